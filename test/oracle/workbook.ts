/** The JSON shape of a worked case: a small workbook as facts, and the figures that the rules give for it. */
export type Cell = string | number | boolean;
export type SheetRow = Readonly<Record<string, Cell>>;

export type SheetName =
  | "Inventory"
  | "Invoices"
  | "Price changes"
  | "Discontinuations"
  | "Sales"
  | "Return requests"
  | "Product versions"
  | "Open orders"
  | "Open invoices"
  | "Objectives";

export interface ExampleWorkbook {
  readonly story?: string;
  readonly terms: Readonly<Record<string, Cell>>;
  readonly sheets: Readonly<Partial<Record<SheetName, readonly SheetRow[]>>>;
}

export interface ExpectedInventory {
  readonly "Protected quantity": number | null;
  readonly "Price protection credit": string | null;
  readonly "Balancing limit": string | null;
  readonly "Balancing returnable quantity": number | null;
  readonly "Balancing credit": string | null;
  readonly "Discontinuation return quantity": number | null;
  readonly "Discontinuation return credit": string | null;
}

export interface ExpectedLimit {
  readonly Quarter: string;
  readonly Starts: string;
  readonly Ends: string;
  readonly "Preceding net sales": string;
  readonly "Limit percent": string | null;
  readonly Limit: string | null;
  readonly Used: string;
  readonly Remaining: string | null;
  readonly "Exercise by": string;
}

export type ClauseName = "3.6(A)" | "3.7(A)" | "3.7(D)";

export interface ExpectedLine {
  readonly Clause: ClauseName;
  /** Data rows count from 1. */
  readonly "Inventory row": number;
  readonly "Invoice number": string;
  readonly Quantity: number;
  readonly "Unit credit": string;
  readonly Credit: string;
}

/** What the oracle says beyond the examples: the net unit cost of each line, and where each finding is. */
export interface OracleLine extends ExpectedLine {
  readonly "Net unit cost": string;
}

export interface LocatedFinding {
  readonly code: string;
  readonly sheet: SheetName | "Terms";
  /** Data rows count from 1; 0 where the finding is about no single row. */
  readonly row: number;
}

export interface ExampleExpected {
  readonly Inventory: readonly ExpectedInventory[];
  readonly "Balancing limits": readonly ExpectedLimit[];
  /** Distinct, in alphabetical order. */
  readonly findings: readonly string[];
  readonly "Credit detail": readonly ExpectedLine[];
}

/** Units of a row that a clause does not cover, by reason in the oracle's words; only of clauses that look at the row's units. */
export type OracleReasons = Readonly<Partial<Record<ClauseName, Readonly<Record<string, number>>>>>;

export interface OracleAnswer extends ExampleExpected {
  readonly "Credit detail": readonly OracleLine[];
  /** By inventory row. */
  readonly reasons: readonly OracleReasons[];
  readonly located: readonly LocatedFinding[];
  readonly "Return requests": readonly FurtherRow[];
  readonly "Open orders": readonly FurtherRow[];
  readonly "Open invoices": readonly FurtherRow[];
  readonly Objectives: readonly FurtherRow[];
  readonly "True-up": { readonly balance: string; readonly apart: string } | undefined;
}

/** Columns beside a row of a further sheet, and its units that its right does not cover by reason. */
export interface FurtherRow {
  readonly columns: Readonly<Record<string, string | number | null>>;
  readonly reasons: Readonly<Record<string, number>>;
  /** "3 of 7 at 12.345678 for 12 = 36.00" a detail line. */
  readonly lines: readonly string[];
}

export type WorkedCase = ExampleWorkbook & { readonly story: string; readonly expected: ExampleExpected };
