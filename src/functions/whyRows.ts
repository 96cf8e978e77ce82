/** A ruling as rows of cells: clause, label, value. */
import { isoText } from "../contract/base/calendar";
import { MICROS_PER_DOLLAR, shareToFraction } from "../contract/base/money";
import type { FurtherSheet } from "../contract/base/records";
import type { Right } from "../contract/rights/right";
import type { Ruling, StepValue } from "../contract/rights/ruling";
import { rowView } from "../contract/statement/rowView";
import type { DecodedWorkbook } from "../workbook/decodedWorkbook";
import type { SheetFinding } from "../workbook/sheetFindings";
import { keyOf } from "../workbook/cells";
import { plainDecimal, plainText } from "../workbook/plainText";
import { dollars } from "./answers";
import type { InventoryBook } from "./inventoryBook";

/** Clause, label and value. */
export type StepRow = [string, string, string | number];

/** The reasons of one row of the inventory range, counted from 1; of row 0, every finding. */
export function reasons(book: InventoryBook, right: Right, row: number): readonly StepRow[] {
  if (row === 0) return everyFinding(book);
  const { decoded, statement } = book;
  const place = statement.rights.findIndex(({ id }) => id === right.id);
  const { clause } = statement.rights[place]!;
  const record = decoded.inventory.sheetRow.indexOf(row);
  if (record < 0) return [[clause, "Outcome", `Blank: ${whyNoRecord(decoded, row)}`], ...findingsOfRow(book, row)];
  const ruling = statement.rights[place]!.ruling(rowView(statement, record, place));
  const part = decoded.facts.inventory.part[record]!;
  return [
    [clause, "Outcome", outcomeText(ruling)],
    ...ruling.steps.map((step): StepRow => [step.clause, step.label, shown(decoded, step.value)]),
    ...findingsOfPart(book, row, part),
  ];
}

const everyFinding = ({ findings }: InventoryBook): readonly StepRow[] =>
  findings.length === 0 ? [["-", "Findings", "none"]] : findings.map(findingRow);

/** The same of a row of the range of a further sheet. */
export function furtherReasonRows(book: InventoryBook, kind: FurtherSheet, row: number): readonly StepRow[] {
  const { decoded, statement, findings } = book;
  if (row === 0) return everyFinding(book);
  const { sheetRow, badRows } = decoded.further[kind]!;
  const { top, sheetName } = decoded.sheets[kind]!;
  const figures = statement.sheetFigures.filter(({ right }) => right.sheet === kind);
  const record = sheetRow.indexOf(row);
  const ofRow = findings.filter((it) => it.sheet === sheetName && it.row === row).map(findingRow);
  if (record < 0) {
    const why =
      row <= top ? "this is the heading row, or above it" : badRows.has(row) ? "a cell of this row cannot be read" : "this row is empty";
    return [[figures.flatMap(({ right }) => right.clauses).join(", "), "Outcome", `Blank: ${why}`], ...ofRow];
  }
  const steps = figures.flatMap((it): readonly StepRow[] => {
    const ruling = it.ruling(record);
    const told = ruling.steps.map((step): StepRow => [step.clause, step.label, shown(decoded, step.value)]);
    return [[it.clauseOf(record), "Outcome", outcomeText(ruling)], ...told];
  });
  return [...steps, ...ofRow];
}

function outcomeText(ruling: Ruling<unknown>): string {
  switch (ruling.outcome) {
    case "decided":
      return "Decided";
    case "refused":
      return `Refused: ${ruling.reason}`;
    case "blank":
      return `Blank: needs ${ruling.needs}`;
  }
}

function whyNoRecord({ sheets, inventory }: DecodedWorkbook, row: number): string {
  if (row <= sheets.Inventory.top) return "this is the heading row of inventory, or above it";
  if (inventory.badRows.has(row)) return "a cell of this row cannot be read";
  return inventory.undatedRows.has(row) ? "needs an As-of date, or the term calculation.date" : "this row of inventory is empty";
}

const findingRow = ({ clause, severity, sheet, row, text }: SheetFinding): StepRow => [
  clause,
  `Finding (${severity})`,
  `${sheet === "" ? "" : `${sheet}${row > 0 ? `, row ${row}` : ""}: `}${text}`,
];

const findingsOfRow = ({ findings }: InventoryBook, row: number): readonly StepRow[] =>
  findings.filter((it) => it.sheet === "inventory" && it.row === row).map(findingRow);

/** Findings on the row, on any record of its part, and on terms. */
function findingsOfPart({ findings, decoded }: InventoryBook, row: number, part: number): readonly StepRow[] {
  const key = decoded.facts.parts.keys[part]!;
  const isOfRow = (it: SheetFinding): boolean =>
    it.sheet === "inventory" ? it.row === row : it.part === "" ? it.row === 0 : keyOf(plainText(it.part)) === key;
  return findings.filter(isOfRow).map(findingRow);
}

/** A step's value in a cell: figures as numbers, everything that a plain cell would show wrongly as text. */
function shown(decoded: DecodedWorkbook, value: StepValue): string | number {
  switch (value.kind) {
    case "quantity":
      return value.units;
    case "money":
      return dollars(value.cents);
    case "unitAmount":
      return value.micros / MICROS_PER_DOLLAR;
    case "percent":
      return `${plainDecimal(Number((shareToFraction(value.share) * 100).toPrecision(15)))}%`;
    case "date":
      return isoText(value.date);
    case "text":
      return value.text;
    case "invoiceLine":
      return decoded.invoiceTexts[decoded.invoiceText[value.line]!] ?? "";
  }
}
