import { html, nothing, svg, type TemplateResult } from "lit";
import type { Citation, Deadline, TimelineResponse } from "../server/contract.ts";
import { type AnswerContext, cited } from "./answer-context.ts";
import { sourceUrl } from "./source-url.ts";
import { dayInWords, shortDay } from "./day-in-words.ts";
import {
  drawTimeline,
  type DrawingSize,
  type TimelineDrawing,
  type TimelineRow,
} from "./timeline-geometry.ts";

/** What a timeline is shown with. */
export interface TimelineProps {
  readonly response: TimelineResponse;
  /** YYYY-MM-DD. */
  readonly today: string;
  readonly size: DrawingSize;
  readonly context: AnswerContext;
}

/** A timeline drawn to scale, and the same in words: what is certain, what holds only in a case, what lacks a date. */
export function timelineView({ response, today, size, context }: TimelineProps): TemplateResult {
  const { deadlines, conditional, undated, citations } = response;
  const own = { ...context, citations };
  const entries = [...deadlines, ...conditional].map(({ title, trigger, due }, index) => ({
    title,
    from: trigger.at,
    due,
    isConditional: index >= deadlines.length,
  }));
  return html`${entries.length === 0 ? nothing : drawingView(drawTimeline(entries, today, size), { key: context.key, today })}
  ${listView("In order of date", deadlines, own)} ${listView("Only in these cases", conditional, own)}
  ${
    undated.length === 0
      ? nothing
      : html`<h5>Without a date yet</h5>
          <ul>
            ${undated.map(({ title, reason }) => html`<li>${title}: ${reason}</li>`)}
          </ul>`
  }`;
}

function drawingView(
  drawing: TimelineDrawing,
  { key, today }: { key: string; today: string },
): TemplateResult {
  const { width, height, rows, ticks, todayX, axisY, conditionalY } = drawing;
  const title = `${key}-timeline-title`;
  const desc = `${key}-timeline-desc`;
  return html`<svg
      class="timeline"
      viewBox="0 0 ${width} ${height}"
      width=${width}
      height=${height}
      role="img"
      aria-labelledby="${title} ${desc}"
    >
      <title id=${title}>Timeline, drawn to scale</title>
      <desc id=${desc}>
        ${rows.length} deadlines as bars from their event to their date. The same dates stand in the list
        below.
      </desc>
      ${ticks.map(
        ({ x, day }, index) =>
          svg`<line class="tick" x1=${x} y1=${axisY} x2=${x} y2=${height}></line>
          <text class="tick-label" x=${x} y=${axisY - 4} text-anchor=${index === 0 ? "start" : "middle"}>${shortDay(day)}</text>`,
      )}
      ${
        conditionalY === null
          ? nothing
          : svg`<text class="group-label" x="2" y=${conditionalY}>Only in some cases</text>`
      }
      ${rows.map(rowView)}
      ${
        todayX === null
          ? nothing
          : svg`<line class="today" x1=${todayX} y1=${axisY} x2=${todayX} y2=${height - 16}></line>
            <text class="today-label" x=${todayX} y=${height - 2} text-anchor=${anchorOf(todayX, width)}>Today, ${shortDay(today)}</text>`
      }
    </svg>
    ${todayX === null ? html`<p class="timeline-facts">Today, ${dayInWords(today)}, lies outside what is drawn.</p>` : nothing}`;
}

function anchorOf(x: number, width: number): string {
  if (x < width * 0.25) return "start";
  return x > width * 0.75 ? "end" : "middle";
}

/** A filled end where the date is certain; a hollow one on a dashed bar where it holds only in a case. */
function rowView({ entry, label, fromX, dueX, textY, barY }: TimelineRow) {
  const kind = entry.isConditional ? "conditional" : "certain";
  const size = 6;
  const diamond = `${dueX},${barY - size} ${dueX + size},${barY} ${dueX},${barY + size} ${dueX - size},${barY}`;
  return svg`<g class=${kind}>
    <text class="row-label" x="2" y=${textY}><tspan class="row-date">${shortDay(entry.due)}</tspan> ${label}</text>
    <line class="bar" x1=${fromX} y1=${barY} x2=${dueX} y2=${barY}></line>
    <circle class="event" cx=${fromX} cy=${barY} r="4"></circle>
    <polygon class="end" points=${diamond}></polygon>
  </g>`;
}

function listView(
  label: string,
  deadlines: readonly Deadline[],
  context: AnswerContext,
): TemplateResult | typeof nothing {
  if (deadlines.length === 0) return nothing;
  return html`<h5>${label}</h5>
    <ol class="timeline-list" role="list">
      ${deadlines.map((deadline) => entryView(deadline, context))}
    </ol>`;
}

function entryView(deadline: Deadline, context: AnswerContext): TemplateResult {
  const { title, due, dueText, trigger, citation, condition, alternatives } = deadline;
  return html`<li>
    <p>
      <strong>${dayInWords(due)}</strong>
      ${title}
    </p>
    <p class="timeline-facts">${dueText}. Counted from ${dayInWords(trigger.at)}: ${trigger.words}.</p>
    ${condition === null ? nothing : html`<p class="timeline-facts">Only in this case: “${quoteOf(condition.citation, context)}”</p>`}
    ${cited(context, [citation]).map(documentLink)}
    ${alternatives.map(({ reason, dueText: other }) => html`<p class="timeline-facts">${reason}: ${other}.</p>`)}
  </li>`;
}

/** The timeline's sources are not the answer's: they open by name, without a number. */
function documentLink({ url, documentTitle }: Citation): TemplateResult | typeof nothing {
  const address = sourceUrl(url, document.baseURI);
  if (address === null) return nothing;
  return html`<p class="timeline-facts">
    <a href=${address} target="_blank" rel="noopener"
      >The words in ${documentTitle}<span class="visually-hidden"> (opens in a new tab)</span></a
    >
  </p>`;
}

function quoteOf(number: number, context: AnswerContext): string {
  return cited(context, [number])
    .map(({ quote }) => quote.replace(/\s+/gu, " "))
    .join(" ");
}
