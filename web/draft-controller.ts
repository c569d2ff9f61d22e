import type { ReactiveController, ReactiveControllerHost } from "lit";
import type { AskController } from "./ask-controller.ts";
import { isWaiting, withoutControls } from "./chat-state.ts";
import { findPersonalData, withoutPersonalData } from "./personal-data/personal-data.ts";
import { type PersonalDetail, personalDetails } from "./personal-data/personal-details.ts";
import { complaintAbout, counter } from "./question-limit.ts";
import { words } from "./words.ts";

/** What stands in the text box on its way to being asked: what is wrong with it, and what in it looks personal. */
export class DraftController implements ReactiveController {
  complaint: string | null = null;
  details: readonly PersonalDetail[] = [];
  private readonly conversation: AskController;

  constructor(host: ReactiveControllerHost, conversation: AskController) {
    this.conversation = conversation;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.settle();
  }

  /** Takes the text box's new text, and says once when it grows too long or fits again. */
  typed(draft: string): void {
    const before = counter(this.conversation.chat.draft.length);
    const after = counter(draft.length);
    if (after !== null && before?.over !== after.over) this.conversation.say(after.text);
    this.settle();
    this.conversation.set({ ...this.conversation.chat, draft });
  }

  /** The question to ask; null where something is wrong with it, or looks personal and was not `isChecked`. */
  toAsk(draft: string, isChecked: boolean): string | null {
    const question = withoutControls(draft).trim();
    const busy = isWaiting(this.conversation.chat) ? words.composer.busy : null;
    this.complaint = complaintAbout(question) ?? busy;
    this.details = isChecked || this.complaint !== null ? [] : personalDetails([question]);
    this.conversation.say(this.complaint ?? "");
    return this.complaint === null && this.details.length === 0 ? question : null;
  }

  /** Takes out of the text box what looks personal. */
  takeOut(): void {
    const { chat } = this.conversation;
    const question = withoutControls(chat.draft).trim();
    this.typed(withoutPersonalData(question, findPersonalData(question)));
  }

  /** Drops what was said about the draft. */
  settle(): void {
    this.complaint = null;
    this.details = [];
  }
}
