import { WaymarkAnswerTools } from "./answer-tools.ts";
import { WaymarkCalendarButton } from "./calendar-button.ts";
import { WaymarkChat } from "./chat-element.ts";
import { WaymarkFeedback } from "./feedback-element.ts";
import { WaymarkTimeline } from "./timeline-element.ts";

const elements = {
  "waymark-calendar-button": WaymarkCalendarButton,
  "waymark-timeline": WaymarkTimeline,
  "waymark-feedback": WaymarkFeedback,
  "waymark-answer-tools": WaymarkAnswerTools,
  "waymark-chat": WaymarkChat,
};

// A page may load the script twice, or from two addresses: the first one stays.
for (const [name, element] of Object.entries(elements)) {
  if (customElements.get(name) === undefined) customElements.define(name, element);
}
