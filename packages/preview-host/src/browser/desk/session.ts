import type { Area, Book, BookSheet } from "../../book/model";
import { csvBook, type CsvFile } from "../../csv";
import { newBook, openBook } from "../../book/index";
import { serveChannel, type TextChannel } from "../../client/bridge";
import { createHost, defaultSwitches, functionCaller, type Host } from "../../protocol/index";
import { Calculation } from "../formulas/calculation";
import { withNamesInCapitals } from "../formulas/formulaText";
import type { FunctionLibrary } from "../formulas/functionLibrary";
import { areaSummary, dataEdge } from "./areaSummary";
import { cellBlock, cellContent, type SheetReading } from "./cellBlock";
import { chartPictures, type ChartPicture } from "./chartPicture";
import { Changes } from "./changes";
import type {
  AreaSummary,
  CellBlock,
  CellContent,
  Direction,
  Notice,
  Person,
  SavedWorkbook,
  SettingTexts,
  SheetShape,
  WorkbookDesk,
  WorkbookView,
} from "./desk";
import { Refusal } from "./refusal";
import { StaleFormulas } from "./formulas";
import { keepSettings, settingTexts } from "./settingTexts";
import { sheetShape } from "./sheetShape";
import { applySimulation, NOTHING_SIMULATED, SIMULATED_FAILURE, type Simulation } from "./simulation";
import { watchBook } from "./watch";

export interface SessionOptions {
  readonly tell: (notice: Notice) => void;
}

interface OpenWorkbook {
  readonly fileName: string;
  readonly book: Book;
  readonly host: Host;
  /** The host of another person who has the workbook open. */
  readonly other: Host;
  readonly changes: Changes;
  readonly stale: StaleFormulas;
  readonly calculation: Calculation;
  readonly hangUp: () => void;
  hasStaleFormulas: boolean;
}

/** The workbook behind the preview: one book, its host for Office.js, and what the grid asks. No DOM: it lives in a worker. */
export class Session implements WorkbookDesk {
  private current: OpenWorkbook;
  private simulation: Simulation = NOTHING_SIMULATED;
  private isEditing = false;
  private toldSelection = "";
  private library: FunctionLibrary | undefined;
  private readonly officeListeners = new Map<Person, (text: string) => void>();

  constructor(private readonly options: SessionOptions) {
    this.current = this.take("Workbook.xlsx", newBook());
  }

  /** A text of Office.js in the pane of a person; replies and events come as notices. */
  office(text: string, person: Person = "user"): void {
    this.officeListeners.get(person)?.(text);
  }

  open(fileName: string, bytes: Uint8Array): WorkbookView {
    return this.replace(fileName, openBook(bytes));
  }

  openCsv(fileName: string, files: readonly CsvFile[]): WorkbookView {
    return this.replace(fileName, csvBook(files));
  }

  create(fileName: string): WorkbookView {
    return this.replace(fileName, newBook());
  }

  activate(sheetId: string): WorkbookView {
    this.select(sheetId, { row: 0, column: 0, rowCount: 1, columnCount: 1 });
    return this.view();
  }

  shape(sheetId: string): SheetShape {
    return sheetShape(this.sheet(sheetId));
  }

  cells(sheetId: string, area: Area): CellBlock {
    return cellBlock(this.reading(sheetId), area);
  }

  charts(sheetId: string): readonly ChartPicture[] {
    const { book } = this.current;
    // Asked for in passing: by now the sheet may be gone, and another workbook open.
    const sheet = book.sheets.find(({ id }) => id === sheetId);
    return sheet === undefined ? [] : chartPictures(book, sheet);
  }

  content(sheetId: string, row: number, column: number): CellContent {
    return cellContent(this.reading(sheetId), row, column);
  }

  dataEdge(sheetId: string, row: number, column: number, direction: Direction): { row: number; column: number } {
    const sheet = this.sheet(sheetId);
    const { rowCount, columnCount } = sheetShape(sheet);
    return dataEdge(sheet, row, column, direction, rowCount, columnCount);
  }

  summary(sheetId: string, area: Area): AreaSummary {
    return areaSummary(this.sheet(sheetId), area);
  }

  select(sheetId: string, area: Area): void {
    // The page knows already: telling it later would pull a user who has moved on back again.
    this.toldSelection = selectionKey(sheetId, area);
    this.current.host.select(this.sheet(sheetId).id, area);
  }

  enter(sheetId: string, row: number, column: number, text: string): void {
    const { host, stale, calculation } = this.current;
    const place = { sheetId, row, column };
    const sheet = this.sheet(sheetId);
    this.requireUnlocked(sheet, { row, column, rowCount: 1, columnCount: 1 });
    const call = calculation.ownCall(text);
    host.edit(sheetId, row, column, { typed: call ? withNamesInCapitals(text) : text });
    stale.clear(place);
    const formula = sheet.formula(row, column);
    if (formula !== undefined && !call) stale.mark(place);
    this.tellChanges(false);
  }

  empty(sheetId: string, area: Area): void {
    const sheet = this.sheet(sheetId);
    this.requireUnlocked(sheet, area);
    const { host } = this.current;
    if (area.rowCount === 1 && area.columnCount === 1) host.edit(sheetId, area.row, area.column, { value: undefined });
    else sheet.clear(area, "contents");
    this.tellChanges(false);
  }

  editing(isEditing: boolean): void {
    this.isEditing = isEditing;
    this.current.host.switches.cellEditMode = isEditing || this.simulation.cellBeingEdited;
  }

