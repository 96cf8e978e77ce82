/** From a workbook to a fill that is ready to be written: recognised, read, computed and laid out, with nothing written yet. */
import { agreementTitle, type Agreement } from "../contract/agreement/agreement";
import { RIGHTS } from "../contract/rights";
import type { Right } from "../contract/rights/right";
import { creditStatement } from "../contract/statement/creditStatement";
import type { CivilDate } from "../contract/base/calendar";
import { counted, isOne } from "../contract/base/counted";
import type { CreditStatement } from "../contract/statement/statement";
import { termToEnter } from "../contract/agreement/termWords";
import { placeFinding, type DecodedWorkbook } from "../workbook/decodedWorkbook";
import { detailSheet, inventoryColumns, limitsOf, limitsSheet, reviewSheet, type OwnSheet } from "../workbook/encode";
import { outputHeadings } from "../workbook/headers";
import { OWN_SHEET_FORMS } from "../workbook/ownSheets";
import type {
  Cell,
  OnProgress,
  PlanBasis,
  RowGuard,
  SheetShape,
  WorkbookPort,
  WorkbookShape,
  WrittenBlock,
  WritePlan,
} from "../workbook/port";
import { recognise, type Recognition } from "../workbook/recognise";
import { listed, type Refusal } from "../workbook/refusal";
import type { IncompleteSheet, RecognisedSheet, SheetChoices } from "../workbook/sheetColumns";
import { inReviewOrder, sheetFinding, type SheetFinding } from "../workbook/sheetFindings";
import { damagedChoices, FILL_SETTING, readFillMark, readKeptChoices, type FillMark } from "./settings";
import { detailTooLong } from "./lastRow";
import { misfit } from "./misfit";
import { doubledColumn, foreignColumn, placeOutput, type OutputPlace } from "./outputPlace";
import { beginReading, type Reading } from "./reading";
import { readWorkbook } from "./readWorkbook";
import { salesBelow } from "./salesBelow";
import { sheetBlock } from "./sheetBlock";
import type { Pause } from "./pausing";
import { Stopped } from "./stopped";

export interface PrepareOptions {
  /** Sheets and columns chosen by hand; those kept with the workbook count where none is given. */
  readonly choices?: SheetChoices;
  /** Those of the agreement where none are given. */
  readonly rights?: readonly Right[];
  /** Those that may be named; the first is applied where none is. All known ones where none are given. */
  readonly agreements?: readonly Agreement[];
  /** `calculation.date` where the Terms sheet has none. */
  readonly calculationDate?: CivilDate;
  readonly onProgress?: OnProgress;
  /** Asked between steps of the work. */
  readonly pause?: Pause;
}

/** A fill that is ready to be written. */
export interface PreparedFill {
  readonly shape: WorkbookShape;
  readonly decoded: DecodedWorkbook;
  readonly statement: CreditStatement;
  /** All findings in the order of the Review sheet. */
  readonly findings: readonly SheetFinding[];
  /** Rights that have no sheet to read from. */
  readonly rightsNotUsed: readonly string[];
  /** Columns of Inventory that a formula heads as ours, as worksheet functions of ours do; ours stand beside them. */
  readonly columnsByFormula: readonly number[];
  readonly plan: WritePlan;
}

/** Why nothing can be filled. */
export interface RefusedFill {
  readonly refusals: readonly Refusal[];
}

