/** A workbook as the contract reads it: facts and terms, and where each record stands. */
import type { Finding } from "../contract/base/finding";
import type { DiscontinuationNotice, Facts, FurtherSheet, InputSheet, PriceChange, RecordRef } from "../contract/base/records";
import type { Agreed } from "../contract/agreement/inForce";
import type { ReadFurther } from "./decodeFurther";
import type { DecodedInventory } from "./decodeInventory";
import type { DecodedInvoices } from "./decodeInvoices";
import type { Decoded } from "./decodeNotices";
import { tellingRecord } from "./findingKeys";
import { sheetOfKind, type FurtherRows, type NameKeys } from "./furtherRecords";
import type { Cell } from "./port";
import type { FoundSheets } from "./recognise";
import { placed, type SheetFinding, type SheetFindings } from "./sheetFindings";

export interface DecodedWorkbook {
  readonly is1904: boolean;
  readonly sheets: FoundSheets & Required<Pick<FoundSheets, "Inventory" | "Invoices">>;
  readonly agreed: Agreed;
  readonly facts: Facts;
  readonly inventory: DecodedInventory;
  /** Rows as Excel shows them, by record. */
  readonly invoiceRow: Int32Array;
  readonly priceChangeRow: readonly number[];
  readonly discontinuationRow: readonly number[];
  /** Where the records of the further sheets stand. */
  readonly further: Partial<Record<FurtherSheet, FurtherRows>>;
  /** The number of the invoice's text, by invoice line. */
  readonly invoiceText: Int32Array;
  /** How parts and invoices are written, by number of the text. */
  readonly partTexts: readonly string[];
  readonly invoiceTexts: readonly string[];
  /** The cells of Inventory's part column as they were read, of rows without a record too. */
  readonly partCells: readonly Cell[];
  /** The same of its warehouse column; none where it has none. */
  readonly warehouseCells: readonly Cell[];
  readonly findings: SheetFindings;
  /** The same by vendor, where the workbook names some (rules 8c); undefined in one of a single agreement. */
  readonly byVendor?: readonly VendorBook[];
  /** Rows whose records are in none of these. */
  readonly outsideBooks?: OutsideBooks;
}

/** The workbook as one vendor's agreement sees it. */
export interface VendorBook {
  /** As the Terms sheet writes it; "" for the agreement of rows without a vendor. */
  readonly vendor: string;
  readonly decoded: DecodedWorkbook;
  /** Of each kind, the places of its records among those of the workbook; of a kind without an entry they are the same. */
  readonly places: PlacesOf;
}
export type PlacesOf = Readonly<Partial<Record<RecordRef["kind"], Int32Array>>>;

/** By sheet and row as Excel shows it, why the row's record is in no vendor's book. */
export type OutsideBooks = ReadonlyMap<InputSheet, ReadonlyMap<number, string>>;

/** The books of a workbook: itself where it has one agreement. */
export const booksOf = (decoded: DecodedWorkbook): readonly VendorBook[] => decoded.byVendor ?? [{ vendor: "", decoded, places: {} }];

/** A record of a book as the workbook numbers it. */
export const inWorkbook = ({ places }: Pick<VendorBook, "places">, record: RecordRef): RecordRef => {
  const of = places[record.kind];
  return of === undefined ? record : { ...record, index: of[record.index]! };
};

/** What the readers of a workbook's sheets, or of ranges as sheets, have found. */
export interface DecodedParts extends Pick<DecodedWorkbook, "is1904" | "sheets" | "agreed" | "inventory" | "findings"> {
  readonly keys: NameKeys;
  readonly invoices: DecodedInvoices;
  readonly priceChanges: Decoded<PriceChange> | undefined;
  readonly discontinuations: Decoded<DiscontinuationNotice> | undefined;
  readonly further: ReadFurther;
  /** Cells as they stand, where what is read can be written beside. */
  readonly cells?: Pick<DecodedWorkbook, "partCells" | "warehouseCells">;
}

/** The one place where what was read becomes facts: of the open workbook's sheets and of the ranges of a function alike. */
export function decodedWorkbook(parts: DecodedParts): DecodedWorkbook {
  const { is1904, sheets, agreed, keys, inventory, invoices, priceChanges, discontinuations, further, cells, findings } = parts;
  return {
    is1904,
    sheets,
    agreed,
    facts: {
      ...further.facts,
      parts: { keys: keys.parts.keys },
      inventory: inventory.rows,
      invoices: invoices.lines,
      priceChanges: priceChanges?.records,
      discontinuations: discontinuations?.records,
    },
    inventory,
    invoiceRow: invoices.sheetRow,
    invoiceText: invoices.invoiceText,
    priceChangeRow: priceChanges?.sheetRow ?? [],
    discontinuationRow: discontinuations?.sheetRow ?? [],
    further: further.rows,
    partTexts: keys.parts.texts,
    invoiceTexts: keys.invoices.texts,
    partCells: cells?.partCells ?? [],
    warehouseCells: cells?.warehouseCells ?? [],
    findings,
  };
}

/** A finding of the contract with its sheet, row and part in words. */
export function placeFinding(decoded: DecodedWorkbook, finding: Finding): SheetFinding {
  return placed(finding, ({ record, part }) => {
    const about = tellingRecord(decoded, record);
    return { ...whereIs(decoded, record), part: decoded.facts.parts.keys[part] ?? "", ...(about === "" ? {} : { about }) };
  });
}

/** Where a record stands; without one, the sheet of the terms. */
export function whereIs(decoded: DecodedWorkbook, record: RecordRef | undefined): { sheet: string; row: number } {
  const { sheets } = decoded;
  if (record === undefined) return { sheet: sheets.Terms?.sheetName ?? "", row: 0 };
  switch (record.kind) {
    case "inventory":
      return { sheet: sheets.Inventory.sheetName, row: decoded.inventory.sheetRow[record.index]! };
    case "invoices":
      return { sheet: sheets.Invoices.sheetName, row: decoded.invoiceRow[record.index]! };
    case "priceChanges":
      return { sheet: sheets["Price changes"]?.sheetName ?? "", row: decoded.priceChangeRow[record.index]! };
    case "discontinuations":
      return { sheet: sheets.Discontinuations?.sheetName ?? "", row: decoded.discontinuationRow[record.index]! };
    default:
      return whereFurther(decoded, sheetOfKind(record.kind), record.index);
  }
}

/** Where a record of a further sheet stands. */
export function whereFurther({ sheets, further }: DecodedWorkbook, kind: FurtherSheet, record: number): { sheet: string; row: number } {
  return { sheet: sheets[kind]?.sheetName ?? "", row: further[kind]?.sheetRow[record] ?? 0 };
}
