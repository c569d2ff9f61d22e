import MarkdownIt from "markdown-it";
import type { Token } from "markdown-it";
import footnotes from "markdown-it-footnote";
import { isApart, opaqueElements } from "../html/element-names.ts";
import { lineBreak } from "../shared/labelled-lines.ts";
import { parseHtmlTree } from "../shared/element-tree.ts";

/** What stands deeper is left out by the parser. A list within a list is two deeper; many more fill the stack. */
const maxNesting = 1000;

const parser = new MarkdownIt({ html: true, maxNesting }).use(footnotes);
// Character references and escapes stay apart from the text around them, and footnotes where they stand.
parser.disable(["text_join", "footnote_tail", "footnote_inline"]);

/** Text as it is shown and as the file has it: they differ in character references, escapes and HTML. */
export interface WrittenText {
  readonly shown: string;
  readonly written: string;
  /** Whether it stands between marks of bold. */
  readonly isStrong?: boolean;
}

/** The tokens of a Markdown text: CommonMark with tables, struck-out text and footnotes. */
export function markdownTokens(text: string): Token[] {
  return parser.parse(text, {});
}

/** The text of a token itself, not of those between it and its end; markup, pictures and HTML tags have none. */
export function textOfToken(token: Token): readonly WrittenText[] {
  switch (token.type) {
    case "inline":
      return textOfInline(token.children ?? []);
    case "text":
    case "code_inline":
    case "code_block":
      return [{ shown: token.content, written: token.content }];
    case "fence":
      return textOfFence(token);
    case "text_special":
      return [{ shown: token.content, written: token.markup }];
    case "softbreak":
      return [{ shown: "\n", written: "\n" }];
    case "hardbreak":
      return [{ shown: lineBreak, written: "\n" }];
    case "html_inline":
      return gapOfTag(token);
    case "html_block":
      return textOfHtml(token);
    case "list_item_open":
      return token.info === ""
        ? []
        : [{ shown: `${token.info}${token.markup} `, written: token.info + token.markup }];
    default:
      return [];
  }
}

/** Labels in bold, each on a line of its own with what it labels, are no running text; nor is a line that is bold as a whole. */
function textOfInline(children: readonly Token[]): readonly WrittenText[] {
  const isLabelled = isLabelAt(children, 0);
  let depth = 0;
  let isStrongBefore = isStrongLine(children, 0, 0);
  return children.flatMap((child, at) => {
    depth += strongStep(child);
    const isStrongBehind = endsLine(child) && isStrongLine(children, at + 1, depth);
    const isParted = isStrongBefore || isStrongBehind;
    if (endsLine(child)) isStrongBefore = isStrongBehind;
    if (isLabelled && child.type === "softbreak" && isLabelAt(children, at + 1))
      return [{ shown: lineBreak + lineBreak, written: "\n" }];
    if (isParted && child.type === "softbreak") return [{ shown: lineBreak, written: "\n" }];
    const texts = textOfToken(child);
    return depth > 0 ? texts.map((text) => ({ ...text, isStrong: true })) : texts;
  });
}

function endsLine({ type, content }: Token): boolean {
  return (
    type === "softbreak" || type === "hardbreak" || (type === "html_inline" && /^<\/?br\b/iu.test(content))
  );
}

/** Whether the line that begins somewhere, with so many marks of bold open, is bold as a whole. */
function isStrongLine(children: readonly Token[], from: number, open: number): boolean {
  let depth = open;
  let hasStrong = false;
  for (let at = from; at < children.length; at += 1) {
    const child = children[at];
    if (child === undefined || endsLine(child)) break;
    depth += strongStep(child);
    if (textOfToken(child).every(({ shown }) => shown.trim() === "")) continue;
    if (depth === 0) return false;
    hasStrong = true;
  }
  return hasStrong;
}

/** How many marks of bold a token opens; fewer than none where it closes one. */
function strongStep({ type, content }: Token): number {
  if (type === "strong_open" || /^<(?:b|strong)\b/iu.test(content)) return 1;
  return type === "strong_close" || /^<\/(?:b|strong)\b/iu.test(content) ? -1 : 0;
}

/** Whether a label in bold with its colon stands somewhere: "**Police:** 999". */
function isLabelAt(children: readonly Token[], from: number): boolean {
  let at = from;
  while (children[at]?.type === "text" && children[at]?.content === "") at += 1;
  const [open, label, close, after] = [0, 1, 2, 3].map((on) => children[at + on]);
  if (open?.type !== "strong_open" || label?.type !== "text" || close?.type !== "strong_close") return false;
  return /:\s*$/u.test(label.content) || /^\s*:/u.test(after?.content ?? "");
}

/** A tag within a line shows nothing, but it may part the words beside it. */
function gapOfTag({ content }: Token): readonly WrittenText[] {
  const name = /^<\/?([a-z][a-z\d]*)/iu.exec(content)?.[1]?.toLowerCase() ?? "";
  if (name === "br") return [{ shown: lineBreak, written: "" }];
  return isApart(name) ? [{ shown: " ", written: "" }] : [];
}

function textOfHtml({ content }: Token): readonly WrittenText[] {
  return [{ shown: parseHtmlTree(content, opaqueElements).sourceText, written: content }];
}

function textOfFence(token: Token): readonly WrittenText[] {
  const raw = rawFormat(token);
  if (raw === null) return [{ shown: token.content, written: token.content }];
  return raw.startsWith("html") ? textOfHtml(token) : [];
}

/** Whether a token is a block of HTML, also one that Pandoc marks as raw. */
export function isHtml(token: Token): boolean {
  return (
    token.type === "html_block" || (token.type === "fence" && rawFormat(token)?.startsWith("html") === true)
  );
}

/** Pandoc's raw blocks are HTML, or are for a format that shows them to nobody here; any other block is text. */
function rawFormat({ info }: Token): string | null {
  return /^\{=(\w+)\}$/u.exec(info.trim())?.[1]?.toLowerCase() ?? null;
}
