/** A term's number among those that have one, from 0 in the order in which they came; a new term gets the next. */
export function numberIn(numbers: Map<string, number>, term: string): number {
  const number = numbers.get(term) ?? numbers.size;
  numbers.set(term, number);
  return number;
}
