/** Reads the cells of one sheet's rows, field by field, and reports what is wrong with them. */
import { isoText, type CivilDate } from "../contract/base/calendar";
import type { Micros } from "../contract/base/money";
import { AsText, type AsTextCode } from "./asText";
import {
  BadCell,
  cellText,
  isBlank,
  isDateAsText,
  isError,
  readAmount,
  readDate,
  readQuantity,
  readText,
  type Notice,
  type Read,
} from "./cells";
import type { Keys } from "./columns";
import { columnLetters, columnsOf } from "./headers";
import { looksNegative } from "./numberText";
import { plainDecimal, plainText } from "./plainText";
import type { Cell, ColumnBlock } from "./port";
import type { RecognisedSheet } from "./sheetColumns";
import { sheetFinding, type SheetFinding, type SheetFindings } from "./sheetFindings";
import { TextsSeen, type DateStyle, type NumberStyle, type StatedStyle } from "./textStyle";

const NOTICES = {
  amountRounded: { code: "AMOUNT_ROUNDED", text: "has more than six decimals; it was read to six." },
  longNumber: { code: "LONG_NUMBER", text: "has more than 15 digits, which Excel does not keep in a number. Store it as text." },
} as const satisfies Readonly<Record<Notice, { code: string; text: string }>>;

