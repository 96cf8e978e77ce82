import { BookError, type Area, type BookValue } from "../model";
import { cellName, MAX_COLUMNS, MAX_ROWS } from "../address";
import { BOOLEAN, ERROR, NUMBER, SHARED_TEXT } from "./store";

const LONGEST_TEXT = 32_767;
const ERRORS = new Set(["#NULL!", "#DIV/0!", "#VALUE!", "#REF!", "#NAME?", "#NUM!", "#N/A", "#GETTING_DATA"]);

export function kindOf(value: Exclude<BookValue, undefined>): number {
  switch (typeof value) {
    case "number":
      return NUMBER;
    case "boolean":
      return BOOLEAN;
    case "string":
      return SHARED_TEXT;
    default:
      return ERROR;
  }
}

export function checkArea(area: Area): void {
  const { row, column, rowCount, columnCount } = area;
  const isInside =
    row >= 0 && column >= 0 && rowCount > 0 && columnCount > 0 && row + rowCount <= MAX_ROWS && column + columnCount <= MAX_COLUMNS;
  if (!isInside) throw new RangeError(`no such area: row ${row}, column ${column}, ${rowCount} x ${columnCount}`);
}

export function checkValue(value: BookValue, row: number, column: number): void {
  const refuse = (what: string): never => {
    throw new BookError("UNSUPPORTED", `Cell ${cellName(row, column)} cannot hold ${what}.`);
  };
  if (typeof value === "number" && !Number.isFinite(value)) refuse(`${value}, which is not a number that Excel knows`);
  if (typeof value === "string" && value.length > LONGEST_TEXT)
    refuse(`a text of ${value.length} characters; Excel allows ${LONGEST_TEXT}`);
  if (typeof value === "object" && !ERRORS.has(value.error)) refuse(`the error "${value.error}"; Excel has no such constant`);
}
