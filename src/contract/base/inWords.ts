/** Numbers as our English sentences write them. */

/** "1,067". */
export const unitsText = (count: number): string => count.toString().replace(/\B(?=(\d{3})+$)/g, ",");

/** "$1,234.50". */
export function dollarsText(cents: number): string {
  const size = Math.abs(cents);
  const whole = Math.floor(size / 100);
  return `${cents < 0 ? "-" : ""}$${unitsText(whole)}.${String(size - whole * 100).padStart(2, "0")}`;
}
