/**
 * Review: the sheet from which people check a fill. A row a finding and a row a claim, known by what they are about; what people write about
 * one stays with it. Rule text: rules 9.
 */
import type { CivilDate } from "../contract/base/calendar";
import type { Severity } from "../contract/base/finding";
import type { Cents } from "../contract/base/money";
import { dateSerial } from "./cells";
import {
  comparedKey,
  hasForm,
  ourColumn,
  theirColumn,
  withKeys,
  type KeyedCell,
  type KeyedColumn,
  type KeyedFound,
  type KeyedRow,
  type KeyedSheet,
} from "./keyedSheet";
import { numbered, wordsAlone } from "./findingKeys";
import { REVIEW_SHEET_NAME } from "./headers";
import { plainText } from "./plainText";
import type { Cell } from "./port";
import type { SheetFinding } from "./sheetFindings";
import { centsInDollars, dollarsOf } from "./dollars";

/** Open: nobody has decided. Accepted, Disputed, Corrected: a person has. Cleared: it is gone, as a fill found. */
export const REVIEW_STATUSES = ["Open", "Accepted", "Disputed", "Corrected", "Cleared"] as const;
export type ReviewStatus = (typeof REVIEW_STATUSES)[number];

/** A row of Review as a fill works it out, without what people write there. */
export interface ReviewLine {
  readonly key: string;
  readonly severity: Severity | "Claim" | "Figure";
  readonly code: string;
  /** "" and 0 where it is of no sheet or row; rows as Excel numbers them. */
  readonly sheet: string;
  readonly row: number;
  readonly part: string;
  readonly clause: string;
  readonly text: string;
  /** Of a claim and of a figure; undefined of a finding, whose credits are at stake in their claims. */
  readonly amount: Cents | undefined;
  /** Whose it is, in a workbook of several agreements; absent of the one without a vendor. */
  readonly vendor?: string;
  /** The finding that it is, where it is one: with the cell, and the term that would settle it. */
  readonly finding?: SheetFinding;
}

export type ReviewHeading =
  | "Severity" | "Code" | "Sheet" | "Row" | "Part number" | "Clause" | "Finding" | "Status" | "Reviewer" | "Note"
  | "Amount at stake" | "First seen" | "Last seen" | "Status before"; // prettier-ignore

const ours = ourColumn<ReviewHeading>;
const yours = theirColumn<ReviewHeading>;

const STATUS_HINT =
  "Yours: Open, Accepted, Disputed or Corrected. A fill leaves it as it is, but for Cleared, which says that the row is gone, and for an accepted amount that has changed, which is Open again.";

const COLUMNS: readonly KeyedColumn[] = [
  ours("Severity", "text", 9),
  ours("Code", "text", 31),
  ours("Sheet", "text", 16),
  ours("Row", "quantity", 7, { link: leadsTo }),
  ours("Part number", "text", 14),
  ours("Clause", "text", 12),
  ours("Finding", "note", 60),
  ours("Status", "text", 11, { isShared: true, choices: REVIEW_STATUSES, hint: { title: "Status", text: STATUS_HINT } }),
  yours("Reviewer", "text", 12, "Yours: who has looked at it. Every fill leaves it as it is."),
  yours("Note", "note", 26, "Yours: anything you want to keep about the row. Every fill leaves it as it is."),
  ours("Amount at stake", "money", 13),
  ours("First seen", "date", 11),
  ours("Last seen", "date", 11),
  ours("Status before", "text", 10),
];

/** What an earlier version wrote, which had no keys; the columns still stand first. */
const WITHOUT_KEYS = ["Severity", "Code", "Sheet", "Row", "Part number", "Clause", "Finding"] as const satisfies readonly ReviewHeading[];

export const REVIEW_SHEET: KeyedSheet = {
  name: REVIEW_SHEET_NAME,
  form: /^(?:CLAIM|FIGURE|[A-Z]+(?:_[A-Z]+)+)(?: |$)/,
  key: {
    heading: "Key",
    format: "note",
    width: 20,
    hint: { title: "Key", text: "What the row is about: by it a fill finds the row again, wherever it stands. Leave it as it is." },
  },
  keyPlace: WITHOUT_KEYS.length,
  columns: COLUMNS,
  withoutKeys: WITHOUT_KEYS,
};

