import { BookError, type Area, type BookChart, type BookComment, type BookSheet, type BookTable, type BookValue, type CellFormat, type CellInput, type FilledArea, type FormatChange, type InputMessage, type PrintSetup, type PrintSetupChange, type Visibility } from "./model"; // prettier-ignore
import { absoluteName, areaName, sheetPrefix } from "./address";
import { sheetPlace } from "./damage";
import { dynamicArrayMark } from "./dynamicArrays";
import { readCells } from "./cells/readCells";
import { SheetCells } from "./cells/sheetCells";
import type { JsonText } from "./cells/valuesJson";
import { inputOf, offerChoices, refuseOthers, setInputMessage } from "./inputMessages";
import { Relationships } from "./parts/relationships";
import { chartCells, SheetCharts } from "./charts/sheetCharts";
import { SheetLinks } from "./links";
import { changePrintSetup, printSetupOf } from "./printSetup";
import { fitRows } from "./rowHeights";
import { OWN_ELEMENTS, SheetFrame } from "./sheetFrame";
import { SheetNotes } from "./notes";
import { SheetTables } from "./tables";
import { checkReferences } from "./sheetChecks";
import { cutSheet, frameText, joinSheet, type SheetBytes } from "./sheetPart";
import type { WorkbookFile } from "./workbookFile";
import { XmlDocument } from "./xml/document";
import { checkVersions } from "./xml/versions";

interface Loaded {
  readonly frame: SheetFrame;
  readonly cells: SheetCells;
}

/** What the workbook part says about a sheet; the book keeps it, the sheet only asks. */
export interface SheetEntry {
  readonly name: string;
  visibility: Visibility;
}

/** One worksheet. Nothing of it is read before it is asked for. */
export class Sheet implements BookSheet {
  readonly relationships: Relationships;
  private loaded: Loaded | undefined;
  private loadedTables: SheetTables | undefined;
  private loadedNotes: SheetNotes | undefined;
  private loadedCharts: SheetCharts | undefined;
  private loadedLinks: SheetLinks | undefined;

  constructor(
    private readonly file: WorkbookFile,
    readonly part: string,
    readonly id: string,
    private readonly entry: SheetEntry,
  ) {
    this.relationships = new Relationships(file.parts, part);
  }

  get name(): string {
    return this.entry.name;
  }

  get visibility(): Visibility {
    return this.entry.visibility;
  }

  set visibility(visibility: Visibility) {
    this.entry.visibility = visibility;
  }

  private load(): Loaded {
    if (this.loaded) return this.loaded;
    const { file, place } = this;
    const sheet = this.cut();
    const frame = new SheetFrame(new XmlDocument(this.part, frameText(sheet)));
    checkVersions(frame.document.root, OWN_ELEMENTS, place);
    const read = readCells(sheet.bytes, sheet.from, sheet.to, place, file.date1904);
    checkReferences(file, frame, read, place);
    return (this.loaded = { frame, cells: new SheetCells(file, frame, read) });
  }

  private get place(): string {
    return sheetPlace(this.name, this.part);
  }

  private cut(): SheetBytes {
    return cutSheet(this.file.parts.readXml(this.part, this.place), this.place);
  }

  get isLoaded(): boolean {
    return this.loaded !== undefined;
  }

  get frame(): SheetFrame {
    return this.load().frame;
  }

  private get cells(): SheetCells {
    return this.load().cells;
  }

  private get tableParts(): SheetTables {
    return (this.loadedTables ??= new SheetTables(this.file, this));
  }

  private get notes(): SheetNotes {
    return (this.loadedNotes ??= new SheetNotes(this.file, this));
  }

  get hasFormulas(): boolean {
    return this.cells.formulas.size > 0;
  }

  /** Formula texts as the file keeps them. */
  *formulaTexts(): Generator<string> {
    for (const formula of this.cells.formulas.values()) yield typeof formula === "string" ? formula : formula.text;
  }

  get isProtected(): boolean {
    return this.frame.isProtected;
  }

