/** 6.5: months, Fridays, trailing months and open orders of the monthly report. */
import { isoText } from "../../src/contract/base/calendar";
import type { OpenOrder } from "../../src/contract/base/orderRecords";
import {
  historyMonths,
  isOrderOpenOn,
  reportMonthNamed,
  reportMonthOf,
  stockReportDays,
} from "../../src/contract/rights/monthlyReport/rule";
import { day } from "./facts";

const month = (name: string) => reportMonthNamed(name)!;

// prettier-ignore
test.each([
  // day          month      starts        ends
  ["2000-02-01", "2000-02", "2000-02-01", "2000-02-29"], // leap day
  ["2000-02-29", "2000-02", "2000-02-01", "2000-02-29"],
  ["2000-03-01", "2000-03", "2000-03-01", "2000-03-31"],
  ["1999-12-31", "1999-12", "1999-12-01", "1999-12-31"],
  ["2100-12-31", "2100-12", "2100-12-01", "2100-12-31"],
])("%s is reported with %s", (on, name, starts, ends) => {
  const { name: found, starts: first, ends: last } = reportMonthOf(day(on));
  expect([found, isoText(first), isoText(last)]).toEqual([name, starts, ends]);
});

test.each(["2000-13", "2000-00", "2000-3", "March 2000", "", "1989-12", "2101-01"])("%j is no month", (name) => {
  expect(reportMonthNamed(name)).toBeUndefined();
});

// prettier-ignore
test.each([
  ["2000-03", ["2000-03-03", "2000-03-10", "2000-03-17", "2000-03-24", "2000-03-31"]], // its last day is a Friday
  ["1999-10", ["1999-10-01", "1999-10-08", "1999-10-15", "1999-10-22", "1999-10-29"]], // its first day is one
  ["2000-02", ["2000-02-04", "2000-02-11", "2000-02-18", "2000-02-25"]],
])("stock of %s is reported at the close of its Fridays", (name, days) => {
  expect(stockReportDays(month(name)).map(isoText)).toEqual(days);
});

// prettier-ignore
test.each([
  [6, ["1999-10", "1999-11", "1999-12", "2000-01", "2000-02", "2000-03"]],
  [1, ["2000-03"]],
])("the history of March 2000 over %d months", (months, names) => {
  expect(historyMonths({ "reports.trailingMonths": months }, month("2000-03")).map(({ name }) => name)).toEqual(names);
});

describe("an order received on 2 March 2000 is open on 31 March", () => {
  const MARCH = day("2000-03-31");
  const received = day("2000-03-02");
  const order: OpenOrder = {
    order: 0,
    part: 0,
    quantity: 5,
    receivedDate: received,
    confirmedDate: undefined,
    shippedDate: undefined,
    rejectedDate: undefined,
    cancelledDate: undefined,
    requestedDeliveryDate: undefined,
    scheduledShipDate: undefined,
    unitPrice: undefined,
    isOral: false,
    confirmedInWritingDate: undefined,
  };
  // prettier-ignore
  test.each<[string, Partial<Record<keyof OpenOrder, string | boolean>>, boolean]>([
    ["as it is",                                        {},                                                          true],
    ["received on the last day",                        { receivedDate: "2000-03-31" },                              true],
    ["received the day after",                          { receivedDate: "2000-04-01" },                              false],
    ["shipped that day",                                { shippedDate: "2000-03-31" },                               false],
    ["shipped the day after",                           { shippedDate: "2000-04-01" },                               true],
    ["cancelled that day",                              { cancelledDate: "2000-03-31" },                             false],
    ["cancelled the day after",                         { cancelledDate: "2000-04-01" },                             true],
    ["rejected on the fifth day",                       { rejectedDate: "2000-03-07" },                              false],
    ["rejected on the sixth, too late",                 { rejectedDate: "2000-03-08" },                              true],
    ["rejected, but confirmed before",                  { rejectedDate: "2000-03-05", confirmedDate: "2000-03-03" }, true],
    ["rejected after the month",                        { rejectedDate: "2000-04-01" },                              true],
    ["oral and never confirmed: a rejection stands",    { isOral: true, rejectedDate: "2000-03-20" },                false],
  ])("%s", (_story, dates, isOpen) => {
    const given = Object.fromEntries(Object.entries(dates).map(([field, it]) => [field, typeof it === "string" ? day(it) : it]));
    expect(isOrderOpenOn({ "orders.deemedAcceptedDays": 5 }, { ...order, ...given }, MARCH, undefined)).toBe(isOpen);
  });

  test.each([
    ["2000-03-31", false],
    ["2000-04-01", true],
  ])("the vendor ends the agreement for cause on %s", (ended, isOpen) => {
    expect(isOrderOpenOn({ "orders.deemedAcceptedDays": 5 }, order, MARCH, day(ended))).toBe(isOpen);
  });
});
