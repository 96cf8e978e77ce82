/** Rows of the Price changes and Discontinuations sheets to records. Rule text: rules 1, 2 (receipt of a notice) and 9. */
import type { DiscontinuationNotice, PriceChange } from "../contract/base/records";
import type { Keys } from "./columns";
import type { ColumnBlock } from "./port";
import type { RowReader } from "./rowReader";
import type { SheetOf } from "./sheets";

/** Records and their rows as Excel shows them. */
export interface Decoded<Record> {
  readonly records: Record[];
  readonly sheetRow: number[];
}

/** Takes blocks of price changes in order. */
export class PriceChangeDecoder implements Decoded<PriceChange> {
  readonly records: PriceChange[] = [];
  readonly sheetRow: number[] = [];

  constructor(
    private readonly reader: RowReader<SheetOf<"Price changes">>,
    private readonly parts: Keys,
  ) {}

  take(block: ColumnBlock): void {
    const { reader, parts } = this;
    for (let i = 0; i < block.rowCount; i++) {
      if (!reader.at(block, i)) continue;
      const part = reader.neededKey("partNumber", parts);
      const effectiveDate = reader.needed("effectiveDate");
      const newPrice = reader.needed("newPrice");
      const oldPrice = reader.read("oldPrice");
      const sent = reader.read("noticeDate");
      const method = reader.read("noticeMethod");
      const reportSentOn = reader.read("reportSentOn");
      const reverses = reader.read("reverses") === "yes";
      if (reader.isBad) continue;
      const notice = sent === undefined ? undefined : { sent, method: method! };
      const further = { ...(reportSentOn !== undefined && { reportSentOn }), ...(reverses && { reverses }) };
      this.records.push({ part: parts.keyOf(part!), effectiveDate: effectiveDate!, newPrice: newPrice!, oldPrice, notice, ...further });
      this.sheetRow.push(reader.sheetRow);
    }
  }
}

/** Takes blocks of discontinuation notices in order. */
export class DiscontinuationDecoder implements Decoded<DiscontinuationNotice> {
  readonly records: DiscontinuationNotice[] = [];
  readonly sheetRow: number[] = [];

  constructor(
    private readonly reader: RowReader<SheetOf<"Discontinuations">>,
    private readonly parts: Keys,
  ) {}

  take(block: ColumnBlock): void {
    const { reader, parts } = this;
    for (let i = 0; i < block.rowCount; i++) {
      if (!reader.at(block, i)) continue;
      const part = reader.neededKey("partNumber", parts);
      const sent = reader.needed("noticeDate");
      const method = reader.read("noticeMethod");
      const discontinuationDate = reader.read("discontinuationDate");
      if (reader.isBad) continue;
      this.records.push({ part: parts.keyOf(part!), sent: sent!, method: method!, discontinuationDate });
      this.sheetRow.push(reader.sheetRow);
    }
  }
}