/** Recognises, reads and computes. Nothing is written. */
export async function prepareFill(of: WorkbookPort, options: PrepareOptions = {}): Promise<PreparedFill | RefusedFill> {
  const { onProgress, pause, rights = RIGHTS } = options;
  if ((await onProgress?.({ activity: "Looking at the workbook", done: 0, total: 1 })) === "stop") throw new Stopped();
  const reading = await beginReading(of);
  const { port } = reading;
  const shape = await port.describe();
  const kept = options.choices === undefined ? await readKeptChoices(port) : { choices: options.choices, isDamaged: false };
  const recognition = recognise(shape, kept.choices);
  if (recognition.refusals.length > 0) return { refusals: recognition.refusals };
  const sales = await salesBelow(port, shape, recognition.sheets.Invoices!, kept.choices.Invoices);
  if (sales) return { refusals: [sales] };
  const { sheetId, headingRow, tableId } = recognition.sheets.Inventory!;
  const placeOn = (sheets: readonly SheetShape[]): OutputPlace | undefined => {
    const inventory = sheets.find(({ id }) => id === sheetId);
    return inventory && placeOutput(inventory, headingRow, tableId, outputHeadings(rights));
  };
  const target = placeOn(shape.sheets)!;
  const mark = await readFillMark(port);
  const foreign = foreignColumn(target, mark) ?? doubledColumn(target);
  if (foreign) return { refusals: [{ kind: "Inventory", message: foreign, candidates: [] }] };

  const is1904 = shape.dateSystem === "1904";
  const how = {
    is1904,
    ...(options.agreements ? { agreements: options.agreements } : {}),
    ...(options.calculationDate === undefined ? {} : { calculationDate: options.calculationDate }),
    ...(onProgress ? { onProgress } : {}),
    ...(pause ? { pause } : {}),
  };
  const decoded = await readWorkbook(port, recognition, how);
  const statement = await compute(decoded, rights, onProgress, pause);
  const tooLong = detailTooLong(statement.lineOrder.length);
  if (tooLong) return { refusals: [{ kind: "Inventory", message: tooLong, candidates: [] }] };
  const unused = unusedRights(rights, decoded, recognition.incomplete);
  const found = [...(kept.isDamaged ? [damagedChoices()] : []), ...allFindings(decoded, statement, unused)];
  await pause?.();
  const sheetOrder = shape.sheets.map((sheet) => sheet.name);
  const findings = inReviewOrder(found, sheetOrder);
  await pause?.();
  return {
    shape,
    decoded,
    statement,
    findings,
    rightsNotUsed: unused.map(unusedInWords),
    columnsByFormula: target.byFormula,
    plan: planOf(decoded, statement, findings, target, reading, headingsOf(shape, decoded), (now, isWritten) => {
      const words = misfit(recognition.sheets, kept.choices, now);
      if (words !== undefined || isWritten || JSON.stringify(placeOn(now.sheets)) === JSON.stringify(target)) return words;
      return `the columns beside "${recognition.sheets.Inventory!.sheetName}" have changed`;
    }),
  };
}

async function compute(
  decoded: DecodedWorkbook,
  rights: readonly Right[],
  onProgress: OnProgress | undefined,
  pause: Pause | undefined,
): Promise<CreditStatement> {
  const steps = creditStatement(decoded.agreed, decoded.facts, { rights });
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    const turn = pause?.();
    // Where others get turns, they are told how far it is when they get one.
    if (pause && !turn) continue;
    await turn;
    if ((await onProgress?.({ activity: "Computing credits", done: step.value.partsDone, total: step.value.parts })) === "stop")
      throw new Stopped();
  }
}

const undatedRows = (count: number): string =>
  `${counted(count, "inventory row")} ${isOne(count) ? "has no As-of date; it stays" : "have no As-of date; they stay"}`;

/** A right that has no sheet to read from. */
interface UnusedRight {
  readonly right: string;
  readonly clause: string;
  readonly why: string;
  /** What to do where the right applies. */
  readonly remedy: string;
}

/** Rights whose sheet the workbook lacks: they fill nothing and are listed. */
function unusedRights(
  rights: readonly Right[],
  { sheets }: DecodedWorkbook,
  incomplete: Recognition["incomplete"],
): readonly UnusedRight[] {
  return rights.flatMap(({ name: right, clause, sheet: kind }): readonly UnusedRight[] => {
    if (kind === undefined || sheets[kind] !== undefined) return [];
    const near = incomplete[kind];
    if (near === undefined) return [{ right, clause, why: `no sheet ${kind}`, remedy: "Add the sheet where the right applies." }];
    return [{ right, clause, why: whyNear(near), remedy: `Choose its columns if it is to be read as ${kind}.` }];
  });
}

