/**
 * Whether a sheet with the columns of Invoices lists what was bought or what was sold: both lists have number, day, part, quantity and
 * price. What cannot be told is asked. Rule text: rules 1 (aliases count where they can mean one thing only).
 */
import { bareHeading } from "./columnNames";
import type { Cell, SheetShape } from "./port";
import { shownHeadings, type RecognisedSheet } from "./sheetColumns";
import type { Field, SheetOf } from "./sheets";

/** Columns that only a list of purchases has. */
const VENDOR =
  /^((buyfrom|payto|from)?(vendor|supplier)s?(name|no|num|number|id|code|ref|reference|invoice|invoiceno|invoicenumber|invoicedate)?|bill(no|num|number|date)|purchaseinvoice(no|number)?)$/;
/** Columns that only a list of sales has. A distributor's customers are its dealers. */
const CUSTOMER =
  /^(((sell|sold|bill|billed|invoiced)to)?(end)?(customer|cust|client|dealer|reseller)s?(name|no|num|number|id|code|job|project|account)?|enduser(name)?|(sell|sold|bill|billed)to(party|name|no|number)?|shiptoparty|sales(rep|person|man)(name|code)?|salesorder(no|num|number)?|so(no|num|number)|billingdocument)$/;
/** What was earned by selling. */
const MARGIN = /^(gross|net|sales)?(margin|profit)(amount|percent)?$|^(cogs|costof(goods(sold)?|sales))$/;
/** What a unit had cost: beside a price that is no cost, that price is what it was sold for. */
const OWN_COST = /^(unit|item|average|avg|standard|std|moving)?cost(price|each|perunit|amount)?$/;
/** Headings of a price that say whose it is. */
const COST = /cost|purchase|buying/;
const SELLING = /^(sales?|selling)(unit)?(price|rate)$/;
/** Numbers that every kind of document has. */
const ANY_DOCUMENT = new Set(["num", "no", "documentnumber", "documentno", "voucherno", "transactionnumber", "ref", "refno"]);

const TYPE = new Set(["type", "transactiontype", "transtype", "documenttype", "doctype", "vouchertype"]);
const TYPE_BOUGHT = /bill(?!ing)|vendor|supplier|purchase|payable/i;
const TYPE_SOLD = /sale|customer|receivable|refund|estimate|quote/i;
/** A customer's or a vendor's: beside bills it is a sale. */
const TYPE_OF_EITHER = /invoice|credit (memo|note)|stock|adjust|build|transfer/i;

const NAME_BOUGHT = /\b(bills?|purchas\w*|vendors?|suppliers?|payables?)\b/i;
const NAME_SOLD = /\b(sales?|sold|customers?|dealers?|receivables?)\b/i;
/** Point of sale, accounts receivable. "POs" are orders to the vendor. */
const NAME_SOLD_IN_SHORT = /\b(POS|AR)\b/;

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
  const types = typesIn(sheet, headingRow, headings, typesBelow);
  if (types.isMixed) return { because: typesSay(types), isLikely: true };
  if (types.areBought) return undefined;
  const sold = soldBy(sheet, headings, types, price);
  if (sold !== undefined) return isNamed && !isOfAny ? undefined : { because: sold, isLikely: true };
  const isSettled =
    isNamed || !isOfAny || NAME_BOUGHT.test(wordsOf(sheet.name)) || COST.test(bareHeading(price)) || has(headings, VENDOR) !== undefined;
  if (isSettled) return undefined;
  const because = types.shown === "" ? `nothing in it says whose the columns "${number}" and "${price}" are` : typesSay(types);
  return { because, isLikely: false };
}

const has = (headings: readonly string[], wanted: RegExp): string | undefined => headings.find((it) => wanted.test(bareHeading(it)));

/** `price`: the heading of the column that would be read as Unit price. */
function soldBy(sheet: SheetShape, headings: readonly string[], types: TypeCells, price: string): string | undefined {
  if (types.areSold) return typesSay(types);
  const telling = has(headings, CUSTOMER) ?? has(headings, MARGIN);
  if (telling !== undefined) return `it has a column "${telling}"`;
  const cost = COST.test(bareHeading(price)) || has(headings, VENDOR) !== undefined ? undefined : has(headings, OWN_COST);
  if (cost !== undefined) return `it has a column "${cost}" beside "${price}"`;
  return isNamedAsSold(wordsOf(sheet.name)) ? "its name says so" : undefined;
}

const isNamedAsSold = (words: string): boolean => (NAME_SOLD.test(words) || NAME_SOLD_IN_SHORT.test(words)) && !NAME_BOUGHT.test(words);

interface TypeCells {
  readonly heading: string;
  /** Up to three of the cells, each once. */
  readonly shown: string;
  readonly areBought: boolean;
  readonly areSold: boolean;
  readonly isMixed: boolean;
}

const typesSay = ({ heading, shown }: TypeCells): string => `its column "${heading}" has ${shown}`;

const SHOWN_TYPES = 3;

/** The column that says what kind of document each row is, from 0; -1 where there is none. */
export const typeColumn = (headings: readonly string[]): number => headings.findIndex((it) => TYPE.has(bareHeading(it)));

/** What rows say their documents are. */
function typesIn(sheet: SheetShape, headingRow: number, headings: readonly string[], below: readonly Cell[]): TypeCells {
  const column = typeColumn(headings);
  const first = column < 0 ? [] : sheet.head.slice(headingRow + 1).map((row) => row[column] ?? "");
  return typeCells(headings[column] ?? "", [...first, ...below]);
}

function typeCells(heading: string, cells: readonly Cell[]): TypeCells {
  const types = [...new Set(cells.flatMap((cell) => (typeof cell === "string" && cell.trim() !== "" ? [cell.trim()] : [])))];
  const bought = types.filter((type) => TYPE_BOUGHT.test(type));
  const sold = types.filter((type) => !bought.includes(type) && TYPE_SOLD.test(type));
  const either = types.filter((type) => !bought.includes(type) && !sold.includes(type) && TYPE_OF_EITHER.test(type));
  const shown = [...bought.slice(0, 1), ...sold, ...either, ...bought.slice(1)].slice(0, SHOWN_TYPES).map((type) => `"${type}"`);
  return {
    heading,
    shown: shown.join(", "),
    areBought: bought.length > 0,
    areSold: sold.length > 0,
    isMixed: bought.length > 0 && sold.length + either.length > 0,
  };
}
