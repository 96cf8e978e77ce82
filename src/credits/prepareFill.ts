/** From a workbook to a fill that is ready to be written: recognised, read, computed and laid out, with nothing written yet. */
import type { Agreement } from "../contract/agreement/agreement";
import { RIGHTS } from "../contract/rights";
import { SHEET_RIGHTS } from "../contract/rights/sheetRights";
import { citedFigures } from "../contract/rights/cited";
import type { Right } from "../contract/rights/right";
import type { AddedRight } from "../contract/statement/addedRight";
import { creditStatement } from "../contract/statement/creditStatement";
import { creditSums, type CreditSums } from "../contract/statement/summary/credits";
import type { CivilDate } from "../contract/base/calendar";
import type { CreditStatement } from "../contract/statement/statement";
import { termToEnter } from "../contract/agreement/termWords";
import { booksOf, placeFinding, type DecodedWorkbook } from "../workbook/decodedWorkbook";
import type { OwnSheet } from "../workbook/encode";
import { detailLineCount } from "../workbook/encodeDetail";
import { CLAIMS_SHEET } from "../workbook/claimsSheet";
import { FILL_HISTORY } from "../workbook/fillHistory";
import type { OnProgress, SheetShape, WorkbookPort, WorkbookShape, WrittenWork, WritePlan } from "../workbook/port";
import { recognise, type Recognition } from "../workbook/recognise";
import { listed, type Refusal } from "../workbook/refusal";
import type { SheetChoices } from "../workbook/sheetColumns";
import { citedBy, inReviewOrder, sheetFinding, type SheetFinding } from "../workbook/sheetFindings";
import { damagedChoices, readFillMark, readKeptChoices } from "./settings";
import { detailTooLong } from "./lastRow";
import { agreementTitles } from "./agreementTitles";
import { claimsAndDays, type StatedBook } from "./claimsAndDays";
import type { Book, ComputedBooks, ComputedFill } from "./computed";
import type { FigureChanges } from "./figureChange";
import { figureChanges, type ComparedWith } from "./figureChanges";
import { fillTotals, type FillTotals } from "./fillReport";
import { clockDay, fillHistory, type FillHistory } from "./fillHistory";
import { fillRecord, madeFrom, RECORD_SETTING } from "./fillRecord";
import { KEYED_SOURCES, keyedBlocks, keyedMisfit, readKeyedSheets, type KeyedSource } from "./keyedSheets";
import { inputChanges } from "./inputChanges";
import { misfit } from "./misfit";
import { barred, isUsed, placesOn, type OutputPlaces } from "./outputPlaces";
import { beginReading } from "./reading";
import { readWorkbook } from "./readWorkbook";
import { salesBelow } from "./salesBelow";
import { ownBlock } from "./sheetBlock";
import { withPauses, withProgress, type Pause } from "./pausing";
import { summaryMisfit } from "./summary";
import { stalePapers } from "./stalePapers";
import { standingStatement } from "./standingStatement";
import { Stopped } from "./stopped";
import { leavingKept, typedOver, type TypedOver, type TypedOverWish } from "./typedOver";
import { findingOfVendor } from "./vendorWords";
import { unusedInWords, unusedRights, unusedSheetRights, unusedWithoutOrderDates, type UnusedRight } from "./unusedRights";
import { blocksBeside, planOf } from "./fillPlan";
import { userWords } from "./userWords";
import { creditWords } from "./creditWords";

export interface PrepareOptions {
  /** Sheets and columns chosen by hand; those kept with the workbook count where none is given. */
  readonly choices?: SheetChoices;
  /** Those of the agreement where none are given. */
  readonly rights?: readonly Right[];
  /** Rights on further sheets beside those of the agreement. */
  readonly addedRights?: readonly AddedRight[];
  /** Sheets of ours on which people work, beside those of the agreement. */
  readonly addedKeyed?: readonly KeyedSource[];
  /** Those that may be named; the first is applied where none is. All known ones where none are given. */
  readonly agreements?: readonly Agreement[];
  /** The one that is asked for: it is applied, and a workbook whose Terms name another one is not read. */
  readonly agreement?: Agreement;
  /** `calculation.date` where the Terms sheet has none. */
  readonly calculationDate?: CivilDate;
  /** The user's clock: without it no record of the fill is kept. */
  readonly now?: () => Date;
  readonly onProgress?: OnProgress;
  /** What becomes of figures that somebody has typed over; they are kept where nothing is said. */
  readonly typedOver?: TypedOverWish;
  /** Asked between steps of the work. */
  readonly pause?: Pause;
}

