const pressesToExit = 3;
const withinMs = 5_000;

/** Counts presses of Escape or Shift, from `now` in milliseconds: three of one key in a row within five seconds say "away". */
export class ExitPresses {
  private key = "";
  private times: number[] = [];

  /** Takes a key as the keyboard event names it; true where the page is to be left. */
  press(key: string, now: number): boolean {
    if (key !== "Escape" && key !== "Shift") {
      // Somebody who types a capital letter is not leaving.
      this.forget();
      return false;
    }
    const recent = key === this.key ? this.times.filter((time) => now - time < withinMs) : [];
    this.key = key;
    this.times = [...recent, now];
    if (this.times.length < pressesToExit) return false;
    this.forget();
    return true;
  }

  /** Counts from nothing again. */
  forget(): void {
    this.times = [];
  }
}
