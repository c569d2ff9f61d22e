/**
 * Of a conversation so much is read for deadlines, the newest turns first: all of it as people hold them,
 * and of one at the contract's limits its last turns.
 */
const mostTurns = 25;
const mostCharacters = 12_000;

/** The turns that are read for deadlines, oldest first. */
export function turnsRead(turns: readonly string[]): readonly string[] {
  let length = 0;
  const tooMany = turns.findLastIndex((turn) => {
    length += turn.length;
    return length > mostCharacters;
  });
  return turns.slice(tooMany + 1).slice(-mostTurns);
}
