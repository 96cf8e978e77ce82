/** Whose agreement each row of a sheet is under, by its column Vendor. Rule text: rules 8c. */
import { NONE } from "../contract/base/records";
import type { Keys } from "./columns";
import type { RowReader } from "./rowReader";
import type { ColumnBlock } from "./port";
import type { SheetOf } from "./sheets";

/** A row whose cell cannot be read, which is reported. */
export const BAD_VENDOR = -2;

/** The vendors of a sheet's rows, by place below its headings: numbers of their keys, NONE for a blank cell. */
export type VendorsOfRows = Int32Array;

/** A reader of any sheet: each declares the column. */
export type VendorReader = Pick<RowReader<SheetOf<"Inventory">>, "isBad" | "cellsIn" | "at" | "key"> & {
  readonly sheet: { readonly top: number; readonly rowCount: number };
};

/** Takes blocks in order, beside the decoder of the sheet. */
export class VendorColumn {
  readonly numbers: VendorsOfRows;

  constructor(
    private readonly reader: VendorReader,
    private readonly vendors: Keys,
  ) {
    this.numbers = new Int32Array(Math.max(0, reader.sheet.rowCount)).fill(NONE);
  }

  take(block: ColumnBlock): void {
    const { reader, vendors, numbers } = this;
    const cells = reader.cellsIn(block, "vendor");
    for (let i = 0; i < block.rowCount; i++) {
      const cell = cells[i]!;
      if (cell === "") continue;
      const known = typeof cell === "string" ? vendors.known(cell) : NONE;
      numbers[block.top - reader.sheet.top + i] = known === NONE ? this.read(block, i) : vendors.keyOf(known);
    }
  }

  private read(block: ColumnBlock, i: number): number {
    const { reader, vendors } = this;
    reader.at(block, i);
    const text = reader.key("vendor", vendors);
    return text === undefined ? (reader.isBad ? BAD_VENDOR : NONE) : vendors.keyOf(text);
  }
}
