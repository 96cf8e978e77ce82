/** Pieces of which the random workbooks are drawn. */
import fc from "fast-check";
import type { Cell, SheetRow } from "./workbook";

export const withoutBlanks = (cells: Readonly<Record<string, Cell | undefined>>): SheetRow =>
  Object.fromEntries(Object.entries(cells).filter((entry): entry is [string, Cell] => entry[1] !== undefined));

export const oneOf = <T>(...values: T[]): fc.Arbitrary<T> => fc.constantFrom(...values);

/** Blank about as often as given. */
export const maybe = <T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> => fc.option(arbitrary, { nil: undefined, freq: 2 });

interface Purchase extends Readonly<Record<string, Cell | undefined>> {
  readonly Quantity: number;
  readonly "Unit price": string;
  readonly Discount: string | undefined;
}

/** Discounts stay within their line: the rules do not say what a line is worth that was discounted below nothing. */
export function discountedWithinLine(row: Purchase): SheetRow {
  const isWithinLine = Number(row.Discount ?? 0) <= row.Quantity * Number(row["Unit price"]);
  return withoutBlanks({ ...row, Discount: isWithinLine ? row.Discount : undefined });
}
