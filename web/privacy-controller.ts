import type { ReactiveController, ReactiveControllerHost } from "lit";
import { idleMsOf, IdleWatch, warningMs } from "./idle-watch.ts";
import { isOnScreen } from "./reading-place.ts";
import { forget, holdsAnything, keep, type Kept, recall } from "./kept-conversation.ts";

interface Host extends ReactiveControllerHost, EventTarget {
  readonly renderRoot: ParentNode & EventTarget;
  /** Whether nothing may stay in the browser. */
  readonly sharedComputer: boolean;
  readonly idleMinutes: number;
  /** Under which name the conversation is kept in this tab. */
  readonly storageKey: string;
}

/** How the conversation is read and put back. */
interface Conversation {
  readonly current: () => Omit<Kept, "at">;
  readonly restore: (kept: Kept) => void;
  /** Forgets it, because nothing was done or because a shared page was left. */
  readonly clear: (reason: "idle" | "left") => void;
  readonly onWarning: () => void;
}

const savedAfterMs = 300;
const signsOfLife = ["keydown", "pointerdown", "input", "focusin", "wheel"] as const;
const seenEverywhere = { capture: true, passive: true } as const;

/**
 * Keeps the conversation over a reload of this tab, and clears it when left idle. On a shared computer nothing is
 * kept, and leaving the page clears it, so that "back" does not show it again.
 */
export class PrivacyController implements ReactiveController {
  /** Whole minutes until the conversation is cleared, once the warning is given; null before. */
  minutesLeft: number | null = null;
  private readonly host: Host;
  private readonly conversation: Conversation;
  private readonly watch: IdleWatch;
  private saving: ReturnType<typeof setTimeout> | undefined;
  private touchedAt = Date.now();

  constructor(host: Host, conversation: Conversation) {
    this.host = host;
    this.conversation = conversation;
    this.watch = this.newWatch();
    host.addController(this);
  }

  hostConnected(): void {
    for (const sign of signsOfLife) this.host.addEventListener(sign, this.touched, { passive: true });
    // Scrolling says so to its own tree only: to the page, or inside the shadow root.
    this.host.renderRoot.addEventListener("scroll", this.touched, seenEverywhere);
    window.addEventListener("scroll", this.scrolled, seenEverywhere);
    window.addEventListener("pagehide", this.left);
    document.addEventListener("visibilitychange", this.looked);
    if (this.host.sharedComputer) forget(this.host.storageKey);
    else this.recall();
  }

  hostDisconnected(): void {
    for (const sign of signsOfLife) this.host.removeEventListener(sign, this.touched);
    this.host.renderRoot.removeEventListener("scroll", this.touched, seenEverywhere);
    window.removeEventListener("scroll", this.scrolled, seenEverywhere);
    window.removeEventListener("pagehide", this.left);
    document.removeEventListener("visibilitychange", this.looked);
    this.save();
    this.watch.stop();
  }

  hostUpdated(): void {
    if (!this.watch.isWatching && holdsAnything(this.conversation.current().chat)) this.watch.touch();
    if (this.host.sharedComputer || this.saving !== undefined) return;
    this.saving = setTimeout(() => this.save(), savedAfterMs);
  }

  /** Starts the time of idleness anew, and takes the warning away. */
  readonly touched = (): void => {
    this.touchedAt = Date.now();
    if (holdsAnything(this.conversation.current().chat)) this.watch.touch();
    if (this.minutesLeft === null) return;
    this.minutesLeft = null;
    this.host.requestUpdate();
  };

  private readonly scrolled = (): void => {
    // A page that moves around a chat out of sight, or closed, is no sign of its reader.
    if (isOnScreen(this.host.renderRoot.querySelector(".frame"))) this.touched();
  };

  /** Drops what this tab has kept. */
  forget(): void {
    clearTimeout(this.saving);
    this.saving = undefined;
    forget(this.host.storageKey);
  }

  private readonly left = (): void => {
    if (this.host.sharedComputer) this.conversation.clear("left");
    else this.save();
  };

  private readonly looked = (): void => {
    if (document.visibilityState === "visible") this.watch.check();
  };

  private newWatch(): IdleWatch {
    return new IdleWatch({
      idleMs: () => this.idleMs(),
      onWarning: () => {
        this.minutesLeft = Math.max(1, Math.round(warningMs(this.idleMs()) / 60_000));
        this.conversation.onWarning();
        this.host.requestUpdate();
      },
      onIdle: () => {
        this.minutesLeft = null;
        this.conversation.clear("idle");
      },
    });
  }

  private idleMs(): number {
    return idleMsOf(this.host.idleMinutes);
  }

  private recall(): void {
    const kept = recall(this.host.storageKey);
    if (kept === null) return;
    const idleMs = this.idleMs();
    if (idleMs > 0 && Date.now() - kept.at >= idleMs) {
      this.conversation.clear("idle");
      return;
    }
    this.conversation.restore(kept);
    this.touched();
  }

  private save(): void {
    clearTimeout(this.saving);
    this.saving = undefined;
    if (this.host.sharedComputer) return;
    const current = this.conversation.current();
    if (holdsAnything(current.chat)) keep(this.host.storageKey, { ...current, at: this.touchedAt });
    else forget(this.host.storageKey);
  }
}
