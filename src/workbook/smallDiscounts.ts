/** Discounts that may be percentages: all of a sheet, on several lines, lie between 0 and 1, as Excel stores a percent. Rule text: rules 1. */
import type { Micros } from "../contract/base/money";
import { plainDecimal } from "./plainText";
import type { RecognisedSheet } from "./sheetColumns";
import { sheetFinding, type SheetFinding } from "./sheetFindings";
import type { SheetOf } from "./sheets";
import { readWords } from "./readWords";

const ONE: Micros = 1_000_000;
/** A few cents off a single line are just that. */
const FEWEST = 2;
const CELLS_NAMED = 3;

export class SmallDiscounts {
  private count = 0;
  /** A discount is among them that is no percentage: the others need not be taken. */
  areNotAll = false;
  private readonly cells: string[] = [];
  private first: { readonly amount: Micros; readonly row: number } | undefined;

  /** A discount other than 0, whatever its sign. */
  take(amount: Micros, cellName: () => string, row: number): void {
    this.areNotAll ||= amount >= ONE;
    if (this.areNotAll) return;
    this.count++;
    this.first ??= { amount, row };
    if (this.cells.length < CELLS_NAMED) this.cells.push(cellName());
  }

  /** One, where all that were taken may be percentages. */
  findings({ sheetName, columns, declared }: RecognisedSheet<SheetOf<"Invoices">>): readonly SheetFinding[] {
    if (this.areNotAll || this.first === undefined || this.count < FEWEST) return [];
    const { amount, row } = this.first;
    const cells = `${this.cells.join(", ")}${this.count > CELLS_NAMED ? ", ..." : ""}`;
    const each = plainDecimal(amount / ONE);
    const text = readWords.smallDiscounts(declared.columns.discount.heading, this.count, cells, each, plainDecimal((amount * 100) / ONE));
    return [sheetFinding("COLUMN_DOUBTFUL", text, { sheet: sheetName, row, column: columns.discount! })];
  }
}
