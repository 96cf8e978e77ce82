import { areaName, intersects } from "../../book/address";
import type { Area, Book, BookSheet, Spilled } from "../../book/model";
import { addressText } from "../../protocol/index";
import type { FormulaPlace } from "../desk/formulas";
import type { BookListener } from "../desk/watch";
import { words } from "../words";
import { DATE, evaluate, sheetOf, type Invoke } from "./evaluate";
import { isInNamespace, type FunctionLibrary } from "./functionLibrary";
import { readFormula, referencesOf, type FunctionCall } from "./formulaText";
import { areaOf, clearSpill, isSame, resultBlock, whatIsInTheWay, writeSpill, type ResultBlock, type Spill } from "./spill";

/** Edits that follow each other this closely are worked out together. */
const SETTLE_MS = 150;
/** How often formulas that feed each other run before they are left as they are: a circle must end. */
const MOST_ROUNDS = 10;

interface LiveFormula {
  readonly place: FormulaPlace;
  readonly text: string;
  readonly call: FunctionCall;
  spill: Spill | undefined;
  /** Where the result would go that found something in its way. */
  blocked: { readonly area: Area; readonly reason: string } | undefined;
  messages: ReadonlyMap<number, string>;
  /** Counts runs: only the newest run's result is shown. */
  run: number;
  isBusy: boolean;
  rounds: number;
}

/** What a cell shows besides, or instead of, what the book holds for it. */
export interface CellFace {
  /** An error that workbook files have no word for. */
  readonly shown?: string;
  readonly hint?: string;
  /** The cell of the formula whose result spilled here. */
  readonly spilledFrom?: FormulaPlace;
}

export interface CalculationOptions {
  readonly book: Book;
  readonly invoke: Invoke;
  /** Results were written. */
  readonly onResults: () => void;
}

/**
 * Formulas with the add-in's worksheet functions, as typed into the preview: each runs in the add-in's own runtime, shows its result,
 * spills, and runs again when a cell changes that it refers to. Saved formulas show their saved results until they are typed anew.
 */
export class Calculation implements BookListener {
  private readonly formulas = new Map<string, LiveFormula>();
  private readonly due = new Set<LiveFormula>();
  private library: FunctionLibrary | undefined;
  private isPaneReady = false;
  private timer: ReturnType<typeof setTimeout> | undefined;
  /** The formula whose result is being written. */
  private writing: LiveFormula | undefined;

  constructor(private readonly options: CalculationOptions) {}

  learn(library: FunctionLibrary): void {
    this.library = library;
  }

  /** The pane's page has loaded, or loaded anew: its runtime knows nothing of calls made before. */
  paneLoaded(): void {
    this.isPaneReady = true;
    for (const formula of this.formulas.values()) if (formula.isBusy) this.run(formula);
  }

  /** The pane's page goes. The next one must not be called before it knows its functions: Office.js then never finds them. */
  paneLeft(): void {
    this.isPaneReady = false;
  }

  /** A call of the add-in's own functions, or undefined for any other formula. */
  ownCall(text: string): FunctionCall | undefined {
    const call = readFormula(text);
    return call && this.library && isInNamespace(this.library, call.name) && this.isKnown(call) ? call : undefined;
  }

  /** A formula has been typed, or written by the add-in. Its cell shows #BUSY! until the result is there. */
  private enter(place: FormulaPlace, text: string, call: FunctionCall): void {
    const before = this.formulas.get(keyOf(place));
    const formula: LiveFormula = {
      place,
      text,
      call,
      spill: before?.spill,
      blocked: undefined,
      messages: new Map(),
      run: before?.run ?? 0,
      isBusy: false,
      rounds: 0,
    };
    if (before) this.due.delete(before);
    this.formulas.set(keyOf(place), formula);
    this.run(formula);
  }

  dispose(): void {
    clearTimeout(this.timer);
    this.formulas.clear();
  }

  cells(sheet: BookSheet, area: Area, isContent: boolean): void {
    if (!isContent) return;
    if (!this.writing) this.takeUp(sheet, area);
    if (this.formulas.size === 0) return;
    for (const formula of this.formulas.values()) {
      if (formula === this.writing || !this.isTouched(formula, sheet, area)) continue;
      if (this.writing) formula.rounds += 1;
      else formula.rounds = 0;
      if (formula.rounds <= MOST_ROUNDS) this.due.add(formula);
    }
    if (this.due.size > 0) this.timer ??= setTimeout(() => this.workOutDue(), SETTLE_MS);
  }

  /** Formulas are written cell by cell. */
  private takeUp(sheet: BookSheet, { row, column, rowCount, columnCount }: Area): void {
    const text = rowCount === 1 && columnCount === 1 ? sheet.formula(row, column) : undefined;
    const call = text === undefined ? undefined : this.ownCall(text);
    if (text !== undefined && call) this.enter({ sheetId: sheet.id, row, column }, text, call);
  }

  shape(): void {
    // Widths and panes change no value.
  }

  sheets(): void {
    for (const formula of this.formulas.values()) this.due.add(formula);
    if (this.due.size > 0) this.timer ??= setTimeout(() => this.workOutDue(), SETTLE_MS);
  }

  /** The areas of a sheet that formulas have spilled over. */
  spillsOn(sheetId: string): readonly Area[] {
    return [...this.formulas.values()].flatMap(({ place, spill }) => (place.sheetId === sheetId && spill ? [spill.area] : []));
  }

