/** 3.1: the price at which an order is charged; days worked out by hand. A notice of 2000-01-01 in person, 30 days of notice. */
import { priceInForce } from "../../src/contract/rights/orderProtection/rule";
import { withTerms } from "../../src/contract/agreement/terms";
import type { NoticeMethod } from "../../src/contract/base/calendar";
import { day, undated } from "./facts";

// prettier-ignore
test.each<[string, string | undefined, NoticeMethod | undefined, number | undefined, string]>([
  // story                                    delivery      by          days       price
  ["asked for on the last day of notice",     "2000-01-31", "personal", 30,        "old"],
  ["asked for the day after",                 "2000-02-01", "personal", 30,        "new"],
  ["a mailed notice, on the last day",        "2000-02-05", "mail",     30,        "old"],
  ["a mailed notice, the day after",          "2000-02-06", "mail",     30,        "new"],
  ["a couriered notice, on the last day",     "2000-02-03", "courier",  30,        "old"],
  ["a couriered notice, the day after",       "2000-02-04", "courier",  30,        "new"],
  ["no notice was given",                     "2000-12-31", undefined,  30,        "old"],
  ["no delivery is asked for",                undefined,    "personal", 30,        "old"],
  ["no days of notice",                       "2000-01-02", "personal", 0,         "new"],
  ["days withheld, on the day of receipt",    "2000-01-01", "personal", undefined, "old"],
  ["days withheld, after it",                 "2000-01-02", "personal", undefined, "noticeDaysWithheld"],
])("%s", (_story, delivery, by, days, price) => {
  const agreed = undated(withTerms({ "prices.changeNoticeDays": days }));
  const notice = by && { sent: day("2000-01-01"), method: by };
  expect(priceInForce(agreed, { notice }, delivery === undefined ? undefined : day(delivery))).toBe(price);
});
