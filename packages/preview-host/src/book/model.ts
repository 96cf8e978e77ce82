/**
 * The workbook behind the host: what the protocol side asks of a workbook file, without any wire name.
 * Rows and columns count from 0. `BookFile` (open and save, nothing lost) answers it.
 */

export interface Area {
  readonly row: number;
  readonly column: number;
  readonly rowCount: number;
  readonly columnCount: number;
}

/** What a cell holds. A blank cell is undefined; an error is its text such as "#N/A". */
export type BookValue = string | number | boolean | { readonly error: string } | undefined;

export type Visibility = "Visible" | "Hidden" | "VeryHidden";

export interface FontFormat {
  bold?: boolean;
  italic?: boolean;
  underline?: boolean;
  color?: string; // "#RRGGBB"
  name?: string;
  size?: number;
}

export interface CellFormat {
  numberFormat: string; // as Excel shows it: "General", "#,##0.00", "@"
  font: FontFormat;
  fill: string | undefined; // "#RRGGBB" of a solid fill
  horizontalAlignment: string | undefined; // as in the file: "center", "left" ...
  verticalAlignment: string | undefined;
  /** Steps from the edge at which the text begins; none: 0. */
  indent?: number;
  wrapText: boolean;
  locked: boolean;
}

/** A change to the format of cells: only the named sides change. */
export interface FormatChange {
  numberFormat?: string;
  font?: FontFormat;
  fill?: string | null; // null takes the fill away
  horizontalAlignment?: string;
  verticalAlignment?: string;
  indent?: number;
  wrapText?: boolean;
  locked?: boolean;
  borders?: { side: "top" | "bottom" | "left" | "right"; style: string; color?: string }[];
}

export interface BookTable {
  readonly id: string;
  readonly name: string;
  readonly area: Area; // with header and totals rows
  readonly hasHeaders: boolean;
  readonly hasTotals: boolean;
  readonly style: string | undefined;
  readonly columns: readonly { readonly id: number; readonly name: string }[];
  readonly hasFilter: boolean;
}

export interface BookComment {
  readonly row: number;
  readonly column: number;
  readonly author: string;
  readonly text: string;
  readonly kind: "note" | "thread";
  /** Of a thread: what it is changed by, when it was begun (ISO text), and its replies in order. */
  readonly id?: string;
  readonly created?: string;
  readonly isResolved?: boolean;
  readonly replies?: readonly BookReply[];
}

/** A reply to a threaded comment. */
export interface BookReply {
  readonly id: string;
  readonly author: string;
  readonly text: string;
  readonly created: string;
}

/** Cells that one formula fills. The formula stands in the first of them. */
export interface FilledArea {
  readonly area: Area;
  /** Excel chose the area (a spill); else the formula was entered over it. */
  readonly isSpill: boolean;
}

/** How a sheet is printed. Pages are those that it is made to fit into; 0: as many as it takes, undefined: it is not fitted. */
export interface PrintSetup {
  readonly orientation: "portrait" | "landscape";
  readonly pagesWide: number | undefined;
  readonly pagesTall: number | undefined;
  /** Rows repeated on every page, such as "$1:$1". */
  readonly titleRows: string | undefined;
  /** With Excel's codes: &P for the page, &N for how many there are, &A for the sheet. */
  readonly footer: { readonly left: string; readonly center: string; readonly right: string };
  /** In points; the header and the footer from the edge of the page. */
  readonly margins: PageMargins;
  /** Whether header and footer shrink with a sheet that is fitted into its pages. */
  readonly isFooterScaled: boolean;
}

export interface PageMargins {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly header: number;
  readonly footer: number;
}

export interface PrintSetupChange {
  readonly orientation?: PrintSetup["orientation"];
  readonly pagesWide?: number;
  readonly pagesTall?: number;
  readonly titleRows?: string;
  readonly footer?: Partial<PrintSetup["footer"]>;
  readonly margins?: Partial<PageMargins>;
  readonly isFooterScaled?: boolean;
}

/** What is shown beside a cell while it is selected. */
export interface InputMessage {
  readonly title: string;
  readonly text: string;
}

/** The data validation of a cell: whether it has a rule, and its input message. */
export interface CellInput {
  readonly isRuled: boolean;
  readonly message: InputMessage | undefined;
}

/** Cells that a chart shows: how formulas name them, and what they hold. */
export interface ChartCells {
  readonly formula: string;
  readonly values: readonly BookValue[];
  readonly numberFormat: string;
}

export interface BookChartSeries {
  name: string;
  /** Formulas of the cells that are shown, and of those that name them; undefined where the chart holds them itself. */
  readonly values: string | undefined;
  readonly categories: string | undefined;
  /** "#RRGGBB"; undefined where the theme says it. */
  colour: string | undefined;
  /** Between the bars, in percent of their width; one for all series. */
  gapWidth: number;
  setCells(what: "values" | "categories", cells: ChartCells): void;
}

