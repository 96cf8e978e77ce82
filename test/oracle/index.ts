import { balancingLines, balancingReasons, isOpen, type QuarterLimit, quarterLimits, remainingOf } from "./balancing";
import { isoOf, parseIso } from "./day";
import { discontinuationLines, discontinuationReasons, noticesThatCount } from "./discontinuation";
import { collectFindings, type Report } from "./findings";
import { atLeastZero, type Fraction, minus, money, sumOf, unitFigure } from "./fraction";
import { attribute, type Lot, lotsOf, netUnitCost, takeOut } from "./lots";
import { reportsFor } from "./roll";
import { type CreditLine, Protecting, type ProtectionOutcome, reportEarlierCredits, type Snapshot, usableChanges } from "./protection";
import { Orders } from "./orders";
import { objectiveRow, openInvoiceRow, trueUp } from "./owed";
import { Settling } from "./requests";
import { type InventoryRow, type PriceChange, readRecords, type Records } from "./records";
import { readTerms, type Terms } from "./terms";
import {
  type ClauseName,
  type ExampleWorkbook,
  type ExpectedInventory,
  type ExpectedLimit,
  type FurtherRow,
  type LocatedFinding,
  type OracleAnswer,
  type OracleLine,
  type OracleReasons,
  type SheetName,
} from "./workbook";

export * from "./compare";
export * from "./workbook";

interface RowOutcome {
  readonly columns: ExpectedInventory;
  readonly lines: readonly OracleLine[];
  readonly reasons: OracleReasons;
}

const blankColumns: ExpectedInventory = {
  "Protected quantity": null,
  "Price protection credit": null,
  "Balancing limit": null,
  "Balancing returnable quantity": null,
  "Balancing credit": null,
  "Discontinuation return quantity": null,
  "Discontinuation return credit": null,
};

const totalOf = (lines: readonly CreditLine[]): string => money(sumOf(lines.map((it) => it.credit)));
const countOf = (lines: readonly CreditLine[]): number => lines.reduce((sum, it) => sum + it.units.length, 0);

/** A unit counts once however many price falls protect it. */
const protectedCountOf = (lines: readonly CreditLine[]): number => {
  const seen: { lot: Lot; index: number }[] = [];
  for (const { lot, index } of lines.flatMap((it) => it.units)) {
    if (!seen.some((it) => it.lot === lot && it.index === index)) seen.push({ lot, index });
  }
  return seen.length;
};

const describe = (clause: ClauseName, line: CreditLine): OracleLine => ({
  Clause: clause,
  "Inventory row": line.row.number,
  "Invoice number": line.lot.line.invoice,
  Quantity: line.units.length,
  "Net unit cost": unitFigure(line.netUnitCost),
  "Unit credit": unitFigure(line.unitCredit),
  Credit: money(line.credit),
});

const describeLimit = (
  { quarter, precedingNetSales, limit, used, exerciseBy }: QuarterLimit,
  percent: Fraction | undefined,
): ExpectedLimit => ({
  Quarter: quarter.name,
  Starts: isoOf(quarter.starts),
  Ends: isoOf(quarter.ends),
  "Preceding net sales": money(precedingNetSales),
  "Limit percent": percent === undefined ? null : unitFigure(percent),
  Limit: limit === undefined ? null : money(limit),
  Used: money(used),
  Remaining: limit === undefined ? null : money(atLeastZero(minus(limit, used))),
  "Exercise by": isoOf(exerciseBy),
});

/** Reports by part and day; their units are matched to lots whenever they are looked at, with what has left by then. */
function snapshotsOf(records: Records, lots: readonly Lot[], terms: Terms): Snapshot[] {
  const silently = (): void => undefined;
  return records.inventory.flatMap((row): Snapshot[] => {
    const rows = records.inventory.filter((it) => it.part === row.part && it.date === row.date);
    if (rows[0] !== row) return [];
    return [
      {
        part: row.part,
        date: row.date,
        rows,
        get units() {
          return attribute(rows, row.date, lots, terms, silently).units;
        },
        get beyond() {
          return attribute(rows, row.date, lots, terms, silently).beyond;
        },
      },
    ];
  });
}

interface Course {
  readonly records: Records;
  readonly lots: readonly Lot[];
  readonly snapshots: readonly Snapshot[];
  readonly changes: readonly PriceChange[];
  readonly limits: readonly QuarterLimit[];
  readonly protection: ProtectionOutcome;
  readonly settling: Settling;
  readonly orders: Orders;
}

/** What happened, day by day: within a day rows whose goods left, return lines, reports and price changes. */
function course(workbook: ExampleWorkbook, terms: Terms, report: Report): Course {
  const records = readRecords(workbook, terms, report);
  const lots = lotsOf(records, terms);
  const snapshots = snapshotsOf(records, lots, terms);
  const changes = usableChanges(records, report);
  const limits = quarterLimits(records, terms);
  const orders = new Orders(records, lots, changes, terms, report);
  const settling = new Settling(records, lots, changes, limits, terms, report);
  const protecting = new Protecting(reportsFor(records, lots, snapshots, terms, report), terms, report);
  const returns = records.lines.filter((it) => it.quantity < 0);
  const days = [
    ...returns.map((it) => it.date),
    ...changes.map((it) => it.effective),
    ...records.requests.flatMap((it) => it.returnDate ?? []),
  ];
  for (const today of [...new Set(days)].sort((a, b) => a - b)) {
    settling.leaveOn(today);
    for (const line of returns.filter((it) => it.date === today)) {
      const count = settling.execute(line);
      takeOut(line, count, lots, report);
    }
    for (const change of changes.filter((it) => it.effective === today)) protecting.run(change);
  }
  const last = [terms.calculationDate, protecting.lastEffective, ...records.inventory.map((it) => it.date)];
  settling.settlePending(Math.max(...last.map((it) => it ?? -Infinity)));
  const standing = snapshots.map((it): Snapshot => ({ ...it, ...attribute(it.rows, it.date, lots, terms, report) }));
  return { records, lots, snapshots: standing, changes, limits, protection: protecting.outcome(), settling, orders };
}

