import {
  FILED_TERMS,
  TERM_NAMES,
  TERMS,
  termDefinition,
  termsOfAgreement,
  withTerms,
  type TermName,
} from "../../src/contract/agreement/terms";
import { isoOf } from "./facts";

const shown = (name: TermName): string => {
  const { type, value } = termDefinition(name);
  if (value === undefined) return "";
  return type === "date" ? isoOf(Number(value)) : String(value);
};

/** The terms as the rules list them: name, clause, kind, filed value. */
// prettier-ignore
const LISTED: readonly (readonly [string, string, string, string])[] = [
  ["agreement.id",                            "-",              "input",    "altigen-synnex-1999"],
  ["calculation.date",                        "-",              "input",    ""],
  ["input.decimalMark",                       "-",              "input",    ""],
  ["input.dateOrder",                         "-",              "input",    ""],
  ["agreement.effectiveDate",                 "preamble",       "stated",   "1999-12-22"],
  ["agreement.termMonths",                    "12.1",           "stated",   "12"],
  ["agreement.renewalMonths",                 "12.1",           "stated",   "12"],
  ["agreement.nonRenewalNoticeDays",          "12.1",           "stated",   "90"],
  ["fiscal.firstMonth",                       "Ex. C",          "stated",   "10"],
  ["prices.changeNoticeDays",                 "3.1",            "withheld", ""],
  ["initialOrder.returnWithinDays",           "3.4",            "withheld", ""],
  ["initialOrder.amount",                     "3.4",            "withheld", ""],
  ["initialOrder.placeWithinDays",            "3.4",            "withheld", ""],
  ["initialOrder.paymentDays",                "3.4",            "withheld", ""],
  ["initialOrder.returnRuns",                 "3.4",            "reading",  "from"],
  ["payment.dueFrom",                         "3.5",            "reading",  "invoice"],
  ["payment.dueDays",                         "3.5",            "withheld", ""],
  ["payment.cureDays",                        "3.5",            "withheld", ""],
  ["priceProtection.creditBasis",             "3.6(A)",         "reading",  "paid-less-new"],
  ["priceProtection.transitWindowDays",       "3.6(A)",         "withheld", ""],
  ["priceProtection.transitWindowAppliesTo",  "3.6(A)",         "reading",  "both"],
  ["priceProtection.reportDays",              "3.6(A)",         "withheld", ""],
  ["priceProtection.snapshotToleranceDays",   "3.6(A)",         "reading",  "0"],
  ["priceProtection.snapshotRoll",            "3.6(A)",         "reading",  "none"],
  ["priceProtection.committed",               "3.6(A)",         "reading",  "excluded"],
  ["dealerProtection.shipmentWindowDays",     "3.6(B)",         "withheld", ""],
  ["dealerProtection.reportDays",             "3.6(B)",         "withheld", ""],
  ["dealerProtection.creditBasis",            "3.6(B)",         "reading",  "old-less-new"],
  ["balancing.limitPercent",                  "3.7(A)",         "withheld", ""],
  ["balancing.timesPerQuarter",               "3.7(A)",         "stated",   "1"],
  ["balancing.lastMonthOfQuarter",            "3.7(A)",         "stated",   "2"],
  ["balancing.creditBasis",                   "3.7(A)",         "reading",  "lowest"],
  ["balancing.netOfCredits",                  "3.7(A)",         "reading",  "yes"],
  ["balancing.committed",                     "3.7(A)",         "reading",  "excluded"],
  ["balancing.neverAboveNetCost",             "3.7(A)",         "reading",  "no"],
  ["balancing.offsettingOrder",               "3.7(A)",         "stated",   "required"],
  ["balancing.requestCounts",                 "3.7(A)",         "reading",  "allowed"],
  ["returns.rmaIssueDays",                    "3.7(A)",         "stated",   "7"],
  ["returns.shipWithinDays",                  "3.7(A), 3.7(B)", "stated",   "30"],
  ["refresh.windowDays",                      "3.7(C)",         "stated",   "30"],
  ["refresh.shippedWithinDays",               "3.7(C)",         "stated",   "90"],
  ["refresh.shippedWithinFrom",               "3.7(C)",         "reading",  "start"],
  ["refresh.windowCounts",                    "3.7(C)",         "reading",  "request"],
  ["discontinuation.noticeDays",              "3.7(D)",         "stated",   "30"],
  ["discontinuation.purchasedWithinDays",     "3.7(D)",         "stated",   "60"],
  ["discontinuation.windowSide",              "3.7(D)",         "reading",  "before"],
  ["discontinuation.windowFrom",              "3.7(D), 13.6",   "reading",  "receipt"],
  ["orders.acceptedBy",                       "3.6(A)",         "reading",  "before"],
  ["orders.oralConfirmBusinessDays",          "5.1",            "stated",   "10"],
  ["orders.deemedAcceptedDays",               "5.2",            "stated",   "5"],
  ["orders.cancelNoticeDays",                 "5.5",            "withheld", ""],
  ["delivery.locationChangeDays",             "5.7",            "stated",   "15"],
  ["inventory.targetDays",                    "6.4",            "stated",   "30"],
  ["reports.trailingMonths",                  "6.5",            "stated",   "6"],
  ["shipmentReports.retentionYears",          "6.6",            "stated",   "5"],
  ["termination.date",                        "12",             "input",    ""],
  ["termination.kind",                        "12",             "input",    ""],
  ["termination.sellOffDays",                 "12.3",           "stated",   "60"],
  ["termination.dealerReturnDays",            "12.3",           "stated",   "90"],
  ["termination.creditBasis",                 "12.3",           "reading",  "net-cost"],
  ["termination.sealed",                      "12.3",           "reading",  "all"],
  ["termination.paymentDays",                 "12.4",           "stated",   "30"],
  ["termination.cureDays",                    "12.2",           "stated",   "30"],
  ["notices.mailDays",                        "13.6",           "stated",   "5"],
  ["notices.courierDays",                     "13.6",           "stated",   "3"],
  ["stock.flow",                              "-",              "reading",  "fifo"],
  ["stock.acquiredOn",                        "3.6(A)",         "reading",  "invoice"],
];

