/**
 * What a fill was made from and what it came to, kept with the workbook: by it the next fill, and whoever opens the pane, tells what has
 * changed since, by whomever and whenever it was. Short prints stand for cells; no cell is kept.
 */
import { nameAtClause } from "../contract/agreement/clauses";
import type { EnteredTerm } from "../contract/agreement/inForce";
import type { DecodedWorkbook } from "../workbook/decodedWorkbook";
import type { ReadRows } from "../workbook/port";
import { fingerprintText, keptPrint, NO_PRINT, printOfBoth, printOfRow, PRINT_LENGTH } from "../workbook/rowPrints";
import { READ_KINDS, type ReadKind } from "../workbook/sheets";
import type { FillTotals, TotalledFill } from "./fillReport";
import { agreementIds } from "./agreementTitles";
import { creditWords } from "./creditWords";
import { PRODUCT } from "./product";
import { ofVendor } from "./vendorKeys";
import { keptSubjects, rowSubjects, SUBJECT_LENGTH } from "./rowSubjects";

/** The setting with the record of the last fill. */
export const RECORD_SETTING = "record";

/** Rows whose prints are kept, over all sheets, the shortest first: a workbook bears small settings only. */
export const MOST_PRINTS = 20_000;

/** A sheet as it was read. */
export interface InputRecord {
  readonly sheet: string;
  readonly rows: number;
  /** The same for the same rows in whatever order. */
  readonly sum: number;
  /** The print of each row, one behind the other; absent where the sheet is too long. */
  readonly prints?: string;
  /** What each row is about (`rowSubjects`), one behind the other; of sheets with prints. Earlier versions kept none. */
  readonly subjects?: string;
}

export interface FillRecord {
  /** The fill's number, from 1. */
  readonly number: number;
  /** When it was made, as its user's clock said; "" where nobody told. */
  readonly at: string;
  readonly release: string;
  readonly agreement: string;
  readonly inputs: Readonly<Partial<Record<ReadKind, InputRecord>>>;
  /** The values of the terms; a day where they hold from then on. */
  readonly terms: readonly (readonly [term: string, value: number | string | null, from?: number])[];
  /** Cents by what they are called. */
  readonly totals: readonly (readonly [name: string, cents: number])[];
}

/** A fill's record but for its number and time, which decide nothing. */
export type MadeFrom = Omit<FillRecord, "number" | "at">;

/** @param reads all that was read for the fill, input sheets and others. */
export function madeFrom(
  { books, decoded }: Pick<TotalledFill, "books" | "decoded">,
  totals: FillTotals,
  reads: readonly ReadRows[],
): MadeFrom {
  return {
    release: PRODUCT.version,
    agreement: agreementIds(books),
    inputs: inputsOf(decoded, reads),
    terms: books.flatMap(termsOf),
    totals: totalsOf(totals),
  };
}

/** A vendor's are named with it. */
const termsOf = ({ vendor, statement: { agreed } }: TotalledFill["books"][number]): FillRecord["terms"] =>
  agreed.stated
    .filter(({ value, from }) => value !== undefined || from !== undefined)
    .map(({ term, value, from }: EnteredTerm) =>
      from === undefined ? [ofVendor(vendor, term), value ?? null] : [ofVendor(vendor, term), value ?? null, from],
    );

/** A credit or limit of a fill: as its record calls it, in English, and as it is told. */
export interface NamedTotal {
  readonly kept: string;
  readonly told: string;
  readonly cents: number;
}

/** The credits and limits of the fill, as its report has them. */
export function namedTotals({ rights, further, limits }: FillTotals): readonly NamedTotal[] {
  const named = (name: string, englishName: string, clause: string, cents: number, sheet = ""): NamedTotal => ({
    kept: `${sheet}${nameAtClause(englishName, clause)}`,
    told: `${sheet}${nameAtClause(name, clause)}`,
    cents,
  });
  return [
    ...rights.filter(({ addsUp }) => addsUp).map(({ name, englishName, clause, cents }) => named(name, englishName, clause, cents)),
    ...further.map(({ sheet, name, englishName = name, clause, cents }) => named(name, englishName, clause, cents, `${sheet}: `)),
    ...limits.flatMap(({ quarter, remaining }) =>
      remaining === undefined ? [] : [{ kept: `Limit left ${quarter}`, told: creditWords.limitLeft(quarter), cents: remaining }],
    ),
  ];
}

const totalsOf = (totals: FillTotals): FillRecord["totals"] => namedTotals(totals).map(({ kept, cents }) => [kept, cents]);

