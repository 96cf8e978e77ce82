import type { Area } from "../../book/model";
import type { CsvFile } from "../../csv";
import type { FunctionLibrary } from "../formulas/functionLibrary";
import type { ChartPicture } from "./chartPicture";
import type { Simulation } from "./simulation";

/** What the page may ask of the worker that holds the workbook. Everything crosses as plain values; rows and columns count from 0. */
export interface WorkbookDesk {
  open(fileName: string, bytes: Uint8Array): WorkbookView;
  /** One workbook of CSV files, a sheet each. */
  openCsv(fileName: string, files: readonly CsvFile[]): WorkbookView;
  create(fileName: string): WorkbookView;
  activate(sheetId: string): WorkbookView;
  shape(sheetId: string): SheetShape;
  cells(sheetId: string, area: Area): CellBlock;
  /** The charts of a sheet as they look by now. */
  charts(sheetId: string): readonly ChartPicture[];
  content(sheetId: string, row: number, column: number): CellContent;
  /** Where Ctrl+arrow ends up: the edge of the filled cells in that direction. */
  dataEdge(sheetId: string, row: number, column: number, direction: Direction): { readonly row: number; readonly column: number };
  summary(sheetId: string, area: Area): AreaSummary;
  /** The user's selection; Office.js hears of it. */
  select(sheetId: string, area: Area): void;
  /** A text as typed into a cell by the user; Office.js hears of it. */
  enter(sheetId: string, row: number, column: number, text: string): void;
  empty(sheetId: string, area: Area): void;
  /** Between the first and the last keystroke of an edit Excel answers no request. */
  editing(isEditing: boolean): void;
  simulate(simulation: Simulation): WorkbookView;
  /** The add-in's worksheet functions: formulas with them are worked out. */
  learnFunctions(library: FunctionLibrary): void;
  /** The pane's page has loaded, or loaded anew: functions can run from now on. */
  paneLoaded(): void;
  /** The pane's page goes: no function can run until the next one has loaded. */
  paneLeft(): void;
  save(): SavedWorkbook;
  view(): WorkbookView;
  /** What the add-in keeps with the workbook. */
  settings(): SettingTexts;
  saveSettings(kept: SettingTexts, removed: readonly string[]): void;
}

/** Names, and values as JSON. */
export type SettingTexts = readonly (readonly [name: string, json: string])[];

export interface SavedWorkbook {
  readonly fileName: string;
  readonly bytes: Uint8Array;
}

export type Direction = "up" | "down" | "left" | "right";

export interface SheetTab {
  readonly id: string;
  readonly name: string;
  readonly isProtected: boolean;
}

export interface WorkbookView {
  readonly fileName: string;
  /** Hidden sheets have no tab. */
  readonly tabs: readonly SheetTab[];
  readonly activeSheetId: string;
  /** Formulas whose saved results may be out of date: the preview does not recalculate. */
  readonly hasStaleFormulas: boolean;
  readonly simulation: Simulation;
}

export interface SheetShape {
  readonly sheetId: string;
  readonly rowCount: number;
  readonly columnCount: number;
  /** Last row and column with anything in them; -1 on an empty sheet. */
  readonly lastRow: number;
  readonly lastColumn: number;
  /** Sizes in CSS pixels; 0 is hidden. */
  readonly rowHeights: Float64Array;
  readonly columnWidths: Float64Array;
  readonly frozenRows: number;
  readonly frozenColumns: number;
  readonly merges: readonly Area[];
}

/** How a cell looks, apart from its text. Equal looks are one object of a block's palette. */
export interface Look {
  readonly align: "left" | "center" | "right";
  /** Bottom where nothing is said. */
  readonly vertical?: "top" | "center";
  readonly color?: string;
  readonly fill?: string;
  readonly size?: number;
  readonly isBold?: true;
  readonly isItalic?: true;
  readonly isUnderlined?: true;
  readonly isWrapped?: true;
  readonly isError?: true;
  readonly isNumber?: true;
  /** A formula that nobody has worked out yet: its text stands in for the result. */
  readonly isStale?: true;
  /** Part of the result of a formula in another cell. */
  readonly isSpilled?: true;
}

/** Cells of an area, row-major. */
export interface CellBlock {
  readonly area: Area;
  readonly texts: readonly string[];
  readonly looks: Uint16Array;
  readonly palette: readonly Look[];
  readonly notes: ReadonlyMap<number, string>;
  /** What is said of a cell on hover, beside its note: why it shows an error. */
  readonly hints: ReadonlyMap<number, string>;
  /** The numbers in the General format, which the width of their column rounds. */
  readonly generals: ReadonlyMap<number, number>;
}

export interface CellContent {
  /** As the formula bar shows it: the formula, or the value as it would be typed. */
  readonly text: string;
  readonly shown: string;
  readonly note: string | undefined;
  readonly hint: string | undefined;
  readonly isStale: boolean;
}

export interface AreaSummary {
  readonly filled: number;
  readonly numbers: number;
  readonly sum: number;
}

/** Who looks at a pane: the user of the preview, or another person who has the same workbook open. */
export type Person = "user" | "other";

/** What the worker tells the page without being asked. */
export type Notice =
  | { readonly kind: "office"; readonly text: string; readonly person: Person }
  | { readonly kind: "cells"; readonly sheetId: string; readonly areas: readonly Area[]; readonly isFill: boolean }
  | { readonly kind: "shape"; readonly sheetId: string }
  | { readonly kind: "view"; readonly view: WorkbookView }
  | { readonly kind: "selection"; readonly sheetId: string; readonly area: Area };

/** Page to worker: a question with a number, or a text of Office.js for the host. */
export type ToWorker =
  | { readonly ask: number; readonly name: keyof WorkbookDesk; readonly words: readonly unknown[] }
  | { readonly office: string; readonly person: Person };

/** Worker to page: the answer or the refusal of a question, in a person's words, or news. */
export type FromWorker =
  | { readonly ask: number; readonly answer: unknown }
  | { readonly ask: number; readonly refusal: string; readonly isOurMistake: boolean }
  | { readonly notice: Notice };
