/** Why the figures of one row are what they are, laid out for reading: lots, what was not covered, the facts and terms used. */
import type { CivilDate } from "../contract/base/calendar";
import { costParts, costTakenApart } from "../contract/stock/costParts";
import type { Cents, Micros } from "../contract/base/money";
import { NONE } from "../contract/base/records";
import { atBookCost } from "../contract/rights/explaining";
import type { LotFigure, RowCredit } from "../contract/rights/right";
import type { Step, StepValue } from "../contract/rights/ruling";
import { lineEventOf } from "../contract/statement/lineEvents";
import { rowRulings, type RowRuling } from "../contract/statement/rowRulings";
import { linesOf, netCostOf, unitCreditOf } from "../contract/statement/rowView";
import type { TermName } from "../contract/agreement/terms";
import { cellText } from "../workbook/cells";
import type { DecodedWorkbook } from "../workbook/decodedWorkbook";
import { plainText } from "../workbook/plainText";
import type { SheetFinding } from "../workbook/sheetFindings";
import { bookOfRecord } from "./bookOfRecord";
import type { Computed } from "./computed";
import type { PreparedFill } from "./prepareFill";

export interface ReasonLine {
  readonly invoice: string;
  /** Undefined at book cost, where no one invoice stands behind the line. */
  readonly invoiceDate: CivilDate | undefined;
  readonly units: number;
  /** Just before the right applies. */
  readonly netCost: Micros;
  /** The price change that it is protected against. */
  readonly effectiveDate: CivilDate | undefined;
  readonly newPrice: Micros | undefined;
  readonly unitCredit: Micros;
  readonly credit: Cents;
  /** How the net cost arises, where anything was taken off the price: under the headings of Credit detail. */
  readonly cost: readonly (readonly [label: string, micros: Micros])[];
  readonly invoiceAt: SheetPlace | undefined;
}

/** A cell of a sheet by name; row and column count from 0. */
export interface SheetPlace {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

export interface RightReason {
  /** The right's place among the rights. */
  readonly right: number;
  readonly name: string;
  readonly clause: string;
  readonly outcome: "decided" | "refused" | "blank";
  readonly value: RowCredit | undefined;
  /** Why it is refused, or what it needs. */
  readonly because: string | undefined;
  /** A term without which it is blank. */
  readonly needsTerm: TermName | undefined;
  /** What a table of the lines shows of each. */
  readonly lotFigures: readonly LotFigure[];
  readonly lines: readonly ReasonLine[];
  readonly notCovered: readonly { readonly label: string; readonly units: number }[];
  readonly facts: readonly Step[];
  /** Those that were asked for when the figures were worked out; `since` is the day of the amendment that brought the value. */
  readonly terms: readonly { readonly name: TermName; readonly since: CivilDate | undefined; readonly value: StepValue }[];
}

export interface RowReasons {
  /** As Excel numbers it. */
  readonly sheetRow: number;
  readonly part: string;
  readonly asOfDate: CivilDate | undefined;
  /** "figures": see `rights`. The others have none: a cell is bad, no date is known, no agreement is, or the row holds no data. */
  readonly kind: "figures" | "bad" | "undated" | "outside" | "empty";
  /** Whose agreement it is under, where the workbook names vendors. */
  readonly vendor?: string;
  readonly rights: readonly RightReason[];
  readonly findings: readonly SheetFinding[];
}

/** The reasons of a row of the Inventory sheet; undefined above and below its records. */
export function rowReasons(prepared: PreparedFill, row: number): RowReasons | undefined {
  const { Inventory } = prepared.decoded.sheets;
  if (row < Inventory.top || row >= Inventory.top + Inventory.rowCount) return undefined;
  const { inventory, facts, partTexts } = prepared.decoded;
  const sheetRow = row + 1;
  const findings = prepared.findings.filter((it) => it.row === sheetRow && it.sheet === Inventory.sheetName);
  const record = placeOf(inventory.sheetRow, sheetRow);
  if (record < 0) {
    const kind = inventory.badRows.has(sheetRow) ? "bad" : inventory.undatedRows.has(sheetRow) ? "undated" : "empty";
    const cell = prepared.decoded.partCells[row - Inventory.top] ?? "";
    const part = typeof cell === "string" ? plainText(cell) : cellText(cell);
    return { sheetRow, part, asOfDate: undefined, kind, rights: [], findings };
  }
  const found = bookOfRecord(prepared.books, "inventory", record);
  if (found === undefined)
    return {
      sheetRow,
      part: partTexts[inventory.partText[record]!]!,
      asOfDate: facts.inventory.asOfDate[record]!,
      kind: "outside",
      rights: [],
      findings,
    };
  const rights = rowRulings(found.book.statement, found.record).map((ruling) => rightReason(found.book, found.record, ruling));
  return {
    sheetRow,
    part: partTexts[inventory.partText[record]!]!,
    asOfDate: facts.inventory.asOfDate[record]!,
    kind: "figures",
    ...(found.book.vendor !== "" && { vendor: found.book.vendor }),
    rights,
    findings,
  };
}

/** Sheet rows stand in ascending order. */
function placeOf(sheetRows: Int32Array, sheetRow: number): number {
  let low = 0;
  let high = sheetRows.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sheetRows[middle]! < sheetRow) low = middle + 1;
    else high = middle;
  }
  return sheetRows[low] === sheetRow ? low : -1;
}

