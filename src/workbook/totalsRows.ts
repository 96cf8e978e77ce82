/**
 * Totals rows of a report among its records. Conservative, for a part may be called anything: a row is one only when its quantity is the
 * sum of those above it (of all, or since the last total), it bears no date, and it says that it is a total or has no part at all.
 */
import { plainText } from "./plainText";
import type { Cell } from "./port";
import type { RowReader } from "./rowReader";
import { sheetFinding, type SheetFinding, type SheetFindings, type Summary } from "./sheetFindings";
import type { FieldOf, SheetDeclaration } from "./sheets/sheet";
import { readWords } from "./readWords";

const TOTAL_OF_GROUP = /^(?:sub-?)?totals?\b|\btotals?:?$/i;

/** Whether a text says that its row is a total: "Total", "Total T-100". */
export const saysTotal = (cell: Cell): boolean => typeof cell === "string" && TOTAL_OF_GROUP.test(plainText(cell));

/** So many rows above, a blank part with their sum is no slip. */
const ROWS_WITHOUT_LABEL = 2;

export class TotalsRows {
  private sum = 0;
  private sinceTotal = 0;
  private rows = 0;

  /** A record's quantity. */
  add(quantity: number): void {
    this.sum += quantity;
    this.sinceTotal += quantity;
    this.rows++;
  }

  /** Whether a row with this quantity and no date is the total of those above; `isLabelled` where it says so. */
  isTotal(quantity: number, isLabelled: boolean): boolean {
    if (this.rows === 0 || (quantity !== this.sum && quantity !== this.sinceTotal)) return false;
    return isLabelled || (this.rows >= ROWS_WITHOUT_LABEL && quantity !== 0);
  }

  /** A total was met: the next may be of the rows from here on. */
  begin(): void {
    this.sinceTotal = 0;
  }
}

/** Whether a row says in any of its cells that it is a total. */
export const isLabelled = <Sheet extends SheetDeclaration>(reader: RowReader<Sheet>): boolean =>
  reader.fields.some((field) => saysTotal(reader.cell(field)));

/** Reports a totals row; one finding has all of a sheet. */
export function reportTotal<Sheet extends SheetDeclaration>(
  findings: SheetFindings,
  { sheet: { sheetName: sheet, columns } }: RowReader<Sheet>,
  quantityField: FieldOf<Sheet>,
  row: number,
): void {
  findings.summary(`totals\n${sheet}`, () => new TotalsFound({ sheet, column: columns[quantityField]! })).add(row);
}

const ROWS_NAMED = 3;

/** The totals rows of a sheet, told in one finding. */
class TotalsFound implements Summary {
  private readonly rows: number[] = [];

  constructor(private readonly where: { readonly sheet: string; readonly column: number }) {}

  add(sheetRow: number): void {
    this.rows.push(sheetRow);
  }

  finding(): SheetFinding {
    const [first = 0] = this.rows;
    const named = `${this.rows.slice(0, ROWS_NAMED).join(", ")}${this.rows.length > ROWS_NAMED ? ", ..." : ""}`;
    const text = readWords.totals(first, this.rows.length, named);
    return sheetFinding("TOTALS_ROW", text, { ...this.where, row: first });
  }
}
