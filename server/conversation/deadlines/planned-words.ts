/** Words that a date lies ahead by arrangement. */
export const plannedWords =
  /\b(?:booked|planned|scheduled|arranged|set for|fixed for|diari[sz]?ed|pencilled|in the diary|(?:got|put) it down|down for|going to be|will be|(?:only|earliest|first|next) (?:slot|date|day)|slot is)\b/iu;
