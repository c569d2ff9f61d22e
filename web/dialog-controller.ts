import { type LitElement, type ReactiveController } from "lit";

/** The panel that a button opens: over the page where there is little room, beside it elsewhere. */
export class DialogController implements ReactiveController {
  isOpen = false;
  private readonly host: LitElement;
  private readonly onToggle: (isOpen: boolean) => void;

  constructor(host: LitElement, onToggle: (isOpen: boolean) => void) {
    this.host = host;
    this.onToggle = onToggle;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.isOpen = false;
  }

  async open(): Promise<void> {
    this.isOpen = true;
    this.host.requestUpdate();
    await this.host.updateComplete;
    const dialog = this.host.renderRoot.querySelector("dialog");
    if (matchMedia("(max-width: 40em), (max-height: 30em)").matches) dialog?.showModal();
    else dialog?.show();
    this.onToggle(true);
  }

  close(): void {
    if (!this.isOpen) return;
    this.isOpen = false;
    this.host.requestUpdate();
    this.host.renderRoot.querySelector("dialog")?.close();
    this.onToggle(false);
  }
}
