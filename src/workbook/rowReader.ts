/** Reads the cells of one sheet's rows, field by field, and reports what is wrong with them. */
import { isoText, type CivilDate } from "../contract/base/calendar";
import type { FindingCode } from "../contract/base/finding";
import type { Micros } from "../contract/base/money";
import { NONE } from "../contract/base/records";
import { AsText, type AsTextCode } from "./asText";
import {
  BadCell,
  cellText,
  isBlank,
  isDateAsText,
  isError,
  plainNumberText,
  readAmount,
  readDate,
  readQuantity,
  readText,
  type Notice,
  type Read,
} from "./cells";
import type { Keys } from "./columns";
import { columnLetters } from "./columnNames";
import { looksNegative } from "./numberText";
import { plainDecimal, plainText } from "./plainText";
import type { Cell, ColumnBlock } from "./port";
import type { RecognisedSheet } from "./sheetColumns";
import { sheetFinding, type SheetFinding, type SheetFindings } from "./sheetFindings";
import { choiceIn, holdsNumbers, wantedIn, type ColumnDeclaration } from "./sheets/column";
import { columnsIn, type FieldOf, type KeyField, type PlainField, type SheetDeclaration, type ValueOf } from "./sheets/sheet";
import { isForOneUnit, PRICE_UNIT } from "./priceUnit";
import { tellingCells } from "./tellingCells";
import { TextsSeen, type DateStyle, type NumberStyle, type StatedStyle } from "./textStyle";
import { readWords } from "./readWords";

const NOTICES = { amountRounded: "AMOUNT_ROUNDED", longNumber: "LONG_NUMBER" } as const satisfies Readonly<Record<Notice, FindingCode>>;

/** How texts are to be read: what the terms state, and what a reading of the same sheet before this one has shown. */
export interface ReaderTexts {
  readonly stated: StatedStyle;
  readonly before?: TextsSeen;
}

/** What a formula shows that nothing has calculated. */
const UNCALCULATED = "#CALC!";

/** Whether each such cell reads the same without a word: a number that is too long is told of at every cell. */
const readsAlike = (cell: Cell): cell is string | number => typeof cell === "string" || plainNumberText(cell) !== undefined;

/** Where a field's cells stand in a block, and what it is declared to hold. */
interface FieldRead {
  readonly place: number;
  readonly declared: ColumnDeclaration;
  readonly dates: DateStyle;
}

/**
 * The cells of the row at hand, read as the sheet declares its columns. A decoder asks for fields; the first bad cell makes the row bad,
 * and every bad cell is a finding. Cells of columns that the sheet lacks are blank.
 */
export class RowReader<Sheet extends SheetDeclaration = SheetDeclaration> {
  /** Fields in the order in which their columns are asked of the workbook. */
  readonly fields: readonly FieldOf<Sheet>[];
  readonly columnIndexes: readonly number[];
  /** Whether a cell of the row at hand was bad. */
  isBad = false;
  private block: ColumnBlock = { top: 0, rowCount: 0, columns: [] };
  private offset = 0;
  private readonly found: ReadonlyMap<string, FieldRead>;
  /** What the texts of the sheet have shown so far. */
  readonly seen = new TextsSeen();
  private readonly numbers: NumberStyle;
  private readonly cutTextsTold = new Set<number>();
  private field = "" as FieldOf<Sheet>;
  private isOnlyShown = false;
  private readonly onNotice = (notice: Notice): void => this.notice(notice);

  constructor(
    readonly sheet: RecognisedSheet<Sheet>,
    readonly is1904: boolean,
    private readonly findings: SheetFindings,
    /** How messages name a cell, by column and row as Excel shows it. */
    private readonly cellName: (column: number, sheetRow: number) => string = (column, sheetRow) => `${columnLetters(column)}${sheetRow}`,
    private readonly texts: ReaderTexts = { stated: {} },
  ) {
    const columns = (Object.entries(sheet.columns) as [FieldOf<Sheet>, number][]).sort(([, a], [, b]) => a - b);
    this.fields = columns.map(([field]) => field);
    this.columnIndexes = [...new Set(columns.map(([, column]) => column))];
    this.numbers = this.seen.numberStyle(texts.stated, texts.before);
    this.found = new Map(columns.map(([field, column]) => [field, this.fieldRead(field, column)]));
  }

