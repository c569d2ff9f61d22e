/** What the tags of a tagged PDF, or the rules of a drawn table, say of a piece of text. */
export interface Tag {
  /** Pieces of one element (a paragraph, an item, a cell) share it; unique in the document. */
  readonly element: number;
  /** Place in the reading order that the tags give, within the page. */
  readonly order: number;
  readonly role: "heading" | "text" | "footnote" | "contents";
  /** Headings: 1 to 6; else 0. */
  readonly level: number;
  /** How many lists it stands in. */
  readonly listDepth: number;
  /** Whether it is the bullet or number of an item. */
  readonly isLabel: boolean;
  readonly cell: Cell | null;
}

/** A cell's place in its table. */
export interface Cell {
  /** Unique in the document. */
  readonly table: number;
  /** Counted from 0 on each page. */
  readonly row: number;
  readonly column: number;
  readonly isHead: boolean;
}

/** A run of characters with one position and one font. Lengths are in points, y grows downwards. */
export interface TextPiece {
  readonly text: string;
  readonly x: number;
  /** Of the baseline. */
  readonly y: number;
  readonly width: number;
  readonly size: number;
  readonly isBold: boolean;
  /** Whether white space stood before it. */
  readonly isSpaced: boolean;
  /** Marked by the PDF itself as page furniture. */
  readonly isArtifact: boolean;
  /** Turned against the page, as a watermark is. */
  readonly isTurned: boolean;
  /** Turned, and not upright either, as no text is but what is stamped over a page. */
  readonly isSlanted: boolean;
  /** The box beside the text of a tagged document that it stands in, unique in the document; null for the text. */
  readonly box: number | null;
  readonly tag: Tag | null;
}

/** A page's place and measures. */
export interface PdfPage {
  /** 1-based. */
  readonly number: number;
  readonly width: number;
  readonly height: number;
  /** Whether the order and the kinds of its text are those that its tags give. */
  readonly isTagged: boolean;
}

/** A line of text, or the part of one that stands in one column or cell. */
export interface PdfLine {
  readonly page: number;
  readonly pieces: readonly TextPiece[];
  /** Trimmed; every run of white space is one space. */
  readonly text: string;
  readonly x: number;
  /** How much further in its column stands than the first column of the page. */
  readonly shift: number;
  readonly right: number;
  readonly y: number;
  /** Of most of its characters. */
  readonly size: number;
  readonly isBold: boolean;
  readonly tag: Tag | null;
}
