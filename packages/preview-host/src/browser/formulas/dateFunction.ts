import type { CellFault, FunctionArgument, FunctionValue } from "../../protocol/index";
import { words } from "../words";

const DAY_MS = 86_400_000;
/** Serial 0 of the 1900 system, counted from after its invented 29 February 1900. */
const EPOCH = Date.UTC(1899, 11, 30);
const FIRST_REAL_SERIAL = 61;
const DAYS_1904 = 1_462;
/** The last day that Excel knows, 31 December 9999. */
const LAST_SERIAL = 2_958_465;

/** Excel's DATE(year, month, day): the serial number of a day. Months and days beyond their range run on. */
export function dateSerial(args: readonly FunctionArgument[], date1904: boolean): FunctionValue {
  const fault = args.find((it): it is CellFault => typeof it === "object" && it !== null && "error" in it);
  if (fault) return fault;
  const [year = NaN, month = NaN, day = NaN] = args.map(wholeNumber);
  if (args.length !== 3 || [year, month, day].some(Number.isNaN)) return { error: "#VALUE!", message: words.dateArguments };
  // Date.UTC takes years below 100 for the 1900s; Excel does so for all below 1900, from 1900 on.
  const serial = Math.round((Date.UTC(year < 1_900 ? year + 1_900 : year, month - 1, day) - EPOCH) / DAY_MS);
  const in1900 = serial < FIRST_REAL_SERIAL ? serial - 1 : serial;
  const inSystem = date1904 ? in1900 - DAYS_1904 : in1900;
  const isDay = year >= 0 && inSystem >= 0 && in1900 <= LAST_SERIAL;
  return isDay ? inSystem : { error: "#NUM!" };
}

function wholeNumber(value: FunctionArgument): number {
  if (value === null) return 0;
  if (typeof value === "string" && value.trim() === "") return NaN;
  return typeof value === "object" ? NaN : Math.floor(Number(value));
}
