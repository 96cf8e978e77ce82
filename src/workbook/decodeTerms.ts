/** Rows of the Terms sheet to terms. Rule text: rules 2. */
import { shareFromFraction } from "../contract/base/money";
import { TERM_NAMES, termDefinition, withTerms, type TermDefinition, type TermName, type Terms } from "../contract/agreement/terms";
import { termToEnter } from "../contract/agreement/termWords";
import { BadCell, cellText, isBlank, readAmount, readDate, readQuantity, settledNumber, type Doubt, type Read } from "./cells";
import { numberText } from "./numberText";
import { plainText } from "./plainText";
import type { Cell, ColumnBlock } from "./port";
import type { RowReader } from "./rowReader";
import { sheetFinding, type SheetFindings } from "./sheetFindings";
import type { SheetOf } from "./sheets";
import { statedStyle, type StatedStyle } from "./textStyle";

const bareName = (name: string): string => name.toLowerCase().replace(/\s/g, "");
const NAMES = new Map(TERM_NAMES.map((name) => [bareName(name), name]));

/** The term that a text names, whatever its case and spaces. */
export const termNamed = (text: string): TermName | undefined => NAMES.get(bareName(text));

/** Takes blocks of the Terms sheet in order, then gives the terms: filed values where none is entered. */
export class TermDecoder {
  private readonly entered = new Map<TermName, number | string>();
  private readonly contradicted = new Set<TermName>();
  /** Values with two readings: the terms that settle them may stand further down. */
  private doubtful: { readonly name: TermName; readonly cell: Cell; readonly row: number }[] = [];
  /** What is wrong with the value of each term that cannot be read. */
  readonly invalidTerms = new Map<TermName, { readonly row: number; readonly problem: string }>();

  constructor(
    private readonly reader: RowReader<SheetOf<"Terms">>,
    private readonly is1904: boolean,
    private readonly findings: SheetFindings,
  ) {}

  take(block: ColumnBlock): void {
    for (let i = 0; i < block.rowCount; i++) if (this.reader.at(block, i)) this.row();
  }

  terms(): Terms {
    this.settleDoubtful();
    return this.known();
  }

  private known(): Terms {
    const known = [...this.entered].filter(([name]) => !this.contradicted.has(name));
    return withTerms(Object.fromEntries(known));
  }

  private settleDoubtful(): void {
    const stated = statedStyle(this.known());
    for (const { name, cell, row } of this.doubtful) this.accept(name, readTermValue(name, cell, this.is1904, stated), row);
    this.doubtful = [];
  }

  private row(): void {
    const { reader } = this;
    const text = reader.read("term");
    if (text === undefined) return;
    const name = termNamed(text);
    if (name === undefined) {
      this.report("UNKNOWN_TERM", `There is no term named ${text}; the row is not used. Check the spelling.`, "-", reader.sheetRow);
      return;
    }
    const cell = reader.cell("value");
    if (isBlank(cell)) return;
    const value = readTermValue(name, cell, this.is1904);
    if (value instanceof BadCell && value.doubt) this.doubtful.push({ name, cell, row: reader.sheetRow });
    else this.accept(name, value, reader.sheetRow);
  }

  private accept(name: TermName, value: Read<number | string>, row: number): void {
    if (value instanceof BadCell) this.invalid(name, `is ${value.found}; enter ${value.wanted}`, row, value.doubt);
    else if (value !== undefined) this.enter(name, value, row);
  }

  private enter(name: TermName, value: number | string, row: number): void {
    const before = this.entered.get(name);
    if (before !== undefined && before !== value) {
      this.contradicted.add(name);
      this.invalid(name, "is given twice with different values; keep one row", row);
    }
    this.entered.set(name, value);
  }

  private invalid(name: TermName, problem: string, row: number, doubt?: Doubt): void {
    this.invalidTerms.set(name, { row, problem });
    this.report("TERM_INVALID", `${termToEnter(name)} ${problem}. It counts as blank until then.`, termDefinition(name).clause, row, doubt);
  }

  private report(code: "TERM_INVALID" | "UNKNOWN_TERM", text: string, clause: string, row: number, doubt?: Doubt): void {
    const { sheetName, columns } = this.reader.sheet;
    const at = { sheet: sheetName, row, clause, column: columns.value!, ...(doubt ? { settledBy: doubt } : {}) };
    this.findings.add(sheetFinding(code, text, at));
  }
}

/** A term's value from a cell or from what a user typed: valid for its type, or bad with what to enter instead. */
export function readTermValue(name: TermName, cell: Cell, is1904: boolean, stated: StatedStyle = {}): Read<number | string> {
  const definition = termDefinition(name);
  const wanted = wantedValue(definition);
  const numbers = { stated: stated.decimalMark };
  const bad = (read: BadCell | undefined): BadCell => (read?.doubt ? read : new BadCell(cellText(cell), wanted));
  switch (definition.type) {
    case "date":
      return readDate(cell, is1904, { stated: stated.dateOrder });
    case "wholeNumber": {
      const value = readQuantity(cell, numbers);
      if (value instanceof BadCell) return bad(value);
      return value === undefined || (value >= definition.least && value <= definition.most) ? value : bad(undefined);
    }
    case "share":
      return readShare(cell, stated);
    case "amount": {
      const amount = readAmount(cell, () => undefined, numbers);
      if (amount instanceof BadCell) return bad(amount);
      return amount === undefined || amount >= 0 ? amount && Math.round(amount / 1e4) : bad(undefined);
    }
    case "choice": {
      if (isBlank(cell)) return undefined;
      const word = typeof cell === "boolean" ? (cell ? "yes" : "no") : typeof cell === "string" ? plainText(cell).toLowerCase() : "";
      return Object.keys(definition.choices).includes(word) ? word : new BadCell(cellText(cell), wanted);
    }
  }
}

/** What a term accepts, in words. */
export function wantedValue(definition: TermDefinition): string {
  switch (definition.type) {
    case "date":
      return "a date";
    case "wholeNumber":
      return `a whole number of ${definition.unit} from ${definition.least} to ${definition.most}`;
    case "share":
      return "a percentage such as 15%, at most 100%";
    case "amount":
      return "an amount of 0 or more";
    case "choice":
      return `one of ${Object.keys(definition.choices).join(", ")}`;
  }
}

/** A percentage as Excel stores it (0.15), or as text (15%). Above 100 % it is a slip: 15 instead of 15%. */
function readShare(cell: Cell, stated: StatedStyle): Read<number> {
  if (typeof cell === "number") return shareOf(cell, cell, String(cell), false);
  if (isBlank(cell)) return undefined;
  const wanted = "a percentage such as 15%";
  const text = typeof cell === "string" ? numberText(cell) : undefined;
  if (typeof cell !== "string" || text === undefined) return new BadCell(cellText(cell), wanted);
  const { isPercent } = text;
  // Divided as decimal text, so that 15% is 0.15 to the last digit.
  return settledNumber(cell, text, wanted, { stated: stated.decimalMark }, (decimal) =>
    shareOf(Number(isPercent ? `${decimal}e-2` : decimal), cell, decimal, isPercent),
  );
}

function shareOf(fraction: number, cell: Cell, typed: string, isPercent: boolean): Read<number> {
  const bad = (wanted: string): BadCell => new BadCell(cellText(cell), wanted);
  if (fraction < 0) return bad("a percentage of 0% or more");
  if (fraction > 1) return bad(!isPercent && fraction <= 100 ? `${typed}%, not ${typed}` : "at most 100%");
  return shareFromFraction(fraction);
}
