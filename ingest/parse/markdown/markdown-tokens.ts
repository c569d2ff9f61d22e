import MarkdownIt from "markdown-it";
import type { Token } from "markdown-it";
import footnotes from "markdown-it-footnote";
import { parseHtmlTree } from "../shared/element-tree.ts";
import { opaqueElements } from "../html/element-names.ts";

/** What stands deeper is left out by the parser. A list within a list is two deeper; many more fill the stack. */
const maxNesting = 1000;

const parser = new MarkdownIt({ html: true, maxNesting }).use(footnotes);
// Character references and escapes stay apart from the text around them, and footnotes where they stand.
parser.disable(["text_join", "footnote_tail", "footnote_inline"]);

/** Text as it is shown and as the file has it: they differ in character references, escapes and HTML. */
export interface WrittenText {
  readonly shown: string;
  readonly written: string;
}

/** The tokens of a Markdown text: CommonMark with tables, struck-out text and footnotes. */
export function markdownTokens(text: string): Token[] {
  return parser.parse(text, {});
}

/** The text of a token itself, not of those between it and its end; markup, pictures and HTML tags have none. */
export function textOfToken(token: Token): readonly WrittenText[] {
  switch (token.type) {
    case "inline":
      return (token.children ?? []).flatMap(textOfToken);
    case "text":
    case "code_inline":
    case "code_block":
      return [{ shown: token.content, written: token.content }];
    case "fence":
      return textOfFence(token);
    case "text_special":
      return [{ shown: token.content, written: token.markup }];
    case "softbreak":
    case "hardbreak":
      return [{ shown: "\n", written: "\n" }];
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

function textOfHtml({ content }: Token): readonly WrittenText[] {
  return [{ shown: parseHtmlTree(content, opaqueElements).sourceText, written: content }];
}

/** Pandoc's raw blocks are HTML, or are for a format that shows them to nobody here; any other block is text. */
function textOfFence(token: Token): readonly WrittenText[] {
  const raw = /^\{=(\w+)\}$/u.exec(token.info.trim())?.[1]?.toLowerCase();
  if (raw === undefined) return [{ shown: token.content, written: token.content }];
  return raw.startsWith("html") ? textOfHtml(token) : [];
}