/** Findings of a kind that is told once, at its first row. */
function toldOnce(located: readonly LocatedFinding[], code: string): readonly LocatedFinding[] {
  const first = located.find((it) => it.code === code);
  return located.filter((it) => it.code !== code || it === first);
}

/** The figures that sections 1 to 8 of the rules give for a workbook, worked out unit by unit and slowly. */
export function oracle(workbook: ExampleWorkbook): OracleAnswer {
  const { report, located } = collectFindings();
  const terms = readTerms(workbook, report);
  const { records, lots, snapshots, changes, limits, protection, settling, orders } = course(workbook, terms, report);
  reportEarlierCredits(lots, report);
  const notices = noticesThatCount(records, terms, report);

  function outcomeOf(row: InventoryRow): RowOutcome {
    const snapshot = snapshots.find((it) => it.rows.includes(row))!;
    const protectedLines = protection.lines.filter((it) => it.row === row);
    const isMet = protection.metRows.has(row);
    const limit = limits.find(({ quarter }) => quarter.starts <= row.date && row.date <= quarter.ends);
    const isLimited = limit?.limit !== undefined;
    const balanced = limit === undefined ? [] : balancingLines(row, snapshot, limit, lots, changes, terms);
    const notice = notices.find((it) => it.part === row.part && it.received <= row.date);
    const returned = notice === undefined ? [] : discontinuationLines(row, snapshot, notice, terms);
    return {
      columns: {
        "Protected quantity": isMet ? protectedCountOf(protectedLines) : null,
        "Price protection credit": isMet ? totalOf(protectedLines) : null,
        "Balancing limit": isLimited ? money(remainingOf(limit)!) : null,
        "Balancing returnable quantity": isLimited ? countOf(balanced) : null,
        "Balancing credit": isLimited ? totalOf(balanced) : null,
        "Discontinuation return quantity": notice === undefined ? null : countOf(returned),
        "Discontinuation return credit": notice === undefined ? null : totalOf(returned),
      },
      lines: [
        ...protectedLines.map((it) => describe("3.6(A)", it)),
        ...balanced.map((it) => describe("3.7(A)", it)),
        ...returned.map((it) => describe("3.7(D)", it)),
      ],
      reasons: {
        ...(isMet && { "3.6(A)": protection.reasons.of(row) }),
        ...(limit && isOpen(limit, row.date) && { "3.7(A)": balancingReasons(row, snapshot, balanced, terms).of(row) }),
        ...(notice && { "3.7(D)": discontinuationReasons(row, snapshot, notice, terms).of(row) }),
      },
    };
  }

  const furtherRows = <Row extends { readonly number: number }>(
    sheet: SheetName,
    rows: readonly Row[],
    answer: (row: Row) => FurtherRow,
  ): FurtherRow[] =>
    (workbook.sheets[sheet] ?? []).map((_, index) => {
      const row = rows.find((it) => it.number === index + 1);
      return row === undefined ? { columns: {}, reasons: {}, lines: [] } : answer(row);
    });

  const outcomes = (workbook.sheets.Inventory ?? []).map((_, index): RowOutcome => {
    const row = records.inventory.find((it) => it.number === index + 1);
    return row === undefined ? { columns: blankColumns, lines: [], reasons: {} } : outcomeOf(row);
  });
  const further = {
    "Return requests": furtherRows("Return requests", records.requests, (row) => settling.answer(row)),
    "Open orders": furtherRows("Open orders", records.orders, (row) => orders.answer(row)),
    "Open invoices": furtherRows("Open invoices", records.openInvoices, (row) => openInvoiceRow(row, terms, report)),
    Objectives: furtherRows("Objectives", records.objectives, (row) => objectiveRow(row, records, terms)),
    "True-up": trueUp(
      records.openInvoices,
      settling.requests.map((it) => settling.claim(it)),
      [...protection.lines.map((it) => it.credit), ...orders.credits()],
      terms,
    ),
  };
  return {
    ...further,
    Inventory: outcomes.map((it) => it.columns),
    "Balancing limits": limits.map((it) => describeLimit(it, terms.limitPercent)),
    findings: [...new Set(located.map((it) => it.code))].sort(),
    "Credit detail": outcomes.flatMap((it) => it.lines),
    reasons: outcomes.map((it) => it.reasons),
    located: toldOnce(located, "LINE_WITHOUT_PART"),
  };
}

/** What each unit of each purchase costs by the end of a day, in the order of the lines: `micros / of` millionths of a dollar. */
export function costsOnDay(
  workbook: ExampleWorkbook,
  on: string,
): readonly { readonly row: number; readonly unit: number; readonly micros: bigint; readonly of: number }[] {
  const { report } = collectFindings();
  const terms = readTerms(workbook, report);
  const { lots } = course(workbook, terms, report);
  const date = parseIso(on)!;
  return [...lots]
    .sort((a, b) => a.line.number - b.line.number)
    .flatMap((lot) =>
      Array.from({ length: lot.line.quantity }, (_, at) => {
        const of = lot.line.quantity;
        const { over, under } = netUnitCost({ lot, index: at + 1 }, date);
        return { row: lot.line.number + 1, unit: at + 1, micros: (over * 1_000_000n * BigInt(of)) / under, of };
      }),
    );
}