export interface BookChartAxis {
  isReversed: boolean;
  numberFormat: string;
  readonly isVisible: boolean;
}

/** A chart on a sheet. Distances in points. */
export interface BookChart {
  readonly id: string;
  name: string;
  /** As Office.js calls it; undefined for one of a type that is only kept. */
  readonly type: string | undefined;
  title: string | undefined;
  legend: "Bottom" | "Left" | "Right" | "Top" | "Corner" | undefined;
  readonly description: string | undefined;
  box: { readonly top: number; readonly left: number; readonly width: number; readonly height: number };
  readonly series: readonly BookChartSeries[];
  axis(kind: "category" | "value"): BookChartAxis | undefined;
  /** Over all cells of an area. */
  setCells(area: Area): void;
  delete(): void;
}

export interface BookSheet {
  readonly id: string; // stable for the life of the opened book; "{GUID}"-like
  readonly name: string;
  visibility: Visibility;
  readonly isProtected: boolean;
  readonly frozen: { readonly rows: number; readonly columns: number };
  readonly tables: readonly BookTable[];
  readonly merges: readonly Area[];
  readonly comments: readonly BookComment[];
  /** An autofilter (of the sheet or of a table) with criteria in force. */
  readonly isFiltered: boolean;

  /** Smallest area that holds every cell with a value or formula (`valuesOnly`) or with any format too. Undefined: none. */
  used(valuesOnly: boolean): Area | undefined;
  /** The same for the cells of an area. */
  usedIn(area: Area, valuesOnly: boolean): Area | undefined;
  /** The number format that `format` says, without the rest. */
  numberFormat?(row: number, column: number): string;
  value(row: number, column: number): BookValue;
  /** Formula text with its leading "=", as typed in en-US; undefined for a constant. */
  formula(row: number, column: number): string | undefined;
  /** False where no cell has a formula; a host may lack it. */
  readonly hasFormulas?: boolean;
  /** The array formulas of several cells that reach into an area; a host may lack it. */
  arraysIn?(area: Area): readonly FilledArea[];
  format(row: number, column: number): CellFormat;
  /** False where no row is hidden; a host may lack it. */
  readonly mayHideRows?: boolean;
  isRowHidden(row: number): boolean;
  isColumnHidden(column: number): boolean;
  columnWidth(column: number): number; // in points, as Office.js gives it
  rowHeight(row: number): number;
  /** Somebody gave the row a height; others grow with their texts. */
  hasOwnHeight(row: number): boolean;

  /** Row-major values of an area, quickly; a blank is undefined. */
  values(area: Area): BookValue[][];
  /** The same as JSON, blanks as "" and errors as their texts; of a book that can write it without making the values. */
  valuesJson?(area: Area): { readonly text: string; readonly bytes: number };

  /** Constants into cells, row-major. undefined empties a cell (its format stays); no coercion happens here. */
  setValues(area: Area, values: readonly (readonly BookValue[])[]): void;
  /** A formula with a cached value. Refuses what would break a shared, array or spilled formula. */
  setFormula(row: number, column: number, formula: string, cached?: BookValue): void;
  changeFormat(area: Area, change: FormatChange): void;
  /** Empties cells and takes their formats away. */
  clear(area: Area, what: "all" | "contents" | "formats"): void;
  setColumnWidth(fromColumn: number, count: number, points: number): void;
  /** Whether a column is as wide as the sheet's columns are by themselves. */
  hasStandardWidth(column: number): boolean;
  setStandardWidth(fromColumn: number, count: number): void;
  setColumnHidden(fromColumn: number, count: number, hidden: boolean): void;
  freeze(rows: number, columns: number): void;
  /** Gridlines in the sheet's window; a host may lack them. */
  readonly showsGridlines?: boolean;
  setGridlines?(shown: boolean): void;

