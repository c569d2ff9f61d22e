import { beginningOfMonth } from "../../../corpus/month-names.ts";
import { ordinalDay } from "./ordinal-day.ts";

/** Slips of the keyboard in the names of months and days, by the name that was meant. */
const slips: readonly (readonly [RegExp, string])[] = [
  [/\b(?:januray|janurary|janury|janaury|jaunary)\b/giu, "January"],
  [/\b(?:febuary|feburary|febraury|februrary|febrary)\b/giu, "February"],
  [/\b(?:marhc|mrach|mach(?=\s+\d))\b/giu, "March"],
  [/\b(?:apirl|aprl|arpil|aprli)\b/giu, "April"],
  [/\b(?:jnue|juen)\b/giu, "June"],
  [/\b(?:jluy|juyl)\b/giu, "July"],
  [/\b(?:agust|augst|augsut|auguest)\b/giu, "August"],
  [/\b(?:septmber|setpember|sepember|septemeber)\b/giu, "September"],
  [/\b(?:ocotber|octber|otcober)\b/giu, "October"],
  [/\b(?:novmber|novemeber|novembre)\b/giu, "November"],
  [/\b(?:decmber|decemeber|decembre|dcember)\b/giu, "December"],
  [/\b(?:mondy|monady|modnay|munday)\b/giu, "Monday"],
  [/\b(?:tuseday|teusday|tueday|tusday|tuesdy|tuedsay)\b/giu, "Tuesday"],
  [/\b(?:wensday|wednsday|wendesday|wedensday|wednesdy|wednesay|wedesday|wednseday)\b/giu, "Wednesday"],
  [/\b(?:thurday|thusday|thrusday|thursdy|thurdsay|thirsday)\b/giu, "Thursday"],
  [/\b(?:firday|fridy|frday|fryday|friaday)\b/giu, "Friday"],
  [/\b(?:saterday|satruday|saturdy|staurday)\b/giu, "Saturday"],
  [/\b(?:sundy|sunady|snuday)\b/giu, "Sunday"],
  [
    /\b(?:yesteday|yesterdy|yeserday|yestarday|y'?day|y'?terday|yst'?r?dy|ystrday|ystday|yesty)\b/giu,
    "yesterday",
  ],
  [/\bnite\b/giu, "night"],
  [/\b(?:to|2)nite\b/giu, "tonight"],
  [/\b(?:tommorow|tomorow|tommorrow|tomorro|(?:2|to)mor(?:r?ow?)?|tmo?rr?o?w?|tmw|tomo)\b/giu, "tomorrow"],
];

/** Units as they are shortened, where so many of them are told: "3wks ago". */
const shortUnits: readonly (readonly [RegExp, string])[] = [
  [/(?<=\b(?:\d{1,2}|one|two|three|four|five|six|a|couple of)) ?wks?(?= (?:ago|back|today)\b)/giu, " weeks"],
  [
    /(?<=\b(?:\d{1,2}|one|two|three|four|five|six|a|couple of)) ?mths?(?= (?:ago|back|today)\b)/giu,
    " months",
  ],
];

const ordinals =
  "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth".split(
    " ",
  );
/** "The twenty-first of May": a day of the month in words. */
const dayInWords = new RegExp(
  `\\b(?:(twenty|thirty)[ -])?(${ordinals.join("|")}|thirtieth)(?= of ${beginningOfMonth})`,
  "giu",
);

function dayInFigures(typed: string, tens: string | undefined, ordinal: string): string {
  const tenth = tens === undefined ? 0 : tens.toLowerCase() === "twenty" ? 20 : 30;
  const unit = /^thirtieth$/iu.test(ordinal) ? 30 : ordinals.indexOf(ordinal.toLowerCase()) + 1;
  if (tenth > 0 && unit > 9) return typed;
  return ordinalDay(tenth + unit);
}

/** "The 10thish", "Tuesdayish": the day, and that it is only about that day. */
const dayIsh = /(\b\d{1,2}(?:st|nd|rd|th)|day)-?ish\b/giu;

/** A text with the usual slips in the names of months and days put right, and days of the month in figures. */
export function mendCalendarWords(text: string): string {
  return [...slips, ...shortUnits]
    .reduce((mended, [slip, name]) => mended.replace(slip, name), text)
    .replace(dayInWords, dayInFigures)
    .replace(dayIsh, "$1 ish");
}
