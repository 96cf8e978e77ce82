/**
 * What a cell means: dates, quantities, amounts, part keys. No guessing: a cell is read as what its column is for, or it is bad and says
 * why. Rule text: rules, conventions and section 1.
 */
import { EARLIEST_DATE, isoText, LATEST_DATE, type CivilDate } from "../contract/base/calendar";
import type { Micros } from "../contract/base/money";
import { termToEnter } from "../contract/agreement/termWords";
import { dateText, hasShortYear, type DateOrder } from "./dateText";
import { isScientific, numberText, type DecimalMark, type NumberText } from "./numberText";
import { plainDecimal, plainText, saysNothing, shownNumber } from "./plainText";
import type { Cell, CellError } from "./port";
import type { DateStyle, NumberStyle, Settling } from "./textStyle";
import { readWords } from "./readWords";

/** A text with two readings: what each choice of the term that settles it would make of it. */
export interface Doubt {
  readonly term: "input.decimalMark" | "input.dateOrder";
  readonly readings: Readonly<Record<string, string>>;
}

/** A cell that cannot be read as what it should be, with the reason in words. */
export class BadCell {
  constructor(
    readonly found: string,
    readonly wanted: string,
    readonly doubt?: Doubt,
  ) {}
}

/** A read cell: its value, undefined for a blank one, or why it is bad. */
export type Read<T> = T | undefined | BadCell;

/** What was noticed while a good cell was read. */
export type Notice = "amountRounded" | "longNumber";
export type OnNotice = (notice: Notice) => void;

/** For texts that stand alone: no term and no other text says how they are meant. */
const ALONE = {} as const;

export const isError = (cell: Cell): cell is CellError => typeof cell === "object";
/** Empty, blanks, or a dash alone, as reports print what is not there; never 0. */
export const isBlank = (cell: Cell): boolean => cell === "" || (typeof cell === "string" && saysNothing(cell));

const LONGEST_TEXT_SHOWN = 60;

/** A cell as a message shows it. */
export function cellText(cell: Cell): string {
  if (isError(cell)) return cell.error;
  if (typeof cell === "boolean") return cell ? "TRUE" : "FALSE";
  if (typeof cell === "number") return shownNumber(cell);
  const text = plainText(cell);
  return `"${text.length > LONGEST_TEXT_SHOWN ? `${text.slice(0, LONGEST_TEXT_SHOWN)}…` : text}"`;
}

const LARGEST_QUANTITY = 999_999_999;
const LARGEST_AMOUNT = 999_999_999;
/** So near to a whole number, a number of units is that one: sums of a spreadsheet are rarely exact. */
const WHOLE_ENOUGH = 1e-9;

/**
 * The plain forms of a cell, which nearly all cells have: NaN for every other, which is then read with all its questions. Where a plain form
 * gives a number, reading the cell gives the same one and tells nothing.
 */
export const plainQuantity = (cell: Cell): number =>
  typeof cell === "number" && Number.isInteger(cell) && cell <= LARGEST_QUANTITY && cell >= -LARGEST_QUANTITY ? cell + 0 : NaN;

/** In millionths of a dollar. */
export function plainAmount(cell: Cell): number {
  if (typeof cell !== "number") return NaN;
  const micros = Math.round(cell * 1e6);
  // The nearest double to so many millionths is the cell itself: it has at most six decimals.
  return micros / 1e6 === cell && cell <= LARGEST_AMOUNT && cell >= -LARGEST_AMOUNT ? micros + 0 : NaN;
}

/** The day of a serial number. */
export function plainDate(cell: Cell, is1904: boolean): number {
  if (typeof cell !== "number") return NaN;
  const date = Math.floor(cell) + (is1904 ? DAYS_FROM_1900_TO_1904 : 0);
  return date >= EARLIEST_DATE && date <= LATEST_DATE ? date : NaN;
}

/** A whole number of units. A blank is undefined; the sign is the caller's to judge. */
export function readQuantity(cell: Cell, style: NumberStyle = ALONE): Read<number> {
  if (typeof cell === "number") return wholeQuantity(cell, cell);
  if (isBlank(cell)) return undefined;
  if (typeof cell !== "string") return new BadCell(cellText(cell), readWords.wholeUnits);
  return readNumberText(cell, readWords.wholeUnits, style, (decimal) => wholeQuantity(Number(decimal), cell));
}