  private fieldRead(field: FieldOf<Sheet>, column: number): FieldRead {
    const { stated, before } = this.texts;
    const dates = this.seen.dateStyle(field, stated, before);
    return { place: this.columnIndexes.indexOf(column), declared: this.declared(field), dates };
  }

  private declared(field: FieldOf<Sheet>): ColumnDeclaration {
    return this.sheet.declared.columns[field]!;
  }

  /** The field's cells of a block, blank ones where the sheet lacks the column. */
  cellsIn({ columns, rowCount }: ColumnBlock, field: FieldOf<Sheet>): readonly Cell[] {
    const found = this.found.get(field);
    return found === undefined ? new Array<Cell>(rowCount).fill("") : columns[found.place]!;
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

  cell(field: FieldOf<Sheet>): Cell {
    const found = this.found.get(field);
    return found === undefined ? "" : this.block.columns[found.place]![this.offset]!;
  }

  has(field: FieldOf<Sheet>): boolean {
    return this.found.has(field);
  }

  isBlank(field: FieldOf<Sheet>): boolean {
    return isBlank(this.cell(field));
  }

  /** Whether no cell but that of one field holds anything. */
  hasOnly(field: FieldOf<Sheet>): boolean {
    return this.fields.every((it) => (it === field) !== this.isBlank(it));
  }

  /** What the field's cell holds, as its column is declared; undefined for a blank cell, and for a bad one, which is reported. */
  read<Field extends PlainField<Sheet>>(field: Field): ValueOf<Sheet, Field> | undefined {
    const found = this.found.get(field);
    if (found === undefined) return this.absent(field) as ValueOf<Sheet, Field> | undefined;
    const cell = this.block.columns[found.place]![this.offset]!;
    if (cell === "" && found.declared.holds !== "choice") return undefined;
    this.field = field;
    return this.content(found, cell) as ValueOf<Sheet, Field> | undefined;
  }

  /** The same of a field that no row may leave blank: a blank is reported, too. */
  needed<Field extends PlainField<Sheet>>(field: Field): ValueOf<Sheet, Field> | undefined {
    const value = this.read(field);
    if (value === undefined && this.isBlank(field)) this.bad(field);
    return value;
  }

  /** The number that `keys` has for the text of a part or invoice cell; undefined for a blank cell, and for a bad one, which is reported. */
  key(field: KeyField<Sheet>, keys: Keys): number | undefined {
    const cell = this.cell(field);
    let number = typeof cell === "string" || typeof cell === "number" ? keys.known(cell) : NONE;
    if (number === NONE) {
      if (cell === "") return undefined;
      this.field = field;
      const text = this.text(cell, this.declared(field));
      if (text === undefined) return undefined;
      number = keys.textNumber(text, readsAlike(cell) ? cell : text);
    }
    if (keys.cutTexts.size > 0 && keys.cutTexts.has(number)) this.looksCut(field, number, keys.texts[number]!);
    return number;
  }

  /** The same of a field that is only shown: a bad cell is reported and counts as blank, and the row is no worse for it. */
  shownKey(field: KeyField<Sheet>, keys: Keys): number | undefined {
    const wasBad = this.isBad;
    this.isOnlyShown = true;
    const number = this.key(field, keys);
    this.isOnlyShown = false;
    this.isBad = wasBad;
    return number;
  }

  /** The same of a field that no row may leave blank. A row that is bad already says enough. */
  neededKey(field: KeyField<Sheet>, keys: Keys): number | undefined {
    const number = this.key(field, keys);
    if (number === undefined && !this.isBad) this.bad(field);
    return number;
  }

  /** The quantity of a row that is no record, for what it may tell of others; nothing is reported. */
  quietQuantity(field: PlainField<Sheet>): number | undefined {
    const read = readQuantity(this.cell(field), this.numbers);
    return read instanceof BadCell ? undefined : read;
  }

  /** A row that is left out still shows by its texts how numbers and dates are written. */
  passOver(): void {
    for (const { place, declared, dates } of this.found.values()) {
      const cell = this.block.columns[place]![this.offset]!;
      if (typeof cell !== "string") continue;
      if (holdsNumbers(declared)) readAmount(cell, () => undefined, this.numbers);
      else if (declared.holds === "date") readDate(cell, this.is1904, dates);
    }
  }

  /**
   * Reports the field's cell as bad: it is not what its column wants, or not what a rule of its own does. `isNegative`: though its cells do
   * not look so, it is of a row that takes something back.
   */
  bad(field: FieldOf<Sheet>, wanted: string = wantedIn(this.declared(field)), isNegative = false): void {
    this.isBad = true;
    const cell = this.cell(field);
    const bad = new BadCell(isBlank(cell) && !isError(cell) ? "blank" : cellText(cell), wanted);
    this.findings.add(this.badFinding(field, bad, isNegative));
  }

  /** The field's cell of the row at hand, as messages name it. */
  address(field: FieldOf<Sheet>): string {
    const column = this.sheet.columns[field];
    return column === undefined ? readWords.inRow(this.sheetRow) : this.cellName(column, this.sheetRow);
  }

  /** A column that the sheet lacks: blank, which is an answer where a blank is a choice. */
  private absent(field: FieldOf<Sheet>): string | undefined {
    const declared = this.declared(field);
    return declared.holds === "choice" ? choiceIn(declared, "") : undefined;
  }

  private content({ declared, dates }: FieldRead, cell: Cell): number | string | undefined {
    switch (declared.holds) {
      case "units":
        return this.atLeastZero(this.quantity(cell), readWords.zeroOrMoreUnits);
      case "signedUnits":
        return this.quantity(cell);
      case "price":
        return this.ofOneUnit(this.atLeastZero(this.amount(cell), readWords.zeroOrMore));
      case "amount":
        return this.amount(cell);
      case "date":
        return this.date(cell, dates);
      case "choice":
        return this.choice(cell, declared);
      default:
        return this.text(cell, declared);
    }
  }

  private atLeastZero(value: number | undefined, wanted: string): number | undefined {
    if (value === undefined || value >= 0) return value;
    return this.good<number>(new BadCell(cellText(this.cell(this.field)), wanted));
  }

  /** A price of 100 units is not divided: whether the vendor meant it so is for a person to say. */
  private ofOneUnit(price: Micros | undefined): Micros | undefined {
    const found = this.found.get(PRICE_UNIT);
    const cell = found && this.cell(PRICE_UNIT);
    if (price === undefined || found === undefined || cell === undefined || isForOneUnit(cell)) return price;
    const unit = readWords.priceUnitIs(found.declared.heading, this.address(PRICE_UNIT), cellText(cell));
    return this.good<number>(new BadCell(cellText(this.cell(this.field)), readWords.priceOfOneUnit(unit)));
  }

  private quantity(cell: Cell): number | undefined {
    const units = this.good(readQuantity(cell, this.numbers));
    if (typeof cell === "string" && units !== undefined) this.readAsText("NUMBER_AS_TEXT", cell, () => plainDecimal(units));
    return units;
  }

  private amount(cell: Cell): Micros | undefined {
    const amount = this.good(readAmount(cell, this.onNotice, this.numbers));
    if (typeof cell === "string" && amount !== undefined) this.readAsText("NUMBER_AS_TEXT", cell, () => plainDecimal(amount / 1e6));
    return amount;
  }

  private date(cell: Cell, style: DateStyle): CivilDate | undefined {
    const date = this.good(readDate(cell, this.is1904, style));
    if (date !== undefined && isDateAsText(cell)) this.readAsText("DATE_AS_TEXT", cell, () => isoText(date));
    return date;
  }

  private text(cell: Cell, declared: ColumnDeclaration): string | undefined {
    return this.good(readText(cell, wantedIn(declared), this.onNotice));
  }

  private choice(cell: Cell, declared: ColumnDeclaration): string | undefined {
    const text = cell === "" ? "" : (this.text(cell, declared) ?? "");
    const choice = choiceIn(declared, text);
    return choice === undefined && text !== "" ? this.good<string>(new BadCell(cellText(cell), wantedIn(declared))) : choice;
  }

  private good<T>(read: Read<T>): T | undefined {
    if (!(read instanceof BadCell)) return read;
    this.isBad = true;
    this.findings.add(this.badFinding(this.field, read));
    return undefined;
  }

  /** How a bad cell of the row at hand is reported. */
  badFinding(field: FieldOf<Sheet>, { found, wanted, doubt }: BadCell, isNegative = false): SheetFinding {
    const column = this.sheet.columns[field];
    const isUncalculated = found === UNCALCULATED ? readWords.uncalculated : "";
    const text = readWords.badCell(
      this.declared(field).heading,
      this.address(field),
      found,
      isUncalculated,
      wanted,
      this.leftOut(isNegative),
    );
    const at = { ...(column === undefined ? {} : { column }), ...(doubt ? { settledBy: doubt } : {}) };
    const severity = this.isOnlyShown ? ({ severity: "Warning" } as const) : {};
    return sheetFinding("BAD_VALUE", text, { ...this.whereabouts(), about: this.aboutCell(field), ...at, ...severity });
  }

  private leftOut(isNegative: boolean): string {
    if (this.isOnlyShown) return readWords.countsAsBlank;
    const { badRow } = this.sheet.declared;
    const mayBeBelow = columnsIn(this.sheet.declared).filter(([, it]) => it.whenNegative !== undefined);
    const below = mayBeBelow.find(([field]) => isNegative || looksNegative(this.cell(field)));
    const becomes = readWords.rows[badRow];
    return below === undefined ? becomes : `${becomes} ${readWords.negative[below[1].whenNegative!]}`;
  }

  private looksCut(field: FieldOf<Sheet>, number: number, text: string): void {
    if (this.cutTextsTold.has(number)) return;
    this.cutTextsTold.add(number);
    const column = this.sheet.columns[field]!;
    const words = readWords.looksCut(this.declared(field).heading, this.cellName(column, this.sheetRow), text);
    this.findings.add(sheetFinding("PART_LOOKS_CUT", words, { ...this.whereabouts(), about: this.aboutCell(field), column }));
  }

  private readAsText(code: AsTextCode, cell: Cell, readAs: () => string): void {
    const { sheetName: sheet, columns } = this.sheet;
    const { field, sheetRow } = this;
    const column = columns[field]!;
    const { heading } = this.declared(field);
    const begin = (): AsText => new AsText(code, heading, { sheet, row: sheetRow, column }, { cell, readAs: readAs() });
    this.findings.summary(`${code}\n${sheet}\n${field}`, begin).add(() => this.cellName(column, sheetRow));
  }

  private notice(notice: Notice): void {
    const code = NOTICES[notice];
    const column = this.sheet.columns[this.field]!;
    const { heading } = this.declared(this.field);
    const words = readWords.notices[notice](heading, this.cellName(column, this.sheetRow), cellText(this.cell(this.field)));
    this.findings.addRepeating(heading, sheetFinding(code, words, { ...this.whereabouts(), about: this.aboutCell(this.field), column }));
  }

  /** What tells the field's cell of the row at hand from others of its column. */
  private aboutCell(field: FieldOf<Sheet>): string {
    return `${this.about()} ${this.declared(field).heading}`.trim();
  }

  private about = (): string => tellingCells(this.fields, (field) => this.cell(field), this.is1904);

  whereabouts(): { sheet: string; row: number; part: string; about: string } {
    const part = this.cell("partNumber");
    return {
      sheet: this.sheet.sheetName,
      row: this.sheetRow,
      part: part === "" ? "" : typeof part === "string" ? plainText(part) : cellText(part),
      about: this.about(),
    };
  }
}
