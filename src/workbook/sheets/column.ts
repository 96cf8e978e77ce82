/** What one column of an input sheet is: its heading, what its cells hold, and what a person is told about it. Rule text: rules 1. */
import type { CivilDate } from "../../contract/base/calendar";
import type { Micros } from "../../contract/base/money";

/** What the cells of a column may hold, and what a reader makes of them. */
export interface Contents {
  /** Names by which records are matched: the number of the text among its `Keys`. */
  part: number;
  invoice: number;
  name: number;
  text: string;
  /** Words for people. */
  note: string;
  /** Whole units, 0 or more. */
  units: number;
  /** Whole units; a negative number is a return. */
  signedUnits: number;
  /** Millionths of a dollar a unit, 0 or more. */
  price: Micros;
  /** Millionths of a dollar in all; what its sign means is the decoder's to judge. */
  amount: Micros;
  date: CivilDate;
  /** One of the column's `choices`. */
  choice: string;
  /** What the term of its row takes. */
  termValue: never;
}
export type Holds = keyof Contents;

export interface ColumnDeclaration {
  readonly heading: string;
  /** Other headings that mean the same. Case, spaces and punctuation never matter. */
  readonly aliases: readonly string[];
  /** A sheet without this column is not the one that is looked for. */
  readonly isRequired: boolean;
  readonly holds: Holds;
  /** One line for the person who fills the column in; it stands beside the heading in a template. */
  readonly help: string;
  /** What a cell must be, where its kind of contents does not say it all. */
  readonly wanted?: string;
  /** What a template offers in a cell's drop-down. */
  readonly choices?: readonly string[];
  /** What a text of a choice counts as, undefined for none; where this is absent it must be one of the choices, in any case. */
  readonly choiceOf?: (text: string) => string | undefined;
  /** A 0 may be a blank cell that a version of Excel hands to functions as 0. */
  readonly zeroIsDoubtful?: true;
  /** What a finding adds where a bad cell of the row seems to be below 0 in this column. */
  readonly whenNegative?: "looksReturned";
  /** Only what other systems export, or what few agreements need, has it: a template does not ask for it. */
  readonly isForExports?: true;
}

type More = Partial<
  Pick<ColumnDeclaration, "aliases" | "wanted" | "choices" | "choiceOf" | "zeroIsDoubtful" | "whenNegative" | "isForExports">
>;
type Declared<Is extends boolean, Kind extends Holds, Further extends More> = Omit<ColumnDeclaration, keyof Further> &
  Further & { readonly isRequired: Is; readonly holds: Kind };

const declare =
  <Is extends boolean>(isRequired: Is) =>
  <Kind extends Holds, const Further extends More = Record<never, never>>(
    holds: Kind,
    heading: string,
    help: string,
    more: Further = {} as Further,
  ): Declared<Is, Kind, Further> => ({ heading, aliases: [], isRequired, holds, help, ...more });

export const required = declare(true);
export const optional = declare(false);

/** What systems call the key of a part. Where each comes from: test/workbook/aliases.test.ts. */
export const PART_NAMES = [
  "part",
  "part no",
  "SKU",
  "item",
  "vendor part number",
  "item number",
  "item no",
  "item code",
  "item id",
  "material",
  "material number",
  "product code",
  "product number",
  "stock code",
  "internal reference",
];

const PART_HELP = "The vendor's part number, as text: 00123 and 123 are two parts.";

export const partNumber = (help = PART_HELP, ...aliases: readonly string[]) =>
  required("part", "Part number", help, { aliases: [...PART_NAMES, ...aliases] });

export const yesOrNo = (heading: string, help: string) =>
  optional("choice", heading, help, { aliases: [`${heading.toLowerCase()} (yes/no)`], choices: ["yes", "no"] });

/** SAP and others state a price for 100 or 1,000 units, and beside it for how many. */
export const priceUnit = () =>
  optional("note", "Price unit", "For how many units a price is stated: 1, or blank.", {
    aliases: ["price per", "pricing unit", "per", "preiseinheit"],
    isForExports: true,
  });

/** Whose agreement a row is under, where a workbook has several: rules 8c. A template, which is of one, does not ask for it. */
export const vendor = (help = "Whose agreement it is under, as the Terms sheet names it; blank: the vendor whose part it is.") =>
  optional("name", "Vendor", help, { isForExports: true });

const WANTED: Readonly<Record<Exclude<Holds, "choice">, string>> = {
  part: "a part number",
  invoice: "an invoice number",
  name: "a text",
  text: "a text",
  note: "a text",
  units: "a whole number of units",
  signedUnits: "a whole number of units (negative for a return)",
  price: "an amount",
  amount: "an amount",
  date: "a date",
  termValue: "a value of its term",
};

/** What a cell of a column must be, in words that follow "it must be". */
export function wantedIn({ holds, wanted, choices = [], isRequired }: ColumnDeclaration): string {
  if (wanted !== undefined) return wanted;
  if (holds !== "choice") return WANTED[holds];
  const words = isRequired ? choices : ["blank", ...choices];
  return words.length < 2 ? words.join() : `${words.slice(0, -1).join(", ")} or ${words.at(-1)!}`;
}

/** The choice that a text is. */
export function choiceIn({ choices = [], choiceOf }: ColumnDeclaration, text: string): string | undefined {
  return choiceOf ? choiceOf(text) : choices.find((it) => it.toLowerCase() === text.toLowerCase());
}

const NUMBERS: ReadonlySet<Holds> = new Set<Holds>(["units", "signedUnits", "price", "amount"]);
export const holdsNumbers = ({ holds }: ColumnDeclaration): boolean => NUMBERS.has(holds);

/** Whether a 0 is a value of its own: in all other columns (dates, names) it can only be a blank cell. */
export const takesZero = (column: ColumnDeclaration): boolean => holdsNumbers(column) || column.holds === "termValue";