export const REVIEW_HEADINGS: readonly string[] = [
  ...WITHOUT_KEYS,
  "Key",
  ...COLUMNS.slice(WITHOUT_KEYS.length).map(({ heading }) => heading),
];

function leadsTo(cells: readonly Cell[], headings: readonly string[]): { readonly sheet: string; readonly row: number } | undefined {
  const [sheet, row] = (["Sheet", "Row"] as const).map((heading) => cells[headings.indexOf(heading)]);
  return typeof sheet === "string" && sheet !== "" && typeof row === "number" ? { sheet, row } : undefined;
}

/** What a cell of Status says; undefined: none of our words. */
export function statusIn(cell: Cell | undefined): ReviewStatus | undefined {
  const text = typeof cell === "string" ? comparedKey(cell) : "";
  return REVIEW_STATUSES.find((it) => comparedKey(it) === text);
}

const textIn = (cell: Cell): string => (typeof cell === "object" ? "" : plainText(String(cell)));

/**
 * The rows of Review: every line, and the rows of the sheet whose line is gone, which are Cleared. What people wrote is left.
 * @param found what stands on the sheet; undefined before it is added.
 * @param day the workbook's own: the calculation date, else the latest report; undefined where there is none, and no day is written.
 */
export function reviewRows(
  lines: readonly ReviewLine[],
  found: KeyedFound | undefined,
  { day, is1904 }: { readonly day: CivilDate | undefined; readonly is1904: boolean },
): readonly KeyedRow[] {
  const seen = day === undefined ? undefined : dateSerial(day, is1904);
  const standing = lines.map((line) => ({ key: line.key, cells: lineCells(line, found, seen) }));
  const keys = new Set(lines.map(({ key }) => comparedKey(key)));
  const gone = (found?.keys ?? []).flatMap((key, row) =>
    hasForm(REVIEW_SHEET, key) && !keys.has(comparedKey(key)) ? [{ key, cells: goneCells(found!, row) }] : [],
  );
  return [...standing, ...gone];
}

/** Cells of our columns by heading, those that are not named left as they are. */
const inOrder = (cells: Partial<Record<ReviewHeading, KeyedCell>>): readonly KeyedCell[] =>
  COLUMNS.filter(({ whenGone }) => whenGone !== undefined).map(({ heading }) => cells[heading as ReviewHeading]);

function lineCells(line: ReviewLine, found: KeyedFound | undefined, seen: number | undefined): readonly KeyedCell[] {
  const { severity, code, sheet, row, part, clause, text, amount } = line;
  const at = found?.rowOf.get(comparedKey(line.key));
  const cell = (heading: ReviewHeading): Cell => (at === undefined ? "" : found!.cell(heading, at));
  return inOrder({
    Severity: severity,
    Code: code,
    Sheet: sheet,
    Row: row || "",
    "Part number": part,
    Clause: clause === "-" ? "" : clause,
    Finding: text,
    "Amount at stake": amount === undefined ? "" : dollarsOf(amount),
    "First seen": cell("First seen") === "" ? seen : undefined,
    "Last seen": seen,
    ...statusNow(cell("Status"), isOtherAmount(cell("Amount at stake"), amount)),
  });
}

const isOtherAmount = (before: Cell, amount: Cents | undefined): boolean =>
  typeof before === "number" && amount !== undefined && centsInDollars(before) !== amount;

/** A row that stands is never Cleared, and what was accepted of another amount is not accepted of this one. */
function statusNow(cell: Cell, isAnotherAmount: boolean): Partial<Record<"Status" | "Status before", string>> {
  const status = statusIn(cell);
  if (textIn(cell) === "" && typeof cell !== "object") return { Status: "Open" };
  if (status === "Cleared" || (status === "Accepted" && isAnotherAmount)) return { Status: "Open", "Status before": status };
  return {};
}

/** It leads nowhere any more, and nothing is at stake. */
function goneCells(found: KeyedFound, row: number): readonly KeyedCell[] {
  const cell = found.cell("Status", row);
  const status = statusIn(cell);
  if (status === "Cleared") return inOrder({ Row: "", "Amount at stake": "" });
  const before = textIn(cell);
  return inOrder({ Row: "", "Amount at stake": "", Status: "Cleared", ...(before === "" ? {} : { "Status before": before }) });
}

