/** What Summary says beside its headings. */
import { english as numbers } from "../contract/base/inWords";
import { wordTable } from "../contract/base/language";

const n = numbers.units;

export const english = {
  // encodeSummary
  noDayStated: "no day is stated",
  asOf: (day: string) => `As of ${day}`,
  amountsIn:
    "Amounts in US dollars. Each table adds up the sheet named beside it; what awaits an answer, or could still be asked for, is in no sum.",
  ifAskedFor: (right: string) => `${right}, if asked for (in no sum)`,
  allRights: "All rights",
  withoutPart: "without a part number",
  otherParts: (count: number) => `other parts (${n(count)})`,
  allParts: "All parts",
  earlierMonths: "earlier months",
  withoutDay: "without a day",
  allMonths: "All months",
  moreLimits: (count: number) => `${count} more: see Balancing limits`,
  withoutVendor: "without a vendor",
  allVendors: "All vendors",
  allClaims: "All claims",
  allUnsettled: "All not settled",
  allFindings: "All findings",
  moreTerms: (count: number) => `${count} more: see the findings TERM_MISSING`,
};
export const summaryWords = wordTable("summary", english);