test.each(LISTED)("%s stands in %s, is %s and filed as %p", (name, clause, kind, value) => {
  const definition = termDefinition(name as TermName);
  expect([definition.clause, definition.kind, shown(name as TermName)]).toEqual([clause, kind, value]);
});

test("it has no other term", () => expect([...termsOfAgreement()].sort()).toEqual(LISTED.map(([name]) => name).sort()));

// prettier-ignore
test.each([
  ["initialOrder.returnRuns",                ["from", "until"]],
  ["payment.dueFrom",                        ["invoice", "receipt"]],
  ["priceProtection.creditBasis",            ["paid-less-new", "old-less-new", "lesser"]],
  ["priceProtection.transitWindowAppliesTo", ["both", "between-warehouses", "none"]],
  ["priceProtection.snapshotRoll",           ["none", "sales"]],
  ["priceProtection.committed",              ["excluded", "included"]],
  ["orders.acceptedBy",                      ["before", "on"]],
  ["dealerProtection.creditBasis",           ["old-less-new"]],
  ["balancing.creditBasis",                  ["lowest", "paid", "current", "last-or-current"]],
  ["balancing.netOfCredits",                 ["yes", "no"]],
  ["balancing.committed",                    ["excluded", "included"]],
  ["balancing.neverAboveNetCost",            ["yes", "no"]],
  ["balancing.offsettingOrder",              ["required", "not required"]],
  ["discontinuation.windowSide",             ["before", "either"]],
  ["discontinuation.windowFrom",             ["receipt", "notice"]],
  ["termination.kind",                       ["convenience", "vendor-for-cause", "distributor-for-cause"]],
  ["stock.flow",                             ["fifo", "lifo"]],
  ["stock.acquiredOn",                       ["invoice", "ship"]],
] as const)("%s may be %p", (name, choices) => {
  expect(Object.keys(TERMS[name].choices)).toEqual(choices);
});

test("every choice and every term says in words what it means", () => {
  for (const name of TERM_NAMES) {
    const definition = termDefinition(name);
    expect(definition.meaning).not.toBe("");
    if (definition.type === "choice") expect(Object.values(definition.choices).every((words) => words.length > 5)).toBe(true);
  }
});

test("what is withheld is never guessed", () => {
  const withheld = LISTED.filter(([, , kind]) => kind === "withheld").map(([name]) => FILED_TERMS[name as TermName]);
  expect(new Set(withheld)).toEqual(new Set([undefined]));
});

test("an entered term replaces the filed one and leaves the others", () => {
  const terms = withTerms({ "notices.mailDays": 9 });
  expect({ ...terms, "notices.mailDays": 5 }).toEqual(FILED_TERMS);
  expect(terms["notices.mailDays"]).toBe(9);
});
