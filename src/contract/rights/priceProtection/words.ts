/** What is said of 3.6(A). */
import { counted } from "../../base/counted";
import { unitsText } from "../../base/inWords";
import { wordTable } from "../../base/language";
import { english as shared } from "../words";
import type { Said, StepValue } from "../ruling";

export const english = {
  name: "Price protection",

  /** In the one order of evaluation: kinds of units, window, cap on units, basis, cap on money. */
  reasons: {
    gateNotMet: { label: "The condition on price protection is not met", inShort: "not protected while its condition is not met" },
    reportedLate: { label: "Stock was reported late", inShort: "reported late" },
    committed: { label: "Under a contract for sale", inShort: "under contract for sale" },
    onHandNotCovered: { label: "On hand, which is not protected", inShort: "on hand, which is not protected" },
    transitNotCovered: { label: "In transit, which is not protected", inShort: "in transit, which is not protected" },
    lotNotBefore: { label: "Acquired on or after the effective date", inShort: "bought on or after the effective date" },
    leftBefore: { label: "Returned by the effective date", inShort: "returned by the effective date" },
    notThese: shared.notPicked.notThese,
    outsideAge: { label: "Outside the window of age", inShort: "outside the window of age" },
    ageUndated: {
      label: "Age not decided without its day",
      inShort: "of an age not decided without its day",
      needs: "the ship date of the invoice, or the notice date of the price change, that age is counted by",
    },
    ageWithheld: {
      label: "Age not decided while the window is not entered",
      inShort: (term: string) => `of an age not decided without the term ${term}`,
    },
    transitOutsideWindow: { label: "In transit, not within the window", inShort: "in transit outside the window" },
    sentNotBefore: {
      label: "In transit, sent on or after the effective date",
      inShort: "in transit, sent on or after the effective date",
    },
    transitUndated: {
      label: "In transit without a transit date",
      inShort: "in transit, not decided without a transit date",
      needs: "the transit date of units in transit",
    },
    windowWithheld: {
      label: "In transit, not decided while the window is not entered",
      inShort: (term: string) => `in transit, not decided without the term ${term}`,
    },
    beyondUnitCap: { label: "Beyond the cap on units", inShort: "beyond the cap on units" },
    neverCredited: { label: "Never credited before", inShort: "never credited before" },
    beyondMoneyCap: { label: "Beyond the cap on money", inShort: "beyond the cap on money" },
    notInvoiced: { label: "Not invoiced", inShort: "not invoiced" },
  },

  needs: {
    decrease: "a price decrease whose inventory report this row belongs to",
    noticeDate: "the notice date of the price change",
    reportSentOn: "the day under Report sent on of the price change",
  },
  noUnitCovered: "no unit of this row is covered",

  steps: {
    stock: "Stock at the effective date",
    reportDueBy: "Inventory report due by",
    unitCap: "Cap on units",
    unitsShippedIn: "Units shipped in",
    moneyCap: "Cap on money",
    moneyShippedIn: "Amount shipped in",
  },

  /** "40 of 50 units protected" */
  protectedOf: (units: string, stock: string) => `${units} of ${stock} protected`,
  stock: (units: number) => counted(unitsText(units), "unit"),
  split: (onHand: string, inTransit: string) => ` (${onHand} on hand, ${inTransit} in transit)`,
  atBookCost: " at book cost",
  owed: (amount: string) => `; ${amount} of it is owed to the vendor for increases`,
  dueBy: (days: string) => ` Report due by ${days}.`,
  days: (first: string, last: string) => `${first} to ${last}`,
  cap: (most: string, days: string) => `; the part's cap is the ${most} shipped in ${days}`,

  /** "rolled from 15 on 2000-02-03: + 5 sold since 2000-02-01" */
  rolled: (reported: string, reportedOn: string, moves: string) => `rolled from ${reported} on ${reportedOn}: ${moves}`,
  since: (moves: string, day: string) => `${moves} since ${day}`,
  before: (moves: string, day: string) => `${moves} before ${day}`,
  moves: {
    none: "no change",
    sold: "sold",
    soldBack: "returned by customers",
    bought: "bought",
    boughtInTransit: "bought and in transit",
    returned: "returned to the vendor",
  },

  dates: {
    reportDue: (day: StepValue): Said => ["Inventory report due for the new prices of ", day],
    reportDaysMissing: "Claim deadlines are blank: the days to report stock after a new price are withheld and not entered.",
    withoutNotice: (count: StepValue, isOne: boolean): Said => [
      count,
      ` ${isOne ? "price change" : "price changes"} without a notice date: no claim deadline can be counted.`,
    ],
  },

  findings: {
    transitDateMissing: (part: string) =>
      `Units of ${part} are in transit without a transit date, so they are not protected. Enter the day they were sent.`,
    noNoticeDate: "the price change has no notice date. Enter it",
    noShipDate: "its invoice line has no ship date. Enter the day on which it was shipped",
    ageUndated: (part: string, day: string, what: string) =>
      `How old units of ${part} were on ${day} is not known, so they are not protected: ${what}.`,
    earlierCredit: (part: string) =>
      `Protected units of ${part} come from an invoice line that already had credits. Check that those credits do not contain this price fall.`,
    bookCost: "book cost",
    creditBasis: (basis: string) => `the credit basis ${basis}`,
    oldPriceMissing: (part: string, day: string, basis: string) =>
      `The price change of ${part} on ${day} has no old price, which ${basis} needs; it is not used for price protection. Enter the old price.`,
    upToDays: (day: string, days: number, isRolled: boolean) =>
      `${day}${days === 0 ? "" : ` or up to ${counted(days, "day")} before${isRolled ? " or after" : ""}`}`,
    noInventory: (part: string, dated: string) =>
      `No inventory row of ${part} is dated ${dated}, so no stock can be protected. Add the inventory report of that day.`,
    salesMissing:
      'The term priceProtection.snapshotRoll is "sales", and there is no sheet Sales by which reports of other days could be rolled to the effective dates of price changes. They are used as if the term were "none". Add the sheet Sales.',
    salesShort: (part: string, day: string, from: string, firstSale: string | undefined) =>
      `The stock of ${part} is rolled to ${day} by the sales from ${from} on, and the sheet Sales ${firstSale === undefined ? "has no sale" : `begins on ${firstSale}`}. Check that nothing was sold between, or add those sales.`,
    rollBelowZero: (part: string, day: string, reportedOn: string, lacking: number) =>
      `The stock of ${part} is rolled to ${day} from the report of ${reportedOn}, which has ${counted(unitsText(lacking), "unit")} too few for what was sold, bought and returned between; they are left out. Check that report, the sheet Sales and the invoices of those days.`,
  },
};
export const words = wordTable("rights.priceProtection", english);
