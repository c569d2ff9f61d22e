import { type CSSResult, unsafeCSS } from "lit";
import palette from "./public/palette.css?inline";
import answer from "./styles/answer.css?inline";
import base from "./styles/base.css?inline";
import conversation from "./styles/conversation.css?inline";
import deadline from "./styles/deadline.css?inline";
import frame from "./styles/frame.css?inline";
import notices from "./styles/notices.css?inline";
import source from "./styles/source.css?inline";

/** The chat's style sheets, adopted by its shadow root: constructed by script, they need no `style-src`. */
export const chatStyles: readonly CSSResult[] = [
  palette,
  base,
  frame,
  conversation,
  answer,
  deadline,
  notices,
  source,
].map((css) => unsafeCSS(css));
