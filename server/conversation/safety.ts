import type { Alert } from "../contract.ts";
import {
  acute,
  adultSpeaking,
  childSpeaking,
  harm,
  idioms,
  now,
  past,
  presence,
  procedural,
} from "./safety-phrases.ts";

/** What the words say about danger; null when nothing. */
export type Danger = Alert["level"] | null;

const any = (alternatives: readonly string[]) =>
  new RegExp(String.raw`(?<![\p{L}\p{N}])(?:${alternatives.join("|")})`, "giu");

const signs = {
  idioms: any(idioms),
  acute: any(acute),
  harm: any(harm),
  now: any(now),
  presence: any(presence),
  procedural: any(procedural),
  past: any(past),
  childSpeaking: any(childSpeaking),
  adultSpeaking: any(adultSpeaking),
};

/** How strongly a text speaks of present danger, before it is judged. Exposed for the evaluation's curve. */
export interface DangerSigns {
  readonly score: number;
  readonly isChildSpeaking: boolean;
}

/** Danger weighs from this score on. */
const alarming = 2;

/**
 * Whether somebody may be in danger now, or a child is telling us about themselves. Rather one alert
 * too many than one too few: an alert only adds to the answer.
 */
export function detectDanger(turns: readonly string[]): Danger {
  const last = readSigns(turns.at(-1) ?? "");
  const together = readSigns(turns.slice(-2).join(" . "));
  const isSpeaking = last.isChildSpeaking || together.isChildSpeaking;
  if (last.score >= alarming) return "emergency";
  const isGoingOn = turns.length > 1 && last.score > 0 && together.score >= alarming;
  if (isGoingOn) return "emergency";
  return isSpeaking ? "child-asking" : null;
}

/** Reads the signs of danger in one text. */
export function readSigns(text: string): DangerSigns {
  const plain = text.toLowerCase().replace(/[’'ʼ]/gu, "").replace(/\s+/gu, " ");
  const serious = plain.replace(signs.idioms, " … ");
  const has = (sign: RegExp) => serious.search(sign) >= 0;
  const isChildSpeaking = has(signs.childSpeaking) && !has(signs.adultSpeaking);
  const isHere = has(signs.presence);
  let score = 0;
  if (has(signs.acute)) score += 2;
  const harms = new Set(serious.match(signs.harm)).size;
  if (harms > 0) score += harms > 1 ? 1.5 : 1;
  if (score > 0 && has(signs.now)) score += 1;
  if (score > 0 && isHere) score += 0.5;
  if (has(signs.procedural) && !isHere) score -= 2;
  if (has(signs.past)) score -= 2;
  return { score, isChildSpeaking };
}
