/** What an agreement that is silent on a clause leaves out: the day or figure is not there, nothing is missing, and no other day moves. */
import { TERM_NAMES, termDefinition, termsOfAgreement, withTerms, type TermName, type Terms } from "../../src/contract/agreement/terms";
import { AGREEMENTS } from "../../src/contract/agreement/agreements";
import { inForce } from "../../src/contract/agreement/inForce";
import { changeLocationBy, oralOrderConfirmBy, orderAcceptedOn } from "../../src/contract/rights/orderAcceptance/rule";
import { daysOfStock } from "../../src/contract/rights/daysOfStock/rule";
import { renewalLines } from "../../src/contract/rights/termination/dates";
import { retainedUntil } from "../../src/contract/rights/deadlines/rule";
import { withoutUnasked } from "../../src/contract/agreement/agreementText";
import { calendarLines } from "../../src/contract/statement/calendar/lines";
import { day, isoOf, statementOf, type Told } from "./facts";

const SILENT_ON = [
  "agreement.termMonths",
  "agreement.renewalMonths",
  "agreement.nonRenewalNoticeDays",
  "orders.oralConfirmBusinessDays",
  "orders.deemedAcceptedDays",
  "delivery.locationChangeDays",
  "inventory.targetDays",
  "shipmentReports.retentionYears",
] as const satisfies readonly TermName[];

const [FILED] = AGREEMENTS;
const without = (...names: readonly string[]) => ({
  ...FILED!,
  id: "toy-2000",
  terms: FILED!.terms.filter(({ term }) => !names.includes(term)),
});
const YEARS = { from: day("2000-01-01"), to: day("2001-12-31") };
const renewals = (...names: readonly string[]): readonly string[] =>
  renewalLines(inForce(without(...names)), YEARS).map(({ date, what }) => `${isoOf(date)} ${what}`);

test("such terms stand on no list of it, and have no value", () => {
  const agreement = without(...SILENT_ON);
  expect(TERM_NAMES.filter((name) => termsOfAgreement().includes(name) && !termsOfAgreement(agreement).includes(name))).toEqual(
    expect.arrayContaining([...SILENT_ON]),
  );
  for (const name of SILENT_ON) expect(termDefinition(name, agreement)).toMatchObject({ kind: "absent", value: undefined });
  expect(SILENT_ON.filter((name) => inForce(agreement).says(name))).toEqual([]);
});

test("an order binds when it is confirmed or shipped alone", () => {
  const silent = withTerms({ "orders.deemedAcceptedDays": undefined });
  const order = { received: day("2000-01-03"), confirmed: undefined, shipped: undefined, rejected: undefined };
  expect(orderAcceptedOn(silent, order)).toBeUndefined();
  expect(orderAcceptedOn(silent, { ...order, shipped: day("2000-01-20") })).toBe(day("2000-01-20"));
  expect(orderAcceptedOn(silent, { ...order, rejected: day("2000-01-05") })).toBeUndefined();
});

test("days that it does not state are not known", () => {
  const silent = withTerms(Object.fromEntries(SILENT_ON.map((name) => [name, undefined])));
  expect(oralOrderConfirmBy(silent, day("2000-01-03"))).toBeUndefined();
  expect(changeLocationBy(silent, day("2000-03-01"))).toBeUndefined();
  expect(retainedUntil(silent, day("2000-03-01"))).toBeUndefined();
});

test("stock lasts as long as it does, and lacks of nothing that nobody asks for", () => {
  const stock = { onHand: 12, sold: 92, span: { after: day("2000-02-29"), days: 184 } };
  expect(daysOfStock(withTerms({ "inventory.targetDays": undefined }), stock)).toEqual({
    ...daysOfStock(withTerms({}), stock),
    shortBy: undefined,
  });
});

// prettier-ignore
test.each([
  ["of nothing",               [],                                  ["2000-09-22 Last day for notice not to renew the term that ends 2000-12-21", "2000-12-22 Agreement renews for another term", "2001-09-22 Last day for notice not to renew the term that ends 2001-12-21", "2001-12-22 Agreement renews for another term"]],
  ["of a notice to stop it",   ["agreement.nonRenewalNoticeDays"],  ["2000-12-22 Agreement renews for another term", "2001-12-22 Agreement renews for another term"]],
  ["of a renewal",             ["agreement.renewalMonths"],         ["2000-12-21 Last day of the agreement's term"]],
  ["of any term",              ["agreement.termMonths"],            []],
])("renewals of an agreement that is silent %s", (_story, names, lines) => expect(renewals(...names)).toEqual(lines));

test("a file of an agreement leaves out what is asked in no stretch of its days", () => {
  const row = (term: TermName, value: string, effectiveFrom?: `${number}-${number}-${number}`) =>
    ({ term, value, clause: "-", state: "stated", effectiveFrom }) as const;
  const terms = [...FILED!.terms, row("discontinuation.given", "no"), row("balancing.exercise", "any")];
  const kept = withoutUnasked({ ...FILED!, id: "toy-2000", terms }).terms.map(({ term }) => term);
  expect(terms.map(({ term }) => term).filter((term) => !kept.includes(term))).toEqual([
    "balancing.lastMonthOfQuarter",
    "discontinuation.noticeDays",
    "discontinuation.purchasedWithinDays",
    "discontinuation.windowSide",
    "discontinuation.windowFrom",
  ]);
  const amended = [...terms, row("balancing.exercise", "month-end", "2001-01-01")];
  expect(withoutUnasked({ ...FILED!, terms: amended }).terms.map(({ term }) => term)).toContain("balancing.lastMonthOfQuarter");
});

test("an agreement without a monthly report has no day of it", () => {
  const told: Told = { inventory: [{ onHand: 4 }], invoices: [{ quantity: 3 }] };
  const reports = (terms: Partial<Terms>): number =>
    calendarLines(statementOf(told, terms)).filter(({ what }) => what.startsWith("Report of sales and stock")).length;
  expect(reports({})).toBeGreaterThan(0);
  expect(reports({ "reports.monthlyDue": "none" })).toBe(0);
});