/** A fill that is ready to be written. */
export interface PreparedFill extends ComputedBooks {
  readonly shape: WorkbookShape;
  /** Of the first book: all figures where the workbook has one agreement. Whoever speaks of a row or a claim asks for its book. */
  readonly statement: CreditStatement;
  /** The fills so far, and what has changed since the last one. */
  readonly history: FillHistory;
  /** Which figures are others than at the last one; undefined where nothing was read otherwise. */
  readonly changed: FigureChanges | undefined;
  /** What Summary adds up. */
  readonly credits: CreditSums;
  /** All findings in the order of the Review sheet. */
  readonly findings: readonly SheetFinding[];
  /** Rights that have no sheet, or not the column, to read from. */
  readonly rightsNotUsed: readonly string[];
  readonly totals: FillTotals;
  /** Figures that somebody has typed over, each kept or written anew. */
  readonly typedOver: readonly TypedOver[];
  /** Columns of Inventory that a formula heads as ours, as worksheet functions of ours do; ours stand beside them. */
  readonly columnsByFormula: readonly number[];
  readonly plan: WritePlan;
}

/** Why nothing can be filled. */
export interface RefusedFill {
  readonly refusals: readonly Refusal[];
}

/**
 * Recognises, reads and computes. Nothing is written.
 * @throws WorkbookProblem when the workbook cannot be read, or names another agreement than the one that is asked for.
 */
export async function prepareFill(of: WorkbookPort, options: PrepareOptions = {}): Promise<PreparedFill | RefusedFill> {
  const { onProgress, pause, rights = RIGHTS, addedRights = [], addedKeyed = [] } = options;
  const sheetRights = [...SHEET_RIGHTS, ...addedRights.map(({ right }) => right)];
  if ((await onProgress?.({ activity: userWords.lookingAtWorkbook, done: 0, total: 1 })) === "stop") throw new Stopped();
  const reading = await beginReading(of);
  const { port } = reading;
  const shape = await port.describe();
  const kept = options.choices === undefined ? await readKeptChoices(port) : { choices: options.choices, isDamaged: false };
  const recognition = recognise(shape, kept.choices);
  if (recognition.refusals.length > 0) return { refusals: recognition.refusals };
  const sales = await salesBelow(port, shape, recognition.sheets.Invoices!, kept.choices.Invoices);
  if (sales) return { refusals: [sales] };
  const mark = await readFillMark(port);
  const placeOn = (sheets: readonly SheetShape[]) => placesOn(sheets, recognition.sheets, { rights, sheetRights }, mark);
  const target = placeOn(shape.sheets)!;
  const refusals = barred(target, recognition.sheets, mark);
  if (refusals.length > 0) return { refusals };

  const is1904 = shape.dateSystem === "1904";
  const how = {
    is1904,
    ...(options.agreements ? { agreements: options.agreements } : {}),
    ...(options.agreement ? { agreement: options.agreement } : {}),
    ...(options.calculationDate === undefined ? {} : { calculationDate: options.calculationDate }),
    ...(onProgress ? { onProgress } : {}),
    ...(pause ? { pause } : {}),
  };
  const decoded = await readWorkbook(port, recognition, how);
  const stated: StatedBook[] = [];
  for (const book of booksOf(decoded))
    stated.push({ ...book, statement: withAdded(await compute(book.decoded, rights, onProgress, pause), addedRights, recognition.sheets) });
  const tooLong = detailTooLong(stated.reduce((count, { statement }) => count + detailLineCount(statement), 0));
  if (tooLong) return { refusals: [{ kind: "Inventory", message: tooLong, candidates: [] }] };
  const readers = { noting: port, rewriting: reading.rewriting, plain: of };
  const keyedSources = [...KEYED_SOURCES, ...addedKeyed];
  const keyed = await readKeyedSheets(keyedSources, readers, shape.sheets, stated.length > 1);
  if ("refusals" in keyed) return keyed;
  const { books, due } = await claimsAndDays(decoded, stated, keyed.get(CLAIMS_SHEET.name), pause);
  await pause?.();
  const stale = await stalePapers(of, shape.sheets, { books, due }, pause);
  await pause?.();
  const agreed = books.map(({ statement }) => statement.agreed);
  const unused = [
    ...unusedRights(rights, decoded, recognition.incomplete, agreed),
    ...unusedWithoutOrderDates(
      books.map(({ statement }) => statement),
      decoded,
    ),
    ...unusedSheetRights(sheetRights, recognition, agreed),
  ];
  const figures = blocksBeside(decoded, books, target, reading, shape);
  const typed = await typedOver(of, figures, decoded, options.typedOver);
  await pause?.();
  const found = [
    ...(kept.isDamaged ? [damagedChoices()] : []),
    ...allFindings(decoded, books, unused),
    ...due.findings,
    ...stale,
    ...typed.filter(({ isKept }) => isKept).map(({ finding }) => finding),
  ];
  await pause?.();
  const sheetOrder = shape.sheets.map((sheet) => sheet.name);
  const findings = inReviewOrder(found, sheetOrder);
  const rightsNotUsed = unused.map(unusedInWords);
  const totals = fillTotals({ decoded, books, findings, rightsNotUsed });
  await pause?.();
  const history = fillHistory(madeFrom({ decoded, books }, totals, reading.reads), totals, decoded.sheets, {
    kept: fillRecord(await port.readSetting(RECORD_SETTING)),
    onSheet: keyed.get(FILL_HISTORY.name),
    now: options.now,
  });
  const credits = await withPauses(creditSums(books.map(({ statement }) => statement)), pause);
  const beside = leavingKept(figures, typed);
  const changed = await changedFigures(
    { decoded, books, due },
    history,
    { port: of, sheets: shape.sheets, blocks: beside, claims: keyed.get(CLAIMS_SHEET.name) },
    pause,
  );
  const computed: ComputedFill = { decoded, books, due, findings, history, changed, credits, clockDay: clockDay(options.now) };
  await pause?.();
  return {
    shape,
    decoded,
    books,
    statement: books[0]!.statement,
    due,
    history,
    changed,
    credits,
    findings,
    rightsNotUsed,
    totals,
    typedOver: typed,
    columnsByFormula: target.inventory.byFormula,
    plan: planOf(
      computed,
      { beside, typed, keyed: keyedBlocks(keyedSources, keyed, computed) },
      target,
      reading,
      shape,
      (now, isWritten) => {
        const words = misfit(recognition.sheets, kept.choices, now) ?? summaryMisfit(shape, now);
        if (words !== undefined || isWritten) return words;
        const moved = keyedMisfit(keyed, now.sheets);
        if (moved !== undefined || JSON.stringify(placeOn(now.sheets)) === JSON.stringify(target)) return moved;
        return userWords.columnsBesideChanged(columnsBeside(recognition, target));
      },
    ),
  };
}

