/** Writes a value of a term that holds from a day on: a row of the Terms sheet of its own. Rule text: rules 2. */
import type { CivilDate } from "../contract/base/calendar";
import { termToEnter } from "../contract/agreement/termWords";
import type { TermName } from "../contract/agreement/terms";
import { dateSerial } from "../workbook/cells";
import { WorkbookProblem, type BeforeImage, type WorkbookPort } from "../workbook/port";
import type { RecognisedSheet } from "../workbook/sheetColumns";
import { SHEETS } from "../workbook/sheets";
import { templateColumn } from "../workbook/template";
import type { WorkbookView } from "../workbook/workbookView";
import { added, contentOf, formatOf, mended, writeTermsSheet, type CellsOfRow, type Entered } from "./enterTerm";
import { lookAtWorkbook, type Outlook } from "./outlook";
import { wishRefused, type Amendment, type AmendmentWish, type TermEntry } from "./termEntries";
import { userWords } from "./userWords";

/**
 * Writes an amendment: the row of the one that it takes the place of, or a new row below the last. A workbook without a Terms sheet gets one
 * with every term; a sheet without the column Effective from gets that column.
 * @throws WorkbookProblem where it cannot be written; nothing is in the workbook then, or what is can be taken back and is.
 */
export async function amendTerm(port: WorkbookPort, view: WorkbookView, wish: AmendmentWish): Promise<Entered> {
  let outlook = await lookAtWorkbook(port);
  const refused = wishRefused(wish, entryIn(outlook, wish.name), outlook.agreement);
  if (refused !== undefined) throw refusedNow(wish.name, refused);
  const made: BeforeImage[] = [];
  try {
    if (outlook.recognition.sheets.Terms === undefined) {
      made.push(await writeTermsSheet(port, is1904(outlook)));
      outlook = await lookAtWorkbook(port);
    }
    if (termsOf(outlook).columns["effectiveFrom"] === undefined) {
      made.push(await addDayColumn(port, outlook, termsOf(outlook)));
      outlook = await lookAtWorkbook(port);
      if (termsOf(outlook).columns["effectiveFrom"] === undefined) throw columnNotRead(termsOf(outlook).sheetName);
    }
    return [...made, await enterAmendment(view, wish, outlook)];
  } catch (error) {
    for (const before of made.reverse()) await port.restore(before);
    throw error;
  }
}

async function enterAmendment(view: WorkbookView, { name, from, value, instead }: AmendmentWish, outlook: Outlook) {
  const entry = entryIn(outlook, name);
  const sheet = termsOf(outlook);
  const cells: CellsOfRow = {
    value: [contentOf(entry.definition, value, is1904(outlook)), formatOf(entry.definition)],
    effectiveFrom: [dateSerial(from, is1904(outlook)), "date"],
    state: [value === undefined ? "withheld" : "stated", "text"],
    source: ["amendment", "note"],
  };
  const standing = instead === undefined ? undefined : amendmentOn(entry, instead)?.place;
  if (standing === undefined) return view.enterRow(added(sheet, entry, cells));
  const { value: valueCell, effectiveFrom } = cells;
  return view.enterRow(mended(sheet, standing, { value: valueCell!, effectiveFrom: effectiveFrom! }));
}

/** After entering: whether the sheet now says so. A table that ends above a new row does not grow in every Excel. */
export function expectAmended({ terms, recognition }: Outlook, { name, from, value }: AmendmentWish): void {
  const amendment = amendmentOn(
    terms.find((it) => it.name === name)!,
    from,
  );
  if (amendment?.place !== undefined && amendment.value === value) return;
  throw new WorkbookProblem("CELLS_TAKEN", userWords.notPartOfTable(termToEnter(name), recognition.sheets.Terms?.sheetName ?? "Terms"));
}

/** The column right of all others, headed so that the fill reads it; in the sheet's table where there is one. */
async function addDayColumn(port: WorkbookPort, { shape }: Outlook, sheet: RecognisedSheet): Promise<BeforeImage> {
  const { used, tables } = shape.sheets.find(({ id }) => id === sheet.sheetId)!;
  const table = tables.find(({ id }) => id === sheet.tableId);
  const end = Math.max(used ? used.left + used.columnCount : 0, table ? table.left + table.columnCount : 0);
  const written = await port.write({
    work: "terms",
    blocks: [
      {
        sheet: { id: sheet.sheetId },
        top: sheet.headingRow,
        columnIndexes: [end],
        columns: [{ ...templateColumn(SHEETS.Terms.columns.effectiveFrom), cell: () => "" }],
        rowCount: sheet.rowCount,
        isOwnSheet: false,
        ...(table && { tableId: table.id }),
      },
    ],
    settings: {},
  });
  if (written.outcome !== "written") throw written.problem;
  return written.before;
}

const is1904 = ({ shape }: Outlook): boolean => shape.dateSystem === "1904";
const entryIn = ({ terms }: Outlook, name: TermName): TermEntry => terms.find((it) => it.name === name)!;
const amendmentOn = ({ amendments }: TermEntry, day: CivilDate): Amendment | undefined => amendments.find(({ from }) => from === day);

function termsOf({ recognition }: Outlook): RecognisedSheet {
  const sheet = recognition.sheets.Terms;
  if (sheet === undefined) throw new WorkbookProblem("SHEET_GONE", userWords.termsGone);
  return sheet;
}

const refusedNow = (name: TermName, why: string): WorkbookProblem =>
  new WorkbookProblem("CHANGED_MEANWHILE", userWords.refusedNow(termToEnter(name), why));

const columnNotRead = (sheet: string): WorkbookProblem => new WorkbookProblem("CELLS_TAKEN", userWords.noEffectiveFrom(sheet));
