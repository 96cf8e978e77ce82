/**
 * The whole computation: from terms and facts to the credit statement. Pure; runs in steps, so that a caller with a screen can pause.
 */
import { Runs } from "./attribution";
import { quarterOf } from "./calendar";
import { addingNetSales, inventoryBalancingLimits } from "./clauses/inventoryBalancing";
import { CoveredLines } from "./coveredLines";
import { DetailLines } from "./detailLines";
import { discontinuationRights } from "./discontinuationNotices";
import { finding, type Finding } from "./finding";
import { groupingByPart, Lots, lotsByPart } from "./lots";
import { NetUnitCosts } from "./netUnitCost";
import { PartCredits, type OnReport } from "./partCredits";
import { changesByPart, withoutDuplicates } from "./priceChanges";
import type { Facts } from "./records";
import { similarParts } from "./similarParts";
import { rightColumns, type CreditStatement } from "./statement";
import type { InSteps } from "./steps";
import { termDefinition, type TermName, type Terms } from "./terms";
import { termToEnter } from "./termWords";
import type { Workplace } from "./workplace";

/** Records worked through between two pauses. */
const RECORDS_A_STEP = 4000;

/** How far the computation is, between two steps. */
export interface Step {
  readonly partsDone: number;
  readonly parts: number;
}

/**
 * Works out every right of every inventory row, part by part.
 * `onReport` is told of each stock report as it is passed: for what is chosen from the stock of several rows.
 *
 * @source   3.6(A), 3.7(A), 3.7(D).
 * @rounding Once per detail line, half away from zero to the cent; rows and totals add rounded lines.
 * @blank    Rights whose term is withheld: each missing term that was needed is a finding.
 * @throws   BrokenPremise when amounts pass what can be computed exactly.
 */
export function* creditStatement(terms: Terms, facts: Facts, onReport?: OnReport): Generator<Step, CreditStatement> {
  const { inventory, invoices, parts } = facts;
  const partCount = parts.keys.length;
  const findings: Finding[] = [];
  const found = (it: Finding): void => void findings.push(it);
  const needed = new Set<TermName>(terms["balancing.limitPercent"] === undefined ? ["balancing.limitPercent"] : []);

  const begun: Step = { partsDone: 0, parts: partCount };
  const netSales = yield* at(begun, addingNetSales(terms, invoices));
  const limits = inventoryBalancingLimits(terms, netSales, facts.balancingUsed);
  const lots = new Lots(terms, invoices, partCount, yield* at(begun, lotsByPart(invoices, partCount)));
  yield begun;
  const lines = new DetailLines(inventory.count * 4);
  const statement = emptyStatement(terms, facts, limits, lines, found);
  yield begun;
  const rowsOfPart = yield* at(begun, groupingByPart(inventory.part, inventory.count, partCount));
  const returnsOfPart = yield* at(begun, groupingByPart(invoices.part, invoices.count, partCount, { of: invoices.quantity, sign: -1 }));
  const changesOfPart = changesByPart(facts.priceChanges ?? []);
  const workplace: Workplace = {
    terms,
    facts,
    rowsOfPart,
    returnsOfPart,
    lots,
    runs: new Runs(),
    costs: new NetUnitCosts(lots),
    covered: new CoveredLines(),
    statement,
    lines,
    found,
    needs: (term) => void needed.add(term),
  };
  const work = new PartCredits(workplace, onReport);

  let records = 0;
  for (let part = 0; part < partCount; part++) {
    const changes = changesOfPart.get(part);
    work.credit(part, changes ? withoutDuplicates(changes, parts.keys[part]!, found) : [], statement.discontinuationRights.get(part));
    records += rowsOfPart.start[part + 1]! - rowsOfPart.start[part]! + lots.countOf(part);
    if (records < RECORDS_A_STEP) continue;
    records = 0;
    yield { partsDone: part + 1, parts: partCount };
  }
  const ended: Step = { partsDone: partCount, parts: partCount };
  for (const it of similarParts(facts)) found(it);
  yield ended;
  for (const term of needed) found(termMissing(term));
  return { ...statement, lineOrder: yield* at(ended, lines.order(inventory.count)), findings };
}

/** The steps of a part of the work, all told as the same step of the whole. */
function* at<T>(step: Step, work: InSteps<T>): Generator<Step, T> {
  for (;;) {
    const next = work.next();
    if (next.done) return next.value;
    yield step;
  }
}

/** The finding of a term that is needed and has not been entered. */
function termMissing(term: TermName): Finding {
  const { clause, meaning } = termDefinition(term);
  return finding(
    "TERM_MISSING",
    clause,
    `${termToEnter(term)} has not been entered (${meaning}). Enter it on the Terms sheet; what needs it stays blank.`,
  );
}

function emptyStatement(
  terms: Terms,
  facts: Facts,
  limits: CreditStatement["limits"],
  lines: DetailLines,
  found: (finding: Finding) => void,
): Omit<CreditStatement, "lineOrder" | "findings"> {
  const { count } = facts.inventory;
  const column = (): Int32Array => new Int32Array(count);
  return {
    terms,
    facts,
    limits,
    lines,
    priceProtection: rightColumns(count),
    balancing: rightColumns(count),
    discontinuation: rightColumns(count),
    limitOfRow: limitOfRows(terms, facts, limits),
    discontinuationRights: discontinuationRights(terms, facts, found),
    notCovered: {
      committed: column(),
      lotNotBefore: column(),
      inTransit: column(),
      untraced: column(),
      untracedOnHand: column(),
      mayGoBack: column(),
    },
  };
}

function limitOfRows(terms: Terms, facts: Facts, limits: CreditStatement["limits"]): Int32Array {
  const first = limits[0]?.quarterNumber ?? 0;
  const known = new Map<number, number>();
  return facts.inventory.asOfDate.map((date) => {
    let place = known.get(date);
    if (place === undefined) {
      place = quarterOf(date, terms["fiscal.firstMonth"]) - first;
      if (place < 0 || place >= limits.length) place = -1;
      known.set(date, place);
    }
    return place;
  });
}