function inputsOf(decoded: DecodedWorkbook, reads: readonly ReadRows[]): FillRecord["inputs"] {
  const all = READ_KINDS.flatMap((kind) => {
    const sheet = decoded.sheets[kind];
    const prints = sheet && printsOf(reads.filter(({ sheetId, top }) => sheetId === sheet.sheetId && top === sheet.top));
    return sheet && prints ? [{ kind, sheet: sheet.sheetName, prints }] : [];
  });
  let left = MOST_PRINTS;
  const kept = new Set<ReadKind>();
  for (const { kind, prints } of [...all].sort((a, b) => a.prints.length - b.prints.length)) {
    if (prints.length > left) break;
    left -= prints.length;
    kept.add(kind);
  }
  return Object.fromEntries(
    all.map(({ kind, sheet, prints }) => [
      kind,
      {
        sheet,
        rows: prints.length,
        sum: prints.reduce((sum, print) => (sum + print) | 0, 0),
        ...(kept.has(kind) && {
          prints: Array.from(prints, keptPrint).join(""),
          subjects: keptSubjects(rowSubjects(decoded, kind), prints.length),
        }),
      },
    ]),
  );
}

/** The numbers of a sheet's rows over all readings of it; undefined where it was not read. */
function printsOf(reads: readonly ReadRows[]): Int32Array | undefined {
  const longest = Math.max(-1, ...reads.map(({ rowCount }) => rowCount));
  if (longest < 0) return undefined;
  const prints = new Int32Array(longest).fill(NO_PRINT);
  for (const read of reads) read.prints.forEach((print, row) => (prints[row] = printOfBoth(prints[row]!, print)));
  return prints;
}

/** The fingerprint of a fill: of the rows of each sheet in whatever order, the terms, the agreement, the release and the totals. */
export function recordPrint({ release, agreement, inputs, terms, totals }: MadeFrom): string {
  const sheets = READ_KINDS.map((kind) => [inputs[kind]?.rows ?? "", inputs[kind]?.sum ?? ""]);
  return fingerprintText(printOfRow([release, agreement, JSON.stringify([sheets, terms, totals])]));
}

/** What was kept, where it is a record: anybody may have changed it, and one that cannot be read is as good as none. */
export function fillRecord(kept: unknown): FillRecord | undefined {
  if (!isObject(kept)) return undefined;
  const { number, at, release, agreement, inputs, terms, totals } = kept as Readonly<Record<string, unknown>>;
  if (!isCount(number) || number < 1 || typeof at !== "string" || typeof release !== "string" || typeof agreement !== "string")
    return undefined;
  if (!isObject(inputs) || !areTerms(terms) || !areTotals(totals)) return undefined;
  const read = Object.entries(inputs).filter((it): it is [ReadKind, InputRecord] => isKind(it[0]) && isInput(it[1]));
  return { number, at, release, agreement, inputs: Object.fromEntries(read), terms, totals };
}

const isObject = (value: unknown): value is object => typeof value === "object" && value !== null && !Array.isArray(value);
const isCount = (value: unknown): value is number => typeof value === "number" && Number.isSafeInteger(value) && value >= 0;
const isKind = (name: string): name is ReadKind => READ_KINDS.some((kind) => kind === name);

function isInput(value: unknown): value is InputRecord {
  if (!isObject(value)) return false;
  const { sheet, rows, sum, prints, subjects } = value as Readonly<Record<string, unknown>>;
  const isOfRows = (kept: unknown, length: number): boolean =>
    kept === undefined || (typeof kept === "string" && isCount(rows) && kept.length === rows * length);
  return (
    typeof sheet === "string" &&
    isCount(rows) &&
    typeof sum === "number" &&
    isOfRows(prints, PRINT_LENGTH) &&
    isOfRows(subjects, SUBJECT_LENGTH)
  );
}

const areTerms = (value: unknown): value is FillRecord["terms"] =>
  Array.isArray(value) &&
  value.every(
    (it: unknown) =>
      Array.isArray(it) &&
      typeof it[0] === "string" &&
      (it[1] === null || typeof it[1] === "string" || typeof it[1] === "number") &&
      (it[2] === undefined || typeof it[2] === "number"),
  );

const areTotals = (value: unknown): value is FillRecord["totals"] =>
  Array.isArray(value) && value.every((it: unknown) => Array.isArray(it) && typeof it[0] === "string" && typeof it[1] === "number");