function wholeQuantity(value: number, cell: Cell): Read<number> {
  const whole = Number.isInteger(value) ? value : Math.round(value);
  // The last part of a float that is nearest to, say, 50.000000001 lies beyond it.
  if (whole !== value && Math.abs(value - whole) > WHOLE_ENOUGH + Math.abs(value) * Number.EPSILON)
    return new BadCell(cellText(cell), readWords.wholeUnits);
  if (whole > LARGEST_QUANTITY || whole < -LARGEST_QUANTITY) return new BadCell(cellText(cell), readWords.fewerUnits);
  return whole === 0 ? 0 : whole;
}

/** An amount in millionths of a dollar, exact to six decimals. A blank is undefined; the sign is the caller's to judge. */
export function readAmount(cell: Cell, onNotice: OnNotice, style: NumberStyle = ALONE): Read<Micros> {
  if (typeof cell === "number") return amountOf(cell, cell, onNotice);
  if (isBlank(cell)) return undefined;
  if (typeof cell !== "string") return new BadCell(cellText(cell), readWords.anAmount);
  return readNumberText(cell, readWords.anAmount, style, (decimal) => microsOfText(decimal, cell, onNotice));
}

/** A number from text, read as `read` reads its decimal text; bad where it can mean two things that are both sensible. */
function readNumberText<T>(cell: string, wanted: string, style: NumberStyle, read: (decimal: string) => Read<T>): Read<T> {
  const text = numberText(cell);
  if (text === undefined || text.isPercent)
    return new BadCell(cellText(cell), isScientific(cell) ? readWords.withAllDigits(wanted) : wanted);
  return settledNumber(cell, text, wanted, style, read);
}

/** What a text with its possible readings comes to. */
export function settledNumber<T>(
  cell: string,
  text: NumberText,
  wanted: string,
  style: NumberStyle,
  read: (decimal: string) => Read<T>,
): Read<T> {
  const { point, comma } = text;
  style.see?.(text);
  if (point === comma) return read(point!);
  if (point === undefined || comma === undefined) {
    const against = style.stated !== undefined && text[style.stated] === undefined;
    if (against) return new BadCell(cellText(cell), readWords.asStated(wanted, style.stated));
    return read(point ?? comma!);
  }
  if (style.stated !== undefined) return read(text[style.stated]!);
  const readings = { point: read(point), comma: read(comma) };
  const isGood = (mark: DecimalMark): boolean => !(readings[mark] instanceof BadCell);
  const { shown } = style;
  if (shown !== undefined && shown !== "both" && isGood(shown)) return readings[shown];
  if (!isGood("point") && !isGood("comma")) return readings.point;
  if (shown === undefined && !(isGood("point") && isGood("comma"))) return readings[isGood("point") ? "point" : "comma"];
  return doubtful(cell, readWords.oneWayNumber, "input.decimalMark", { point, comma }, style);
}

/** How a text is written that can be read in two ways. */
const written = (choice: DecimalMark | DateOrder): string => readWords.written[choice];

function doubtful<Choice extends DecimalMark | DateOrder, Text>(
  cell: string,
  wanted: string,
  term: Doubt["term"],
  readings: Readonly<Record<Choice, string>>,
  { shown }: Settling<Choice, Text>,
): BadCell {
  const ways = (Object.keys(readings) as Choice[]).map((choice) => `${readings[choice]} ${written(choice)}`);
  const shows = shown === undefined || shown === "both" ? shown : written(shown);
  return new BadCell(cellText(cell), readWords.twoWays(wanted, ways, shows, termToEnter(term)), {
    term,
    readings,
  });
}

function amountOf(value: number, cell: Cell, onNotice: OnNotice): Read<Micros> {
  const plain = plainAmount(value);
  return Number.isNaN(plain) ? microsOfText(plainDecimal(Number(value.toPrecision(15))), cell, onNotice) : plain;
}

/** Millionths from decimal text, by its digits: more than six decimals are rounded half away from zero, and said so. */
function microsOfText(text: string, cell: Cell, onNotice: OnNotice): Read<Micros> {
  const isNegative = text.startsWith("-");
  const [whole = "", decimals = ""] = text.replace(/^[+-]/, "").split(".");
  const kept = Number(whole) * 1e6 + Number(decimals.slice(0, 6).padEnd(6, "0"));
  const beyond = decimals.slice(6).replace(/0+$/, "");
  if (kept / 1e6 > LARGEST_AMOUNT) return new BadCell(cellText(cell), readWords.belowBillion);
  if (beyond !== "") onNotice("amountRounded");
  const micros = kept + (beyond !== "" && beyond[0]! >= "5" ? 1 : 0);
  return micros === 0 ? 0 : isNegative ? -micros : micros;
}