/** As many lines as there is room for; the last says how many there is none for. */
export function fittingLines(
  lines: readonly ReviewLine[],
  found: Pick<KeyedFound, "rowOf" | "rowCount"> | undefined,
  mostRows: number,
): readonly ReviewLine[] {
  const isThere = ({ key }: ReviewLine): boolean => found?.rowOf.has(comparedKey(key)) === true;
  const added = lines.filter((line) => !isThere(line));
  const room = mostRows - (found?.rowCount ?? 0);
  if (added.length <= room) return lines;
  const listed = new Set(added.slice(0, Math.max(0, room - 1)));
  const left = added.filter((line) => !listed.has(line));
  return [...lines.filter((line) => isThere(line) || listed.has(line)), ...(room > 0 ? [notListed(left)] : [])];
}

function notListed(lines: readonly ReviewLine[]): ReviewLine {
  const { code, severity } = lines[0]!;
  const count = lines.length.toLocaleString("en-US");
  const text = `There are ${count} more findings, none graver than this, for which this sheet has no rows left. Mend those above, then fill again.`;
  return { key: "MORE_FINDINGS", code, severity, sheet: "", row: 0, part: "", clause: "-", text, amount: undefined };
}

/** Whether a cell of Row holds what we never write there. */
const isTyped = (row: Cell): boolean => typeof row !== "number" && row !== "";
const SEVERITIES: readonly unknown[] = ["Error", "Warning", "Info"];

/**
 * Gives the rows of a Review of an earlier version the keys of the findings that they list. A row that lists none of today's, because its
 * finding is gone or somebody changed its words, gets a key of its own and is Cleared; a row that is no finding is the user's and stays.
 */
export function withKeysOfLines(found: KeyedFound, lines: readonly ReviewLine[]): KeyedFound {
  const isOfOurs = (row: number): boolean => SEVERITIES.includes(found.cell("Severity", row)) && !isTyped(found.cell("Row", row));
  const rows = Array.from({ length: found.rowCount }, (_, row) => row).filter(isOfOurs);
  const keys = new Array<string>(found.rowCount).fill("");
  const free = new Set(lines);
  for (const print of [printWithRow, printWithout]) {
    const waiting = new Map<string, ReviewLine[]>();
    for (const line of free) {
      const alike = waiting.get(print(lineCell(line)));
      if (alike === undefined) waiting.set(print(lineCell(line)), [line]);
      else alike.push(line);
    }
    for (const row of rows) {
      const line = keys[row] === "" ? waiting.get(print((heading) => textIn(found.cell(heading, row))))?.shift() : undefined;
      if (line === undefined) continue;
      keys[row] = line.key;
      free.delete(line);
    }
  }
  const unknown = rows.filter((row) => keys[row] === "");
  const own = numbered([...keys.filter((key) => key !== ""), ...unknown.map((row) => keyOfOld(found, row))]).slice(-unknown.length);
  unknown.forEach((row, place) => void (keys[row] = own[place]!));
  return withKeys(found, keys);
}

type CellText = (heading: ReviewHeading) => string;
const lineCell =
  ({ severity, code, sheet, row, part, clause, text }: ReviewLine): CellText =>
  (heading) =>
    ({
      Severity: severity,
      Code: code,
      Sheet: sheet,
      Row: row ? String(row) : "",
      "Part number": part,
      Clause: clause === "-" ? "" : clause,
      Finding: text,
    })[heading as (typeof WITHOUT_KEYS)[number]];
const printWithRow = (cell: CellText): string => JSON.stringify(WITHOUT_KEYS.map(cell));
const printWithout = (cell: CellText): string =>
  JSON.stringify([...(["Code", "Sheet", "Part number", "Clause"] as const).map(cell), wordsAlone(cell("Finding"))]);

const keyOfOld = (found: KeyedFound, row: number): string =>
  `${(["Code", "Clause", "Sheet", "Part number"] as const)
    .map((heading) => textIn(found.cell(heading, row)))
    .filter((it) => it !== "")
    .join(" ")} before`;
