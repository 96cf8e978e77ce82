/** The ranges of a row function as one workbook, and its credit statement. */
import { RIGHTS } from "../contract/rights";
import { citedFigures } from "../contract/rights/cited";
import type { Right } from "../contract/rights/right";
import type { AddedRight } from "../contract/statement/addedRight";
import { creditStatement } from "../contract/statement/creditStatement";
import type { CreditStatement } from "../contract/statement/statement";
import { runThrough } from "../contract/base/steps";
import type { Agreed } from "../contract/agreement/inForce";
import { keyOf } from "../workbook/cells";
import { Keys } from "../workbook/columns";
import { nameKeys } from "../workbook/decodeFurther";
import { decodedWorkbook, placeFinding, type DecodedWorkbook } from "../workbook/decodedWorkbook";
import { daysAsked, filtersIn } from "../workbook/goodsColumns";
import { FURTHER_SHEETS } from "../workbook/furtherRecords";
import { citedBy, SheetFindings, type SheetFinding } from "../workbook/sheetFindings";
import { lacking } from "./answers";
import { readFurtherRanges, type FurtherRanges } from "./furtherRanges";
import { keptBytes } from "./keptBytes";
import { isRemembered, type KnownRange } from "./ranges";
import { readDiscontinuations, readInventory, readInvoices, readPriceChanges } from "./readRanges";

/** What a row function was given. */
export interface RowArguments {
  readonly inventory: KnownRange;
  readonly invoices: KnownRange;
  readonly priceChanges: KnownRange | undefined;
  readonly notices: KnownRange | undefined;
  /** Ranges of further sheets, by kind. */
  readonly further?: FurtherRanges;
  readonly agreed: Agreed;
  readonly is1904: boolean;
  /** Those of the agreement where none are given. */
  readonly rights?: readonly Right[];
  /** Rights on further sheets beside those of the agreement. */
  readonly added?: readonly AddedRight[];
}

export interface InventoryBook {
  readonly decoded: DecodedWorkbook;
  readonly statement: CreditStatement;
  readonly findings: readonly SheetFinding[];
}

/** A book and about how many bytes it takes beside the invoices, which are remembered with their range. */
interface KeptBook {
  readonly book: InventoryBook;
  readonly ranges: readonly KnownRange[];
  readonly bytes: number;
}

/** The books of the latest calls, newest last: formulas beside each other mostly have the same ranges. */
const remembered = new Map<string, KeptBook>();
/** How much is remembered beside the newest: a few large workbooks, or a hundred rows that each have a formula of their own. */
const MOST_BOOKS = 128;
const MOST_BYTES = 128e6;

/** Reads the ranges and works out every right of every row, once for the same ranges and terms. */
export function inventoryBook(given: RowArguments): InventoryBook {
  const { inventory, invoices, priceChanges, notices, further = {}, agreed, is1904, rights = RIGHTS, added = [] } = given;
  const ranges = [inventory, invoices, priceChanges, notices, ...FURTHER_SHEETS.map((kind) => further[kind])];
  const ids = [...rights, ...added.map(({ right }) => right)].map(({ id }) => id);
  const key = JSON.stringify([ranges.map((range) => range?.number ?? "-"), agreed.key, is1904, ids]);
  const kept =
    remembered.get(key) ??
    keeping(
      openBook(given),
      ranges.filter((range) => range !== undefined),
    );
  remembered.delete(key);
  remembered.set(key, kept);
  forgetOldest();
  return kept.book;
}

function keeping(book: InventoryBook, ranges: readonly KnownRange[]): KeptBook {
  const { facts, invoiceRow, invoiceText, invoiceTexts } = book.decoded;
  const columns: readonly unknown[] = Object.values(facts.invoices);
  const ofInvoices = new Set<unknown>([...columns, invoiceRow, invoiceText, invoiceTexts]);
  return { book, ranges, bytes: keptBytes(book, ofInvoices) };
}

/** Books of ranges that are forgotten cannot be asked for any more; of the others the oldest go first. */
function forgetOldest(): void {
  for (const [key, { ranges }] of remembered) if (!ranges.every(isRemembered)) remembered.delete(key);
  let bytes = [...remembered.values()].reduce((sum, it) => sum + it.bytes, 0);
  for (const [key, oldest] of remembered) {
    const isNewest = remembered.size === 1;
    if (isNewest || (remembered.size <= MOST_BOOKS && bytes <= MOST_BYTES)) return;
    remembered.delete(key);
    bytes -= oldest.bytes;
  }
}

/** A range has the columns of the user's own, but no function reads them. */
function refuseOwnColumns(agreed: Agreed): void {
  const asked = [...filtersIn(agreed).map(({ term }) => term), ...daysAsked(agreed)];
  if (asked.length > 0)
    lacking(
      `The terms pick goods by columns of your own (${[...new Set(asked)].join(", ")}), which no function reads. Fill the workbook instead.`,
    );
}

function openBook({ inventory, invoices, priceChanges, notices, agreed, is1904, ...of }: RowArguments): InventoryBook {
  const { rights = RIGHTS, further: ranges = {}, added = [] } = of;
  refuseOwnColumns(agreed);
  const terms = agreed.whole;
  const bought = readInvoices(invoices, is1904, terms, ranges["Open orders"] !== undefined);
  const keys = { ...nameKeys(onFrom(bought.parts), onFrom(bought.invoices)), orders: onFrom(bought.orders) };
  const { parts } = keys;
  const stock = readInventory(inventory, is1904, parts, terms, bought, ranges.Sales && keys.warehouses);
  const changes = priceChanges && readPriceChanges(priceChanges, is1904, parts, terms);
  const discontinued = notices && readDiscontinuations(notices, is1904, parts, terms);
  const further = readFurtherRanges(ranges, keys, is1904, agreed);
  const decoded = decodedWorkbook({
    is1904,
    sheets: {
      Inventory: stock.sheet,
      Invoices: bought.sheet,
      ...(changes && { "Price changes": changes.sheet }),
      ...(discontinued && { Discontinuations: discontinued.sheet }),
      ...further.sheets,
    },
    agreed,
    keys,
    inventory: stock.records,
    invoices: bought.records,
    priceChanges: changes?.records,
    discontinuations: discontinued?.records,
    further,
    findings: new SheetFindings(),
  });
  const known = runThrough(creditStatement(agreed, decoded.facts, { rights }));
  const statement = { ...known, sheetFigures: [...known.sheetFigures, ...added.map((it) => citedFigures(agreed, it.figures(known)))] };
  const found = [stock, bought, changes, discontinued, further]
    .flatMap((it) => it?.findings ?? [])
    .map((it) => citedBy(agreed.agreement, it));
  return { decoded, statement, findings: [...found, ...statement.findings.map((finding) => placeFinding(decoded, finding))] };
}

/** Parts of other ranges are numbered on beside the invoices', which are read once and serve many books. */
const onFrom = (keys: Keys): Keys => new Keys(keyOf, keys);
