/** The ranges of a row function as one workbook, and its credit statement. */
import { RIGHTS } from "../contract/rights";
import type { Right } from "../contract/rights/right";
import { creditStatement } from "../contract/statement/creditStatement";
import type { CreditStatement } from "../contract/statement/statement";
import { runThrough } from "../contract/base/steps";
import type { Agreed } from "../contract/agreement/inForce";
import { keyOf } from "../workbook/cells";
import { Keys } from "../workbook/columns";
import { placeFinding, type DecodedWorkbook } from "../workbook/decodedWorkbook";
import { SheetFindings, type SheetFinding } from "../workbook/sheetFindings";
import type { KnownRange } from "./ranges";
import { readDiscontinuations, readInventory, readInvoices, readPriceChanges } from "./readRanges";

/** What a row function was given. */
export interface RowArguments {
  readonly inventory: KnownRange;
  readonly invoices: KnownRange;
  readonly priceChanges: KnownRange | undefined;
  readonly notices: KnownRange | undefined;
  readonly agreed: Agreed;
  readonly is1904: boolean;
  /** Those of the agreement where none are given. */
  readonly rights?: readonly Right[];
}

export interface InventoryBook {
  readonly decoded: DecodedWorkbook;
  readonly statement: CreditStatement;
  readonly findings: readonly SheetFinding[];
}

/** The books of the latest calls, newest last: formulas beside each other mostly have the same ranges. */
const remembered = new Map<string, InventoryBook>();
const MOST_BOOKS = 4;

/** Reads the ranges and works out every right of every row, once for the same ranges and terms. */
export function inventoryBook(given: RowArguments): InventoryBook {
  const { inventory, invoices, priceChanges, notices, agreed, is1904, rights = RIGHTS } = given;
  const ranges = [inventory, invoices, priceChanges, notices].map((range) => range?.number ?? "-");
  const key = JSON.stringify([ranges, agreed.key, is1904, rights.map(({ id }) => id)]);
  const book = remembered.get(key) ?? openBook(given);
  remembered.delete(key);
  remembered.set(key, book);
  for (const oldest of [...remembered.keys()].slice(0, -MOST_BOOKS)) remembered.delete(oldest);
  return book;
}

function openBook({ inventory, invoices, priceChanges, notices, agreed, is1904, rights = RIGHTS }: RowArguments): InventoryBook {
  const terms = agreed.whole;
  const bought = readInvoices(invoices, is1904, terms);
  const parts = copyOf(bought.parts);
  const stock = readInventory(inventory, is1904, parts, terms, bought);
  const changes = priceChanges && readPriceChanges(priceChanges, is1904, parts, terms);
  const discontinued = notices && readDiscontinuations(notices, is1904, parts, terms);
  const decoded: DecodedWorkbook = {
    is1904,
    sheets: {
      Inventory: stock.sheet,
      Invoices: bought.sheet,
      ...(changes && { "Price changes": changes.sheet }),
      ...(discontinued && { Discontinuations: discontinued.sheet }),
    },
    agreed,
    facts: {
      parts: { keys: parts.keys },
      inventory: stock.records.rows,
      invoices: bought.records.lines,
      priceChanges: changes?.records.records,
      discontinuations: discontinued?.records.records,
    },
    inventory: stock.records,
    invoiceRow: bought.records.sheetRow,
    priceChangeRow: changes?.records.sheetRow ?? [],
    discontinuationRow: discontinued?.records.sheetRow ?? [],
    further: {},
    invoiceText: bought.records.invoiceText,
    partTexts: parts.texts,
    invoiceTexts: bought.invoices.texts,
    partCells: [],
    findings: new SheetFindings(),
  };
  const statement = runThrough(creditStatement(agreed, decoded.facts, { rights }));
  const found = [stock, bought, changes, discontinued].flatMap((it) => it?.findings ?? []);
  return { decoded, statement, findings: [...found, ...statement.findings.map((finding) => placeFinding(decoded, finding))] };
}

/** Parts of other ranges are numbered on in a copy: the invoices, read once, serve many books. */
function copyOf(parts: Keys): Keys {
  const copy = new Keys(keyOf);
  for (const text of parts.texts) copy.textNumber(text);
  return copy;
}
