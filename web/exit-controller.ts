import type { ReactiveController, ReactiveControllerHost } from "lit";
import { ExitPresses } from "./exit-presses.ts";
import { isTypedInto } from "./typed-into.ts";

interface Host extends ReactiveControllerHost, HTMLElement {
  /** Whether there is something to get away from, and somebody who may have to. */
  readonly canExitByKey: boolean;
  /** Whether the chat lies open on the page, wherever the focus is. */
  readonly isOpenOnPage: boolean;
}

/** Leaves the page in a hurry, by button or by three presses of a key, where the reader may have to. */
export class ExitController implements ReactiveController {
  /** From the press on, until the other page is there. */
  isLeaving = false;
  private readonly presses = new ExitPresses();
  private readonly host: Host;
  private readonly onExit: () => void;
  private isPointedAt = false;

  constructor(host: Host, onExit: () => void) {
    this.host = host;
    this.onExit = onExit;
    host.addController(this);
  }

  hostConnected(): void {
    window.addEventListener("keydown", this.pressed, { capture: true });
    window.addEventListener("pointerdown", this.pointed, { capture: true });
  }

  hostDisconnected(): void {
    window.removeEventListener("keydown", this.pressed, { capture: true });
    window.removeEventListener("pointerdown", this.pointed, { capture: true });
  }

  /** Covers the page at once and puts another in its place, in the history too. */
  leave(address: string): void {
    this.isLeaving = true;
    this.host.requestUpdate();
    window.location.replace(address);
  }

  private readonly pointed = (event: Event): void => {
    this.isPointedAt = event.composedPath().includes(this.host);
  };

  private readonly pressed = (event: KeyboardEvent): void => {
    if (event.repeat) return;
    if (!this.isMeant(event)) this.presses.forget();
    else if (this.presses.press(event.key, Date.now())) this.onExit();
  };

  /** Whether a press may be meant for the chat: the keys belong to the page around it everywhere else. */
  private isMeant(event: KeyboardEvent): boolean {
    const { host } = this;
    if (!host.canExitByKey) return false;
    const path = event.composedPath();
    if (path.includes(host)) return true;
    return !isTypedInto(path[0]) && (host.isOpenOnPage || this.isPointedAt);
  }
}
