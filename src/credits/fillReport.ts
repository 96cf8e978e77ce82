/** What a fill did, in numbers and words: for the pane's result, the command line and its JSON. */
import { BALANCING } from "../contract/rights/balancing";
import { noLimitBecause, type BalancingLimit } from "../contract/rights/balancing/limit";
import { whyLimitBlank } from "../contract/rights/balancing/reasons";
import type { Right, RightColumns } from "../contract/rights/right";
import type { SheetTotal } from "../contract/rights/sheetRight";
import { showsFigures } from "../contract/base/standing";
import type { Agreement } from "../contract/agreement/agreement";
import type { Cents } from "../contract/base/money";
import type { Severity } from "../contract/base/finding";
import { findingMeaning } from "../contract/base/findingWords";
import { basisOf, type CreditStatement } from "../contract/statement/statement";
import type { DecodedWorkbook, VendorBook } from "../workbook/decodedWorkbook";
import type { SheetFinding } from "../workbook/sheetFindings";
import { ofVendor } from "./vendorKeys";

export interface RightTotal {
  readonly right: string;
  /** As people call it, without more. */
  readonly name: string;
  readonly englishName: string;
  readonly clause: string;
  /** Its rows add up; where they do not, the limits say what there is. */
  readonly addsUp: boolean;
  readonly rows: number;
  readonly quantity: number;
  readonly cents: Cents;
}

/** What the rows of a further sheet come to under a right. */
export interface SheetRightTotal extends SheetTotal {
  readonly right: string;
  readonly sheet: string;
}

export interface LimitTotal {
  readonly quarter: string;
  readonly remaining: Cents | undefined;
  /** Why it is blank; or why it is 0, where the sales that it is a part of are the reason. Neither it nor what remains where there is no limit. */
  readonly because: string | undefined;
}

export interface FillTotals {
  /** Whose agreement was applied; the first of several. */
  readonly agreement: Agreement;
  /** By vendor; "" for the agreement of rows without one. */
  readonly agreements: readonly { readonly vendor: string; readonly agreement: Agreement }[];
  /** Inventory rows that were worked out, and rows with data left blank because a cell is bad or no date is known. */
  readonly rowsFilled: number;
  readonly rowsBlank: number;
  readonly rights: readonly RightTotal[];
  /** Of rights whose figures stand on further sheets, in the order of those sheets. */
  readonly further: readonly SheetRightTotal[];
  /** Limits of the quarters in which inventory rows lie. */
  readonly limits: readonly LimitTotal[];
  readonly findings: Readonly<Record<Severity, number>>;
  readonly rightsNotUsed: readonly string[];
}

/** What a fill works out, as far as totals are made of it. */
export interface TotalledFill {
  readonly decoded: DecodedWorkbook;
  /** By vendor. */
  readonly books: readonly TotalledBook[];
  readonly findings: readonly SheetFinding[];
  readonly rightsNotUsed: readonly string[];
}

export interface TotalledBook extends Pick<VendorBook, "vendor"> {
  readonly statement: CreditStatement;
}

/** Sums of a prepared fill: each is the sum of its column's rounded figures. */
export function fillTotals({ books, decoded, findings, rightsNotUsed }: TotalledFill): FillTotals {
  const { statement } = books[0]!;
  const outside = decoded.outsideBooks?.get("Inventory")?.size ?? 0;
  return {
    agreement: statement.agreed.agreement,
    agreements: books.map((book) => ({ vendor: book.vendor, agreement: book.statement.agreed.agreement })),
    rowsFilled: decoded.facts.inventory.count - outside,
    rowsBlank: decoded.inventory.badRows.size + decoded.inventory.undatedRows.size + outside,
    rights: statement.rights.map((right, place) =>
      rightTotal(
        { ...right, clause: [...new Set(books.map((book) => book.statement.rights[place]!.clause))].join(", ") },
        books.map((book) => book.statement.columns[place]!),
      ),
    ),
    further: furtherTotals(decoded, books),
    limits: books.flatMap((book) => limitsMet(book.statement).map((limit) => limitTotal(book.vendor, limit))),
    findings: bySeverity(findings),
    rightsNotUsed,
  };
}

/** By right and sheet; what vendors have of one total is added up. */
function furtherTotals(decoded: DecodedWorkbook, books: readonly TotalledBook[]): readonly SheetRightTotal[] {
  const totals = books.flatMap(({ statement }) =>
    statement.sheetFigures.flatMap(({ right: { name, sheet: kind }, totals: ofRight }) =>
      ofRight.map((total) => ({ ...total, right: name, sheet: decoded.sheets[kind]?.sheetName ?? kind })),
    ),
  );
  if (books.length === 1) return totals;
  const sums = new Map<string, SheetRightTotal>();
  for (const total of totals) {
    const key = JSON.stringify([total.sheet, total.right, total.name, total.clause]);
    const sum = sums.get(key);
    sums.set(key, sum ? { ...sum, units: sum.units + total.units, cents: sum.cents + total.cents } : total);
  }
  return [...sums.values()];
}

function rightTotal({ name, englishName, clause, total }: Right, ofBooks: readonly RightColumns[]): RightTotal {
  let rows = 0;
  let units = 0;
  let credit = 0;
  for (const { state, quantity, cents } of ofBooks)
    for (let row = 0; row < state.length; row++) {
      if (!showsFigures(state[row]!)) continue;
      rows++;
      units += quantity[row]!;
      credit += cents[row]!;
    }
  return { right: total.name, name, englishName, clause, addsUp: total.addsUp, rows, quantity: units, cents: credit };
}

/** The limits of the quarters in which some inventory row stands, in order of time. */
export function limitsMet(statement: CreditStatement): readonly BalancingLimit[] {
  const basis = basisOf(statement, BALANCING);
  if (basis === undefined) return [];
  const met = new Set(Array.from(new Set(basis.limitOfRow), (place) => basis.ofRows[place]?.quarterNumber));
  return basis.limits.filter(({ quarterNumber }) => met.has(quarterNumber));
}

const limitTotal = (vendor: string, limit: BalancingLimit): LimitTotal => ({
  quarter: ofVendor(vendor, limit.quarter.name),
  remaining: limit.remaining,
  because: becauseOf(limit),
});

function becauseOf(limit: BalancingLimit): string | undefined {
  if (limit.remaining === 0) return noLimitBecause(limit);
  return limit.remaining === undefined && limit.needs !== undefined ? whyLimitBlank(limit.needs) : undefined;
}

export function bySeverity(findings: readonly SheetFinding[]): Readonly<Record<Severity, number>> {
  const count = { Error: 0, Warning: 0, Info: 0 };
  for (const { severity } of findings) count[severity]++;
  return count;
}

/** What a code means, for lists of findings. */
export const codeMeaning = (code: SheetFinding["code"]): string => findingMeaning(code);
