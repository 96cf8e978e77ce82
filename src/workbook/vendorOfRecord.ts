/** Whose agreement each record is under: by its cell Vendor, else by its part or invoice. Rule text: rules 8c. */
import { NONE, RECORDS_OF, type InputSheet, type RecordRef } from "../contract/base/records";
import { keyOf } from "./cells";
import { whereIs, type DecodedWorkbook, type OutsideBooks } from "./decodedWorkbook";
import { tellingRecord } from "./findingKeys";
import { FURTHER_SHEETS } from "./furtherRecords";
import { listed } from "./refusal";
import { sheetFinding, type SheetFindings } from "./sheetFindings";
import { BAD_VENDOR, type VendorsOfRows } from "./vendorColumn";
import { joined } from "./tellingCells";
import { readWords } from "./readWords";

/** By kind and record the place of its book; NO_BOOK where it is in none. */
export type VendorsOfRecords = Partial<Record<RecordRef["kind"], Int32Array>>;
export const NO_BOOK = -1;

/** The books there are. */
export interface BooksNamed {
  /** As the Terms sheet writes them, in the order of the books. */
  readonly names: readonly string[];
  /** By the number of a vendor's key, its book. */
  readonly bookOf: ReadonlyMap<number, number>;
  /** That of rows without a vendor; NO_BOOK where the Terms sheet states no agreement for them. */
  readonly base: number;
  /** How a vendor is written first, by the number of its key. */
  readonly vendorTexts: readonly string[];
}

const STOCK = ["Inventory", "Invoices"] as const;
const SHEETS_WITH_RECORDS: readonly InputSheet[] = [...STOCK, "Price changes", "Discontinuations", ...FURTHER_SHEETS];

type Stated = Readonly<Partial<Record<InputSheet, VendorsOfRows>>>;

/** What a row that names a vendor without an agreement says of a part: another's than that of any book. */
const UNKNOWN = -3;

/** Finds the book of every record, and tells of rows that have none. */
export class VendorOfRecord {
  readonly books: VendorsOfRecords = {};
  private readonly outside = new Map<InputSheet, Map<number, string>>();
  /** By part, and by invoice, the books that stock and invoices name for it. */
  private readonly ofPart = new Map<number, Set<number>>();
  private readonly ofInvoice = new Map<string, Set<number>>();
  private readonly unknown = new Map<number, { count: number; readonly sheet: string; readonly row: number }>();

  constructor(
    private readonly decoded: DecodedWorkbook,
    private readonly stated: Stated,
    private readonly named: BooksNamed,
    private readonly findings: SheetFindings,
  ) {
    for (const sheet of STOCK) if (stated[sheet]) this.ofStock(sheet);
    for (const sheet of SHEETS_WITH_RECORDS) if (!(RECORDS_OF[sheet] in this.books)) this.ofSheet(sheet);
    this.tellUnknown();
  }

  get outsideBooks(): OutsideBooks {
    return this.outside;
  }

  private rowsOf(sheet: InputSheet): Int32Array | readonly number[] {
    const { inventory, invoiceRow, priceChangeRow, discontinuationRow, further } = this.decoded;
    switch (sheet) {
      case "Inventory":
        return inventory.sheetRow;
      case "Invoices":
        return invoiceRow;
      case "Price changes":
        return priceChangeRow;
      case "Discontinuations":
        return discontinuationRow;
      default:
        return further[sheet]?.sheetRow ?? [];
    }
  }

  /** Stock and invoices with the column: a blank cell is the agreement of rows without a vendor. */
  private ofStock(sheet: (typeof STOCK)[number]): void {
    const kind = RECORDS_OF[sheet];
    const { facts } = this.decoded;
    const invoiceNumbers = facts.invoiceNumbers ?? [];
    const books = new Int32Array(this.rowsOf(sheet).length);
    for (let record = 0; record < books.length; record++) {
      const vendor = this.vendorOf(sheet, record);
      const book = vendor === NONE ? this.baseOf(sheet, record) : this.bookNamed(sheet, record, vendor);
      books[record] = book;
      const said = book === NO_BOOK ? UNKNOWN : book;
      addTo(this.ofPart, facts[kind].part[record]!, said);
      if (sheet === "Invoices" && facts.invoices.invoice[record] !== NONE)
        addTo(this.ofInvoice, keyOf(invoiceNumbers[facts.invoices.invoice[record]!] ?? ""), said);
    }
    this.books[kind] = books;
  }

  private ofSheet(sheet: InputSheet): void {
    const rows = this.rowsOf(sheet);
    if (this.decoded.facts[RECORDS_OF[sheet]] === undefined) return;
    const books = new Int32Array(rows.length);
    for (let record = 0; record < books.length; record++) {
      const vendor = this.vendorOf(sheet, record);
      books[record] = vendor === NONE ? this.bookByPart(sheet, record) : this.bookNamed(sheet, record, vendor);
    }
    this.books[RECORDS_OF[sheet]] = books;
  }

  /** The number of the vendor's key in the record's row; NONE for a blank. */
  private vendorOf(sheet: InputSheet, record: number): number {
    const top = this.decoded.sheets[sheet]?.top ?? 0;
    return this.stated[sheet]?.[this.rowsOf(sheet)[record]! - 1 - top] ?? NONE;
  }

