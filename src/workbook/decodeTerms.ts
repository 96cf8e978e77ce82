/** Rows of the Terms sheet to terms. Rule text: rules 2. */
import { shareFromFraction } from "../contract/money";
import { TERM_NAMES, termDefinition, withTerms, type TermDefinition, type TermName, type Terms } from "../contract/terms";
import { BadCell, cellText, isBlank, readAmount, readDate, type Read } from "./cells";
import type { Cell, ColumnBlock } from "./port";
import type { RowReader } from "./rowReader";
import { sheetFinding, type SheetFindings } from "./sheetFindings";

const bareName = (name: string): string => name.toLowerCase().replace(/\s/g, "");
const NAMES = new Map(TERM_NAMES.map((name) => [bareName(name), name]));

/** The term that a text names, whatever its case and spaces. */
export const termNamed = (text: string): TermName | undefined => NAMES.get(bareName(text));

/** Takes blocks of the Terms sheet in order, then gives the terms: filed values where none is entered. */
export class TermDecoder {
  private readonly entered = new Map<TermName, number | string>();
  private readonly contradicted = new Set<TermName>();
  /** What is wrong with the value of each term that cannot be read. */
  readonly invalidTerms = new Map<TermName, { readonly row: number; readonly problem: string }>();

  constructor(
    private readonly reader: RowReader,
    private readonly is1904: boolean,
    private readonly findings: SheetFindings,
  ) {}

  take(block: ColumnBlock): void {
    for (let i = 0; i < block.rowCount; i++) if (this.reader.at(block, i)) this.row();
  }

  terms(): Terms {
    const known = [...this.entered].filter(([name]) => !this.contradicted.has(name));
    return withTerms(Object.fromEntries(known));
  }

  private row(): void {
    const { reader } = this;
    const text = reader.text("term", "the name of a term");
    if (text === undefined) return;
    const name = termNamed(text);
    if (name === undefined) {
      this.report("UNKNOWN_TERM", `There is no term named ${text}; the row is not used. Check the spelling.`, "-");
      return;
    }
    const cell = reader.cell("value");
    if (isBlank(cell)) return;
    const value = readTermValue(name, cell, this.is1904);
    if (value instanceof BadCell) this.invalid(name, `is ${value.found}; enter ${value.wanted}`);
    else if (value !== undefined) this.enter(name, value);
  }

  private enter(name: TermName, value: number | string): void {
    const before = this.entered.get(name);
    if (before !== undefined && before !== value) {
      this.contradicted.add(name);
      this.invalid(name, "is given twice with different values; keep one row");
    }
    this.entered.set(name, value);
  }

  private invalid(name: TermName, problem: string): void {
    this.invalidTerms.set(name, { row: this.reader.sheetRow, problem });
    this.report("TERM_INVALID", `${name} ${problem}. It counts as blank until then.`, termDefinition(name).clause);
  }

  private report(code: "TERM_INVALID" | "UNKNOWN_TERM", text: string, clause: string): void {
    const { sheetName, columns } = this.reader.sheet;
    this.findings.add(sheetFinding(code, text, { sheet: sheetName, row: this.reader.sheetRow, clause, column: columns["value"]! }));
  }
}

/** A term's value from a cell or from what a user typed: valid for its type, or bad with what to enter instead. */
export function readTermValue(name: TermName, cell: Cell, is1904: boolean): Read<number | string> {
  const definition = termDefinition(name);
  const wanted = wantedValue(definition);
  switch (definition.type) {
    case "date":
      return readDate(cell, is1904);
    case "wholeNumber": {
      const value = typeof cell === "string" && /^[+-]?\d+(\.0*)?$/.test(cell.trim()) ? Number(cell) : cell;
      return typeof value === "number" && Number.isInteger(value) && value >= definition.least && value <= definition.most
        ? value
        : new BadCell(cellText(cell), wanted);
    }
    case "share":
      return readShare(cell);
    case "amount": {
      const amount = readAmount(cell, () => undefined);
      return typeof amount === "number" && amount >= 0 ? Math.round(amount / 1e4) : new BadCell(cellText(cell), wanted);
    }
    case "choice": {
      const word = typeof cell === "boolean" ? (cell ? "yes" : "no") : typeof cell === "string" ? cell.trim().toLowerCase() : "";
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

const PERCENT_TEXT = /^(\d+\.?\d*|\.\d+)\s*%$/;
const FRACTION_TEXT = /^(\d+\.?\d*|\.\d+)$/;

/** A percentage as Excel stores it (0.15), or as text (15%). Above 100 % it is a slip: 15 instead of 15%. */
function readShare(cell: Cell): Read<number> {
  const bad = (wanted: string): BadCell => new BadCell(cellText(cell), wanted);
  const text = typeof cell === "string" ? cell.trim() : "";
  const percent = PERCENT_TEXT.exec(text)?.[1];
  if (percent === undefined && typeof cell !== "number" && !FRACTION_TEXT.test(text)) return bad("a percentage such as 15%");
  // Divided as decimal text, so that 15% is 0.15 to the last digit.
  const fraction = percent !== undefined ? Number(`${percent}e-2`) : Number(cell);
  if (fraction < 0) return bad("a percentage of 0% or more");
  if (fraction > 1)
    return bad(
      percent !== undefined ? "at most 100%" : `${Number(cell) <= 100 ? `${Number(cell)}%, not ${Number(cell)}` : "at most 100%"}`,
    );
  return shareFromFraction(fraction);
}
