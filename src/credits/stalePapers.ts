/**
 * Sheets that were made to be sent and no longer agree with the figures. They are told of and stay as they are: what was sent is the user's
 * to keep. Rule text: rules 8b, "Reports".
 */
import { cellText } from "../workbook/cells";
import { columnLetters } from "../workbook/columnNames";
import { tableSheet } from "../workbook/encodeOwn";
import { OWN_SHEETS } from "../workbook/headers";
import { OWN_SHEET_FORMS } from "../workbook/ownSheets";
import type { Cell, SheetShape, WorkbookPort } from "../workbook/port";
import { sheetFinding, type SheetFinding } from "../workbook/sheetFindings";
import { isRequest } from "./claimKinds";
import type { ComputedBooks } from "./computed";
import { booksWith, paperTable, type Paper, type PaperOfBook, type PaperWish } from "./paperTables";
import type { Pause } from "./pausing";
import { creditWords } from "./creditWords";

const PAPERS = ["Report 3.6(A)", "Report 3.6(B)", "Report 6.5", "RMA request", "Claim packet"] as const satisfies readonly Paper[];

/** A finding a paper that says something else than it would if it were made today. Copies that the user made of one are papers, too. */
export async function stalePapers(
  port: WorkbookPort,
  sheets: readonly SheetShape[],
  computed: Pick<ComputedBooks, "books" | "due">,
  pause?: Pause,
): Promise<readonly SheetFinding[]> {
  const findings: SheetFinding[] = [];
  for (const sheet of sheets) {
    const paper = PAPERS.find((it) => sheet.mark?.of === it || (sheet.mark === undefined && sheet.name.toLowerCase() === it.toLowerCase()));
    const found = paper && (await readPaper(port, sheet, paper));
    if (found === undefined) continue;
    await pause?.();
    const stale = staleness(found, computed);
    if (stale) findings.push(staleFinding(found, stale));
  }
  return findings;
}

/** A paper as it stands: its cells by our columns. */
interface FoundPaper {
  readonly paper: Paper;
  readonly sheet: string;
  /** Row of the headings, 0 for the first. */
  readonly headingRow: number;
  readonly columnIndexes: readonly number[];
  readonly columns: readonly (readonly Cell[])[];
}

/** Undefined where the sheet has our headings no more, or nothing below them: it is the user's then. */
async function readPaper(port: WorkbookPort, sheet: SheetShape, paper: Paper): Promise<FoundPaper | undefined> {
  const headings: readonly string[] = OWN_SHEETS[paper];
  const headingRow = sheet.head.findIndex((row) => headings.every((heading) => row.includes(heading)));
  const rowCount = sheet.used ? sheet.used.top + sheet.used.rowCount - headingRow - 1 : 0;
  if (headingRow < 0 || rowCount <= 0) return undefined;
  const columnIndexes = headings.map((heading) => sheet.head[headingRow]!.indexOf(heading));
  const columns = headings.map((): Cell[] => []);
  await port.readColumns(sheet.id, columnIndexes, headingRow + 1, rowCount, (block) => {
    for (const [i, column] of columns.entries()) for (const cell of block.columns[i]!) column.push(cell);
  });
  return { paper, sheet: sheet.name, headingRow, columnIndexes, columns };
}

/** The first cell that differs, or that there is nothing to be on the paper any more. */
type Staleness = "gone" | { readonly row: number; readonly column: number; readonly now: string | number };

/** Nothing on a report says of which vendor it is: it is not stale as long as it is what some vendor's would be today. */
function staleness(found: FoundPaper, { books, due }: Pick<ComputedBooks, "books" | "due">): Staleness | undefined {
  const wish = wishOf(found, { books, due });
  if (wish === undefined) return "gone";
  const tables = "claim" in wish ? [paperTable({ books }, wish)].filter((it) => it !== undefined) : booksWith(books, wish);
  const all = tables.map((it) => stalenessOf(found, it));
  return all.length === 0 ? "gone" : all.includes(undefined) ? undefined : (all.find((it) => it !== "gone") ?? "gone");
}

function stalenessOf(found: FoundPaper, { book, table }: PaperOfBook): Staleness | undefined {
  if (table.rows.length === 0) return "gone";
  const { columns, rowCount } = tableSheet(book.decoded, found.paper, table);
  for (let row = 0; row < rowCount; row++) {
    // Whoever signs writes beside our words.
    if (columns[0]!.cell(row) === "Signature") break;
    for (const [column, { cell }] of columns.entries()) {
      const now = cell(row);
      if (told(found.columns[column]![row] ?? "") !== told(now)) return { row, column, now };
    }
  }
  const first = found.columns[0]!;
  const further = first.findIndex((cell, row) => row >= rowCount && OWN_SHEET_FORMS[found.paper].test(textOf(cell)));
  return further < 0 ? undefined : { row: further, column: 0, now: "" };
}

/** Rows that came above leave the stock of a packet what it is. */
const told = (cell: Cell): Cell => (typeof cell === "string" ? cell.replace(/, row \d+$/, "") : cell);

/** What the paper was made of, by its own words; undefined where there is no such claim. */
function wishOf({ paper, columns }: FoundPaper, { books, due }: Pick<ComputedBooks, "books" | "due">): PaperWish | undefined {
  const headings: readonly string[] = OWN_SHEETS[paper];
  const first = (heading: string): string => textOf(columns[headings.indexOf(heading)]![0] ?? "");
  switch (paper) {
    case "Report 6.5":
      return { paper, month: first("Report month") };
    case "Claim packet":
      return { paper, claim: first("Reference") };
    case "RMA request": {
      const asked = [first("Request"), first("Clause")];
      const claim = due.claims.find((it) => {
        const made = isRequest(it) ? paperTable({ books }, { paper, claim: it.key }) : undefined;
        return made?.table.rows[0]?.cells[0] === asked[0] && it.clause === asked[1];
      });
      return claim && { paper, claim: claim.key };
    }
    default:
      return { paper };
  }
}

function staleFinding({ paper, sheet, headingRow, columnIndexes, columns }: FoundPaper, stale: Staleness): SheetFinding {
  const todo = creditWords.makeAgain;
  if (stale === "gone") {
    const text = creditWords.nothingToPut(sheet, paper === sheet ? undefined : paper);
    return sheetFinding("PAPER_STALE", text, { sheet });
  }
  const { row, column, now } = stale;
  const cell = columns[column]![row] ?? "";
  const at = `${columnLetters(columnIndexes[column]!)}${headingRow + row + 2}`;
  const text = creditWords.paperDiffers(sheet, OWN_SHEETS[paper][column]!, at, shown(cell), now === "" ? undefined : shown(now), todo);
  return sheetFinding("PAPER_STALE", text, { sheet, row: headingRow + row + 2 });
}

const shown = (cell: Cell): string => (cell === "" ? creditWords.blank : cellText(cell));
const textOf = (cell: Cell): string => (typeof cell === "object" ? cell.error : String(cell));
