/**
 * Two agreements, or one with and without an amendment, side by side on what was read of a workbook: the terms that differ, and the totals and
 * figures that do. Computed; nothing is written. Rule text: rules 2, "Comparing".
 */
import type { Agreement } from "../contract/agreement/agreement";
import { termIn } from "../contract/agreement/agreement";
import type { Agreed } from "../contract/agreement/inForce";
import { TERM_NAMES, type TermName } from "../contract/agreement/terms";
import type { CivilDate } from "../contract/base/calendar";
import type { Cents } from "../contract/base/money";
import { showsFigures } from "../contract/base/standing";
import { SHEET_RIGHTS } from "../contract/rights/sheetRights";
import { creditStatement } from "../contract/statement/creditStatement";
import type { CreditStatement } from "../contract/statement/statement";
import { keyOf } from "../workbook/cells";
import { inventoryColumns, limitsOf } from "../workbook/encode";
import { furtherColumns } from "../workbook/encodeFurther";
import { FURTHER_SHEETS, missingSheets } from "../workbook/furtherRecords";
import type { DecodedWorkbook } from "../workbook/decodedWorkbook";
import type { ColumnFormat, OnProgress, WrittenColumn } from "../workbook/port";
import type { RecognisedSheet } from "../workbook/sheetColumns";
import { agreedOfSide, type Side } from "./compareSides";
import { withProgress, type Pause } from "./pausing";
import type { PreparedFill } from "./prepareFill";
import { userWords } from "./userWords";

export interface ComparedSides {
  readonly left: Side;
  readonly right: Side;
  /** Whose terms and rows, in a workbook of several vendors; "" or absent: of the agreement without a vendor. */
  readonly vendor?: string;
}

/** What one side says of a term: its clause, and its values each with the day since which it holds. */
export interface TermOfSide {
  readonly clause: string;
  readonly values: readonly { readonly value: number | string | undefined; readonly since: CivilDate | undefined }[];
}

export interface TermDifference {
  readonly name: TermName;
  readonly left: TermOfSide;
  readonly right: TermOfSide;
}

/** What something comes to on each side, in cents; undefined where a term is blank that it needs, or where nothing of it is there. */
export interface TotalDifference {
  readonly name: string;
  readonly left: Cents | undefined;
  readonly right: Cents | undefined;
}

/** A cell that a fill would write otherwise. */
export interface FigureDifference {
  readonly sheet: string;
  /** As Excel numbers it. */
  readonly row: number;
  /** From 0: the figure's own where the sheet has it, else the one by which its row is known. */
  readonly column: number;
  readonly part: string;
  readonly heading: string;
  readonly format: ColumnFormat;
  /** "" where it is blank. */
  readonly left: string | number;
  readonly right: string | number;
}

export interface Comparison extends ComparedSides {
  /** Whose rows were compared: of the first vendor where the one that was asked for has none. "" in a workbook of one agreement. */
  readonly vendor: string;
  readonly agreements: { readonly left: Agreement; readonly right: Agreement };
  readonly terms: readonly TermDifference[];
  /** Rights, then limits; those alike on both sides, too. */
  readonly totals: readonly TotalDifference[];
  /** In the order of the sheets; the first so many. */
  readonly figures: readonly FigureDifference[];
  readonly figureCount: number;
  readonly rowCount: number;
}

/** So many are listed; more are counted. */
export const MOST_COMPARED = 500;
const ROWS_A_STEP = 2000;

export interface ComparingOptions {
  readonly agreements?: readonly Agreement[];
  readonly onProgress?: OnProgress;
  readonly pause?: Pause;
}

/** @throws Stopped when whoever is told of the progress says so. */
export async function compareAgreements(
  prepared: PreparedFill,
  sides: ComparedSides,
  { agreements, onProgress, pause }: ComparingOptions = {},
): Promise<Comparison> {
  // Rows of other vendors are blank on both sides.
  const asked = keyOf(sides.vendor ?? "");
  const { vendor, decoded, statement } = prepared.books.find((book) => keyOf(book.vendor) === asked) ?? prepared.books[0]!;
  const agreedOf = (side: Side): Agreed => agreedOfSide(side, statement.agreed, agreements);
  const statementOf = (side: Side, activity: string): Promise<CreditStatement> | CreditStatement =>
    side.by === "workbook"
      ? statement
      : withProgress(
          creditStatement(agreedOf(side), decoded.facts, { rights: statement.rights }),
          { onProgress, pause },
          ({ partsDone: done, parts: total }) => ({ activity, done, total }),
        );
  const left = await statementOf(sides.left, userWords.workingOutLeft);
  const right = await statementOf(sides.right, userWords.workingOutRight);
  const found = new FiguresFound();
  for (const sheet of sheetsCompared({ ...prepared, decoded })) await compareRows(decoded, sheet, left, right, found, pause);
  return {
    ...sides,
    vendor,
    agreements: { left: left.agreed.agreement, right: right.agreed.agreement },
    terms: termDifferences(left.agreed, right.agreed),
    totals: totalDifferences(left, right),
    figures: found.listed,
    figureCount: found.count,
    rowCount: found.rows,
  };
}

/** The terms that have another value on some day, in the order of the vocabulary. */
function termDifferences(left: Agreed, right: Agreed): readonly TermDifference[] {
  return TERM_NAMES.filter((name) => name !== "agreement.id").flatMap((name) => {
    const sides = { left: termOf(left, name), right: termOf(right, name) };
    return JSON.stringify(sides.left.values) === JSON.stringify(sides.right.values) ? [] : [{ name, ...sides }];
  });
}

