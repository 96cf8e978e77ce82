/** 3.6(A): the distributor's price protection. Rule text: rules 2; 10 for what few agreements have. */
import { choice, days, givenOrNot, goodsFilter, head, otherwise, otherwiseNone, wholeNumber, withOthers, yesNo, yours } from "./meaning";

const COVERED = { covered: "they are protected", "not-covered": "they are not" };
const LAST = { days: "calendar days", months: "months, day by day", quarters: "whole fiscal quarters" };
const LENGTH = {
  days: "calendar days",
  "business-days": "business days, Monday to Friday",
  months: "months: the same day of the month, else its last",
};

export const PRICE_PROTECTION_TERMS = {
  "priceProtection.given": givenOrNot("price protection"),
  "priceProtection.creditBasis": withOthers(
    ["lesser"],
    choice("effectiveDate", "needed", "What a protected unit is credited", {
      "paid-less-new": "what the unit cost net of discounts and credits, less the new price",
      "old-less-new": "the old list price less the new one, never more than the unit still costs",
      lesser: "the less of the two: what the unit cost, or the old list price, less the new one",
    }),
  ),
  "priceProtection.transitWindowDays": days(
    "effectiveDate",
    "mayBeBlank",
    "Goods in transit count when sent less than this many days before the new price",
  ),
  "priceProtection.transitWindowAppliesTo": withOthers(
    ["none"],
    choice("effectiveDate", "needed", "Which goods in transit the window applies to", {
      both: "goods from the vendor and goods between warehouses",
      "between-warehouses": "goods between warehouses only; goods from the vendor always count",
      none: "none: goods in transit count whenever they were sent before the new price",
    }),
  ),
  "priceProtection.reportDays": days("receipt", "mayBeBlank", "Days after receipt of the notice within which the inventory report is due"),
  "priceProtection.snapshotToleranceDays": days(
    "effectiveDate",
    "needed",
    "How many days before the effective date an inventory report may be dated and still stand for it",
  ),
  "priceProtection.snapshotRoll": choice("effectiveDate", "needed", "What a report of another day says of the effective date", {
    none: "its figures as they are; only a report before the day stands for it",
    sales: "its figures rolled to the day by what was sold, bought and returned; a report after the day may stand for it, too",
  }),
  "priceProtection.committed": choice("effectiveDate", "needed", "Whether units under a contract for sale are protected", {
    excluded: "committed units are not protected",
    included: "committed units on hand are protected too",
  }),
  "priceProtection.onHand": otherwise("covered", choice("effectiveDate", "needed", "Whether units on hand are protected", COVERED)),
  "priceProtection.fromVendor": otherwise(
    "covered",
    choice("effectiveDate", "needed", "Whether units in transit from the vendor are protected", COVERED),
  ),
  "priceProtection.betweenWarehouses": otherwise(
    "covered",
    choice("effectiveDate", "needed", "Whether units in transit between warehouses are protected", COVERED),
  ),
  "priceProtection.only": goodsFilter("effectiveDate", "For which goods alone price protection is"),
  "priceProtection.except": goodsFilter("effectiveDate", "For which goods price protection is not"),
  "priceProtection.age": otherwise(
    "any",
    choice("effectiveDate", "needed", "How long ago protected units may have been bought", {
      any: "at any time before the new price",
      younger: "no longer ago than a length of time",
      older: "at least as long ago as a length of time",
    }),
  ),
  "priceProtection.ageLength": otherwiseNone(
    wholeNumber(head("effectiveDate", "mayBeBlank", "That length of time"), "days or months", 0, 36_500),
  ),
  "priceProtection.ageUnit": otherwise("days", choice("effectiveDate", "needed", "What that length is counted in", LENGTH)),
  "priceProtection.ageFrom": otherwise(
    "invoice",
    choice("effectiveDate", "needed", "The day from which the age of a unit is counted", {
      invoice: "the date of its invoice",
      ship: "its ship date; without one nobody can say",
    }),
  ),
  "priceProtection.ageTo": otherwise(
    "effective",
    choice("effectiveDate", "needed", "The day up to which the age of a unit is counted", {
      effective: "the day from which the new price holds",
      notice: "the date of the notice",
      receipt: "the day on which the notice counts as received",
    }),
  ),
  "priceProtection.ageEnd": otherwise(
    "inclusive",
    choice("effectiveDate", "needed", "Whether units of exactly that age are protected", {
      inclusive: "they are",
      strict: "they are not",
    }),
  ),
  "priceProtection.ageBinds": otherwise(
    "all",
    choice("effectiveDate", "needed", "Which units the age is asked of", {
      all: "all of them",
      "on-hand": "units on hand only",
      "in-transit": "units in transit only",
    }),
  ),
  "priceProtection.unitCap": otherwise(
    "none",
    choice("effectiveDate", "needed", "Whether there is a most of units of a part that are protected", {
      none: "there is none",
      shipped: "what was shipped of the part in a time before the new price",
    }),
  ),
  "priceProtection.unitCapLast": otherwiseNone(
    wholeNumber(head("effectiveDate", "mayBeBlank", "How long a time that is"), "days or months or quarters", 1, 36_500),
  ),
  "priceProtection.unitCapUnit": otherwise("months", choice("effectiveDate", "needed", "What that time is counted in", LAST)),
  "priceProtection.moneyCap": otherwise(
    "none",
    choice("effectiveDate", "needed", "Whether there is a most of money that a part is credited", {
      none: "there is none",
      shipped: "the net amount of what was shipped of the part in a time before the new price",
    }),
  ),
  "priceProtection.moneyCapLast": otherwiseNone(
    wholeNumber(head("effectiveDate", "mayBeBlank", "How long a time that is"), "days or months or quarters", 1, 36_500),
  ),
  "priceProtection.moneyCapUnit": otherwise("months", choice("effectiveDate", "needed", "What that time is counted in", LAST)),
  "priceProtection.capOrder": otherwise(
    "newest",
    choice("effectiveDate", "needed", "Which units come first where not all fit", {
      newest: "those bought last",
      oldest: "those bought first",
      "highest-credit": "those with the highest credit",
    }),
  ),
  "priceProtection.netOfCredits": otherwise(
    "yes",
    choice(
      "effectiveDate",
      "needed",
      "Whether what a unit cost is after credits received on its invoice",
      yesNo("after discounts and credits received", "after discounts only; earlier price protection is always deducted"),
    ),
  ),
  "priceProtection.reportUnit": otherwise(
    "days",
    choice("receipt", "needed", "What the time to report stock after a new price is counted in", LENGTH),
  ),
  "priceProtection.reportFrom": otherwise(
    "receipt",
    choice("receipt", "needed", "The day from which the time to report stock runs", {
      receipt: "the day on which the notice counts as received",
      notice: "the date of the notice",
      effective: "the day from which the new price holds",
      "later-of-both": "the later of the receipt of the notice and the day from which the new price holds",
    }),
  ),
  "priceProtection.late": otherwise(
    "warn",
    choice("effectiveDate", "needed", "What a late report of stock comes to", {
      warn: "the credit as it is; Claims says that it is late",
      zero: "no credit: Report sent on, of Price changes, says when it was sent",
    }),
  ),
  "priceProtection.gate": otherwise(
    "none",
    choice("effectiveDate", "needed", "Whether there is a condition that only you can know to be met, such as earlier reports on time", {
      none: "there is none",
      stated: "there is; whether it is met is yours to say",
    }),
  ),
  "priceProtection.gateMet": otherwise(null, {
    ...choice(
      "effectiveDate",
      "mayBeBlank",
      "Whether that condition is met",
      yesNo("it is met", "it is not: there is no price protection"),
    ),
    ...yours,
  }),
  "priceProtection.increase": otherwise(
    "ignored",
    choice("effectiveDate", "needed", "What an increase comes to that Price changes marks as reversing a decrease", {
      ignored: "nothing",
      reverses: "it takes back what decreases credited the units, as far as the price rises",
    }),
  ),
} as const;
