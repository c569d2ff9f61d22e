/** The boxes beside the text that are open, and the headings that reach into what is added next. */
export interface OpenBoxes {
  readonly open: () => void;
  /** Ends the innermost box, and with it the reach of its headings. */
  readonly close: () => void;
  /** Notes that a heading of this level was added. */
  readonly enter: (level: number) => void;
  /** The level of the heading under which the next block would stand; 1 before any. */
  readonly level: () => number;
  /** Which box the next block stands in; empty for the text itself. A box within another is a part of that. */
  readonly aside: () => { readonly aside?: number };
}

/** None open, and no heading yet. */
export function createOpenBoxes(): OpenBoxes {
  const levels = [1];
  let boxes = 0;
  return {
    open: () => {
      if (levels.length === 1) boxes += 1;
      levels.push(levels.at(-1) ?? 1);
    },
    close: () => {
      if (levels.length > 1) levels.pop();
    },
    enter: (level) => {
      levels[levels.length - 1] = level;
    },
    level: () => levels.at(-1) ?? 1,
    aside: () => (levels.length === 1 ? {} : { aside: boxes }),
  };
}
