const belowTwenty =
  "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split(
    " ",
  );
const tens = "twenty thirty forty fifty sixty seventy eighty ninety".split(" ");

/** The numbers from 0 to 99 as English writes them, each at its own place: "twenty-one" at 21. */
export const numberWords: readonly string[] = [
  ...belowTwenty,
  ...tens.flatMap((ten) => [ten, ...belowTwenty.slice(1, 10).map((unit) => `${ten}-${unit}`)]),
];
