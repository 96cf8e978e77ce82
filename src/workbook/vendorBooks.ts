/**
 * A workbook of several vendors taken apart: the records of each as facts of their own, every one with the row that it stands in, so that each
 * is computed as if the others were not there. Rule text: rules 8c.
 */
import { fiscalQuarter, quarterNamed } from "../contract/base/calendar";
import type { Objective } from "../contract/base/channelRecords";
import {
  FURTHER_KINDS,
  NONE,
  RECORDS_OF,
  type Attributes,
  type Facts,
  type FurtherSheet,
  type InputSheet,
  type RecordRef,
} from "../contract/base/records";
import type { Agreed } from "../contract/agreement/inForce";
import type { Keys } from "./columns";
import type { DecodedWorkbook, PlacesOf, VendorBook } from "./decodedWorkbook";
import { FURTHER_SHEETS, type FurtherRows } from "./furtherRecords";
import { BAD_VENDOR, type VendorsOfRows } from "./vendorColumn";
import { NO_BOOK, VendorOfRecord, type VendorsOfRecords } from "./vendorOfRecord";
import type { NamedVendor } from "./vendorTerms";

/** Whose agreement it is, and what was agreed. */
interface BookOf {
  readonly vendor: string;
  readonly agreed: Agreed;
}

/** The workbook with its books, where its sheets name vendors; as it is where they name none, or stock names no more than one without terms. */
export function withVendorBooks(decoded: DecodedWorkbook, { named: vendors, hasBase, keys, stated }: VendorsRead): DecodedWorkbook {
  const own = keys.keyOf(keys.textNumber(decoded.agreed.agreement.vendor));
  if (vendors.length === 0 && vendorsOfStock(decoded, stated, own).size < 2) return decoded;
  const base = hasBase ? [{ vendor: "", key: NONE, agreed: decoded.agreed }] : [];
  const books = [...base, ...vendors].flatMap(({ agreed, ...it }) => (agreed === undefined ? [] : [{ ...it, agreed }]));
  // Rows of the agreement without a vendor may name the vendor that it is with.
  const named = {
    names: books.map(({ vendor }) => vendor),
    bookOf: new Map([
      ...base.map(() => [own, 0] as const),
      ...books.flatMap(({ key }, book) => (key === NONE ? [] : [[key, book] as const])),
    ]),
    base: base.length > 0 ? 0 : NO_BOOK,
    vendorTexts: keys.firstTexts,
  };
  const found = new VendorOfRecord(decoded, stated, named, decoded.findings);
  const byVendor = vendorBooks(decoded, books, found.books).filter(({ vendor, places }) => vendor !== "" || hasRecords(places));
  // Where no record is in any book there is one with none.
  const none = (): VendorBook => vendorBooks(decoded, [{ vendor: "", agreed: decoded.agreed }], found.books)[0]!;
  return { ...decoded, byVendor: byVendor.length > 0 ? byVendor : [none()], outsideBooks: found.outsideBooks };
}

/** What the readers of the sheets have found of vendors. */
export interface VendorsRead {
  /** Those that the Terms sheet names. */
  readonly named: readonly Omit<NamedVendor, "rowOf">[];
  /** Whether rows without a vendor are an agreement of their own. */
  readonly hasBase: boolean;
  readonly keys: Keys;
  /** Of sheets with the column. */
  readonly stated: Readonly<Partial<Record<InputSheet, VendorsOfRows>>>;
}

/** Who is named on stock and invoices, nobody among them, where they have the column; the vendor of the agreement itself is as nobody. */
function vendorsOfStock(
  { sheets, inventory, invoiceRow }: DecodedWorkbook,
  stated: VendorsRead["stated"],
  own: number,
): ReadonlySet<number> {
  const vendors = new Set<number>();
  const add = (kind: "Inventory" | "Invoices", rows: Int32Array): void => {
    const ofRows = stated[kind];
    for (const row of ofRows ? rows : []) vendors.add(ofRows![row - 1 - sheets[kind].top]!);
  };
  add("Inventory", inventory.sheetRow);
  add("Invoices", invoiceRow);
  if (vendors.delete(own)) vendors.add(NONE);
  vendors.delete(BAD_VENDOR);
  return vendors;
}

const hasRecords = (places: PlacesOf): boolean => Object.values(places).some(({ length }) => length > 0);

/** One book for each of `all`, with the records that `vendors` says are its. */
function vendorBooks(decoded: DecodedWorkbook, all: readonly BookOf[], vendors: VendorsOfRecords): readonly VendorBook[] {
  return all.map(({ vendor, agreed }, book) => {
    const places: Partial<Record<RecordRef["kind"], Int32Array>> = {};
    for (const [kind, books] of Object.entries(vendors) as [RecordRef["kind"], Int32Array][]) places[kind] = placesIn(books, book);
    return { vendor, places, decoded: bookDecoded(decoded, agreed, places) };
  });
}

function placesIn(books: Int32Array, book: number): Int32Array {
  const places = new Int32Array(books.reduce((count, it) => count + (it === book ? 1 : 0), 0));
  let next = 0;
  books.forEach((it, record) => void (it === book && (places[next++] = record)));
  return places;
}

/** A bad row is nobody's: it is told of once, beside the books. */
const NO_ROWS: ReadonlySet<number> = new Set();

