/** 5.1, 5.2, 5.5 and 5.7: figures worked out by hand. */
import { civilDate, isoText } from "../../src/contract/base/calendar";
import {
  cancelOrderBy,
  changeLocationBy,
  isOrderCancelled,
  oralOrderConfirmBy,
  orderAcceptedOn,
} from "../../src/contract/rights/orderAcceptance/rule";
import { FILED_TERMS, withTerms } from "../../src/contract/agreement/terms";

const january = (day: string): number | undefined => (day === "-" ? undefined : civilDate(2000, 1, Number(day)));
const inWords = (day: number | undefined): string => (day === undefined ? "not accepted" : isoText(day));

// prettier-ignore
test.each([
  // story                                          received confirmed shipped rejected  accepted
  ["five days without a rejection",                 "10",    "-",      "-",    "-",      "2000-01-15"],
  ["confirmed before",                              "10",    "12",     "-",    "-",      "2000-01-12"],
  ["confirmed on the day of receipt",               "10",    "10",     "-",    "-",      "2000-01-10"],
  ["confirmed later than that",                     "10",    "20",     "-",    "-",      "2000-01-15"],
  ["shipped before it was confirmed",               "10",    "14",     "11",   "-",      "2000-01-11"],
  ["rejected on the last day",                      "10",    "-",      "-",    "15",     "not accepted"],
  ["rejected a day too late",                       "10",    "-",      "-",    "16",     "2000-01-15"],
  ["rejected, then shipped all the same",           "10",    "-",      "20",   "12",     "2000-01-20"],
  ["rejected, then confirmed within five days",     "10",    "14",     "-",    "12",     "2000-01-14"],
])("%s", (_story, received, confirmed, shipped, rejected, accepted) => {
  const order = { received: january(received)!, confirmed: january(confirmed), shipped: january(shipped), rejected: january(rejected) };
  expect(inWords(orderAcceptedOn(FILED_TERMS, order))).toBe(accepted);
});

test("an amendment changes the days", () => {
  const order = { received: january("10")!, confirmed: undefined, shipped: undefined, rejected: january("14") };
  expect(inWords(orderAcceptedOn(withTerms({ "orders.deemedAcceptedDays": 3 }), order))).toBe("2000-01-13");
});

// prettier-ignore
test.each([
  ["a Monday",                     "2000-01-03", "2000-01-17"],
  ["a Friday",                     "2000-01-07", "2000-01-21"],
  ["a Saturday counts as Friday",  "2000-01-08", "2000-01-21"],
  ["a Sunday counts as Friday",    "2000-01-09", "2000-01-21"],
  ["over the leap day",            "2000-02-17", "2000-03-02"],
])("an oral order of %s is confirmed within ten business days", (_story, received, confirmBy) => {
  const [year, month, day] = received.split("-").map(Number);
  expect(isoText(oralOrderConfirmBy(FILED_TERMS, civilDate(year!, month!, day!)!)!)).toBe(confirmBy);
});

test("cancelled so many days before the scheduled shipment at the latest; not known while they are withheld", () => {
  expect(inWords(cancelOrderBy({ "orders.cancelNoticeDays": 30 }, january("31")!))).toBe("2000-01-01");
  expect(cancelOrderBy(FILED_TERMS, january("31")!)).toBeUndefined();
});

test("sent elsewhere fifteen days before the scheduled shipment at the latest", () => {
  expect(inWords(changeLocationBy(FILED_TERMS, january("31")!))).toBe("2000-01-16");
});

// prettier-ignore
test.each([
  // story                                       cancelled shipped ended  is cancelled
  ["cancelled",                                  "10",     "-",    "-",   true],
  ["shipped, and cancelled all the same",        "10",     "09",   "-",   true],
  ["open",                                       "-",      "-",    "-",   false],
  ["open when the vendor ends it for cause",     "-",      "-",    "20",  true],
  ["shipped on that day",                        "-",      "20",   "20",  false],
  ["shipped the day after",                      "-",      "21",   "20",  true],
])("cancelled (5.5, 12.4): %s", (_story, cancelled, shipped, ended, expected) => {
  expect(isOrderCancelled({ cancelledDate: january(cancelled), shippedDate: january(shipped) }, january(ended))).toBe(expected);
});