/** How texts are to be read: what the terms state, and what a reading of the same sheet before this one has shown. */
export interface ReaderTexts {
  readonly stated: StatedStyle;
  readonly before?: TextsSeen;
}

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
  /** What the texts of the sheet have shown so far. */
  readonly seen = new TextsSeen();
  private readonly numbers: NumberStyle;
  private readonly dates: ReadonlyMap<string, DateStyle>;
  private readonly cutTextsTold = new Set<number>();
  private field = "";
  private readonly onNotice = (notice: Notice): void => this.notice(notice);

  constructor(
    readonly sheet: RecognisedSheet,
    private readonly is1904: boolean,
    private readonly findings: SheetFindings,
    /** How messages name a cell, by column and row as Excel shows it. */
    private readonly cellName: (column: number, sheetRow: number) => string = (column, sheetRow) => `${columnLetters(column)}${sheetRow}`,
    private readonly texts: ReaderTexts = { stated: {} },
  ) {
    const columns = Object.entries(sheet.columns).sort(([, a], [, b]) => a - b);
    this.fields = columns.map(([field]) => field);
    this.columnIndexes = [...new Set(columns.map(([, column]) => column))];
    this.place = new Map(columns.map(([field, column]) => [field, this.columnIndexes.indexOf(column)]));
    this.headings = new Map(columnsOf(sheet.kind).map(([field, { heading }]) => [field, heading]));
    this.numbers = this.seen.numberStyle(texts.stated, texts.before);
    this.dates = new Map(this.fields.map((field) => [field, this.seen.dateStyle(field, texts.stated, texts.before)]));
  }

  /** Moves to a row of a block (0 = its first). Answers false for a blank row. */
  at(block: ColumnBlock, offset: number): boolean {
    this.block = block;
    this.offset = offset;
    this.isBad = false;
    for (const column of block.columns) {
      if (!isBlank(column[offset]!)) return true;
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
    const units = this.good(readQuantity(cell, this.numbers));
    if (typeof cell === "string" && units !== undefined) this.readAsText("NUMBER_AS_TEXT", cell, () => plainDecimal(units));
    return units;
  }

  amount(field: string): Micros | undefined {
    const cell = this.cell(field);
    if (cell === "") return undefined;
    this.field = field;
    const amount = this.good(readAmount(cell, this.onNotice, this.numbers));
    if (typeof cell === "string" && amount !== undefined) this.readAsText("NUMBER_AS_TEXT", cell, () => plainDecimal(amount / 1e6));
    return amount;
  }

  date(field: string): CivilDate | undefined {
    const cell = this.cell(field);
    if (cell === "") return undefined;
    this.field = field;
    const date = this.good(readDate(cell, this.is1904, this.dates.get(field)));
    if (date !== undefined && isDateAsText(cell)) this.readAsText("DATE_AS_TEXT", cell, () => isoText(date));
    return date;
  }

  /** The quantity of a row that is no record, for what it may tell of others; nothing is reported. */
  quietQuantity(field: string): number | undefined {
    const read = readQuantity(this.cell(field), this.numbers);
    return read instanceof BadCell ? undefined : read;
  }

  /** A row that is left out still shows by its texts how numbers and dates are written. */
  passOver(numberFields: readonly string[], dateFields: readonly string[]): void {
    for (const field of numberFields) if (typeof this.cell(field) === "string") readAmount(this.cell(field), () => undefined, this.numbers);
    for (const field of dateFields)
      if (typeof this.cell(field) === "string") readDate(this.cell(field), this.is1904, this.dates.get(field));
  }

  isBlank = (field: string): boolean => isBlank(this.cell(field));

  /** Whether no cell but that of one field holds anything. */
  hasOnly(field: string): boolean {
    return this.fields.every((it) => (it === field) !== this.isBlank(it));
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
    let number = typeof cell === "string" ? keys.known(cell) : undefined;
    if (number === undefined) {
      const text = this.text(field, wanted);
      if (text === undefined) return undefined;
      number = keys.textNumber(text, typeof cell === "string" ? cell : undefined);
    }
    if (keys.cutTexts.size > 0 && keys.cutTexts.has(number)) this.looksCut(field, number, keys.texts[number]!);
    return number;
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
    this.findings.add(this.badFinding(this.field, read));
    return undefined;
  }

  /** How a bad cell of the row at hand is reported. */
  badFinding(field: string, { found, wanted, doubt }: BadCell): SheetFinding {
    const column = this.sheet.columns[field];
    const address = column === undefined ? `row ${this.sheetRow}` : this.cellName(column, this.sheetRow);
    const isUncalculated = found === UNCALCULATED ? " (its formula has no saved result; open the workbook in Excel and save it)" : "";
    const text = `${this.headings.get(field) ?? field} (${address}) is ${found}${isUncalculated}; it must be ${wanted}. ${this.leftOut()}`;
    const at = { ...(column === undefined ? {} : { column }), ...(doubt ? { settledBy: doubt } : {}) };
    return sheetFinding("BAD_VALUE", text, { ...this.whereabouts(), ...at });
  }

  private leftOut(): string {
    if (this.sheet.kind === "Inventory") return "This row's figures are left blank.";
    const isReturn = this.sheet.kind === "Invoices" && looksNegative(this.cell("quantity"));
    return `This row is left out.${isReturn ? " It looks like a return: without it credits may be too high." : ""}`;
  }

  private looksCut(field: string, number: number, text: string): void {
    if (this.cutTextsTold.has(number)) return;
    this.cutTextsTold.add(number);
    const column = this.sheet.columns[field]!;
    const words = `${this.headings.get(field) ?? field} (${this.cellName(column, this.sheetRow)}), "${text}", looks like a number that a spreadsheet cut short; its last digits are lost, and other parts may read the same. Enter it in full, as text.`;
    this.findings.add(sheetFinding("PART_LOOKS_CUT", words, { ...this.whereabouts(), column }));
  }

  private readAsText(code: AsTextCode, cell: Cell, readAs: () => string): void {
    const { sheetName: sheet, columns } = this.sheet;
    const { field, sheetRow } = this;
    const column = columns[field]!;
    const heading = this.headings.get(field) ?? field;
    const begin = (): AsText => new AsText(code, heading, { sheet, row: sheetRow, column }, { cell, readAs: readAs() });
    this.findings.summary(`${code}\n${sheet}\n${field}`, begin).add(() => this.cellName(column, sheetRow));
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
      part: part === "" ? "" : typeof part === "string" ? plainText(part) : cellText(part),
    };
  }
}