  get frozen(): { rows: number; columns: number } {
    return this.frame.frozen;
  }

  get tables(): readonly BookTable[] {
    return this.tableParts.all;
  }

  get merges(): readonly Area[] {
    return this.frame.merges;
  }

  get comments(): readonly BookComment[] {
    return this.notes.all;
  }

  get isFiltered(): boolean {
    return this.frame.isFiltered || this.tableParts.isFiltered;
  }

  used(valuesOnly: boolean): Area | undefined {
    return this.cells.used(valuesOnly);
  }

  usedIn(area: Area, valuesOnly: boolean): Area | undefined {
    return this.cells.usedIn(area, valuesOnly);
  }

  value(row: number, column: number): BookValue {
    return this.cells.value(row, column);
  }

  formula(row: number, column: number): string | undefined {
    return this.cells.formula(row, column);
  }

  arraysIn(area: Area): readonly FilledArea[] {
    return this.cells.arraysIn(area);
  }

  /** The areas over which formulas of this sheet have spilled since it was opened, as the file is to have them. */
  setSpills(areas: readonly Area[]): void {
    if (areas.length === 0 && !this.loaded) return;
    this.cells.setSpills(areas, () => dynamicArrayMark(this.file));
  }

  format(row: number, column: number): CellFormat {
    return this.file.styles.format(this.cells.style(row, column));
  }

  numberFormat(row: number, column: number): string {
    return this.file.styles.numberFormatOf(this.cells.style(row, column));
  }

  get mayHideRows(): boolean {
    return this.cells.store.rows.hasHidden || this.frame.areRowsHidden;
  }

  isRowHidden(row: number): boolean {
    return this.cells.store.rows.isHidden(row) || (this.frame.areRowsHidden && this.cells.store.rows.height(row) === undefined);
  }

  isColumnHidden(column: number): boolean {
    return this.frame.isColumnHidden(column);
  }

  columnWidth(column: number): number {
    return this.frame.columnWidth(column);
  }

  rowHeight(row: number): number {
    return this.isRowHidden(row) ? 0 : (this.cells.store.rows.height(row) ?? this.frame.standardHeight);
  }

  hasOwnHeight(row: number): boolean {
    return this.cells.store.rows.height(row) !== undefined;
  }

  valuesJson(area: Area): JsonText {
    return this.file.valuesJson.of(this.cells.store, area);
  }

  values(area: Area): BookValue[][] {
    return this.cells.values(area);
  }

  setValues(area: Area, values: readonly (readonly BookValue[])[]): void {
    const headings = this.tableParts.checkHeadings(area, values);
    this.cells.setValues(area, headings ?? values);
    if (headings) this.tableParts.renameColumns(area);
  }

  setFormula(row: number, column: number, formula: string, cached?: BookValue): void {
    if (this.formula(row, column) === formula && cached === undefined) return;
    if (this.tableParts.isHeading(row, column))
      throw new BookError("UNSUPPORTED", "A heading of a table cannot be a formula. Write a text.");
    this.cells.setFormula(row, column, formula, cached);
  }

  changeFormat(area: Area, change: FormatChange): void {
    this.cells.changeFormat(area, change);
  }

  clear(area: Area, what: "all" | "contents" | "formats"): void {
    if (what !== "formats") this.tableParts.checkClear(area);
    this.cells.clear(area, what);
  }

  setColumnWidth(fromColumn: number, count: number, points: number): void {
    this.frame.setColumnWidth(fromColumn, count, points);
  }

  hasStandardWidth(column: number): boolean {
    return this.frame.hasStandardWidth(column);
  }

  setStandardWidth(fromColumn: number, count: number): void {
    this.frame.setStandardWidth(fromColumn, count);
  }

  setColumnHidden(fromColumn: number, count: number, hidden: boolean): void {
    this.frame.setColumnHidden(fromColumn, count, hidden);
  }

  freeze(rows: number, columns: number): void {
    this.frame.freeze(rows, columns);
  }

  get showsGridlines(): boolean {
    return this.frame.showsGridlines;
  }

