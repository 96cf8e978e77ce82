/** Functions of single cells about orders, payments, days of stock and routes: worked out by hand with a calendar. */
import { cancelBy, daysOfStock, paymentDue, priceInForce, route } from "../../src/functions/orders";
import { day } from "../contract/facts";
import { outcome } from "./asExcelSends";
import "./runtime";

const terms = (...rows: readonly (readonly [string, unknown])[]): unknown[][] => [["Term", "Value"], ...rows.map((it) => [...it])];
const NOTICE_30 = terms(["prices.changeNoticeDays", 30]);

// prettier-ignore
test.each<[string, readonly unknown[], unknown]>([
  // received 1 Feb 2000 + 30 = 2 Mar
  ["asked for on the last day of the notice",     [100, 90, day("2000-03-02"), day("2000-02-01"), null, NOTICE_30],          100],
  ["asked for a day later",                       [100, 90, day("2000-03-03"), day("2000-02-01"), null, NOTICE_30],          90],
  ["a mailed notice counts five days later",      [100, 90, day("2000-03-07"), day("2000-02-01"), "mail", NOTICE_30],        100],
  ["and a day after that",                        [100, 90, day("2000-03-08"), day("2000-02-01"), "mail", NOTICE_30],        90],
  ["without a notice",                            [100, 90, day("2000-03-03"), null, null, NOTICE_30],                       100],
  ["withheld days, asked for by the receipt",     [100, 90, day("2000-02-01"), day("2000-02-01")],                           100],
  ["withheld days",                               [100, 90, day("2000-02-02"), day("2000-02-01")],                           '#N/A "Prices change notice days" (prices.changeNoticeDays) is withheld in the filed agreement. Enter it in the terms.'],
  ["no day of delivery",                          [100, 90, null, day("2000-02-01")],                                        "#VALUE! requestedDelivery is blank. Enter a date."],
])("PRICEINFORCE: %s", (_story, [before, after, asked, noticed, method, of], expected) =>
  expect(outcome(() => priceInForce(before, after, asked, noticed, method, of as unknown[][]))).toBe(expected));

// prettier-ignore
test.each<[string, readonly unknown[], unknown]>([
  ["so many days before shipment", [day("2000-03-11"), terms(["orders.cancelNoticeDays", 10])], day("2000-03-01")],
  ["withheld",                     [day("2000-03-11")],                                         '#N/A "Orders cancel notice days" (orders.cancelNoticeDays) is withheld in the filed agreement. Enter it in the terms.'],
])("CANCELBY: %s", (_story, [on, of], expected) => expect(outcome(() => cancelBy(on, of as unknown[][]))).toBe(expected));

const FOR_CAUSE = [
  ["termination.date", day("2000-02-01")],
  ["termination.kind", "vendor-for-cause"],
] as const;
// prettier-ignore
test.each<[string, readonly unknown[], unknown]>([
  ["the day that it states",             [day("2000-01-10"), day("2000-02-09")],                                             day("2000-02-09")],
  ["so many days after it",              [day("2000-01-31"), null, null, terms(["payment.dueDays", 30])],                    day("2000-03-01")],
  ["counted from its receipt by mail",   [day("2000-01-31"), null, null, terms(["payment.dueDays", 30], ["payment.dueFrom", "receipt"])], day("2000-03-06")],
  ["the initial order has its own days", [day("2000-01-31"), null, "yes", terms(["payment.dueDays", 30], ["initialOrder.paymentDays", 60])], day("2000-03-31")],
  ["an end for cause is earlier",        [day("2000-01-31"), day("2000-04-01"), null, terms(...FOR_CAUSE)],                  day("2000-03-02")],
  ["an end for cause is later",          [day("2000-01-31"), day("2000-02-15"), null, terms(...FOR_CAUSE)],                  day("2000-02-15")],
  ["withheld",                           [day("2000-01-31")],                                                                '#N/A "Payment due days" (payment.dueDays) is withheld in the filed agreement. Enter it in the terms.'],
  ["neither yes nor no",                 [day("2000-01-31"), null, "perhaps"],                                               '#VALUE! initialOrder is "perhaps"; it must be yes or no.'],
])("PAYMENTDUE: %s", (_story, [on, due, initial, of], expected) =>
  expect(outcome(() => paymentDue(on, due, initial, of as unknown[][]))).toBe(expected));

// prettier-ignore
test.each<[string, readonly unknown[], unknown]>([
  ["184 days to 31 August, half a unit a day", [12, 92, day("2000-08-31")],                                       24],
  ["one month",                                [12, 29, day("2000-03-01"), terms(["reports.trailingMonths", 1])], 12],
  ["to one decimal",                           [10, 91, day("2000-07-01")],                                       20],     // 182 days: 20.0
  ["nothing sold",                             [12, 0, day("2000-08-31")],                                        "#N/A Nothing was sold in these months, so no rate is known."],
])("DAYSOFSTOCK: %s", (_story, [onHand, sold, on, of], expected) =>
  expect(outcome(() => daysOfStock(onHand, sold, on, of as unknown[][]))).toBe(expected));

test("ROUTE names the carrier of the guide, and says which argument has no line", () => {
  const parcel = outcome(() => route("Fremont", "TX", 150));
  expect(parcel).toEqual(outcome(() => route("Fremont, CA", "Texas", 12, "air")));
  expect(outcome(() => route("Fremont", "TX", 151))).not.toEqual(parcel);
  expect(outcome(() => route("Atlantis", "TX", 10))).toBe('#N/A The routing guide (Exhibit F) has no line for shipTo "Atlantis".');
  expect(outcome(() => route("Fremont", "XX", 10))).toBe('#N/A The routing guide (Exhibit F) has no line for originState "XX".');
  expect(outcome(() => route("Fremont", "TX", 0))).toBe("#N/A The routing guide (Exhibit F) has no line for pounds 0.");
  expect(outcome(() => route("Fremont", "TX", 10, "by sea"))).toBe('#VALUE! mode is "by sea"; it must be ground, air or expedited.');
});
