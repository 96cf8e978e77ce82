/** What stands on Review, for those who work on it beside the sheet: read, joined with what a fill would list, and written row by row. Rule text: rules 9. */
import type { Cents } from "../contract/base/money";
import { comparedKey, hasForm, readKeyed, shownText, type KeyedFound } from "../workbook/keyedSheet";
import { ownSheetIn } from "../workbook/ownSheets";
import type { WorkbookPort, WorkbookShape } from "../workbook/port";
import { REVIEW_SHEET, statusIn, type ReviewHeading, type ReviewLine, type ReviewStatus } from "../workbook/reviewSheet";
import type { EnteredCell, EnteredRow } from "../workbook/workbookView";

/** What people write about a row. */
export interface ReviewWords {
  readonly status: ReviewStatus;
  readonly reviewer: string;
  readonly note: string;
}

export interface KeptRow extends ReviewWords {
  /** As it is written. */
  readonly key: string;
  /** Of the sheet, from 0. */
  readonly row: number;
  readonly severity: string;
  readonly code: string;
  readonly sheet: string;
  /** As Excel numbers it; 0 for none. */
  readonly names: number;
  readonly part: string;
  readonly clause: string;
  readonly text: string;
}

export interface KeptReview extends Pick<KeyedFound, "rowOf" | "rowCount" | "cell"> {
  readonly sheetId: string;
  readonly sheetName: string;
  readonly columnOf: ReadonlyMap<string, number>;
  readonly rows: readonly KeptRow[];
  /** The first row, from 0, below all that is in use. */
  readonly free: number;
}

/** Reads Review; undefined where there is none, or one that a fill has yet to bring up to date or cannot write to. */
export async function readReview(port: WorkbookPort, { sheets }: WorkbookShape): Promise<KeptReview | undefined> {
  if (ownSheetIn(sheets, REVIEW_SHEET.name) === undefined) return undefined;
  const found = await readKeyed({ noting: port, rewriting: port, plain: port }, sheets, REVIEW_SHEET);
  if (found === undefined || typeof found === "string" || found.isWithoutKeys) return undefined;
  const { sheet, columnOf, headingRow, rowCount, keys } = found;
  const rows = keys.flatMap((key, row) => (hasForm(REVIEW_SHEET, key) ? [keptRow(found, key, row)] : []));
  const { rowOf, cell } = found;
  return { sheetId: sheet.id, sheetName: sheet.name, columnOf, rowOf, rowCount, cell, rows, free: headingRow + 1 + rowCount };
}

function keptRow({ cell, headingRow }: KeyedFound, key: string, row: number): KeptRow {
  const text = (heading: ReviewHeading): string => shownText(cell(heading, row));
  const names = cell("Row", row);
  return {
    key,
    row: headingRow + 1 + row,
    severity: text("Severity"),
    code: text("Code"),
    sheet: text("Sheet"),
    names: typeof names === "number" ? names : 0,
    part: text("Part number"),
    clause: text("Clause"),
    text: text("Finding"),
    status: statusIn(cell("Status", row)) ?? "Open",
    reviewer: text("Reviewer"),
    note: text("Note"),
  };
}

/** A row of the worklist: what a fill lists, and what people wrote about it. */
export interface ReviewItem extends ReviewWords {
  readonly line: ReviewLine;
  /** Whether it has its row on the sheet. */
  readonly isOnSheet: boolean;
  /** What it lists is not there any more. */
  readonly isGone: boolean;
}

/** Rows in the order of a fill, then those of the sheet that are gone. */
export function reviewItems(lines: readonly ReviewLine[], kept: KeptReview | undefined): readonly ReviewItem[] {
  const rows = new Map((kept?.rows ?? []).map((row) => [comparedKey(row.key), row]));
  const standing = lines.map((line): ReviewItem => {
    const row = rows.get(comparedKey(line.key));
    rows.delete(comparedKey(line.key));
    const { status, reviewer, note } = row ?? NO_WORDS;
    return { line, status: status === "Cleared" ? "Open" : status, reviewer, note, isOnSheet: row !== undefined, isGone: false };
  });
  const gone = [...rows.values()].map((row): ReviewItem => {
    const { status, reviewer, note } = row;
    return { line: goneLine(row), status, reviewer, note, isOnSheet: true, isGone: true };
  });
  return [...standing, ...gone];
}

