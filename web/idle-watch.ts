/** What happens when nothing is done, and after how long. */
interface IdleOptions {
  /** Milliseconds without a touch after which `onIdle` is called; 0 for never. */
  readonly idleMs: () => number;
  /** Called `warningMs` before that. */
  readonly onWarning: () => void;
  readonly onIdle: () => void;
  readonly now?: () => number;
}

const usualMinutes = 30;

/** Timers take no longer delay: a longer one would fire at once, again and again. */
const longestDelayMs = 2 ** 31 - 1;

/** Minutes as an attribute gives them in milliseconds: 0 for never, half an hour where they are no length of time. */
export function idleMsOf(minutes: number): number {
  return (Number.isFinite(minutes) && minutes >= 0 ? minutes : usualMinutes) * 60_000;
}

/** How long before the end a warning is given: long enough to read it and press a button. */
export function warningMs(idleMs: number): number {
  return Math.min(120_000, idleMs / 2);
}

/** Watches for a stretch in which nothing is done: warns first, so that who reads slowly can say so. */
export class IdleWatch {
  private readonly options: Required<IdleOptions>;
  private touchedAt = 0;
  private isWarned = false;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(options: IdleOptions) {
    this.options = { now: Date.now, ...options };
  }

  get isWatching(): boolean {
    return this.timer !== undefined;
  }

  /** Starts the stretch anew: something was done. Ends it instead where it is over: a machine that slept wakes to a touch. */
  touch(): void {
    if (this.isWatching && this.isOver()) {
      this.check();
      return;
    }
    this.touchedAt = this.options.now();
    this.isWarned = false;
    this.wait();
  }

  /** Looks at the clock at once: a tab that slept has missed its timer. */
  check(): void {
    const { now, onWarning, onIdle } = this.options;
    if (!this.isWatching) return;
    if (this.isOver()) {
      this.stop();
      onIdle();
      return;
    }
    const idleMs = this.options.idleMs();
    if (!this.isWarned && now() - this.touchedAt >= idleMs - warningMs(idleMs)) {
      this.isWarned = true;
      onWarning();
    }
    this.wait();
  }

  /** Stops watching until the next touch. */
  stop(): void {
    clearTimeout(this.timer);
    this.timer = undefined;
  }

  private isOver(): boolean {
    const idleMs = this.options.idleMs();
    return idleMs > 0 && this.options.now() - this.touchedAt >= idleMs;
  }

  private wait(): void {
    const idleMs = this.options.idleMs();
    this.stop();
    if (idleMs <= 0) return;
    const next = this.touchedAt + idleMs - (this.isWarned ? 0 : warningMs(idleMs));
    const delayMs = Math.min(Math.max(0, next - this.options.now()), longestDelayMs);
    this.timer = setTimeout(() => this.check(), delayMs);
  }
}
