/** Why the figures of one row are what they are, laid out for reading: lots, what was not covered, the facts and terms used. */
import type { CivilDate } from "../contract/calendar";
import { RIGHT, type Right } from "../contract/detailLines";
import { shownMicros, type Cents, type Micros } from "../contract/money";
import { linesOf, rowRulings, type RowCredit, type RowRuling } from "../contract/rowRulings";
import type { Step } from "../contract/ruling";
import type { CreditStatement } from "../contract/statement";
import type { TermName } from "../contract/terms";
import { costParts, costTakenApart } from "../contract/costParts";
import { cellText } from "../workbook/cells";
import { plainText } from "../workbook/plainText";
import type { SheetFinding } from "../workbook/sheetFindings";
import type { PreparedFill } from "./prepareFill";

export interface ReasonLine {
  readonly invoice: string;
  readonly invoiceDate: CivilDate;
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
  readonly invoiceAt: SheetPlace;
}

/** A cell of a sheet by name; row and column count from 0. */
export interface SheetPlace {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

export interface RightReason {
  readonly right: Right;
  readonly clause: string;
  readonly outcome: "decided" | "refused" | "blank";
  readonly value: RowCredit | undefined;
  /** Why it is refused, or what it needs. */
  readonly because: string | undefined;
  /** A term without which it is blank. */
  readonly needsTerm: TermName | undefined;
  readonly lines: readonly ReasonLine[];
  readonly notCovered: readonly { readonly label: string; readonly units: number }[];
  readonly facts: readonly Step[];
  readonly terms: readonly { readonly name: TermName; readonly value: string }[];
}

export interface RowReasons {
  /** As Excel numbers it. */
  readonly sheetRow: number;
  readonly part: string;
  readonly asOfDate: CivilDate | undefined;
  /** "figures": see `rights`. The others have none: a cell is bad, no date is known, or the row holds no data. */
  readonly kind: "figures" | "bad" | "undated" | "empty";
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
  const rights = rowRulings(prepared.statement, record).map((ruling) => rightReason(prepared, record, ruling));
  return {
    sheetRow,
    part: partTexts[inventory.partText[record]!]!,
    asOfDate: facts.inventory.asOfDate[record]!,
    kind: "figures",
    rights,
    findings,
  };
}

/** The inventory row (from 0) that a row of Credit detail belongs to; undefined where there is none. */
export function rowOfDetail({ statement, decoded }: PreparedFill, row: number): number | undefined {
  const place = statement.lineOrder[row - 1];
  return place === undefined ? undefined : decoded.inventory.sheetRow[statement.lines.row[place]!]! - 1;
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

/** Steps that the table of lots shows. */
const LINE_LABELS = new Set([
  "Invoice number",
  "Quantity",
  "Net unit cost",
  "Unit price",
  "Discount per unit",
  "Credits per unit",
  "Earlier protection per unit",
  "Effective date",
  "New price",
  "Unit credit",
  "Unit value",
  "Credit",
]);
/** Steps that count units which the right does not cover. */
const NOT_COVERED_LABELS = new Set([
  "Under a contract for sale",
  "Acquired on or after the effective date",
  "In transit, not within the window",
  "Not invoiced",
  "Committed",
  "Above the remaining limit",
  "Purchased outside the window",
]);

function rightReason(prepared: PreparedFill, record: number, { right, clause, ruling }: RowRuling): RightReason {
  const ofTerms = ruling.steps.filter((step) => step.clause === "term");
  const others = ruling.steps.filter((step) => step.clause !== "term" && !LINE_LABELS.has(step.label));
  return {
    right,
    clause,
    outcome: ruling.outcome,
    value: ruling.outcome === "blank" ? undefined : ruling.value,
    because: ruling.outcome === "refused" ? ruling.reason : ruling.outcome === "blank" ? ruling.needs : undefined,
    needsTerm: ruling.outcome === "blank" ? ruling.needsTerm : undefined,
    lines: ruling.outcome === "blank" ? [] : linesOf(prepared.statement, record, right).map((place) => reasonLine(prepared, place)),
    notCovered: others.flatMap(({ label, value }) =>
      NOT_COVERED_LABELS.has(label) && value.kind === "quantity" ? [{ label, units: value.units }] : [],
    ),
    facts: others.filter(({ label }) => !NOT_COVERED_LABELS.has(label) && !isTotal(label)),
    terms: ofTerms.map(({ label, value }) => ({ name: label as TermName, value: value.kind === "text" ? value.text : "" })),
  };
}

const TOTAL_LABELS = new Set([
  "Protected quantity",
  "Price protection credit",
  "Balancing returnable quantity",
  "Balancing credit",
  "Discontinuation return quantity",
  "Discontinuation return credit",
]);
const isTotal = (label: string): boolean => TOTAL_LABELS.has(label);

function reasonLine({ decoded, statement }: PreparedFill, place: number): ReasonLine {
  const { lines, facts } = statement;
  const invoice = lines.line[place]!;
  const change = lines.right[place] === RIGHT.priceProtection ? changeOf(statement, place) : undefined;
  return {
    invoice: decoded.invoiceTexts[decoded.invoiceText[invoice]!] ?? "",
    invoiceDate: facts.invoices.invoiceDate[invoice]!,
    units: lines.units[place]!,
    netCost: shownMicros(lines.costWhole[place]!, lines.costRest[place]!, facts.invoices.quantity[invoice]!),
    effectiveDate: change?.effectiveDate,
    newPrice: change?.newPrice,
    unitCredit: shownMicros(lines.creditWhole[place]!, lines.creditRest[place]!, lines.creditParts[place]!),
    credit: lines.cents[place]!,
    cost: costTakenApart(costParts(statement, place)),
    invoiceAt: {
      sheet: decoded.sheets.Invoices.sheetName,
      row: decoded.invoiceRow[invoice]! - 1,
      column: decoded.sheets.Invoices.columns["invoiceNumber"] ?? 0,
    },
  };
}

const changeOf = ({ facts, lines }: CreditStatement, place: number): { effectiveDate: CivilDate; newPrice: Micros } | undefined =>
  facts.priceChanges?.[lines.change[place]!];
