/**
 * What the add-in needs of a workbook, in our own words. `excel/` answers it over Office.js; nothing here knows Excel.
 *
 * Rows and columns are counted from 0 throughout (row 0 is the sheet's row 1).
 * A cell is what the sheet holds, never what it displays: a date is its serial number, a blank is "".
 */

/** A cell that holds an error such as #N/A. Text that merely looks like one arrives as a string. */
export interface CellError {
  readonly error: string;
}

export type Cell = string | number | boolean | CellError;

/** Cells of one sheet, column by column: `columns[i][j]` is the cell of the i-th asked column, j rows below `top`. */
export interface ColumnBlock {
  readonly top: number;
  readonly rowCount: number;
  readonly columns: readonly (readonly Cell[])[];
}

/** Cells of a sheet side by side. */
export interface SheetArea {
  readonly top: number;
  readonly left: number;
  readonly rowCount: number;
  readonly columnCount: number;
}

export const isWithin = ({ top, left, rowCount, columnCount }: SheetArea, row: number, column: number): boolean =>
  row >= top && row < top + rowCount && column >= left && column < left + columnCount;

export interface TableShape {
  readonly id: string;
  readonly name: string;
  readonly top: number;
  readonly left: number;
  /** With the header row and the totals row. */
  readonly rowCount: number;
  readonly columnCount: number;
  readonly hasHeaders: boolean;
  readonly hasTotals: boolean;
}

export interface SheetShape {
  readonly id: string;
  readonly name: string;
  readonly isHidden: boolean;
  readonly isProtected: boolean;
  /** The sheet of ours that it is marked as, by the name under which we add it, and whether it is that sheet or a copy. */
  readonly mark?: { readonly of: string; readonly isCopy: boolean };
  /** An active filter hides rows, or rows are hidden by hand. */
  readonly hasHiddenRows: boolean;
  /** Rows and columns that hold values; absent for an empty sheet. */
  readonly used: SheetArea | undefined;
  readonly tables: readonly TableShape[];
  /** The first rows of the used range (at most 20, from row 0 of the sheet), as rows of cells from column 0. */
  readonly head: readonly (readonly Cell[])[];
  /** What formulas that stand in these rows fill: their own cell each, or all the cells that they spilled over. None of it is ours. */
  readonly formulaAreas: readonly SheetArea[];
}

export interface WorkbookShape {
  readonly sheets: readonly SheetShape[];
  readonly dateSystem: "1900" | "1904";
  readonly isReadOnly: boolean;
  /** The workbook's structure is protected: sheets can be neither added nor removed. */
  readonly isStructureProtected: boolean;
}

/** How the cells of a written column look and are stored. Texts are stored as text whatever they look like. */
export type ColumnFormat = "quantity" | "tenths" | "money" | "unitAmount" | "percent" | "date" | "text" | "note";

export interface WrittenColumn {
  readonly heading: string;
  /** Words that a new heading shows behind its own: part of its looks, so that the cell holds the heading alone. */
  readonly headingAside?: string;
  readonly format: ColumnFormat;
  /** What its heading says while it is selected, once we have headed it: 32 characters of title, 255 of text at most. */
  readonly hint?: { readonly title: string; readonly text: string };
  /** On a sheet that is added: what a drop-down offers in each of its cells. Other texts can be typed all the same. */
  readonly choices?: readonly string[];
  /** People write here, too: a formula of theirs is left as it is, and the drop-down goes on below our rows. */
  readonly isShared?: true;
  /** Cells that are left as they are, whatever they hold; rows as in `cell`. */
  readonly leaves?: (row: number) => boolean;
  /** Width in characters. */
  readonly width: number;
  /** The cell of a row (0 = first row below the heading): a finite number, text, or "" for a blank cell. */
  readonly cell: (row: number) => string | number;
  /** On a sheet of ours: the row of a sheet, as Excel numbers it, that a cell leads to, by what the cells of its own row hold, and what heads them. */
  readonly link?: (cells: readonly Cell[], headings: readonly string[]) => { readonly sheet: string; readonly row: number } | undefined;
  /** The same figure stands on another sheet of ours by itself: what changes of it is told there. */
  readonly isToldElsewhere?: true;
  /** Every row in which the block writes anything holds something here, so what stands in a row without it is the user's. */
  readonly marksRows?: boolean;
}

