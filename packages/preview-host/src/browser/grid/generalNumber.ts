/** Most digits that Excel shows of a number in the General format. */
const MOST_DIGITS = 11;
const MOST_DECIMALS = 9;
/** Smaller numbers are shown as powers of ten, unless all their digits fit. */
const SMALL = 0.0001;

/**
 * A number in the General format is rounded to the width of its column, as Excel does: fewer decimals, then powers of ten. Undefined
 * where even that does not fit. What stands in the cell is not touched.
 */
export function generalNumberText(value: number, fits: (text: string) => boolean): string | undefined {
  return candidates(value).find(fits);
}

/** From the most exact to the shortest. Whole digits are never left out: that would be another number. */
function candidates(value: number): readonly string[] {
  const whole = Math.trunc(Math.abs(value)).toString().length;
  const texts: string[] = [];
  // From here on Excel shows powers of ten however wide the column is.
  if (whole <= MOST_DIGITS) {
    for (let decimals = Math.min(MOST_DECIMALS, MOST_DIGITS - whole); decimals >= 0; decimals -= 1) texts.push(plain(value, decimals));
  }
  // A number other than zero that is shown as zero comes last: powers of ten say more.
  const [zeros, plains] = [
    texts.filter((it) => Number(it) === 0),
    texts.filter((it) => Number(it) === value || (Number(it) !== 0 && Math.abs(value) >= SMALL)),
  ];
  const powers = Array.from({ length: 6 }, (_, left) => power(value, 5 - left));
  return [...plains, ...powers, ...zeros.map(() => "0")];
}

const plain = (value: number, decimals: number): string => {
  const text = value.toFixed(decimals);
  return text.includes(".") ? text.replace(/\.?0+$/, "") : text;
};

/** "1.2E+07", with at least two digits of power, as Excel writes it. */
function power(value: number, decimals: number): string {
  const [digits = "", exponent = ""] = value.toExponential(decimals).split("e");
  const shown = digits.includes(".") ? digits.replace(/\.?0+$/, "") : digits;
  return `${shown}E${exponent[0] ?? "+"}${exponent.slice(1).padStart(2, "0")}`;
}