  setGridlines(shown: boolean): void {
    this.frame.setGridlines(shown);
  }

  get printSetup(): PrintSetup {
    return printSetupOf(this.frame, this.file, this.name);
  }

  changePrintSetup(change: PrintSetupChange): void {
    changePrintSetup(this.frame, this.file, this.name, change);
  }

  get autoFilterArea(): Area | undefined {
    return this.frame.autoFilterArea;
  }

  setAutoFilter(area: Area | undefined): void {
    this.frame.setAutoFilter(area);
    this.file.setLocalName(this.name, "_xlnm._FilterDatabase", area && sheetPrefix(this.name) + absoluteName(area), true);
  }

  private get links(): SheetLinks {
    return (this.loadedLinks ??= new SheetLinks(this.frame));
  }

  linkAt(row: number, column: number): string | undefined {
    return this.links.at(row, column);
  }

  setLink(row: number, column: number, location: string): void {
    this.links.set(row, column, location);
  }

  clearLinks(area: Area): void {
    this.links.clear(area);
  }

  inputOf(row: number, column: number): CellInput {
    return inputOf(this.frame, row, column);
  }

  setInputMessage(row: number, column: number, message: InputMessage | undefined): void {
    setInputMessage(this.frame, row, column, message);
  }

  offerChoices(area: Area, choices: readonly string[]): void {
    offerChoices(this.frame, area, choices);
  }

  refuseOthers(area: Area, isRefused: boolean): void {
    refuseOthers(this.frame, area, isRefused);
  }

  private get drawn(): SheetCharts {
    return (this.loadedCharts ??= new SheetCharts(this.file, this));
  }

  get charts(): readonly BookChart[] {
    return this.drawn.all;
  }

  addChart(type: string, of: BookSheet, area: Area, byRows: boolean): BookChart {
    return this.drawn.add(type, area, (cells) => chartCells(of, cells), byRows);
  }

  /** The parts of its charts, which go with the sheet; undefined where its drawing holds more. */
  chartParts(): readonly string[] | undefined {
    return this.drawn.ownParts();
  }

  forgetCharts(): void {
    this.drawn.forget();
  }

  protect(isProtected: boolean): void {
    this.frame.protect(isProtected);
  }

  addTable(area: Area, name: string, style?: string): BookTable {
    return this.tableParts.add(area, name, style);
  }

  resizeTable(id: string, area: Area): void {
    this.tableParts.resize(id, area);
  }

  addNote(row: number, column: number, author: string, text: string): void {
    this.notes.add(row, column, author, text);
  }
  addThread(row: number, column: number, author: string, text: string, created: string): string {
    return this.notes.addThread(row, column, author, text, created);
  }
  addReply(thread: string, author: string, text: string, created: string): string {
    return this.notes.addReply(thread, author, text, created);
  }
  changeComment(id: string, change: { readonly text?: string; readonly isResolved?: boolean }): void {
    this.notes.changeComment(id, change);
  }
  removeComment(id: string): void {
    this.notes.removeComment(id);
  }

  /** Puts edits into the part; from then on the part is what was edited. */
  flush(): void {
    this.loadedNotes?.flush();
    this.loadedLinks?.flush();
    if (!this.loaded) return;
    const { frame, cells } = this.loaded;
    if (!cells.isChanged && !frame.document.isChanged) return;
    if (cells.isChanged) {
      frame.setDimension(dimension(cells.store.used(false)));
      fitRows(cells, this.file.styles, frame);
    }
    const { bytes, from, to } = this.cut();
    const { store, formulas } = cells;
    const prefix = frame.document.root.prefix;
    const splice = { bytes, from, to, place: this.place, prefix, store, formulas, spills: cells.spills, strings: this.file.strings };
    this.file.parts.write(this.part, joinSheet(frame.document, splice, cells.isChanged));
    if (cells.isChanged) store.forgetEdits();
    cells.isChanged = frame.document.isChanged = false;
  }
}

const dimension = (used: Area | undefined): string => (used ? areaName(used) : "A1");
