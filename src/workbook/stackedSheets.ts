/** A sheet of ours of several vendors: the rows of each below one another, with a column that says whose they are. Rule text: rules 8c. */
import type { OwnSheet } from "./encode";
import type { Cell, WrittenColumn } from "./port";

export interface SheetOfVendor {
  readonly vendor: string;
  readonly sheet: OwnSheet;
}

export const VENDOR_HEADING = "Vendor";

/** In their order; without the column where `hasVendors` says so. All are the same sheet of ours. */
export function stackedSheets(all: readonly SheetOfVendor[], hasVendors = all.length > 1): OwnSheet {
  const [first] = all;
  if (!hasVendors) return first!.sheet;
  const begins: number[] = [];
  let rowCount = 0;
  for (const { sheet } of all) {
    begins.push(rowCount);
    rowCount += sheet.rowCount;
  }
  const at = (row: number): { readonly of: SheetOfVendor; readonly row: number } => {
    let place = all.length - 1;
    while (begins[place]! > row) place--;
    return { of: all[place]!, row: row - begins[place]! };
  };
  const vendorAt = first!.sheet.columns.length;
  const columns = first!.sheet.columns.map((column, place): WrittenColumn => {
    const cell: WrittenColumn["cell"] = (row) => {
      const found = at(row);
      return found.of.sheet.columns[place]!.cell(found.row);
    };
    const ofVendor = (cells: readonly Cell[]) => all.find(({ vendor }) => vendor === cells[vendorAt]) ?? first!;
    return {
      ...column,
      cell,
      ...(column.link && { link: (cells, headings) => ofVendor(cells).sheet.columns[place]!.link?.(cells, headings) }),
    };
  });
  const vendor: WrittenColumn = { heading: VENDOR_HEADING, format: "text", width: 16, cell: (row) => at(row).of.vendor };
  return { ...first!.sheet, columns: [...columns, vendor], rowCount };
}
