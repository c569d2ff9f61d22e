import type { PDFPageProxy } from "pdfjs-dist/legacy/build/pdf.mjs";

/** The looks of a document's fonts, by the names that PDF.js gives them. */
export interface FontStyles {
  readonly isBold: (fontName: string) => boolean;
  /** Learns the fonts of a page that are not known yet. */
  readonly learn: (
    page: PDFPageProxy,
    content: { styles: Readonly<Record<string, unknown>> },
  ) => Promise<void>;
}

interface LoadedFont {
  readonly name?: string;
  readonly bold?: boolean;
  readonly black?: boolean;
}

/**
 * Real font names are known only after PDF.js has worked through what a page draws; that costs as much
 * as its text, so it is done only for pages with a font that no page before had.
 */
export function makeFontStyles(): FontStyles {
  const known = new Map<string, boolean>();
  return {
    isBold: (fontName) => known.get(fontName) ?? false,
    learn: async (page, { styles }) => {
      const unknown = Object.keys(styles).filter((fontName) => !known.has(fontName));
      if (unknown.length === 0) return;
      await page.getOperatorList();
      for (const fontName of unknown) known.set(fontName, looksBold(loadedFont(page, fontName)));
    },
  };
}

function loadedFont(page: PDFPageProxy, fontName: string): LoadedFont {
  return page.commonObjs.has(fontName) ? (page.commonObjs.get(fontName) as LoadedFont) : {};
}

function looksBold({ name = "", bold = false, black = false }: LoadedFont): boolean {
  return bold || black || /bold|black|heavy|[-,]bd|demi(?!light)/i.test(name.replace(/^[A-Z]{6}\+/, ""));
}
