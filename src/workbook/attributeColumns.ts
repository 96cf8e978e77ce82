/** The columns of Inventory and Invoices that filters of the terms name, whatever they are called. Rule text: rules 10, "Filters". */
import { attributeKey } from "../contract/base/filter";
import { NO_DATE, UNREADABLE, type Attributes } from "../contract/base/records";
import { BadCell, cellText, isBlank, readDate, readText } from "./cells";
import { bareHeading, columnLetters } from "./columnNames";
import { OUTPUT_HEADINGS } from "./headers";
import type { Cell, ColumnBlock } from "./port";
import type { RecognisedSheet } from "./sheetColumns";
import { sheetFinding, type SheetFindings } from "./sheetFindings";
import type { DateStyle } from "./textStyle";
import { readWords } from "./readWords";

/** Where the columns that filters name stand, by `attributeKey` of their name. */
export type AttributeColumns = ReadonlyMap<string, number>;

/** Our own columns are worked out from filters: none of them can name one. */
const OURS: ReadonlySet<string> = new Set(OUTPUT_HEADINGS.map(bareHeading));

/** Those of the names that columns of the sheet bear; of several columns headed alike, the first. */
export function attributeColumns({ headedAs }: Pick<RecognisedSheet, "headedAs">, names: readonly string[]): AttributeColumns {
  const found = names.flatMap((name): [string, number][] => {
    const bare = bareHeading(name);
    const [column] = OURS.has(bare) ? [] : (headedAs?.(bare) ?? []);
    return column === undefined ? [] : [[attributeKey(name), column]];
  });
  return new Map(found);
}

/** Takes the blocks of a sheet's columns that filters name, then gives what they say of its records. */
export class AttributeReader {
  /** The columns to be asked for, each once. */
  readonly columnIndexes: readonly number[];
  private readonly keys: string[] = [];
  private readonly numbers = new Map<string, number>();
  private readonly cells = new Map<Cell, number>();
  /** For each column the number of every row from the sheet's first record on. */
  private readonly read: readonly Int32Array[];

  constructor(
    private readonly sheet: Pick<RecognisedSheet, "sheetName" | "top" | "rowCount">,
    private readonly columns: AttributeColumns,
    private readonly findings: SheetFindings,
  ) {
    this.columnIndexes = [...new Set(columns.values())].sort((a, b) => a - b);
    const rows = Math.max(0, sheet.rowCount);
    this.read = this.columnIndexes.map(() => new Int32Array(rows).fill(UNREADABLE));
  }

  take({ top, columns }: ColumnBlock): void {
    const from = top - this.sheet.top;
    columns.forEach((cells, place) => {
      const column = this.read[place]!;
      for (let i = 0; i < cells.length; i++) column[from + i] = this.numberOf(cells[i]!, place, top + i);
    });
  }

  /** @param sheetRow the row of each record, as Excel shows it. */
  attributes(sheetRow: Int32Array): Attributes {
    const { top } = this.sheet;
    const ofRecords = this.read.map((rows) => sheetRow.map((row) => rows[row - 1 - top]!));
    const columns = [...this.columns].map(([key, column]): [string, Int32Array] => [key, ofRecords[this.columnIndexes.indexOf(column)]!]);
    return { columns: new Map(columns), keys: this.keys };
  }

  private numberOf(cell: Cell, place: number, row: number): number {
    const known = this.cells.get(cell);
    if (known !== undefined) return known;
    const text = typeof cell === "boolean" ? (cell ? "yes" : "no") : isBlank(cell) ? "" : readText(cell, "a text", () => undefined);
    if (text instanceof BadCell) {
      this.unreadable(text, cell, place, row);
      return UNREADABLE;
    }
    const number = this.numberOfKey(attributeKey(text ?? ""));
    this.cells.set(cell, number);
    return number;
  }

  private numberOfKey(key: string): number {
    const number = this.numbers.get(key) ?? this.keys.push(key) - 1;
    this.numbers.set(key, number);
    return number;
  }

  private unreadable({ wanted }: BadCell, cell: Cell, place: number, row: number): void {
    const column = this.columnIndexes[place]!;
    const letters = columnLetters(column);
    const text = readWords.filteredCellBad(letters, row + 1, cellText(cell), wanted);
    const at = { sheet: this.sheet.sheetName, row: row + 1, column, about: `column ${letters}`, severity: "Warning" } as const;
    this.findings.addRepeating(letters, sheetFinding("BAD_VALUE", text, at));
  }
}

/** Takes the blocks of one column of days, then gives those of the sheet's records. */
export class DayReader {
  private readonly read: Int32Array;

  constructor(
    private readonly sheet: Pick<RecognisedSheet, "sheetName" | "top" | "rowCount">,
    private readonly column: number,
    private readonly heading: string,
    private readonly style: { readonly is1904: boolean; readonly dates: DateStyle },
    private readonly findings: SheetFindings,
  ) {
    this.read = new Int32Array(Math.max(0, sheet.rowCount)).fill(NO_DATE);
  }

  take({ top, columns: [cells = []] }: ColumnBlock): void {
    for (let i = 0; i < cells.length; i++) this.read[top + i - this.sheet.top] = this.day(cells[i]!, top + i + 1);
  }

  /** @param sheetRow the row of each record, as Excel shows it. */
  days(sheetRow: Int32Array): Int32Array {
    return sheetRow.map((row) => this.read[row - 1 - this.sheet.top]!);
  }

  private day(cell: Cell, row: number): number {
    const date = readDate(cell, this.style.is1904, this.style.dates);
    if (!(date instanceof BadCell)) return date ?? NO_DATE;
    const letters = columnLetters(this.column);
    const text = readWords.dayColumnBad(this.heading, letters, row, date.found, date.wanted);
    const at = { sheet: this.sheet.sheetName, row, column: this.column, about: `column ${letters}`, severity: "Warning" } as const;
    this.findings.addRepeating(letters, sheetFinding("BAD_VALUE", text, at));
    return NO_DATE;
  }
}
