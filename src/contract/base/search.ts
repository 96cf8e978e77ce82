/**
 * Of `count` places in order, how many stand before the first that the condition does not hold of: it holds of all before that and of none
 * behind it. What is asked for every unit of every lot has its own loop in its place.
 */
export function countWhile(count: number, holds: (place: number) => boolean): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(middle)) low = middle + 1;
    else high = middle;
  }
  return low;
}