/** A chart beside the tables of a page, over cells of its own block. */
export interface WrittenChart {
  /** By which it is found again, whatever became of its place and looks. */
  readonly name: string;
  readonly title: string;
  readonly kind: "bars" | "stackedBars" | "columns";
  /** The rows below the headings (from 0) that it shows: from the first on, as many as have a label. */
  readonly from: number;
  readonly rows: number;
  /** Places of columns: of what each row is called, and of its values. */
  readonly label: number;
  readonly series: readonly { readonly column: number; readonly name: string }[];
  /** The cells that it covers, first and last. */
  readonly at: { readonly top: number; readonly left: number; readonly bottom: number; readonly right: number };
}

/** A sheet of ours that is a page to be read, not a list: tables one below the other, each at its place from fill to fill. */
export interface WrittenPage {
  /** Rows below the headings (from 0) that head a table, and that hold its sum. */
  readonly titles: readonly number[];
  readonly totals: readonly number[];
  /** Added with the sheet. Later fills leave them as they are but for the rows that they show, and add none that somebody has deleted. */
  readonly charts: readonly WrittenChart[];
}

/** Columns that we own, side by side, under a heading row: to the right of the user's data, or a sheet of our own. */
export interface WrittenBlock {
  /** An existing sheet by id, or one by the name under which it is made when it is missing. */
  readonly sheet: { readonly id: string } | { readonly ownName: string };
  /** Row of the headings. */
  readonly top: number;
  /** Where each column stands. Need not be side by side: a user may have moved one. */
  readonly columnIndexes: readonly number[];
  readonly columns: readonly WrittenColumn[];
  readonly rowCount: number;
  /** On a sheet of ours: rows below `rowCount` that an earlier fill wrote are cleared. */
  readonly isOwnSheet: boolean;
  /**
   * A sheet of ours on which people work, as it stands: rows of ours are added below what is there. Bound: what people write in a row is about
   * what stands beside it, and a row with words is never put back to other cells of ours.
   */
  readonly isKeyed?: true | "bound";
  /** Of figures beside the rows of a sheet of the user's: the kind of that sheet. What is written is kept, so that a figure typed over is found. */
  readonly figuresOf?: string;
  /**
   * Of a sheet that stays ours and is found again, by its mark whatever it is called: the form of what its first column holds below the
   * heading. By name, headings and this form a sheet without a mark is known. Absent: once made, the sheet is the user's.
   */
  readonly ownForm?: RegExp;
  /** On a sheet of the user's to which rows are added: headings and so many rows below them are theirs. Those after must be empty. */
  readonly keptRows?: number;
  /** It stands before the other sheets of ours: it is added first, and written last, for it leads to them. */
  readonly isFirst?: true;
  readonly page?: WrittenPage;
  /** What the pages of a sheet that is added say at their foot. */
  readonly printTitle?: string;
  /** The table that the block lies in or beside and that is to hold its columns, where there is one. */
  readonly tableId?: string;
  /** Rows below the headings (from 0) among ours that are the user's: all their cells are left as they are. */
  readonly leaves?: (row: number) => boolean;
  /** What the block's rows were worked out from: a row whose cells are others, or elsewhere, is not written to. */
  readonly guard?: RowGuard;
}

/** By which rows are known again. */
export interface RowGuard {
  readonly columnIndexes: readonly number[];
  /** What stands above each of these columns, in the block's row of headings. */
  readonly headings: readonly Cell[];
  /** The number of each row below the headings (`rowPrints`), of the cells in the order of `columnIndexes`; rows after them are new. */
  readonly prints: Int32Array;
}

/** Columns of a sheet as they were read. */
export interface ReadRows {
  readonly sheetId: string;
  readonly columnIndexes: readonly number[];
  readonly top: number;
  readonly rowCount: number;
  /** The number of each row (`rowPrints`). */
  readonly prints: Int32Array;
  /** The plan itself writes there: what it wrote is no difference afterwards. */
  readonly isRewritten?: true;
}