const NO_WORDS: ReviewWords = { status: "Open", reviewer: "", note: "" };
const KINDS: readonly ReviewLine["severity"][] = ["Error", "Warning", "Info", "Claim", "Figure"];

const goneLine = ({ key, severity, code, sheet, names, part, clause, text }: KeptRow): ReviewLine => ({
  key,
  severity: KINDS.find((it) => it === severity) ?? "Info",
  code,
  sheet,
  row: names,
  part,
  clause,
  text,
  amount: undefined,
});

export interface ReviewProgress {
  readonly reviewed: number;
  readonly all: number;
  /** Of the claims that nobody has decided on yet. */
  readonly open: Cents;
}

/** How far the review is: rows that stand, those of them with a status other than Open, and what is at stake in the open claims. */
export function reviewProgress(items: readonly ReviewItem[]): ReviewProgress {
  const standing = items.filter(({ isGone }) => !isGone);
  const isOpen = ({ status }: ReviewItem): boolean => status === "Open";
  // A ticked figure is part of a claim already.
  const claims = standing.filter(({ line }) => line.severity === "Claim");
  return {
    reviewed: standing.filter((it) => !isOpen(it)).length,
    all: standing.length,
    open: claims.filter(isOpen).reduce((sum, { line }) => sum + (line.amount ?? 0), 0),
  };
}

const HEADINGS = { status: "Status", reviewer: "Reviewer", note: "Note" } as const satisfies Record<keyof ReviewWords, ReviewHeading>;

/** The cells to be entered so that a row says these words; undefined where the sheet has no such row. */
export function wordsEntered(kept: KeptReview, key: string, words: Partial<ReviewWords>): EnteredRow | undefined {
  const row = kept.rows.find((it) => comparedKey(it.key) === comparedKey(key));
  if (row === undefined) return undefined;
  const guard = { column: kept.columnOf.get(REVIEW_SHEET.key.heading)!, holds: row.key };
  return { sheetId: kept.sheetId, sheetName: kept.sheetName, row: row.row, cells: wordCells(kept, words), guard };
}

function wordCells({ columnOf }: KeptReview, words: Partial<ReviewWords>): readonly EnteredCell[] {
  return (Object.keys(HEADINGS) as (keyof ReviewWords)[]).flatMap((word) => {
    const column = columnOf.get(HEADINGS[word]);
    const content = words[word];
    return column === undefined || content === undefined ? [] : [{ column, content, format: "text" as const }];
  });
}

/** A new row for a line that has none yet, below everything that is there. */
export function rowEntered(kept: KeptReview, line: ReviewLine, words: Partial<ReviewWords>): EnteredRow {
  const { columnOf, sheetId, sheetName, free } = kept;
  const { key, severity, code, sheet, row, part, clause, text, amount } = line;
  const cell = (heading: string, content: string | number, format: EnteredCell["format"] = "text"): readonly EnteredCell[] => {
    const column = columnOf.get(heading);
    return column === undefined || content === "" ? [] : [{ column, content, format }];
  };
  const cells = [
    ...cell("Severity", severity),
    ...cell("Code", code),
    ...cell("Sheet", sheet),
    ...cell("Row", row || "", "quantity"),
    ...cell("Part number", part),
    ...cell("Clause", clause),
    ...cell("Finding", text, "note"),
    ...cell(REVIEW_SHEET.key.heading, key),
    ...cell("Amount at stake", amount === undefined ? "" : amount / 100, "money"),
    ...wordCells(kept, words),
  ];
  return { sheetId, sheetName, row: free, cells, guard: { column: columnOf.get(REVIEW_SHEET.key.heading)!, holds: "" } };
}
