import { html, nothing, type TemplateResult } from "lit";
import type { ExcerptBlock, Piece } from "./excerpt.ts";

/** A document's blocks: items gathered into lists, rows into tables, the quotation marked. */
export function excerptView(blocks: readonly ExcerptBlock[]): TemplateResult[] {
  return runsOf(blocks).map((run) => {
    const kind = run[0]?.kind;
    if (kind === "item") return listView(run);
    return kind === "row" ? tableView(run) : html`${run.map(blockView)}`;
  });
}

/** Blocks of one kind that follow each other. */
function runsOf(blocks: readonly ExcerptBlock[]): ExcerptBlock[][] {
  const runs: ExcerptBlock[][] = [];
  for (const block of blocks) {
    const run = runs.at(-1);
    if (run?.[0]?.kind === block.kind) run.push(block);
    else runs.push([block]);
  }
  return runs;
}

function blockView({ kind, cells }: ExcerptBlock): TemplateResult {
  const text = cells.map(piecesView);
  if (kind === "heading") return html`<h4>${text}</h4>`;
  return html`<p class=${kind === "footnote" ? "footnote" : nothing}>${text}</p>`;
}

function listView(items: readonly ExcerptBlock[]): TemplateResult {
  const hasMarks = items.every(({ mark }) => mark !== "");
  return html`<ul class=${hasMarks ? "own-marks" : nothing} role="list">
    ${items.map(
      ({ mark, level, cells }) =>
        html`<li class=${level > 1 ? "inner" : nothing}>
          ${mark === "" ? nothing : `${mark} `}${cells.map(piecesView)}
        </li>`,
    )}
  </ul>`;
}

function tableView(rows: readonly ExcerptBlock[]): TemplateResult {
  return html`<table>
    ${rows.map(
      ({ level, cells }) =>
        html`<tr>
          ${cells.map((cell) =>
            level === 1 ? html`<th scope="col">${piecesView(cell)}</th>` : html`<td>${piecesView(cell)}</td>`,
          )}
        </tr>`,
    )}
  </table>`;
}

function piecesView(pieces: readonly Piece[]): (TemplateResult | string)[] {
  return pieces.map(({ text, isQuoted }) => (isQuoted ? html`<mark>${text}</mark>` : text));
}