  simulate(simulation: Simulation): WorkbookView {
    const { book, host } = this.current;
    applySimulation(simulation, this.simulation, host.switches, book, defaultSwitches().apiLevel);
    this.simulation = simulation;
    this.editing(this.isEditing);
    this.tellChanges(false);
    return this.view();
  }

  learnFunctions(library: FunctionLibrary): void {
    this.library = library;
    this.current.calculation.learn(library);
  }

  paneLeft(): void {
    this.current.calculation.paneLeft();
  }

  paneLoaded(): void {
    this.current.calculation.paneLoaded();
  }

  save(): SavedWorkbook {
    return { fileName: this.current.fileName, bytes: this.current.book.save(this.current.calculation.spills()) };
  }

  view(): WorkbookView {
    const { book, fileName, hasStaleFormulas } = this.current;
    const tabs = book.sheets
      .filter(({ visibility }) => visibility === "Visible")
      .map(({ id, name, isProtected }) => ({ id, name, isProtected }));
    return { fileName, tabs, activeSheetId: book.activeSheet.id, hasStaleFormulas, simulation: this.simulation };
  }

  settings(): SettingTexts {
    return settingTexts(this.current.book.settings);
  }

  saveSettings(kept: SettingTexts, removed: readonly string[]): void {
    keepSettings(this.current.book.settings, kept, removed);
  }

  private replace(fileName: string, book: Book): WorkbookView {
    this.current.hangUp();
    this.current.calculation.dispose();
    this.current = this.take(fileName, book);
    const { protectedSheet } = this.simulation;
    this.simulation = { ...this.simulation, protectedSheet: false };
    return this.simulate({ ...this.simulation, protectedSheet });
  }

  private take(fileName: string, book: Book): OpenWorkbook {
    const changes = new Changes();
    watchBook(book, changes);
    const host: Host = createHost(book, {
      name: fileName,
      spillsOn: (sheetId) => calculation.spillsOn(sheetId),
      errorsOn: (sheetId) => calculation.errorsOn(sheetId),
    });
    const calculation = this.calculationFor(book, host);
    const other = host.join();
    const served = [serveChannel(host, this.channel("user")), serveChannel(other, this.channel("other"))];
    const hangUp = (): void => served.forEach((it) => it());
    return { fileName, book, host, other, changes, stale: new StaleFormulas(), calculation, hangUp, hasStaleFormulas: false };
  }

  /** Office.js's texts go to that person's host of the workbook that is open; what each request did is told after its reply. */
  private channel(person: Person): TextChannel {
    return {
      send: (text) => {
        this.options.tell({ kind: "office", text, person });
        this.tellChanges(true);
      },
      listen: (onText) => {
        this.officeListeners.set(person, onText);
        return () => {
          if (this.officeListeners.get(person) === onText) this.officeListeners.delete(person);
        };
      },
    };
  }

  private calculationFor(book: Book, host: Host): Calculation {
    const caller = functionCaller(host);
    const calculation = new Calculation({ book, invoke: (...call) => caller.invoke(...call), onResults: () => this.tellChanges(false) });
    if (this.library) calculation.learn(this.library);
    watchBook(book, calculation);
    return calculation;
  }

  private reading(sheetId: string): SheetReading {
    const { book, stale, calculation } = this.current;
    return {
      sheet: this.sheet(sheetId),
      date1904: book.date1904,
      isStale: (row, column) => stale.has({ sheetId, row, column }),
      faceOf: (row, column) => calculation.faceOf(sheetId, row, column),
    };
  }

  private requireUnlocked(sheet: BookSheet, area: Area): void {
    const { readOnly, protectionEnforced } = this.current.host.switches;
    if (readOnly) throw new Refusal("This workbook is open read-only, so cells cannot be changed.");
    const used = sheet.isProtected && protectionEnforced;
    if (used && sheet.format(area.row, area.column).locked) {
      throw new Refusal(`The sheet “${sheet.name}” is protected, so this cell cannot be changed.`);
    }
  }

  private tellChanges(isByAddin: boolean): void {
    const { changes, host } = this.current;
    const { notices, areSheetsChanged, hasContent } = changes.take(isByAddin);
    notices.forEach((notice) => this.options.tell(notice));
    const hadStaleFormulas = this.current.hasStaleFormulas;
    this.current.hasStaleFormulas ||= hasContent;
    const { sheetId, area } = host.selection;
    if (areSheetsChanged || hadStaleFormulas !== this.current.hasStaleFormulas) this.options.tell({ kind: "view", view: this.view() });
    if (isByAddin) {
      this.tellSelection(sheetId, area);
      this.endSpentFault();
    }
  }

  /** The add-in may activate a sheet or select a cell, as the Findings list does. */
  private tellSelection(sheetId: string, area: Area): void {
    const key = selectionKey(sheetId, area);
    if (key === this.toldSelection) return;
    this.toldSelection = key;
    this.options.tell({ kind: "selection", sheetId, area });
  }

  /** "The next request fails" is over once one has. */
  private endSpentFault(): void {
    if (!this.simulation.nextRequestFails || this.current.host.log.at(-1)?.outcome !== SIMULATED_FAILURE) return;
    this.options.tell({ kind: "view", view: this.simulate({ ...this.simulation, nextRequestFails: false }) });
  }

  private sheet(sheetId: string): BookSheet {
    const sheet = this.current.book.sheets.find(({ id }) => id === sheetId);
    if (!sheet) throw new Refusal("This sheet is no longer in the workbook.");
    return sheet;
  }
}

function selectionKey(sheetId: string, { row, column, rowCount, columnCount }: Area): string {
  return [sheetId, row, column, rowCount, columnCount].join("|");
}
