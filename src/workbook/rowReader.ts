/** Reads the cells of one sheet's rows, field by field, and reports what is wrong with them. */
import type { CivilDate } from "../contract/calendar";
import type { Micros } from "../contract/money";
import { BadCell, cellText, isBlank, isError, readAmount, readDate, readQuantity, readText, type Notice, type Read } from "./cells";
import type { Keys } from "./columns";
import { columnLetters, columnsOf } from "./headers";
import type { Cell, ColumnBlock } from "./port";
import type { RecognisedSheet } from "./sheetColumns";
import { sheetFinding, type SheetFindings } from "./sheetFindings";

const NOTICES = {
  numberAsText: { code: "NUMBER_AS_TEXT", text: "is a number stored as text; it was read as that number." },
  amountRounded: { code: "AMOUNT_ROUNDED", text: "has more than six decimals; it was read to six." },
  longNumber: { code: "LONG_NUMBER", text: "has more than 15 digits, which Excel does not keep in a number. Store it as text." },
} as const satisfies Readonly<Record<Notice, { code: string; text: string }>>;

/** What a formula shows that nothing has calculated. */
const UNCALCULATED = "#CALC!";

/**
 * The cells of the row at hand. A reader asks for fields; the first bad cell makes the row bad, and every bad cell is a finding.
 * Cells of columns that the sheet lacks are blank.
 */
export class RowReader {
  /** Fields in the order in which their columns are asked of the workbook. */
  readonly fields: readonly string[];
  readonly columnIndexes: readonly number[];
  /** Whether a cell of the row at hand was bad. */
  isBad = false;
  private block: ColumnBlock = { top: 0, rowCount: 0, columns: [] };
  private offset = 0;
  private readonly place: ReadonlyMap<string, number>;
  private readonly headings: ReadonlyMap<string, string>;
  private field = "";
  private readonly onNotice = (notice: Notice): void => this.notice(notice);

  constructor(
    readonly sheet: RecognisedSheet,
    private readonly is1904: boolean,
    private readonly findings: SheetFindings,
    /** How messages name a cell, by column and row as Excel shows it. */
    private readonly cellName: (column: number, sheetRow: number) => string = (column, sheetRow) => `${columnLetters(column)}${sheetRow}`,
  ) {
    const columns = Object.entries(sheet.columns).sort(([, a], [, b]) => a - b);
    this.fields = columns.map(([field]) => field);
    this.columnIndexes = [...new Set(columns.map(([, column]) => column))];
    this.place = new Map(columns.map(([field, column]) => [field, this.columnIndexes.indexOf(column)]));
    this.headings = new Map(columnsOf(sheet.kind).map(([field, { heading }]) => [field, heading]));
  }

  /** Moves to a row of a block (0 = its first). Answers false for a blank row. */
  at(block: ColumnBlock, offset: number): boolean {
    this.block = block;
    this.offset = offset;
    this.isBad = false;
    for (const column of block.columns) {
      const cell = column[offset]!;
      if (cell !== "" && !isBlank(cell)) return true;
    }
    return false;
  }

  /** The row's number as Excel shows it. */
  get sheetRow(): number {
    return this.block.top + this.offset + 1;
  }

  cell(field: string): Cell {
    const place = this.place.get(field);
    return place === undefined ? "" : this.block.columns[place]![this.offset]!;
  }

  has = (field: string): boolean => this.place.has(field);

  quantity(field: string): number | undefined {
    const cell = this.cell(field);
    if (cell === "") return undefined;
    this.field = field;
    return this.good(readQuantity(cell, this.onNotice));
  }

  amount(field: string): Micros | undefined {
    const cell = this.cell(field);
    if (cell === "") return undefined;
    this.field = field;
    return this.good(readAmount(cell, this.onNotice));
  }

  date(field: string): CivilDate | undefined {
    const cell = this.cell(field);
    if (cell === "") return undefined;
    this.field = field;
    return this.good(readDate(cell, this.is1904));
  }

  text(field: string, wanted: string): string | undefined {
    const cell = this.cell(field);
    if (cell === "") return undefined;
    this.field = field;
    return this.good(readText(cell, wanted, this.onNotice));
  }

  /** The number that `keys` has for the text of a part or invoice cell; undefined for a blank cell. */
  keyText(field: string, wanted: string, keys: Keys): number | undefined {
    const cell = this.cell(field);
    if (typeof cell === "string") {
      const known = keys.known(cell);
      if (known !== undefined) return known;
    }
    const text = this.text(field, wanted);
    if (text === undefined) return undefined;
    return keys.textNumber(text, typeof cell === "string" ? cell : undefined);
  }

  /** Reports the field's cell as bad for a reason of its own. */
  bad(field: string, wanted: string): void {
    this.field = field;
    const cell = this.cell(field);
    this.good(new BadCell(isBlank(cell) && !isError(cell) ? "blank" : cellText(cell), wanted));
  }

  private good<T>(read: Read<T>): T | undefined {
    if (!(read instanceof BadCell)) return read;
    this.isBad = true;
    const column = this.sheet.columns[this.field];
    const address = column === undefined ? `row ${this.sheetRow}` : this.cellName(column, this.sheetRow);
    const left = this.sheet.kind === "Inventory" ? "This row's figures are left blank." : "This row is left out.";
    const text = `${this.headings.get(this.field) ?? this.field} (${address}) is ${read.found}${read.found === UNCALCULATED ? " (its formula has no saved result; open the workbook in Excel and save it)" : ""}; it must be ${read.wanted}. ${left}`;
    this.findings.add(sheetFinding("BAD_VALUE", text, { ...this.whereabouts(), ...(column === undefined ? {} : { column }) }));
    return undefined;
  }

  private notice(notice: Notice): void {
    const { code, text } = NOTICES[notice];
    const column = this.sheet.columns[this.field]!;
    const heading = this.headings.get(this.field) ?? this.field;
    const words = `${heading} (${this.cellName(column, this.sheetRow)}), ${cellText(this.cell(this.field))}, ${text}`;
    this.findings.addRepeating(heading, sheetFinding(code, words, { ...this.whereabouts(), column }));
  }

  whereabouts(): { sheet: string; row: number; part: string } {
    const part = this.cell("partNumber");
    return {
      sheet: this.sheet.sheetName,
      row: this.sheetRow,
      part: part === "" ? "" : typeof part === "string" ? part.trim() : cellText(part),
    };
  }
}
