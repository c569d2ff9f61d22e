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
  [/\b(?:yesteday|yesterdy|yeserday|yestarday)\b/giu, "yesterday"],
  [/\b(?:tommorow|tomorow|tommorrow|tomorro)\b/giu, "tomorrow"],
];

/** A text with the usual slips in the names of months and days put right. */
export function mendCalendarWords(text: string): string {
  return slips.reduce((mended, [slip, name]) => mended.replace(slip, name), text);
}
