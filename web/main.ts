import { WaymarkCalendarButton } from "./calendar-button.ts";
import { WaymarkChat } from "./chat-element.ts";
import { WaymarkTimeline } from "./timeline-element.ts";

customElements.define("waymark-calendar-button", WaymarkCalendarButton);
customElements.define("waymark-timeline", WaymarkTimeline);
customElements.define("waymark-chat", WaymarkChat);
