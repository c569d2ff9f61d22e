/** A field of a form with nothing, or dots and lines to write on, behind its label: "Signed: ______  Date:". */
const emptyField = /(?<!\p{L})(?:\p{L}[\p{L}'’()/-]* ){0,3}\p{L}[\p{L}'’()/-]*\s?:[\s._…-]*(?=$|\t|\p{Lu})/gu;

/** A number of so many digits is a telephone number, and something to be told. */
const telephoneDigits = 3;

/** Why what says nothing is taken out. */
export const noWords = "numbers and marks without words";

/** Whether a text has words that say something: no bare marker, number or line, and not only labels with nothing behind them. */
export function saysSomething(text: string): boolean {
  const rest = text.replace(emptyField, " ");
  const digits = rest.match(/\d/gu)?.length ?? 0;
  return /\p{L}[\p{L}\p{N}]/u.test(rest) || digits >= telephoneDigits;
}