function rightReason(prepared: Computed, record: number, { right, clause, ruling }: RowRuling): RightReason {
  const { steps } = ruling;
  const { name, lotFigures } = prepared.statement.rights[right]!;
  return {
    right,
    name,
    clause,
    outcome: ruling.outcome,
    value: ruling.outcome === "blank" ? undefined : ruling.value,
    because: ruling.outcome === "refused" ? ruling.reason : ruling.outcome === "blank" ? ruling.needs : undefined,
    needsTerm: ruling.outcome === "blank" ? ruling.needsTerm : undefined,
    lotFigures,
    lines: ruling.outcome === "blank" ? [] : linesOf(prepared.statement, record, right).map((place) => reasonLine(prepared, place)),
    notCovered: steps.flatMap((step) =>
      step.kind === "notCovered" && step.value.kind === "quantity" ? [{ label: step.label, units: step.value.units }] : [],
    ),
    facts: steps.filter(({ kind }) => kind === "fact"),
    terms: steps.flatMap((step) => (step.kind === "term" ? [{ name: step.term, since: step.since, value: step.value }] : [])),
  };
}

function reasonLine({ decoded, statement }: Computed, place: number): ReasonLine {
  const { lines, facts } = statement;
  const invoice = lines.line[place]!;
  const event = lineEventOf(statement, place);
  return {
    invoice: invoice === NONE ? atBookCost() : (decoded.invoiceTexts[decoded.invoiceText[invoice]!] ?? ""),
    invoiceDate: invoice === NONE ? undefined : facts.invoices.invoiceDate[invoice]!,
    units: lines.units[place]!,
    netCost: netCostOf(statement, place),
    effectiveDate: event?.newPrice === undefined ? undefined : event.date,
    newPrice: event?.newPrice,
    unitCredit: unitCreditOf(statement, place),
    credit: lines.cents[place]!,
    cost: costTakenApart(costParts(statement, place)),
    invoiceAt: invoice === NONE ? undefined : invoicePlace(decoded, invoice),
  };
}

/** Where an invoice line stands. */
export const invoicePlace = ({ sheets: { Invoices }, invoiceRow }: DecodedWorkbook, line: number): SheetPlace => ({
  sheet: Invoices.sheetName,
  row: invoiceRow[line]! - 1,
  column: Invoices.columns["invoiceNumber"] ?? 0,
});