  /** A plain table over an area whose first row is its headings. */
  addTable(area: Area, name: string, style?: string): BookTable;
  /** Grows or shrinks a table on its right side; new columns are named by their heading cells. */
  resizeTable(id: string, area: Area): void;
  /** A note (legacy comment) on a cell. */
  addNote(row: number, column: number, author: string, text: string): void;
  /** Threaded comments; a host may lack them. Threads and replies go by their ids, and `created` is ISO text. */
  addThread?(row: number, column: number, author: string, text: string, created: string): string;
  addReply?(thread: string, author: string, text: string, created: string): string;
  changeComment?(id: string, change: { readonly text?: string; readonly isResolved?: boolean }): void;
  removeComment?(id: string): void;
  /** What the filter of the sheet itself, not of a table, reaches over. */
  readonly autoFilterArea?: Area | undefined;
  setAutoFilter?(area: Area | undefined): void;
  /** Sets the sheet's filter and hides the rows below its headings that are not shown by one of its columns; a host may lack it. */
  filterRows?(area: Area, column: number, isShown: (row: number, column: number) => boolean): void;
  /** How it is printed; a host may lack it. */
  readonly printSetup?: PrintSetup;
  changePrintSetup?(change: PrintSetupChange): void;
  /** Where a cell leads to within the workbook: "'Stock'!A5"; a host may lack links. */
  linkAt?(row: number, column: number): string | undefined;
  setLink?(row: number, column: number, location: string): void;
  clearLinks?(area: Area): void;
  /** What a cell's data validation says; a host may lack it. */
  inputOf?(row: number, column: number): CellInput;
  setInputMessage?(row: number, column: number, message: InputMessage | undefined): void;
  /** Gives cells that have no validation a drop-down of these texts; others are refused as they are typed. */
  offerChoices?(area: Area, choices: readonly string[]): void;
  /** Whether texts beside those of the drop-down are refused. */
  refuseOthers?(area: Area, isRefused: boolean): void;
  protect(isProtected: boolean): void;
  /** Its charts, in the order in which they are drawn; a host may lack them. */
  readonly charts?: readonly BookChart[];
  /** A new chart of cells of any sheet, their values as they are now; series stand side by side unless they are rows. */
  addChart?(type: string, of: BookSheet, area: Area, byRows: boolean): BookChart;
}

/** Small values that add-ins keep with the file. Keys and JSON-able values of *our* add-in only. */
export interface BookSettings {
  get(key: string): unknown;
  set(key: string, value: unknown): void;
  delete(key: string): void;
  keys(): readonly string[];
}

/** XML that add-ins keep with the file, by id: whoever opens it sees all of it. */
export interface BookXmlParts {
  ids(): readonly string[];
  xml(id: string): string | undefined;
  /** Answers the id. */
  add(xml: string): string;
  set(id: string, xml: string): void;
  remove(id: string): void;
}

export interface BookName {
  readonly name: string;
  readonly formula: string; // with "="
  readonly scope: string; // "Workbook", or the name of the one sheet that knows it
  readonly visible: boolean;
}

export interface Book {
  readonly sheets: readonly BookSheet[];
  readonly date1904: boolean;
  readonly isStructureProtected: boolean;
  readonly names: readonly BookName[];
  /** Sets, or with undefined takes away, a name that one sheet alone knows; `formula` with "=". */
  setSheetName?(sheet: BookSheet, name: string, to: Pick<BookName, "formula" | "visible"> | undefined): void;
  /** Reads all that an edit may need, so that what is damaged or too large is refused before anything is edited. */
  check?(): void;
  readonly settings: BookSettings;
  readonly xmlParts: BookXmlParts;
  activeSheet: BookSheet;
  /** Throws BookError("NAME_TAKEN") or ("NAME_INVALID") where Excel would refuse. */
  addSheet(name: string): BookSheet;
  deleteSheet(id: string): void;
  /** Renames a sheet, and copies one with the names that it alone knows, to stand last; a host may lack either. */
  renameSheet?(sheet: BookSheet, name: string): void;
  copySheet?(sheet: BookSheet, name: string): BookSheet;
  /**
   * Everything back into file bytes. Parts that no edit touched come out byte for byte. `spills` are the areas over which formulas have
   * spilled, each with its formula in the first cell: Excel opens them as such.
   */
  save(spills?: readonly Spilled[]): Uint8Array;
  /** The same, to be written one after the other and left as they are: a large file is not put together in memory first. */
  saveInPieces(spills?: readonly Spilled[]): readonly Uint8Array[];
}

/** An area of a sheet over which the formula in its first cell has spilled. */
export interface Spilled {
  readonly sheetId: string;
  readonly area: Area;
}

export type BookErrorCode =
  | "NOT_A_WORKBOOK" // not a zip, or a zip without a workbook
  | "ENCRYPTED" // password-protected
  | "BINARY_WORKBOOK" // .xlsb or old .xls
  | "DAMAGED" // says which part and what is wrong
  | "TOO_LARGE" // inflates beyond the cap
  | "NAME_TAKEN"
  | "NAME_INVALID"
  | "TOO_MANY_FORMATS" // an edit that needs more cell formats than Excel allows
  | "PART_OF_ARRAY" // an edit of some of the cells of an array formula or a data table
  | "UNSUPPORTED"; // an edit that would break something of the user's; says what

/** A file that cannot be opened, or an edit that is refused. `message` is for a person. */
export class BookError extends Error {
  override readonly name = "BookError";
  constructor(
    readonly code: BookErrorCode,
    message: string,
  ) {
    super(message);
  }
}
