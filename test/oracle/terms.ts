import { type Day, dayOf, daySerial, parseIso } from "./day";
import { type Report } from "./findings";
import { by, type Fraction, isLess, parseDecimal, whole, zero } from "./fraction";
import { type Cell, type ExampleWorkbook } from "./workbook";

/** The terms that sections 1 to 8 need of stock, requests and orders. A withheld or user term that nobody entered is `undefined`. */
export interface Terms {
  readonly calculationDate: Day | undefined;
  readonly fiscalFirstMonth: number;
  readonly creditBasis: string;
  readonly transitWindowDays: number | undefined;
  readonly transitWindowAppliesTo: string;
  readonly snapshotToleranceDays: number;
  readonly snapshotRoll: string;
  readonly protectsCommitted: boolean;
  readonly limitPercent: Fraction | undefined;
  readonly lastMonthOfQuarter: number;
  readonly balancingBasis: string;
  readonly isNetOfCredits: boolean;
  readonly balancesCommitted: boolean;
  readonly isNeverAboveNetCost: boolean;
  readonly noticeDays: number;
  readonly purchasedWithinDays: number;
  readonly windowSide: string;
  readonly windowFrom: string;
  readonly mailDays: number;
  readonly courierDays: number;
  readonly flow: string;
  readonly acquiredOn: string;
  readonly effectiveDate: Day;
  readonly changeNoticeDays: number | undefined;
  readonly initialPlaceWithinDays: number | undefined;
  readonly initialReturnWithinDays: number | undefined;
  readonly initialReturnRuns: string;
  readonly timesPerQuarter: number;
  readonly requestCounts: string;
  readonly rmaIssueDays: number;
  readonly shipWithinDays: number;
  readonly refreshWindowDays: number;
  readonly refreshShippedWithinDays: number;
  readonly refreshShippedWithinFrom: string;
  readonly refreshWindowCounts: string;
  readonly terminationDate: Day | undefined;
  readonly terminationKind: string | undefined;
  readonly terminationBasis: string;
  readonly terminationSealed: string;
  readonly sellOffDays: number;
  readonly dealerReturnDays: number;
  readonly oralConfirmBusinessDays: number;
  readonly deemedAcceptedDays: number;
  readonly cancelNoticeDays: number | undefined;
  readonly locationChangeDays: number;
  readonly acceptedBy: string;
  readonly dueDays: number | undefined;
  readonly dueFrom: string;
  readonly initialPaymentDays: number | undefined;
  readonly terminationPaymentDays: number;
}

const otherTerms = [
  "input.decimalMark input.dateOrder",
  "agreement.termMonths agreement.renewalMonths agreement.nonRenewalNoticeDays",
  "initialOrder.amount payment.cureDays priceProtection.reportDays",
  "dealerProtection.shipmentWindowDays dealerProtection.reportDays dealerProtection.creditBasis balancing.offsettingOrder",
  "inventory.targetDays reports.trailingMonths shipmentReports.retentionYears termination.cureDays",
].flatMap((line) => line.split(" "));

const isBlank = (cell: Cell | undefined): cell is undefined => cell === undefined || String(cell).trim() === "";

const asDate = (cell: Cell): Day | undefined => (typeof cell === "number" ? daySerial(cell) : parseIso(String(cell)));

function asCount(cell: Cell): number | undefined {
  const number = typeof cell === "boolean" ? undefined : parseDecimal(String(cell));
  return number === undefined || number.under !== 1n || isLess(number, zero) ? undefined : Number(number.over);
}

function asPercent(cell: Cell): Fraction | undefined {
  const text = String(cell).trim();
  const number = text.endsWith("%") ? parseDecimal(text.slice(0, -1)) : parseDecimal(text);
  if (number === undefined || typeof cell === "boolean") return undefined;
  const percent = text.endsWith("%") ? by(number, 100) : number;
  return isLess(percent, zero) || isLess(whole(1), percent) ? undefined : percent;
}

function asYesNo(cell: Cell): boolean | undefined {
  const text = String(cell).trim().toLowerCase();
  if (text === "yes" || text === "true") return true;
  return text === "no" || text === "false" ? false : undefined;
}

const oneOf =
  (...allowed: readonly string[]) =>
  (cell: Cell): string | undefined =>
    allowed.find((choice) => choice === String(cell).trim().toLowerCase());

const within =
  (from: number, to: number) =>
  (cell: Cell): number | undefined => {
    const count = asCount(cell);
    return count === undefined || count < from || count > to ? undefined : count;
  };

