import { isLeftOpen } from "../../structure/lead-in.ts";
import type { SourceBlock } from "../parser.ts";
import type { OpenBoxes } from "./open-boxes.ts";

/** The box of a bold line and what it labels: the line heads nothing behind that. */
export interface LabelBox {
  readonly begin: () => void;
  readonly end: () => void;
  /** Ends it unless a block of this kind belongs to what is labelled: a list or table that its last words lead in. */
  readonly endBefore: (kind: SourceBlock["kind"]) => void;
}

/** No box yet. */
export function createLabelBox(made: {
  readonly blocks: readonly SourceBlock[];
  readonly boxes: OpenBoxes;
}): LabelBox {
  let isOpen = false;
  const end = () => {
    if (isOpen) made.boxes.close();
    isOpen = false;
  };
  return {
    begin: () => {
      made.boxes.open();
      isOpen = true;
    },
    end,
    endBefore: (kind) => {
      const last = made.blocks.at(-1);
      const isListed = kind === "item" || kind === "row";
      const goesOn = last?.kind === kind || (last?.kind === "paragraph" && isLeftOpen(last.text));
      if (!isListed || !goesOn) end();
    },
  };
}
