/**
 * Whether a sheet with the columns of Invoices lists what was bought or what was sold: both lists have number, day, part, quantity and
 * price. What cannot be told is asked. Rule text: rules 1 (aliases count where they can mean one thing only).
 */
import { bareHeading } from "./columnNames";
import { documentType, typeText } from "./documentType";
import type { Cell, SheetShape } from "./port";
import { shownHeadings, type RecognisedSheet } from "./sheetColumns";
import type { Field, SheetOf } from "./sheets";
import {
  ANY_DOCUMENT,
  COST,
  CUSTOMER,
  MARGIN,
  NAME_BOUGHT,
  NAME_SOLD,
  NAME_SOLD_IN_SHORT,
  OWN_COST,
  SELLING,
  VENDOR,
} from "./sheets/purchases";
import { readWords } from "./readWords";

/** "Sales_2000" and "SalesJan" as "Sales 2000" and "Sales Jan": names of sheets and files often have no spaces. */
const wordsOf = (name: string): string => name.replaceAll("_", " ").replace(/(\p{Ll})(?=[\p{Lu}\d])/gu, "$1 ");

/** Why the sheet may list sales, as the end of a sentence, and whether anything in it speaks for that. */
export interface SalesDoubt {
  readonly because: string;
  readonly isLikely: boolean;
}

/**
 * Why a sheet that was found by its headings may list sales; undefined where it does not. `isNamed`: it bears the name Invoices. `typesBelow`:
 * what its column of types holds below the first rows, where that was read.
 */
export function salesDoubt(
  sheet: SheetShape,
  { headingRow, columns }: RecognisedSheet<SheetOf<"Invoices">>,
  isNamed: boolean,
  typesBelow: readonly Cell[] = [],
): SalesDoubt | undefined {
  const headings = shownHeadings(sheet.head, headingRow).map(({ own }) => own);
  const headingOf = (field: Field<"Invoices">): string => headings[columns[field] ?? -1] ?? "";
  const [number, price] = [headingOf("invoiceNumber"), headingOf("unitPrice")];
  const isOfAny = ANY_DOCUMENT.has(bareHeading(number)) || SELLING.test(bareHeading(price));
  const types = typesIn(sheet, headingRow, headings[columns.documentType ?? -1] ?? "", columns.documentType, typesBelow);
  if (isNamed && !isOfAny ? types.mixInvoices : types.isMixed) return { because: typesSay(types), isLikely: true };
  if (types.areBought) return undefined;
  const sold = soldBy(sheet, headings, types, price);
  if (sold !== undefined) return isNamed && !isOfAny ? undefined : { because: sold, isLikely: true };
  const isSettled = isNamed || !isOfAny || NAME_BOUGHT.test(wordsOf(sheet.name)) || isVendors(headings, number, price);
  return isSettled ? undefined : { because: types.shown === "" ? nothingSays(headings, number, price) : typesSay(types), isLikely: false };
}

/** Whether the headings say that the vendor has invoiced it. Beside a price of sale a vendor may be the maker of what was sold. */
function isVendors(headings: readonly string[], number: string, price: string): boolean {
  if (SELLING.test(bareHeading(price))) return VENDOR.test(bareHeading(number));
  return COST.test(bareHeading(price)) || has(headings, VENDOR) !== undefined;
}

function nothingSays(headings: readonly string[], number: string, price: string): string {
  const vendor = has(headings, VENDOR);
  return vendor === undefined ? readWords.nothingSaysWhose(number, price) : readWords.priceHeadedSo(price, vendor);
}

const has = (headings: readonly string[], wanted: RegExp): string | undefined => headings.find((it) => wanted.test(bareHeading(it)));

/** `price`: the heading of the column that would be read as Unit price. */
function soldBy(sheet: SheetShape, headings: readonly string[], types: TypeCells, price: string): string | undefined {
  if (types.areSold) return typesSay(types);
  const telling = has(headings, CUSTOMER) ?? has(headings, MARGIN);
  if (telling !== undefined) return readWords.hasColumn(telling);
  const cost = COST.test(bareHeading(price)) || has(headings, VENDOR) !== undefined ? undefined : has(headings, OWN_COST);
  if (cost !== undefined) return readWords.hasColumnBeside(cost, price);
  return nameSays(wordsOf(sheet.name));
}

function nameSays(words: string): string | undefined {
  if (!NAME_SOLD.test(words) && !NAME_SOLD_IN_SHORT.test(words)) return undefined;
  return NAME_BOUGHT.test(words) ? readWords.nameOfBoth : readWords.nameSaysSo;
}

interface TypeCells {
  readonly heading: string;
  /** Up to three of the cells, each once. */
  readonly shown: string;
  readonly areBought: boolean;
  readonly areSold: boolean;
  /** Some are the vendor's, others may be a customer's. */
  readonly isMixed: boolean;
  /** The same of invoices alone: a credit memo beside bills may be the vendor's. */
  readonly mixInvoices: boolean;
}

const typesSay = ({ heading, shown }: TypeCells): string => readWords.columnHas(heading, shown);

const SHOWN_TYPES = 3;

/** What rows say their documents are. */
function typesIn(sheet: SheetShape, headingRow: number, heading: string, column = -1, below: readonly Cell[]): TypeCells {
  const first = column < 0 ? [] : sheet.head.slice(headingRow + 1).map((row) => row[column] ?? "");
  return typeCells(heading, [...first, ...below]);
}

function typeCells(heading: string, cells: readonly Cell[]): TypeCells {
  const types = [...new Set(cells.map(typeText))].filter((it) => it !== "");
  const thoseOf = (whose: "bought" | "sold" | "either") => types.filter((it) => documentType(it).whose === whose);
  const [bought, sold, either] = [thoseOf("bought"), thoseOf("sold"), thoseOf("either")];
  const shown = [...bought.slice(0, 1), ...sold, ...either, ...bought.slice(1)].slice(0, SHOWN_TYPES).map((type) => `"${type}"`);
  return {
    heading,
    shown: shown.join(", "),
    areBought: bought.length > 0,
    areSold: sold.length > 0,
    isMixed: bought.length > 0 && sold.length + either.length > 0,
    mixInvoices: bought.length > 0 && (sold.length > 0 || either.some((it) => documentType(it).does === "charge")),
  };
}