const DAYS_FROM_1900_TO_1904 = 1462;

/** The serial numbers whose day Excel and we name alike: from 1900-03-01, since Excel counts a 29 Feb 1900, to the last that it shows, 9999-12-31. */
const FIRST_SHOWN_DAY: CivilDate = 61;
const LAST_SHOWN_DAY: CivilDate = 2_958_465;

/** A serial number beside the day that its cell shows, by which the reader finds it: 32873 (1989-12-31). */
function shownSerial(serial: number, is1904: boolean): string {
  const day = Math.floor(serial) + (is1904 ? DAYS_FROM_1900_TO_1904 : 0);
  const isShown = day >= FIRST_SHOWN_DAY && day <= LAST_SHOWN_DAY;
  return isShown ? `${cellText(serial)} (${isoText(day)})` : cellText(serial);
}

/** Eight digits that a system wrote for a day, 19991222, lie far beyond every serial number that is one. */
const FIRST_OF_EIGHT_DIGITS = 19_900_101;
const isEightDigits = (cell: Cell): cell is number => typeof cell === "number" && cell >= FIRST_OF_EIGHT_DIGITS && Number.isInteger(cell);

/** Whether a cell that was read as a date holds something else than a serial number. */
export const isDateAsText = (cell: Cell): boolean => typeof cell === "string" || isEightDigits(cell);

/** A day. A serial with a time of day counts as its day; text counts where it can mean one day only. */
export function readDate(cell: Cell, is1904: boolean, style: DateStyle = ALONE): Read<CivilDate> {
  if (typeof cell === "number" && !isEightDigits(cell)) {
    const date = plainDate(cell, is1904);
    return Number.isNaN(date) ? new BadCell(shownSerial(cell, is1904), readWords.aDate) : date;
  }
  if (isBlank(cell)) return undefined;
  if (typeof cell === "string") return readDateText(cell, style);
  return (isEightDigits(cell) ? dateText(String(cell))?.["day-first"] : undefined) ?? new BadCell(cellText(cell), readWords.aDate);
}

function readDateText(cell: string, style: DateStyle): Read<CivilDate> {
  const text = dateText(cell);
  if (text === undefined) return new BadCell(cellText(cell), hasShortYear(cell) ? readWords.fourDigitYear : readWords.aDate);
  style.see?.(text);
  const { "day-first": dayFirst, "month-first": monthFirst } = text;
  if (dayFirst === undefined || monthFirst === undefined || dayFirst === monthFirst) return dayFirst ?? monthFirst;
  const order: DateOrder | "both" | undefined = style.stated ?? style.shown;
  if (order !== undefined && order !== "both") return text[order];
  const readings = { "day-first": isoText(dayFirst), "month-first": isoText(monthFirst) };
  return doubtful(cell, readWords.oneWayDate, "input.dateOrder", readings, style);
}

/** The serial number that a workbook's date system has for a day. */
export const dateSerial = (date: CivilDate, is1904: boolean): number => (is1904 ? date - DAYS_FROM_1900_TO_1904 : date);

const DIGITS_KEPT = 1e15;
const LONGEST_DECIMAL = 40;

/** The text of a whole number that shows all its digits; undefined for any other cell. */
export const plainNumberText = (cell: Cell): string | undefined =>
  typeof cell === "number" && Number.isInteger(cell) && Math.abs(cell) < DIGITS_KEPT ? String(cell) : undefined;

/** Text of a part, invoice or term cell: trimmed, inner spaces collapsed; a number as its shortest decimal. */
export function readText(cell: Cell, wanted: string, onNotice: OnNotice): Read<string> {
  if (typeof cell === "number") {
    if (Math.abs(cell) >= DIGITS_KEPT) onNotice("longNumber");
    const decimal = plainDecimal(cell);
    return decimal.length <= LONGEST_DECIMAL ? decimal : shownNumber(cell);
  }
  if (typeof cell !== "string") return new BadCell(cellText(cell), wanted);
  return isBlank(cell) ? undefined : plainText(cell);
}

/** The key under which parts and invoices are matched: upper-cased. `00123` and `123` differ. */
export const keyOf = (text: string): string => text.toUpperCase();
