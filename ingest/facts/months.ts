const months = "january february march april may june july august september october november december".split(
  " ",
);

/** A month as it is written, in small letters and as a group: in full or short. */
export const monthPattern = `(${months.map((name) => `${name.slice(0, 3)}(?:${name.slice(3)}|t)?`).join("|")})`;

/** 1 to 12, by the first three letters of a month; 0 for what is none. */
export function monthNumber(written: string): number {
  return months.findIndex((name) => name.slice(0, 3) === written.slice(0, 3).toLowerCase()) + 1;
}
