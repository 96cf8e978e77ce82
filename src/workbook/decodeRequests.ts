/** Rows of the Return requests and Product versions sheets to records. Rule text: rules 1, 7 and 9. */
import type { CivilDate } from "../contract/base/calendar";
import { dayText } from "../contract/base/inWords";
import type { Cents } from "../contract/base/money";
import type { Agreement } from "../contract/agreement/agreement";
import { claimedAt } from "../contract/agreement/clauses";
import { REQUEST_RIGHTS, type ProductVersion, type RequestRight, type ReturnRequest } from "../contract/base/requestRecords";
import { BadCell, keyOf } from "./cells";
import { keyNumber } from "./columns";
import { centsOf, ListDecoder, type DecodedFurther, type NameKeys } from "./furtherRecords";
import type { RowReader } from "./rowReader";
import type { SheetFinding, SheetFindings } from "./sheetFindings";
import type { SheetOf } from "./sheets";
import { readWords } from "./readWords";

/** A day of a row that is before the row's own request date, and what is found if it is before the request's. */
interface TooEarly {
  readonly date: CivilDate;
  readonly finding: SheetFinding;
}

/** Takes blocks of return requests in order. */
export class RequestDecoder extends ListDecoder<SheetOf<"Return requests">, ReturnRequest> {
  /** Of records, by place: their days that are before the row's own request date. Whether they are before the request's is known at the end. */
  private readonly early = new Map<number, readonly TooEarly[]>();

  /** @param agreements whose clauses may stand for the rights that they give. */
  constructor(
    reader: RowReader<SheetOf<"Return requests">>,
    keys: NameKeys,
    findings: SheetFindings,
    private readonly agreements: readonly Agreement[],
  ) {
    super(reader, keys, findings);
  }

  /** A clause of another agreement's own text, before what the number is under the first one. */
  private rightByOwnClause(): RequestRight | undefined {
    const cell = this.reader.cell("right");
    if (typeof cell !== "string" && typeof cell !== "number") return undefined;
    const named = new Set(this.agreements.map((it) => claimedAt(it, String(cell), REQUEST_RIGHTS)).filter((it) => it !== undefined));
    return named.size === 1 ? REQUEST_RIGHTS.find((it) => named.has(it)) : undefined;
  }

  protected row(): number | undefined {
    const { reader, keys } = this;
    const right = this.rightByOwnClause() ?? reader.needed("right");
    const part = reader.neededKey("partNumber", keys.parts);
    const quantity = reader.needed("quantity");
    if (quantity === 0) reader.bad("quantity", readWords.oneOrMoreUnits);
    const requestDate = reader.needed("requestDate");
    const rmaDate = reader.read("rmaDate");
    const returnDate = reader.read("returnDate");
    const invoice = reader.key("invoiceNumber", keys.invoices);
    const creditMemo = reader.key("creditMemo", keys.invoices);
    const texts = {
      requestNumber: keyOf(reader.read("requestNumber") ?? ""),
      rmaNumber: reader.read("rmaNumber") ?? "",
      offsettingOrder: keyOf(reader.read("offsettingOrderNumber") ?? ""),
    };
    const offsettingAmount = this.amount("offsettingOrderAmount");
    const creditedAmount = this.amount("creditedAmount");
    const factorySealed = reader.read("factorySealed") !== "no";
    const fromDealer = reader.read("fromDealer") === "yes";
    if (reader.isBad) return undefined;
    this.noteEarly(requestDate!, { rmaDate, returnDate });
    this.records.push({
      right: right!,
      part: keys.parts.keyOf(part!),
      quantity: quantity!,
      requestDate: requestDate!,
      rmaDate,
      returnDate,
      invoice: keyNumber(keys.invoices, invoice),
      offsettingAmount,
      factorySealed,
      fromDealer,
      creditMemo: keyNumber(keys.invoices, creditMemo),
      creditedAmount,
      ...texts,
    });
    return part;
  }

  override decoded(): DecodedFurther<readonly ReturnRequest[]> {
    const { records } = this;
    const dropped = this.drop();
    if (dropped.size === 0) return super.decoded();
    const isKept = (_: unknown, place: number): boolean => !dropped.has(place);
    const rows = this.rows();
    for (const place of dropped) this.badRows.add(rows.sheetRow[place]!);
    return {
      records: records.filter(isKept),
      rows: { ...rows, sheetRow: rows.sheetRow.filter(isKept), partText: rows.partText.filter(isKept) },
    };
  }

  private amount(field: "offsettingOrderAmount" | "creditedAmount"): Cents | undefined {
    const amount = this.reader.read(field);
    if (amount === undefined || amount >= 0) return amount === undefined ? undefined : centsOf(amount);
    this.reader.bad(field, readWords.zeroOrMore);
    return undefined;
  }

  private noteEarly(requestDate: CivilDate, days: Pick<ReturnRequest, "rmaDate" | "returnDate">): void {
    const { reader } = this;
    const early = (["rmaDate", "returnDate"] as const).flatMap((field): readonly TooEarly[] => {
      const date = days[field];
      if (date === undefined || date >= requestDate) return [];
      return [{ date, finding: reader.badFinding(field, new BadCell(dayText(date), readWords.notBeforeRequest)) }];
    });
    if (early.length > 0) this.early.set(this.records.length, early);
  }

  /** The places of rows with a day before their request, reported. Without one of them its request may be of a later day. */
  private drop(): ReadonlySet<number> {
    const dropped = new Set<number>();
    for (;;) {
      const requestDates = this.requestDates(dropped);
      const tooEarly = [...this.early].filter(
        ([place, days]) => !dropped.has(place) && days.some(({ date }) => date < requestDates.get(requestOf(this.records[place]!))!),
      );
      if (tooEarly.length === 0) return dropped;
      for (const [place, days] of tooEarly) {
        const requestDate = requestDates.get(requestOf(this.records[place]!))!;
        for (const { date, finding } of days) if (date < requestDate) this.findings.add(finding);
        dropped.add(place);
      }
    }
  }

  /** The day of each request: that of its earliest row. */
  private requestDates(dropped: ReadonlySet<number>): ReadonlyMap<string, CivilDate> {
    const dates = new Map<string, CivilDate>();
    this.records.forEach((request, place) => {
      const key = requestOf(request);
      if (!dropped.has(place)) dates.set(key, Math.min(request.requestDate, dates.get(key) ?? request.requestDate));
    });
    return dates;
  }
}

/** Rows with the same right and number, or without a number of the same day, are one request. */
const requestOf = ({ right, requestNumber, requestDate }: ReturnRequest): string =>
  JSON.stringify(requestNumber === "" ? [right, requestDate] : [right, requestNumber]);

/** Takes blocks of product versions in order. */
export class VersionDecoder extends ListDecoder<SheetOf<"Product versions">, ProductVersion> {
  protected row(): number | undefined {
    const {
      reader,
      keys: { parts },
    } = this;
    const part = reader.neededKey("partNumber", parts);
    const newPart = reader.neededKey("newPartNumber", parts);
    const firstShipDate = reader.needed("firstShipDate");
    const sent = reader.read("noticeDate");
    const method = reader.read("noticeMethod");
    const newPrice = reader.read("newPrice");
    if (reader.isBad) return undefined;
    const notice = sent === undefined ? undefined : { sent, method: method! };
    this.records.push({ part: parts.keyOf(part!), newPart: parts.keyOf(newPart!), firstShipDate: firstShipDate!, notice, newPrice });
    return part;
  }
}
