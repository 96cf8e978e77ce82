/**
 * The column Vendor of the sheets on which people work, where a workbook has several. It is filled where it is blank: what stands in it stays, a
 * formula among it, and a column of the user's that is headed so but holds something else is left as it is. Rule text: rules 8c.
 */
import { comparedKey, hasForm, ourColumn, shownText, type KeyedFound, type KeyedRow, type KeyedSheet } from "../workbook/keyedSheet";
import { VENDOR_HEADING } from "../workbook/stackedSheets";

/** Whose a row is, by its key; undefined where nothing says so by now, "" of the agreement without a vendor. */
export type VendorOfRow = (key: string) => string | undefined;

const VENDOR = ourColumn(VENDOR_HEADING, "text", 16, { isShared: true, isOptional: true });

/** The sheet with the column behind all others. */
export const withVendorColumn = (sheet: KeyedSheet): KeyedSheet => ({ ...sheet, columns: [...sheet.columns, VENDOR] });

/** Whether a column that is headed so can be ours: of rows of ours it names nobody, or one of the vendors. */
export function hasOwnVendorColumn(sheet: KeyedSheet, found: KeyedFound | undefined, vendors: readonly string[]): boolean {
  if (found?.columnOf.has(VENDOR_HEADING) !== true) return true;
  const names = new Set(["", ...vendors].map(comparedKey));
  return found.keys.every((key, row) => !hasForm(sheet, key) || names.has(comparedKey(shownText(found.cell(VENDOR_HEADING, row)))));
}

/** The rows with their vendors. */
export function rowsOfVendors(rows: readonly KeyedRow[], found: KeyedFound | undefined, vendorOf: VendorOfRow): readonly KeyedRow[] {
  return rows.map(({ key, cells }) => {
    const row = found?.rowOf.get(comparedKey(key));
    const stands = row !== undefined && found!.cell(VENDOR_HEADING, row) !== "";
    return { key, cells: [...cells, stands ? undefined : vendorOf(key)] };
  });
}