  private bookNamed(sheet: InputSheet, record: number, vendor: number): number {
    const row = this.rowsOf(sheet)[record]!;
    if (vendor === BAD_VENDOR) return this.leaveOut(sheet, row, readWords.vendorUnreadable);
    const book = this.named.bookOf.get(vendor);
    if (book !== undefined) return book;
    const name = this.named.vendorTexts[vendor]!;
    const met = this.unknown.get(vendor);
    if (met) met.count++;
    else this.unknown.set(vendor, { count: 1, sheet: this.sheetName(sheet), row });
    const text = readWords.vendorWithoutRow(name);
    this.tell("VENDOR_UNKNOWN", sheet, record, text);
    return this.leaveOut(sheet, row, readWords.noRowOfVendor(name));
  }

  private baseOf(sheet: InputSheet, record: number): number {
    const { base } = this.named;
    return base === NO_BOOK ? this.unclear(sheet, record, readWords.noAgreementWithoutVendor) : base;
  }

  /** A record without a vendor is of the one whose part or invoice it is; of nobody's, of the agreement without a vendor, or of the only one. */
  private bookByPart(sheet: InputSheet, record: number): number {
    const { named } = this;
    const [what, found] = this.booksSaid(sheet, record);
    if (found.size === 1) {
      const [book] = found;
      return book === UNKNOWN ? this.leaveOut(sheet, this.rowsOf(sheet)[record]!, readWords.ofVendorWithout(what)) : book!;
    }
    if (found.size > 1) {
      const names = [...found].map((book) =>
        book === UNKNOWN ? readWords.aVendorWithout : named.names[book] || readWords.rowsWithoutVendor,
      );
      return this.unclear(sheet, record, readWords.isOf(what, listed(names)));
    }
    if (named.base !== NO_BOOK) return named.base;
    return named.names.length === 1 ? 0 : this.unclear(sheet, record, readWords.nothingSaysVendor(what));
  }

  /** What the record names, and the books that stock and invoices name for it. */
  private booksSaid(sheet: InputSheet, record: number): readonly [string, ReadonlySet<number>] {
    const { facts } = this.decoded;
    const none: ReadonlySet<number> = new Set();
    if (sheet === "Open invoices")
      return [readWords.itsInvoice, this.ofInvoice.get(keyOf(facts.openInvoices![record]!.invoiceNumber)) ?? none];
    const records = facts[RECORDS_OF[sheet]] as RecordsWithParts;
    const part = partIn(records, record)!;
    return [part === NONE ? readWords.rowWithoutPart : readWords.itsPart, this.ofPart.get(part) ?? none];
  }

  private unclear(sheet: InputSheet, record: number, why: string): number {
    const text = readWords.vendorUnclear(why);
    this.tell("VENDOR_UNCLEAR", sheet, record, text);
    return this.leaveOut(sheet, this.rowsOf(sheet)[record]!, readWords.namesNoVendor(why));
  }

  private leaveOut(sheet: InputSheet, row: number, why: string): number {
    const rows = this.outside.get(sheet) ?? new Map<number, string>();
    this.outside.set(sheet, rows.set(row, why));
    return NO_BOOK;
  }

  private sheetName = (sheet: InputSheet): string => this.decoded.sheets[sheet]?.sheetName ?? sheet;

  private tell(code: "VENDOR_UNKNOWN" | "VENDOR_UNCLEAR", sheet: InputSheet, record: number, text: string): void {
    const { decoded } = this;
    const ref: RecordRef = { kind: RECORDS_OF[sheet], index: record };
    const part = partIn(decoded.facts[ref.kind] as RecordsWithParts, record);
    const about = joined([tellingRecord(decoded, ref)]);
    const at = { ...whereIs(decoded, ref), part: decoded.facts.parts.keys[part ?? NONE] ?? "", about };
    this.findings.addRepeating("Vendor", sheetFinding(code, text, at));
  }

  /** Once for each vendor, where its agreement would be stated. */
  private tellUnknown(): void {
    for (const [vendor, { count, sheet, row }] of this.unknown) {
      const name = this.named.vendorTexts[vendor]!;
      const text = readWords.vendorStandsOn(name, sheet, row, count);
      const terms = this.decoded.sheets.Terms?.sheetName ?? "";
      this.findings.add(sheetFinding("VENDOR_UNKNOWN", text, { sheet: terms, about: name }));
    }
  }
}

type PartOfRecord = { readonly part?: number };
type RecordsWithParts = { readonly part?: Int32Array } | readonly PartOfRecord[];

/** The number of a record's part, of records in columns or as a list. */
const partIn = (records: RecordsWithParts, record: number): number | undefined =>
  Array.isArray(records) ? (records as readonly PartOfRecord[])[record]?.part : (records as { readonly part?: Int32Array }).part?.[record];

function addTo<Key>(sets: Map<Key, Set<number>>, key: Key, book: number): void {
  const known = sets.get(key);
  if (known) known.add(book);
  else sets.set(key, new Set([book]));
}
