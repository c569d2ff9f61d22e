declare module "markdown-it-footnote" {
  import type { MarkdownIt } from "markdown-it";
  /** Teaches a parser footnotes: `[^1]` in the text, `[^1]: …` on a line of its own. */
  const footnotes: (parser: MarkdownIt) => void;
  export default footnotes;
}