/** What the Terms sheet says, over what the agreement states and our readings; an invalid value counts as blank. */
export function readTerms(workbook: ExampleWorkbook, report: Report): Terms {
  const names = Object.keys(workbook.terms);
  const asked: string[] = [...otherTerms];
  function given<T>(name: string, read: (cell: Cell) => T | undefined): T | undefined {
    asked.push(name);
    const cell = workbook.terms[name];
    if (isBlank(cell)) return undefined;
    const value = read(cell);
    if (value === undefined) report("TERM_INVALID", "Terms", names.indexOf(name) + 1);
    return value;
  }
  const includes = (name: string): boolean => given(name, oneOf("excluded", "included")) === "included";

  const terms: Terms = {
    calculationDate: given("calculation.date", asDate),
    fiscalFirstMonth: given("fiscal.firstMonth", within(1, 12)) ?? 10,
    creditBasis: given("priceProtection.creditBasis", oneOf("paid-less-new", "old-less-new")) ?? "paid-less-new",
    transitWindowDays: given("priceProtection.transitWindowDays", asCount),
    transitWindowAppliesTo: given("priceProtection.transitWindowAppliesTo", oneOf("both", "between-warehouses")) ?? "both",
    snapshotToleranceDays: given("priceProtection.snapshotToleranceDays", asCount) ?? 0,
    snapshotRoll: given("priceProtection.snapshotRoll", oneOf("none", "sales")) ?? "none",
    protectsCommitted: includes("priceProtection.committed"),
    limitPercent: given("balancing.limitPercent", asPercent),
    lastMonthOfQuarter: given("balancing.lastMonthOfQuarter", within(1, 3)) ?? 2,
    balancingBasis: given("balancing.creditBasis", oneOf("lowest", "paid", "current")) ?? "lowest",
    isNetOfCredits: given("balancing.netOfCredits", asYesNo) ?? true,
    balancesCommitted: includes("balancing.committed"),
    isNeverAboveNetCost: given("balancing.neverAboveNetCost", asYesNo) ?? false,
    noticeDays: given("discontinuation.noticeDays", asCount) ?? 30,
    purchasedWithinDays: given("discontinuation.purchasedWithinDays", asCount) ?? 60,
    windowSide: given("discontinuation.windowSide", oneOf("before", "either")) ?? "before",
    windowFrom: given("discontinuation.windowFrom", oneOf("receipt", "notice")) ?? "receipt",
    mailDays: given("notices.mailDays", asCount) ?? 5,
    courierDays: given("notices.courierDays", asCount) ?? 3,
    flow: given("stock.flow", oneOf("fifo", "lifo")) ?? "fifo",
    acquiredOn: given("stock.acquiredOn", oneOf("invoice", "ship")) ?? "invoice",
    effectiveDate: given("agreement.effectiveDate", asDate) ?? dayOf(1999, 12, 22),
    changeNoticeDays: given("prices.changeNoticeDays", asCount),
    initialPlaceWithinDays: given("initialOrder.placeWithinDays", asCount),
    initialReturnWithinDays: given("initialOrder.returnWithinDays", asCount),
    initialReturnRuns: given("initialOrder.returnRuns", oneOf("from", "until")) ?? "from",
    timesPerQuarter: given("balancing.timesPerQuarter", asCount) ?? 1,
    requestCounts: given("balancing.requestCounts", oneOf("allowed", "made")) ?? "allowed",
    rmaIssueDays: given("returns.rmaIssueDays", asCount) ?? 7,
    shipWithinDays: given("returns.shipWithinDays", asCount) ?? 30,
    refreshWindowDays: given("refresh.windowDays", asCount) ?? 30,
    refreshShippedWithinDays: given("refresh.shippedWithinDays", asCount) ?? 90,
    refreshShippedWithinFrom: given("refresh.shippedWithinFrom", oneOf("start", "request")) ?? "start",
    refreshWindowCounts: given("refresh.windowCounts", oneOf("request", "return")) ?? "request",
    terminationDate: given("termination.date", asDate),
    terminationKind: given("termination.kind", oneOf("convenience", "vendor-for-cause", "distributor-for-cause")),
    terminationBasis: given("termination.creditBasis", oneOf("net-cost", "paid", "current")) ?? "net-cost",
    terminationSealed: given("termination.sealed", oneOf("all", "from-dealer")) ?? "all",
    sellOffDays: given("termination.sellOffDays", asCount) ?? 60,
    dealerReturnDays: given("termination.dealerReturnDays", asCount) ?? 90,
    oralConfirmBusinessDays: given("orders.oralConfirmBusinessDays", asCount) ?? 10,
    deemedAcceptedDays: given("orders.deemedAcceptedDays", asCount) ?? 5,
    cancelNoticeDays: given("orders.cancelNoticeDays", asCount),
    locationChangeDays: given("delivery.locationChangeDays", asCount) ?? 15,
    acceptedBy: given("orders.acceptedBy", oneOf("before", "on")) ?? "before",
    dueDays: given("payment.dueDays", asCount),
    dueFrom: given("payment.dueFrom", oneOf("invoice", "receipt")) ?? "invoice",
    initialPaymentDays: given("initialOrder.paymentDays", asCount),
    terminationPaymentDays: given("termination.paymentDays", asCount) ?? 30,
  };
  for (const name of names) if (!asked.includes(name)) report("UNKNOWN_TERM", "Terms", names.indexOf(name) + 1);
  if (terms.limitPercent === undefined) report("TERM_MISSING:balancing.limitPercent", "Terms", 0);
  return terms;
}
