import { WaymarkChat } from "./chat-element.ts";

customElements.define("waymark-chat", WaymarkChat);
