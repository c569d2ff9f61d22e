const names = "january february march april may june july august september october november december".split(
  " ",
);

/** The months in order, as their names begin: three small letters each. */
export const monthBeginnings: readonly string[] = names.map((name) => name.slice(0, 3));

/** A pattern of the beginning of any month's name: for words of which it is known that one stands there. */
export const beginningOfMonth = `(?:${monthBeginnings.join("|")})`;

/** A pattern of a month as it is written, in full or short ("Sept" too). */
export const writtenMonth = `(?:${names.map(fullOrShort).join("|")})`;

function fullOrShort(name: string): string {
  const rest = name.slice(3);
  if (rest === "") return name;
  return name === "september"
    ? "sept?(?:ember)?"
    : rest.length === 1
      ? `${name}?`
      : `${name.slice(0, 3)}(?:${rest})?`;
}

/** 1 to 12, by the first three letters of a month; 0 for what is none. */
export function monthNumber(written: string): number {
  return monthBeginnings.indexOf(written.slice(0, 3).toLowerCase()) + 1;
}
