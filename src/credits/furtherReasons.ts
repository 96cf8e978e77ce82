/** Why a row of a further sheet has its figures, laid out as the reasons of an inventory row are. */
import { costTakenApart } from "../contract/stock/costParts";
import { FURTHER_KINDS, NONE, type FurtherSheet } from "../contract/base/records";
import type { LotFigure } from "../contract/rights/right";
import type { SheetFigures, SheetLine } from "../contract/rights/sheetRight";
import { FURTHER_SHEETS } from "../workbook/furtherRecords";
import { invoicePlace, rowReasons, type ReasonLine, type RightReason, type RowReasons } from "./rowReasons";
import { bookOfRecord } from "./bookOfRecord";
import type { Computed } from "./computed";
import type { PreparedFill } from "./prepareFill";

const LOT_FIGURES: readonly LotFigure[] = ["units", "netCost", "unitCredit", "credit"];

/** A row of a sheet; from 0. */
export interface RowPlace {
  readonly sheetId: string;
  readonly row: number;
}

/** The reasons of a row of any sheet whose rows get figures; undefined elsewhere. */
export function reasonsAt(prepared: PreparedFill, { sheetId, row }: RowPlace): RowReasons | undefined {
  const { sheets } = prepared.decoded;
  if (sheetId === sheets.Inventory.sheetId) return rowReasons(prepared, row);
  const kind = sheetsWithFigures(prepared).find((it) => sheets[it]?.sheetId === sheetId);
  return kind && furtherReasons(prepared, kind, row);
}

/** The further sheets whose rows have figures. */
const sheetsWithFigures = ({ statement }: Pick<PreparedFill, "statement">): readonly FurtherSheet[] =>
  FURTHER_SHEETS.filter((kind) => statement.sheetFigures.some(({ right }) => right.sheet === kind));

function furtherReasons(prepared: PreparedFill, kind: FurtherSheet, row: number): RowReasons | undefined {
  const { decoded } = prepared;
  const sheet = decoded.sheets[kind]!;
  if (row < sheet.top || row >= sheet.top + sheet.rowCount) return undefined;
  const { sheetRow: rows, partText, badRows } = decoded.further[kind]!;
  const sheetRow = row + 1;
  const findings = prepared.findings.filter((it) => it.row === sheetRow && it.sheet === sheet.sheetName);
  const record = rows.indexOf(sheetRow);
  if (record < 0) return { sheetRow, part: "", asOfDate: undefined, kind: badRows.has(sheetRow) ? "bad" : "empty", rights: [], findings };
  const part = decoded.partTexts[partText[record]!] ?? "";
  const found = bookOfRecord(prepared.books, FURTHER_KINDS[kind], record);
  if (found === undefined) return { sheetRow, part, asOfDate: undefined, kind: "outside", rights: [], findings };
  const { statement, vendor } = found.book;
  const rights = statement.sheetFigures
    .filter(({ right }) => right.sheet === kind)
    .map((figures, i) => reasonOf(found.book, figures, found.record, statement.rights.length + i));
  return { sheetRow, part, asOfDate: undefined, kind: "figures", ...(vendor !== "" && { vendor }), rights, findings };
}

function reasonOf(prepared: Computed, figures: SheetFigures, record: number, right: number): RightReason {
  const ruling = figures.ruling(record);
  const lines = figures.lines.filter((line) => line.record === record);
  const ofUnits = lines.filter(({ isFee }) => isFee !== true);
  const shown = ofUnits.flatMap((line) => reasonLine(prepared, line) ?? []);
  // Without an invoice behind every line there is no table of lots: its steps tell the same.
  const lots = shown.length === ofUnits.length ? shown : [];
  const told = ({ kind }: { readonly kind: string }): boolean =>
    kind === "fact" || kind === "total" || (kind === "line" && lots.length === 0);
  const credited = { units: lines.reduce((sum, it) => sum + it.units, 0), cents: lines.reduce((sum, it) => sum + it.credit, 0) };
  return {
    right,
    name: figures.right.name,
    clause: figures.clauseOf(record),
    outcome: ruling.outcome,
    value: ruling.outcome === "blank" || lines.length === 0 ? undefined : credited,
    because: ruling.outcome === "refused" ? ruling.reason : ruling.outcome === "blank" ? ruling.needs : undefined,
    needsTerm: ruling.outcome === "blank" ? ruling.needsTerm : undefined,
    lotFigures: LOT_FIGURES,
    lines: ruling.outcome === "blank" ? [] : lots,
    notCovered: ruling.steps.flatMap((step) =>
      step.kind === "notCovered" && step.value.kind === "quantity" ? [{ label: step.label, units: step.value.units }] : [],
    ),
    facts: ruling.steps.filter(told),
    terms: ruling.steps.flatMap((step) => (step.kind === "term" ? [{ name: step.term, since: step.since, value: step.value }] : [])),
  };
}

function reasonLine(prepared: Computed, line: SheetLine): ReasonLine | undefined {
  const { decoded, statement } = prepared;
  const { invoiceLine, netCost, event, cost, units, unitCredit, credit } = line;
  if (invoiceLine === NONE || netCost === undefined || unitCredit === undefined) return undefined;
  return {
    invoice: decoded.invoiceTexts[decoded.invoiceText[invoiceLine]!] ?? "",
    invoiceDate: statement.facts.invoices.invoiceDate[invoiceLine]!,
    units,
    netCost,
    effectiveDate: event?.newPrice === undefined ? undefined : event.date,
    newPrice: event?.newPrice,
    unitCredit,
    credit,
    cost: cost ? costTakenApart(cost) : [],
    invoiceAt: invoicePlace(decoded, invoiceLine),
  };
}
