/** 3.7(A), 3.7(C), 6.5: dates worked out by hand with a calendar. */
import { civilDate, isoText, type NoticeMethod } from "../../src/contract/base/calendar";
import { reportDueOn, retainedUntil, returnBy } from "../../src/contract/rights/deadlines/rule";
import { AGREEMENTS } from "../../src/contract/agreement/agreements";
import { inForce } from "../../src/contract/agreement/inForce";
import { refreshBy } from "../../src/contract/rights/productRefresh/rule";
import { FILED_TERMS } from "../../src/contract/agreement/terms";

const day = (iso: string): number => {
  const [year, month, date] = iso.split("-").map(Number);
  return civilDate(year!, month!, date!)!;
};

// prettier-ignore
test.each([
  ["2000-02-01", "2000-03-02"], // leap year
  ["2001-02-01", "2001-03-03"],
  ["1999-12-15", "2000-01-14"],
])("goods of an authorization of %s leave by %s", (rmaDate, leaveBy) => {
  expect(isoText(returnBy(FILED_TERMS, day(rmaDate))!)).toBe(leaveBy);
});

// prettier-ignore
test.each([
  ["2000-01-01", "2000-02-01"], // 1 February was a Tuesday
  ["2000-01-31", "2000-02-01"],
  ["2000-02-01", "2000-03-07"], // 1 March was a Wednesday
  ["2000-07-04", "2000-08-01"],
  ["2000-12-31", "2001-01-02"],
  ["2001-09-15", "2001-10-02"], // 1 October was a Monday
])("the report of the month of %s is due on %s", (month, due) => {
  expect(isoText(reportDueOn(day(month)))).toBe(due);
});

// prettier-ignore
test.each<[string, string, string, NoticeMethod, string]>([
  ["the notice came first",             "2000-02-10", "2000-01-31", "mail",     "2000-03-11"],
  ["it was received after the shipment","2000-02-01", "2000-01-31", "mail",     "2000-03-06"],
  ["both on one day",                   "2000-02-03", "2000-01-31", "courier",  "2000-03-04"],
  ["in person, on the day",             "2000-02-01", "2000-02-01", "personal", "2000-03-02"],
])("an exchange is asked for within 30 days: %s", (_story, firstShipped, sent, method, lastDay) => {
  expect(isoText(refreshBy(inForce(AGREEMENTS[0]!), { firstShippedOn: day(firstShipped), notice: { sent: day(sent), method } })!)).toBe(lastDay);
});

// prettier-ignore
test.each([
  ["2000-03-31", "2005-03-31"],
  ["2000-02-29", "2005-02-28"],
])("the report of a shipment of %s is kept until %s", (soldOn, until) => {
  expect(isoText(retainedUntil(FILED_TERMS, day(soldOn))!)).toBe(until);
});