/** All that a plan was made from. Nothing is written while any of it is otherwise. */
export interface PlanBasis {
  readonly reads: readonly ReadRows[];
  readonly settings: ReadonlyMap<string, unknown>;
  /** Why the plan does not fit the workbook any more, in words; undefined: it fits. Once written, its own columns are there. */
  readonly misfit: (shape: WorkbookShape, isWritten: boolean) => string | undefined;
  /** `changesSoFar` before the first of it was read. */
  readonly changesBefore: number | undefined;
}

/** What a write is, as its user asked for it: a whole fill, or sheets added on their own. */
export type WrittenWork = "fill" | "proposal" | "readings" | "paper" | "terms" | "requests" | "sample" | "sheet";

/** A figure of ours on a sheet of the user's in whose place somebody has typed since it was written. */
export interface TypedCell {
  /** The kind of the sheet, as the block says it, and the sheet's name. */
  readonly of: string;
  readonly sheet: string;
  /** The row and the column of the block, each from 0, and the column's heading. */
  readonly row: number;
  readonly place: number;
  readonly heading: string;
  /** What would be written there; "" for a blank cell. */
  readonly computed: string | number;
  /** What stands there; of a formula its text. */
  readonly stands: string | number;
}

export interface WritePlan {
  /** Absent: a fill. */
  readonly work?: WrittenWork;
  readonly blocks: readonly WrittenBlock[];
  /** Kept with the workbook after the last block is in (small; JSON-able). */
  readonly settings: Readonly<Record<string, unknown>>;
  readonly basis?: PlanBasis;
  /** The figures typed over that were found when it was made, and those of them that are written anew; the others are left by their columns. */
  readonly typedOver?: { readonly found: readonly TypedCell[]; readonly replaced: readonly TypedCell[] };
}

export interface Progress {
  /** What is being done, in words for a person: "Reading Invoices", "Writing Credit detail". */
  readonly activity: string;
  readonly done: number;
  readonly total: number;
}

/** Told between blocks; answering "stop" ends the work before the next block. */
export type OnProgress = (progress: Progress) => "stop" | void | Promise<"stop" | void>;

/** What the cells held before a write, enough to put all of it back. Lives in memory only. */
export interface BeforeImage {
  readonly cellsChanged: number;
}

/** Rows that were written anew although a person had typed in them, or may have, and the sheet that keeps what stood there. */
export interface ReplacedRows {
  readonly sheet: string;
  readonly rows: number;
  readonly from: readonly string[];
  /** Figures typed over that the user chose to replace; else nothing told whether a person had typed there. */
  readonly isChosen?: true;
}

export type WriteOutcome =
  | {
      readonly outcome: "written";
      readonly cellsChanged: number;
      readonly before: BeforeImage;
      /** After `restore`: cells of ours that were changed since the write and therefore left as they are. */
      readonly cellsLeft?: number;
      /** The first of the places that stay, from the workbook's first sheet on: cells ("Inventory!L3"), rows, whole sheets. */
      readonly leftAt?: readonly string[];
      /** What somebody changed while it was written, in words: the figures are those from before. */
      readonly changedMeanwhile?: string;
      readonly replaced?: ReplacedRows;
    }
  /** Nothing of ours is in the workbook: refused before the first write, or everything was put back. */
  | { readonly outcome: "untouched"; readonly problem: WorkbookProblem }
  /** Part is in and could not be put back: says exactly which sheets and rows, and what to do. */
  | { readonly outcome: "interrupted"; readonly problem: WorkbookProblem; readonly before: BeforeImage };

export type ProblemCode =
  | "PROTECTED"
  | "READ_ONLY"
  | "STRUCTURE_PROTECTED"
  | "NAME_TAKEN"
  | "CELLS_TAKEN"
  | "MERGED_CELLS"
  | "FILTERED_ROWS"
  | "CELL_BEING_EDITED"
  | "CHANGED_MEANWHILE"
  | "FILL_UNDER_WAY"
  | "SHEET_GONE"
  | "OTHER_WORKBOOK_ACTIVE"
  | "TOO_LARGE"
  | "OLD_EXCEL"
  | "FILE_UNREADABLE"
  | "STOPPED"
  | "REQUEST_FAILED"
  /** The agreement that is asked for is not the one that the workbook names. */
  | "OTHER_AGREEMENT"
  /** The agreement that the workbook itself states lacks a term that rules need. */
  | "AGREEMENT_INCOMPLETE"
  /** Of the last fill the workbook keeps nothing that could be taken back. */
  | "NOTHING_KEPT"
  /** A part of the page that is loaded when it is first needed did not come. */
  | "PART_NOT_LOADED";