/** The sheets with columns of ours, in words. */
const columnsBeside = ({ sheets }: Recognition, { further }: OutputPlaces): string =>
  listed((["Inventory", ...further.map(({ kind }) => kind)] as const).map((kind) => `"${sheets[kind]!.sheetName}"`));

async function compute(
  decoded: DecodedWorkbook,
  rights: readonly Right[],
  onProgress: OnProgress | undefined,
  pause: Pause | undefined,
): Promise<CreditStatement> {
  const steps = creditStatement(decoded.agreed, decoded.facts, { rights });
  const statement = await withProgress(steps, { onProgress, pause }, ({ partsDone: done, parts: total }) => ({
    activity: userWords.computingCredits,
    done,
    total,
  }));
  standingStatement(decoded.agreed);
  return statement;
}

function withAdded(statement: CreditStatement, added: readonly AddedRight[], sheets: Recognition["sheets"]): CreditStatement {
  const figures = added.filter(({ right }) => isUsed(right, sheets)).map((it) => citedFigures(statement.agreed, it.figures(statement)));
  return figures.length === 0 ? statement : { ...statement, sheetFigures: [...statement.sheetFigures, ...figures] };
}

/** The book that has a row of stock; the first where none has it. */
const bookOfRow = (books: readonly Book[], { row }: SheetFinding): Book =>
  books.find(({ decoded }) => books.length > 1 && decoded.inventory.sheetRow.includes(row)) ?? books[0]!;

function allFindings(decoded: DecodedWorkbook, books: readonly Book[], rightsNotUsed: readonly UnusedRight[]): readonly SheetFinding[] {
  const undated = decoded.inventory.undatedRows.size;
  return [
    ...decoded.findings.all().map((it) => citedBy(bookOfRow(books, it).statement.agreed.agreement, it)),
    ...books.flatMap((book) => book.statement.findings.map((it) => findingOfVendor(book.vendor, placeFinding(book.decoded, it)))),
    ...rightsNotUsed.map((unused) =>
      sheetFinding("RIGHT_NOT_USED", creditWords.notUsed(unusedInWords(unused), unused.remedy), {
        clause: unused.clause,
        ...(unused.isMeant ? { severity: "Warning" as const } : {}),
      }),
    ),
    ...(undated === 0
      ? []
      : [
          sheetFinding("TERM_MISSING", creditWords.dateNotEntered(termToEnter("calculation.date"), undated), {
            sheet: decoded.sheets.Inventory.sheetName,
            row: Math.min(...decoded.inventory.undatedRows),
          }),
        ]),
  ];
}

/** Which figures change, where the fill is another than the last one. */
async function changedFigures(
  computed: ComputedBooks,
  { last, record }: FillHistory,
  compared: Omit<ComparedWith, "changes">,
  pause: Pause | undefined,
): Promise<FigureChanges | undefined> {
  if (last === undefined || record === undefined || record === last) return undefined;
  const { sheets } = computed.decoded;
  const changes = inputChanges(last, record, (kind) => (sheets[kind]?.top ?? 0) + 1);
  return figureChanges(computed, { ...compared, changes }, pause);
}

/** Writes one sheet of ours by itself, of some of the books, while everything that was read still stands. */
export const sheetPlan = (
  work: WrittenWork,
  sheet: OwnSheet,
  { books, plan }: Pick<PreparedFill, "books" | "plan">,
  of: readonly Book[] = books,
): WritePlan => ({
  work,
  blocks: [ownBlock(sheet, agreementTitles(of))],
  settings: {},
  ...(plan.basis && { basis: plan.basis }),
});
