import { html, nothing, svg, type TemplateResult } from "lit";
import type { Citation, Deadline, TimelineResponse } from "../server/contract.ts";
import { type AnswerContext, cited } from "./answer-context.ts";
import { dayInWords, shortDay } from "./day-in-words.ts";
import {
  drawTimeline,
  type DrawingSize,
  type TimelineDrawing,
  type TimelineRow,
} from "./timeline-geometry.ts";
import { words } from "./words.ts";

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
  ${listView(words.timeline.inOrder, deadlines, own)} ${listView(words.timeline.onlyIn, conditional, own)}
  ${
    undated.length === 0
      ? nothing
      : html`<h5>${words.timeline.undated}</h5>
          <ul>
            ${undated.map(({ title, reason }) => html`<li>${title}: ${reason}</li>`)}
          </ul>`
  }`;
}

/** Half of a day's label, in CSS pixels. */
const halfLabel = 28;

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
      <title id=${title}>${words.timeline.drawing}</title>
      <desc id=${desc}>${words.timeline.drawingOf(rows.length)}</desc>
      ${ticks.map(
        ({ x, day }, index) =>
          svg`<line class="tick" x1=${x} y1=${axisY} x2=${x} y2=${height}></line>
          <text class="tick-label" x=${x} y=${axisY - 4} text-anchor=${index === 0 ? "start" : x > width - halfLabel ? "end" : "middle"}>${shortDay(day)}</text>`,
      )}
      ${
        conditionalY === null
          ? nothing
          : svg`<text class="group-label" x="2" y=${conditionalY}>${words.timeline.conditional}</text>`
      }
      ${
        todayX === null
          ? nothing
          : svg`<line class="today" x1=${todayX} y1=${axisY} x2=${todayX} y2=${height - 20}></line>
            <text class="today-label" x=${todayX} y=${height - 6} text-anchor=${anchorOf(todayX, width)}>${words.timeline.today(shortDay(today))}</text>`
      }
      ${rows.map(rowView)}
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
    <p class="timeline-facts">
      ${dueText}. ${words.deadline.countedFrom(dayInWords(trigger.at), trigger.words)}
    </p>
    ${condition === null ? nothing : html`<p class="timeline-facts">${words.deadline.onlyIf} “${quoteOf(condition.citation, context)}”</p>`}
    ${cited(context, [citation]).map((source) => sourceButton(source, context))}
    ${alternatives.map(({ reason, dueText: other }) => html`<p class="timeline-facts">${reason}: ${other}.</p>`)}
  </li>`;
}

/** The timeline's sources are not the answer's: they open by name, without a number. */
function sourceButton(citation: Citation, context: AnswerContext): TemplateResult {
  const pressed = (event: Event) => context.onCitation(citation, event.currentTarget as HTMLElement);
  return html`<button
    type="button"
    class="plain timeline-facts"
    aria-expanded=${context.openCitation === citation ? "true" : "false"}
    @click=${pressed}
  >
    ${words.timeline.wordsIn(citation.documentTitle)}
  </button>`;
}

function quoteOf(number: number, context: AnswerContext): string {
  return cited(context, [number])
    .map(({ quote }) => quote.replace(/\s+/gu, " "))
    .join(" ");
}