/** A workbook that cannot be read or written as asked. `message` is for a person: what, where, and the next step. */
export class WorkbookProblem extends Error {
  override readonly name = "WorkbookProblem";
  constructor(
    readonly code: ProblemCode,
    message: string,
    /** For a support report: error code and place as Excel gave them, without cell contents. */
    readonly detail?: string,
    /** Nobody's cell of ours is at stake: reading anew and writing is all that it takes. */
    readonly mayStartAgain = false,
  ) {
    super(message);
  }
}

/** A fill, or another write, that was begun and not ended, by a page that is gone perhaps. */
export interface UnfinishedFill {
  readonly work: WrittenWork;
  /** The sheets that it was to write; none where they are not known. */
  readonly sheets: readonly string[];
  /** In milliseconds since 1970, where that is known. */
  readonly begun: number | undefined;
  /** Why it can only be finished: what it replaced was too large to be kept, or the record is damaged. */
  readonly cannotPutBack: "tooLarge" | "damaged" | undefined;
}

/** The last fill that ended well, as the workbook keeps it to be taken back, on another day, too. */
export interface LastFill {
  /** The sheets that it wrote. */
  readonly sheets: readonly string[];
  /** In milliseconds since 1970, where that is known. */
  readonly begun: number | undefined;
  /** What is kept of it, in characters of text. */
  readonly characters: number;
  /** What it replaced was too large to be kept, or the record is damaged. */
  readonly cannotTakeBack: "tooLarge" | "damaged" | undefined;
}

export interface WorkbookPort {
  /** What sheets, tables and first rows there are. */
  describe(): Promise<WorkbookShape>;
  /**
   * Reads columns of a sheet in blocks and hands each over before the next is read, so that no more than a block is held.
   * Blocks come in row order and do not overlap.
   */
  readColumns(
    sheetId: string,
    columnIndexes: readonly number[],
    top: number,
    rowCount: number,
    onBlock: (block: ColumnBlock) => "stop" | void | Promise<"stop" | void>,
  ): Promise<void>;
  /** How many changes that are not ours have been heard of so far; undefined where this workbook does not tell. */
  changesSoFar?(): Promise<number | undefined>;
  /** Figures of earlier fills that somebody has typed over, as far as it is kept what was written; a workbook that does not tell has none. */
  typedOver?(blocks: readonly WrittenBlock[]): Promise<readonly TypedCell[]>;
  /** Writes all blocks, or leaves the workbook as it was. Equal cells are not written again. */
  write(plan: WritePlan, onProgress?: OnProgress): Promise<WriteOutcome>;
  /** Puts back what `write` replaced. */
  restore(before: BeforeImage, onProgress?: OnProgress): Promise<WriteOutcome>;
  /** A fill that is unfinished, where something of it stands in the workbook. A `write` that ends well ends it too. */
  unfinishedFill(): Promise<UnfinishedFill | undefined>;
  /**
   * Puts back what an unfinished fill replaced, as far as cells hold what `plan` writes: the same figures, worked out anew. Of other work
   * what it wrote is kept, and the plan does not matter.
   */
  putBackUnfinished(plan: WritePlan, onProgress?: OnProgress): Promise<WriteOutcome>;
  /** The last fill, where the workbook keeps what it replaced; undefined where it keeps nothing. */
  lastFill(): Promise<LastFill | undefined>;
  /** Puts back what the last fill replaced, as far as cells hold what it wrote; what a person changed since stays, and is counted. */
  takeBackLastFill(onProgress?: OnProgress): Promise<WriteOutcome>;
  /** Removes what is kept of the last fill from the workbook. No cell changes. */
  forgetLastFill(): Promise<void>;
  /** A value kept with the workbook under our add-in; undefined when there is none. */
  readSetting(key: string): Promise<unknown>;
  writeSetting(key: string, value: unknown): Promise<void>;
}