function termOf(agreed: Agreed, name: TermName): TermOfSide {
  const periods = agreed.valuesOf(name, [...agreed.begins.keys()]);
  // JSON knows no undefined in a list of values, and a first day before all others is none.
  const values = periods.filter(({ since }, period) => period === 0 || since !== periods[period - 1]!.since);
  return { clause: termIn(agreed.agreement, name).clause, values };
}

function totalDifferences(left: CreditStatement, right: CreditStatement): readonly TotalDifference[] {
  const [ofLeft, ofRight] = [totalsOf(left), totalsOf(right)];
  return [...new Set([...ofLeft.keys(), ...ofRight.keys()])].map((name) => ({ name, left: ofLeft.get(name), right: ofRight.get(name) }));
}

function totalsOf(statement: CreditStatement): ReadonlyMap<string, Cents | undefined> {
  const totals = new Map<string, Cents | undefined>();
  statement.rights.forEach(({ total }, place) => totals.set(total.name, sumOf(statement, place)));
  for (const figures of statement.sheetFigures)
    for (const { name, cents } of figures.totals) totals.set(name, (totals.get(name) ?? 0) + cents);
  for (const { quarter, remaining } of limitsOf(statement)) totals.set(userWords.limitLeft(quarter.name), remaining);
  return totals;
}

/** Undefined where no row shows a figure, as where the right is not given or its term is blank. */
function sumOf({ columns }: CreditStatement, place: number): Cents | undefined {
  const { state, cents } = columns[place]!;
  let sum: Cents | undefined;
  for (let row = 0; row < state.length; row++) if (showsFigures(state[row]!)) sum = (sum ?? 0) + cents[row]!;
  return sum;
}

/** A sheet with figures of ours: how its columns are made of a statement, and where they stand. */
interface SheetCompared {
  readonly sheet: RecognisedSheet;
  readonly columnsOf: (statement: CreditStatement) => readonly WrittenColumn[];
  /** The place of a heading on the sheet, where a fill has written it. */
  readonly columnAt: (heading: string) => number | undefined;
  readonly partOf: (row: number) => string;
}

function sheetsCompared({ decoded, plan, shape }: PreparedFill): readonly SheetCompared[] {
  const { sheets, inventory, further, partTexts } = decoded;
  const of = (sheet: RecognisedSheet, rows: { readonly sheetRow: Int32Array; readonly partText: Int32Array }) => {
    const block = plan.blocks.find((it) => it.figuresOf !== undefined && "id" in it.sheet && it.sheet.id === sheet.sheetId);
    const head = shape.sheets.find(({ id }) => id === sheet.sheetId)?.head[sheet.headingRow] ?? [];
    return {
      sheet,
      partOf: (row: number) => partTexts[rows.partText[rows.sheetRow.indexOf(row)]!] ?? "",
      columnAt: (heading: string) => {
        const column = block?.columnIndexes[block.columns.findIndex((it) => it.heading === heading)];
        return column !== undefined && head[column] === heading ? column : undefined;
      },
    };
  };
  const onFurther = FURTHER_SHEETS.flatMap((kind): readonly SheetCompared[] => {
    const [sheet, rows] = [sheets[kind] as RecognisedSheet | undefined, further[kind]];
    const rights = SHEET_RIGHTS.filter((right) => right.sheet === kind);
    if (sheet === undefined || rows === undefined || rights.length === 0) return [];
    const columnsOf = ({ sheetFigures }: CreditStatement) =>
      furtherColumns(decoded, kind, [
        {
          decoded,
          rights: rights.map((right) => ({
            right,
            figures: sheetFigures.find((it) => it.right.id === right.id),
            why: missingSheets(right, sheets),
          })),
        },
      ]);
    return [{ ...of(sheet, rows), columnsOf }];
  });
  return [
    { ...of(sheets.Inventory, inventory), columnsOf: (statement) => inventoryColumns(decoded, [{ decoded, statement }]) },
    ...onFurther,
  ];
}

class FiguresFound {
  readonly listed: FigureDifference[] = [];
  count = 0;
  rows = 0;

  add(figure: () => FigureDifference): void {
    if (++this.count <= MOST_COMPARED) this.listed.push(figure());
  }
}

async function compareRows(
  decoded: DecodedWorkbook,
  { sheet, columnsOf, columnAt, partOf }: SheetCompared,
  left: CreditStatement,
  right: CreditStatement,
  found: FiguresFound,
  pause: Pause | undefined,
): Promise<void> {
  const rightColumns = columnsOf(right);
  const pairs = columnsOf(left)
    .map((column, i) => ({ column, other: rightColumns[i]! }))
    .filter(({ column: { format, isToldElsewhere } }) => format !== "note" && !isToldElsewhere);
  const known = sheet.columns["partNumber"] ?? 0;
  for (let i = 0; i < sheet.rowCount; i++) {
    const row = sheet.top + i + 1;
    const before = found.count;
    for (const { column, other } of pairs) {
      const cells = { left: column.cell(i), right: other.cell(i) };
      if (cells.left === cells.right) continue;
      const { heading, format } = column;
      found.add(() => ({
        sheet: sheet.sheetName,
        row,
        column: columnAt(heading) ?? known,
        part: partOf(row),
        heading,
        format,
        ...cells,
      }));
    }
    if (found.count > before) found.rows++;
    if (i % ROWS_A_STEP === ROWS_A_STEP - 1) await pause?.();
  }
}
