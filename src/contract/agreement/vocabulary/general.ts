/** Terms of the agreement as a whole, of how a workbook is read, and of prices. Rule text: rules 2. */
import { choice, days, head, wholeNumber, yours } from "./meaning";

export const GENERAL_TERMS = {
  "agreement.id": { ...head("wholeAgreement", "needed", "Which agreement is applied"), ...yours, type: "agreement", unit: "" },
  "calculation.date": {
    ...head("wholeAgreement", "mayBeBlank", "The day the figures are for, where an inventory row has no As-of date"),
    ...yours,
    type: "date",
    unit: "date",
  },
  "input.decimalMark": {
    ...choice("wholeAgreement", "mayBeBlank", "Which mark is the decimal one in numbers that stand as text", {
      point: "1.234 is a little over one; commas part the thousands",
      comma: "1,234 is a little over one; points part the thousands",
    }),
    ...yours,
  },
  "input.dateOrder": {
    ...choice("wholeAgreement", "mayBeBlank", "Whether the day or the month comes first in dates that stand as text", {
      "day-first": "03/02/2000 is 3 February",
      "month-first": "03/02/2000 is 2 March",
    }),
    ...yours,
  },
  "agreement.effectiveDate": { ...head("wholeAgreement", "needed", "First day of the agreement"), type: "date", unit: "date" },
  "agreement.termMonths": wholeNumber(head("wholeAgreement", "mayBeBlank", "Length of the first term"), "months", 1, 1200),
  "agreement.renewalMonths": wholeNumber(head("wholeAgreement", "mayBeBlank", "Length of each renewal"), "months", 1, 1200),
  "agreement.nonRenewalNoticeDays": days("wholeAgreement", "mayBeBlank", "Notice needed before a term ends to stop its renewal"),
  "fiscal.firstMonth": wholeNumber(
    head("wholeAgreement", "needed", "Month in which the vendor's fiscal year begins"),
    "month of the year",
    1,
    12,
  ),
  "prices.changeNoticeDays": days("receipt", "mayBeBlank", "Notice before a new price or discount applies to orders"),
} as const;
