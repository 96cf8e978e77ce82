/**
 * Keys of findings: what a finding is about, said by what it names and not by the row that it stands in, so that it is the same one after its
 * sheet was sorted or got another row. Rule text: rules 9.
 */
import { isoText, type CivilDate } from "../contract/base/calendar";
import { NONE, type Facts, type RecordRef } from "../contract/base/records";
import { TERM_NAMES } from "../contract/agreement/terms";
import { comparedKey } from "./keyedSheet";
import type { SheetFinding } from "./sheetFindings";
import { cellAsName, joined } from "./tellingCells";
import type { Cell } from "./port";

const dayText = (date: CivilDate | undefined): string => (date ? isoText(date) : "");

/** Of a workbook that was read, what names its records. */
export interface RecordsRead {
  readonly facts: Facts;
  readonly invoiceTexts: readonly string[];
  readonly invoiceText: Int32Array;
  readonly inventory: { readonly sheetRow: Int32Array };
  readonly sheets: { readonly Inventory: { readonly top: number } };
  readonly warehouseCells: readonly Cell[];
}

/** What tells a record from others of its part, as `tellingCells` does of a row. */
export function tellingRecord(decoded: RecordsRead, record: RecordRef | undefined): string {
  if (record === undefined) return "";
  const { facts, invoiceTexts, invoiceText } = decoded;
  const { index } = record;
  const named = (names: readonly string[] | undefined, number: number | undefined): string =>
    number === undefined || number === NONE ? "" : (names?.[number] ?? "");
  switch (record.kind) {
    case "inventory":
      return joined([dayText(facts.inventory.asOfDate[index]), warehouseOf(decoded, index)]);
    case "invoices":
      return joined([invoiceTexts[invoiceText[index]!], dayText(facts.invoices.invoiceDate[index])]);
    case "priceChanges":
      return dayText(facts.priceChanges?.[index]?.effectiveDate);
    case "discontinuations":
      return dayText(facts.discontinuations?.[index]?.sent);
    case "returnRequests":
      return joined([facts.returnRequests?.[index]?.requestNumber, dayText(facts.returnRequests?.[index]?.requestDate)]);
    case "productVersions":
      return dayText(facts.productVersions?.[index]?.firstShipDate);
    case "openOrders":
      return joined([named(facts.orders, facts.openOrders?.[index]?.order), dayText(facts.openOrders?.[index]?.receivedDate)]);
    case "dealerInventory":
      return joined([named(facts.dealers, facts.dealerInventory?.[index]?.dealer), dayText(facts.dealerInventory?.[index]?.asOfDate)]);
    case "dealerShipments":
      return joined([named(facts.dealers, facts.dealerShipments?.dealer[index]), dayText(facts.dealerShipments?.shipDate[index])]);
    case "sales":
      return dayText(facts.sales?.saleDate[index]);
    case "openInvoices":
      return joined([facts.openInvoices?.[index]?.invoiceNumber]);
    case "objectives":
      return String(facts.objectives?.[index]?.quarter ?? "");
  }
}

function warehouseOf({ inventory, sheets: { Inventory }, warehouseCells }: RecordsRead, record: number): string {
  return cellAsName("warehouse", warehouseCells[inventory.sheetRow[record]! - 1 - Inventory.top] ?? "", false);
}

const NAMES_TERM = /\b[a-zA-Z]+\.[a-zA-Z]+\b/g;
const isTerm = (name: string): boolean => (TERM_NAMES as readonly string[]).includes(name);
/** The term that a finding without a place speaks of. */
export const termOfFinding = (text: string): string => text.match(NAMES_TERM)?.find(isTerm) ?? "";

/**
 * The key of each finding: its code, clause, kind of sheet, part and what tells its row; several alike are numbered in the order of their
 * words, which the order of their rows leaves alone. One that stands on Review in the same words keeps its number, so that what people
 * wrote about another that is mended does not become said of it.
 * @param kindOf the kind of a sheet by its name, so that a sheet that is renamed keeps its findings; the name where it has none.
 * @param standing what Review says of a key as it is compared; undefined where it has none.
 */
export function findingKeys(findings: readonly SheetFinding[], kindOf: (sheet: string) => string, standing?: Standing): readonly string[] {
  const bare = findings.map(({ code, clause, sheet, part, about, text }) =>
    joined([code, clause === "-" ? "" : clause, kindOf(sheet), part, about ?? termOfFinding(text)]),
  );
  return numbered(bare, (place) => wordsAlone(findings[place]!.text), standing);
}

type Standing = (comparedKey: string) => string | undefined;

/** Keys of which no two are the same: the second of several alike ends with (2), in the order of `words`, then of their places. */
export function numbered(keys: readonly string[], words: (place: number) => string = () => "", standing?: Standing): readonly string[] {
  const alike = new Map<string, number[]>();
  for (const [place, key] of keys.entries()) {
    const places = alike.get(comparedKey(key));
    if (places === undefined) alike.set(comparedKey(key), [place]);
    else places.push(place);
  }
  const all = [...keys];
  const taken = new Set(alike.keys());
  for (const [compared, places] of alike) {
    const kept = standing
      ? keptOrdinals(compared, places.length, (key) => (key !== compared && taken.has(key) ? undefined : standing(key)))
      : NO_ORDINALS;
    if (places.length === 1 && kept.size === 0) continue;
    const said = new Map(places.map((place) => [place, words(place)]));
    const inOrder = [...places].sort((a, b) => compare(said.get(a)!, said.get(b)!) || a - b);
    const ordinals = new Map<number, number>();
    for (const place of inOrder) {
      const ordinal = kept.get(said.get(place)!)?.shift();
      if (ordinal !== undefined) ordinals.set(place, ordinal);
    }
    const used = new Set(ordinals.values());
    let ordinal = 1;
    for (const place of inOrder) {
      if (!ordinals.has(place)) {
        while (used.has(ordinal) || (ordinal > 1 && taken.has(ordered(compared, ordinal)))) ordinal++;
        ordinals.set(place, ordinal);
        used.add(ordinal);
      }
      all[place] = ordered(keys[place]!, ordinals.get(place)!);
      taken.add(comparedKey(all[place]));
    }
  }
  return all;
}

const ordered = (key: string, ordinal: number): string => (ordinal === 1 ? key : `${key} (${ordinal})`);
const NO_ORDINALS: ReadonlyMap<string, number[]> = new Map();

/** Of a key that stands on Review with numbers, the numbers under which it has each wording; none where it stands without. */
function keptOrdinals(compared: string, count: number, standing: Standing): ReadonlyMap<string, number[]> {
  const kept = new Map<string, number[]>();
  for (let ordinal = 1, misses = 0; ordinal <= count + 1 || misses === 0; ordinal++) {
    const text = standing(ordered(compared, ordinal));
    if (text === undefined) {
      misses++;
      continue;
    }
    const wording = wordsAlone(text);
    const ordinals = kept.get(wording);
    if (ordinals === undefined) kept.set(wording, [ordinal]);
    else ordinals.push(ordinal);
  }
  return kept;
}

const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);

/** A text without the cells and rows that it names: these move. */
export const wordsAlone = (text: string): string => text.replace(/\b[A-Z]{1,3}\d+\b|\brows? [\d, and]+/g, "");
