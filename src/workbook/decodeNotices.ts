/** Rows of the Price changes and Discontinuations sheets to records. Rule text: rules 1, 2 (receipt of a notice) and 9. */
import { noticeMethod, type NoticeMethod } from "../contract/base/calendar";
import type { DiscontinuationNotice, PriceChange } from "../contract/base/records";
import type { Keys } from "./columns";
import type { ColumnBlock } from "./port";
import type { RowReader } from "./rowReader";

const A_METHOD = "blank, personal, mail, registered mail, certified mail or courier";

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
    private readonly reader: RowReader,
    private readonly parts: Keys,
  ) {}

  take(block: ColumnBlock): void {
    const { reader } = this;
    for (let i = 0; i < block.rowCount; i++) {
      if (!reader.at(block, i)) continue;
      const part = neededPart(reader, this.parts);
      const effectiveDate = reader.date("effectiveDate");
      if (effectiveDate === undefined && reader.isBlank("effectiveDate")) reader.bad("effectiveDate", "a date");
      const newPrice = price(reader, "newPrice");
      if (newPrice === undefined && reader.isBlank("newPrice")) reader.bad("newPrice", "an amount");
      const oldPrice = price(reader, "oldPrice");
      const sent = reader.date("noticeDate");
      const method = methodOf(reader);
      if (reader.isBad) continue;
      const notice = sent === undefined ? undefined : { sent, method: method! };
      this.records.push({ part: part!, effectiveDate: effectiveDate!, newPrice: newPrice!, oldPrice, notice });
      this.sheetRow.push(reader.sheetRow);
    }
  }
}

/** Takes blocks of discontinuation notices in order. */
export class DiscontinuationDecoder implements Decoded<DiscontinuationNotice> {
  readonly records: DiscontinuationNotice[] = [];
  readonly sheetRow: number[] = [];

  constructor(
    private readonly reader: RowReader,
    private readonly parts: Keys,
  ) {}

  take(block: ColumnBlock): void {
    const { reader } = this;
    for (let i = 0; i < block.rowCount; i++) {
      if (!reader.at(block, i)) continue;
      const part = neededPart(reader, this.parts);
      const sent = reader.date("noticeDate");
      if (sent === undefined && reader.isBlank("noticeDate")) reader.bad("noticeDate", "a date");
      const method = methodOf(reader);
      const discontinuationDate = reader.date("discontinuationDate");
      if (reader.isBad) continue;
      this.records.push({ part: part!, sent: sent!, method: method!, discontinuationDate });
      this.sheetRow.push(reader.sheetRow);
    }
  }
}

function neededPart(reader: RowReader, parts: Keys): number | undefined {
  const part = reader.keyText("partNumber", "a part number", parts);
  if (part === undefined && !reader.isBad) reader.bad("partNumber", "a part number");
  return part === undefined ? undefined : parts.keyOf(part);
}

function price(reader: RowReader, field: string): number | undefined {
  const amount = reader.amount(field);
  if (amount !== undefined && amount < 0) reader.bad(field, "0 or more");
  return amount;
}

function methodOf(reader: RowReader): NoticeMethod | undefined {
  const word = reader.text("noticeMethod", A_METHOD) ?? "";
  const method = noticeMethod(word);
  if (method === undefined) reader.bad("noticeMethod", A_METHOD);
  return method;
}
