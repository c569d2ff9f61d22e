const written =
  "jan(?:uary)? feb(?:ruary)? mar(?:ch)? apr(?:il)? may june? july? aug(?:ust)? sept?(?:ember)? oct(?:ober)? nov(?:ember)? dec(?:ember)?".split(
    " ",
  );
/** The months in order, as their names begin: three small letters each. */
const beginnings = written.map((pattern) => pattern.slice(0, 3));

/** A pattern of the beginning of any month's name: for words of which it is known that one stands there. */
export const beginningOfMonth = `(?:${beginnings.join("|")})`;

/** A pattern of a month as it is written, in full or short ("Sept" too). */
export const writtenMonth = `(?:${written.join("|")})`;

/** 1 to 12, by the first three letters of a month; 0 for what is none. */
export function monthNumber(name: string): number {
  return beginnings.indexOf(name.slice(0, 3).toLowerCase()) + 1;
}