function whyNear({ sheetName, alike = [], missing }: IncompleteSheet): string {
  const names = listed([sheetName, ...alike]);
  return alike.length === 0 ? `the sheet ${names} lacks ${listed(missing)}` : `the sheets ${names} each lack ${listed(missing)}`;
}

const unusedInWords = ({ right, clause, why }: UnusedRight): string => `${right} (${clause}): ${why}`;

function allFindings(decoded: DecodedWorkbook, statement: CreditStatement, rightsNotUsed: readonly UnusedRight[]): readonly SheetFinding[] {
  const undated = decoded.inventory.undatedRows.size;
  return [
    ...decoded.findings.all(),
    ...statement.findings.map((finding) => placeFinding(decoded, finding)),
    ...rightsNotUsed.map((unused) =>
      sheetFinding("RIGHT_NOT_USED", `Not used: ${unusedInWords(unused)}. ${unused.remedy}`, { clause: unused.clause }),
    ),
    ...(undated === 0
      ? []
      : [
          sheetFinding(
            "TERM_MISSING",
            `${termToEnter("calculation.date")} has not been entered, and ${undatedRows(undated)} blank. Enter either.`,
            {
              sheet: decoded.sheets.Inventory.sheetName,
              row: Math.min(...decoded.inventory.undatedRows),
            },
          ),
        ]),
  ];
}

/** The row of headings of Inventory. */
const headingsOf = ({ sheets }: WorkbookShape, { sheets: { Inventory } }: DecodedWorkbook): readonly Cell[] =>
  sheets.find(({ id }) => id === Inventory.sheetId)?.head[Inventory.headingRow] ?? [];

function planOf(
  decoded: DecodedWorkbook,
  statement: CreditStatement,
  findings: readonly SheetFinding[],
  target: OutputPlace,
  reading: Reading,
  headings: readonly Cell[],
  misfits: PlanBasis["misfit"],
): WritePlan {
  const { Inventory } = decoded.sheets;
  const inventory: WrittenBlock = {
    sheet: { id: Inventory.sheetId },
    top: Inventory.headingRow,
    columnIndexes: target.columnIndexes,
    columns: inventoryColumns(decoded, statement),
    rowCount: Inventory.rowCount,
    isOwnSheet: false,
    ...(target.growsTable === undefined ? {} : { tableId: target.growsTable }),
    ...guardOf(reading, Inventory, headings),
  };
  const { agreed } = statement;
  const own = [limitsSheet(decoded, agreed, limitsOf(statement)), detailSheet(decoded, statement), reviewSheet(findings)].map((sheet) =>
    ownBlock(sheet, agreed.agreement),
  );
  const mark: FillMark = { sheet: Inventory.sheetName, headings: [...target.headings] };
  return { blocks: [inventory, ...own], settings: { [FILL_SETTING]: mark }, basis: reading.basis(misfits) };
}

/** Rows of Inventory are known again by every cell that their figures come from. */
function guardOf({ reads }: Reading, { sheetId, top, rowCount }: RecognisedSheet, headings: readonly Cell[]): { guard?: RowGuard } {
  const read = reads.find((it) => it.sheetId === sheetId && it.top === top && it.rowCount === rowCount);
  if (read === undefined) return {};
  const { columnIndexes, prints } = read;
  return { guard: { columnIndexes, prints, headings: columnIndexes.map((column) => headings[column] ?? "") } };
}

/** A sheet of ours says above each printed page whose agreement it is. */
export const ownBlock = ({ name, columns, rowCount }: OwnSheet, agreement: Agreement): WrittenBlock => ({
  ...sheetBlock(name, columns, rowCount),
  ownForm: OWN_SHEET_FORMS[name],
  printTitle: agreementTitle(agreement),
});