  /** What formulas of a sheet show that the book has no word for. */
  errorsOn(sheetId: string): readonly { readonly row: number; readonly column: number; readonly error: string }[] {
    return [...this.formulas.values()].flatMap((formula) => {
      const { row, column } = formula.place;
      const error = formula.place.sheetId === sheetId ? this.faceOfAnchor(formula)?.shown : undefined;
      return error === undefined ? [] : [{ row, column, error }];
    });
  }

  /** Of all sheets, for the file. */
  spills(): readonly Spilled[] {
    return [...this.formulas.values()].flatMap(({ place, spill }) => (spill ? [{ sheetId: place.sheetId, area: spill.area }] : []));
  }

  faceOf(sheetId: string, row: number, column: number): CellFace | undefined {
    if (this.formulas.size === 0) return undefined;
    const own = this.formulas.get(keyOf({ sheetId, row, column }));
    if (own) return this.faceOfAnchor(own);
    const cell = { row, column, rowCount: 1, columnCount: 1 };
    for (const { place, spill, messages } of this.formulas.values()) {
      if (place.sheetId !== sheetId || !spill || !intersects(spill.area, cell)) continue;
      const hint = messages.get((row - spill.area.row) * spill.area.columnCount + column - spill.area.column);
      return { spilledFrom: place, ...(hint !== undefined && { hint }) };
    }
    return undefined;
  }

  private faceOfAnchor({ place, isBusy, blocked, messages }: LiveFormula): CellFace | undefined {
    if (blocked) return { shown: "#SPILL!", hint: blocked.reason };
    const hasValue = this.sheet(place)?.value(place.row, place.column) !== undefined;
    if (isBusy && !hasValue) return { shown: "#BUSY!", hint: this.isPaneReady ? words.busyCell : words.waitingCell };
    const hint = messages.get(0);
    return hint === undefined ? undefined : { hint };
  }

  private isKnown({ args, name }: FunctionCall): boolean {
    const isOurs = name === DATE || (this.library !== undefined && isInNamespace(this.library, name));
    return isOurs && args.every((it) => it.kind !== "call" || this.isKnown(it));
  }

  private isTouched({ place, call, spill, blocked }: LiveFormula, sheet: BookSheet, area: Area): boolean {
    const home = this.sheet(place);
    if (!home) return true;
    if (home.id === sheet.id) {
      const own = blocked?.area ?? spill?.area ?? { ...place, rowCount: 1, columnCount: 1 };
      if (intersects(own, area)) return true;
    }
    const { book } = this.options;
    return referencesOf(call).some((it) => sheetOf(it, { book, sheet: home })?.id === sheet.id && intersects(it.area, area));
  }

  private workOutDue(): void {
    this.timer = undefined;
    const due = [...this.due];
    this.due.clear();
    due.forEach((formula) => this.run(formula));
    this.options.onResults();
  }

  private run(formula: LiveFormula): void {
    const { place, text, call } = formula;
    const sheet = this.sheet(place);
    if (!this.library || sheet?.formula(place.row, place.column) !== text) return this.forget(formula, sheet);
    formula.isBusy = true;
    formula.run += 1;
    if (!this.isPaneReady) return;
    const { run } = formula;
    const { book, invoke } = this.options;
    const address = addressText(sheet.name, { row: place.row, column: place.column, rowCount: 1, columnCount: 1 });
    void evaluate(call, { book, sheet, address, library: this.library, invoke }).then((result) => {
      if (formula.run !== run || this.formulas.get(keyOf(place)) !== formula) return;
      formula.isBusy = false;
      this.show(formula, resultBlock(result));
      this.options.onResults();
    });
  }

  private show(formula: LiveFormula, result: ResultBlock): void {
    const { place, text } = formula;
    const sheet = this.sheet(place);
    // Overwritten while it ran: what stands there now has no need of the result.
    if (sheet?.formula(place.row, place.column) !== text) return this.forget(formula, sheet);
    this.writing = formula;
    try {
      this.write(formula, sheet, result);
    } finally {
      this.writing = undefined;
    }
  }

  private write(formula: LiveFormula, sheet: BookSheet, result: ResultBlock): void {
    const { place, text, spill: before } = formula;
    const area = areaOf(place.row, place.column, result);
    const reason = whatIsInTheWay(sheet, area, before);
    formula.blocked = reason === undefined ? undefined : { area, reason };
    formula.messages = reason === undefined ? result.messages : new Map();
    if (before) clearSpill(sheet, before, reason === undefined ? area : undefined);
    formula.spill = reason === undefined && areaName(area).includes(":") ? { area, values: result.values } : undefined;
    // Files know no #SPILL!; the cell shows it, and a program that opens the file reads the error that comes nearest.
    const own = reason === undefined ? result.values[0]?.[0] : { error: "#VALUE!" };
    if (!isSame(sheet.value(place.row, place.column), own)) sheet.setFormula(place.row, place.column, text, own);
    if (formula.spill) writeSpill(sheet, formula.spill);
  }

  private forget(formula: LiveFormula, sheet: BookSheet | undefined): void {
    const key = keyOf(formula.place);
    if (this.formulas.get(key) === formula) this.formulas.delete(key);
    if (sheet && formula.spill) clearSpill(sheet, formula.spill);
  }

  private sheet({ sheetId }: FormulaPlace): BookSheet | undefined {
    return this.options.book.sheets.find(({ id }) => id === sheetId);
  }
}

function keyOf({ sheetId, row, column }: FormulaPlace): string {
  return `${sheetId}|${row}|${column}`;
}
