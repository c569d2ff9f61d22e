/** Says that what comes is about something else than what was talked of. */
const saysSo =
  /^\W*(?:(?:ok(?:ay)?|right|so|and|but|thanks|thank you|ta|cheers|sorry|also|now|just|great|brill)[\s,.!-]+)*(?:(?:on |this is |that'?s |it'?s )?(?:an? |one |my )?(?:completely |totally |slightly |bit of an? )*(?:unrelated|different|separate|new|other|another|next)(?: (?:thing|one|question|q|query|topic|issue|note|matter|case|child|kid|family))?(?: (?:now|though|entirely|altogether))?\s*[,.:;!–-]|unrelated\b|nothing to do with (?:that|this|it)\b|chang(?:e|ing) (?:of |the )?subject\b|moving on\b|forget (?:that|all that|about that)\b|never ?mind (?:that|all that)\b|something else(?= ?[,.:;–-])|on (?:an? |to )?(?:another|different|separate) (?:note|matter|thing|topic|subject|question)\b)/iu;

/** Whether a turn says that it is about something else than what was talked of: "different thing. who do we tell about…". */
export function startsAnew(turn: string): boolean {
  return saysSo.test(turn);
}