function bookDecoded(whole: DecodedWorkbook, agreed: Agreed, places: PlacesOf): DecodedWorkbook {
  const { facts, inventory } = whole;
  const ofKind = (kind: RecordRef["kind"]): Int32Array => places[kind] ?? new Int32Array();
  const picked = pickedFacts(facts, places);
  const further: Partial<Record<FurtherSheet, FurtherRows>> = {};
  for (const sheet of FURTHER_SHEETS) {
    const rows = whole.further[sheet];
    if (rows === undefined) continue;
    const of = ofKind(FURTHER_KINDS[sheet]);
    further[sheet] = { sheetRow: picksOf(rows.sheetRow, of), partText: picksOf(rows.partText, of), badRows: NO_ROWS };
  }
  const stock = ofKind("inventory");
  return {
    ...whole,
    agreed,
    facts: withOwnParts(inQuartersOf(agreed, whole.agreed, picked)),
    inventory: {
      rows: picked.inventory,
      sheetRow: picksOf(inventory.sheetRow, stock),
      partText: picksOf(inventory.partText, stock),
      badRows: NO_ROWS,
      undatedRows: NO_ROWS,
    },
    invoiceRow: picksOf(whole.invoiceRow, ofKind("invoices")),
    invoiceText: picksOf(whole.invoiceText, ofKind("invoices")),
    priceChangeRow: picksOf(whole.priceChangeRow, ofKind("priceChanges")),
    discontinuationRow: picksOf(whole.discontinuationRow, ofKind("discontinuations")),
    further,
  };
}

/** The elements of a list in some places, as a list of the same kind. */
function picksOf<List extends Int32Array | Float64Array | readonly unknown[]>(list: List, places: Int32Array): List {
  if (list instanceof Int32Array) return Int32Array.from(places, (place) => list[place]!) as List;
  if (list instanceof Float64Array) return Float64Array.from(places, (place) => list[place]!) as List;
  return Array.from(places, (place) => list[place]) as unknown as List;
}

type Lists = { readonly count: number };
const isList = (it: unknown): it is Int32Array | Float64Array | readonly unknown[] =>
  it instanceof Int32Array || it instanceof Float64Array || Array.isArray(it);

const isAttributes = (it: unknown): it is Attributes =>
  typeof it === "object" && it !== null && "columns" in it && it.columns instanceof Map;

/** Records kept in columns, or as a list. */
function pickedRecords<Records>(records: Records, places: Int32Array): Records {
  if (isList(records)) return picksOf(records, places);
  const { count } = records as Lists;
  const picked = (it: unknown): unknown => {
    if (isList(it)) return it.length === count ? picksOf(it, places) : it;
    return isAttributes(it) ? { ...it, columns: new Map([...it.columns].map(([name, column]) => [name, picksOf(column, places)])) } : it;
  };
  const columns = Object.entries(records as Lists).map(([name, it]) => [name, picked(it)]);
  return { ...Object.fromEntries(columns), count: places.length } as Records;
}

function pickedFacts(facts: Facts, places: PlacesOf): Facts {
  const picked = recordsOf(facts).map(([kind, records]) => [kind, pickedRecords(records, places[kind] ?? new Int32Array())]);
  return { ...facts, ...Object.fromEntries(picked) } as Facts;
}

/** Parts numbered anew, those that a record names: what has to do with no record of a vendor is none of its parts. */
function withOwnParts(facts: Facts): Facts {
  const numbers = new Map<number, number>();
  const keys: string[] = [];
  const numberOf = (part: number): number => {
    if (part === NONE) return NONE;
    const known = numbers.get(part);
    if (known !== undefined) return known;
    numbers.set(part, keys.length);
    return keys.push(facts.parts.keys[part]!) - 1;
  };
  // In the order in which the workbook numbers them: they are worked through in it.
  for (const part of [...partsOf(facts)].sort((a, b) => a - b)) numberOf(part);
  const renumbered = recordsOf(facts).map(([kind, records]) => [kind, withParts(records, numberOf)]);
  return { ...facts, ...Object.fromEntries(renumbered), parts: { keys } } as Facts;
}

/** Of each kind that the workbook has. */
const recordsOf = (facts: Facts): (readonly [RecordRef["kind"], unknown])[] =>
  Object.values(RECORDS_OF).flatMap((kind) => (facts[kind] === undefined ? [] : [[kind, facts[kind]] as const]));

const PART_FIELDS = ["part", "newPart"];

function partsOf(facts: Facts): Set<number> {
  const parts = new Set<number>();
  for (const [, records] of recordsOf(facts)) {
    if (isList(records)) for (const record of records as readonly object[]) for (const part of partsIn(record)) parts.add(part);
    else for (const part of (records as { part?: Int32Array }).part ?? []) parts.add(part);
  }
  parts.delete(NONE);
  return parts;
}

const partsIn = (record: object): readonly number[] =>
  PART_FIELDS.flatMap((field) => {
    const part = (record as Readonly<Record<string, unknown>>)[field];
    return typeof part === "number" ? [part] : [];
  });

function withParts(records: unknown, numberOf: (part: number) => number): unknown {
  if (isList(records))
    return Array.from(records as readonly object[], (record) => ({
      ...record,
      ...Object.fromEntries(PART_FIELDS.flatMap((field) => (field in record ? [[field, numberOf((record as never)[field])]] : []))),
    }));
  const { part } = records as { readonly part?: Int32Array };
  return part === undefined ? records : { ...(records as object), part: part.map(numberOf) };
}

/** Objectives are read by the fiscal year of the workbook's own agreement; a vendor's may begin in another month. */
function inQuartersOf({ whole }: Agreed, { whole: read }: Agreed, facts: Facts): Facts {
  const [month, readBy] = [whole["fiscal.firstMonth"], read["fiscal.firstMonth"]];
  const { objectives } = facts;
  if (objectives === undefined || month === readBy) return facts;
  const inQuarter = (it: Objective): Objective => ({
    ...it,
    quarter: quarterNamed(fiscalQuarter(it.quarter, readBy).name, month) ?? it.quarter,
  });
  return { ...facts, objectives: objectives.map(inQuarter) };
}
