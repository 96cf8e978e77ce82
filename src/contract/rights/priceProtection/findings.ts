/** What price protection finds doubtful in the records, in words. */
import { counted } from "../../base/counted";
import { isoText } from "../../base/calendar";
import { finding, type Finding } from "../../base/finding";
import type { NumberedChange } from "../../stock/priceChanges";
import { unitsText } from "../../base/inWords";
import type { CivilDate } from "../../base/calendar";
import { NO_DATE, NONE, type Facts, type PriceChange } from "../../base/records";
import type { TermsOn } from "../../agreement/inForce";

const CLAUSE = "3.6(A)";
const rolledTo = ({ parts }: Facts, { part, effectiveDate }: NumberedChange): string =>
  `The stock of ${parts.keys[part]!} is rolled to ${isoText(effectiveDate)}`;
const ofChange = ({ index, part }: NumberedChange) => ({ record: { kind: "priceChanges", index } as const, part });

export function transitDateMissing({ inventory, parts }: Facts, row: number): Finding {
  const part = inventory.part[row]!;
  const text = `Units of ${parts.keys[part]!} are in transit without a transit date, so they are not protected. Enter the day they were sent.`;
  return finding("TRANSIT_DATE_MISSING", CLAUSE, text, { record: { kind: "inventory", index: row }, part });
}

/** @param line NONE where the units were not invoiced. */
export function ageUndated(
  { invoices, parts }: Facts,
  terms: TermsOn<"effectiveDate">,
  line: number,
  { part, effectiveDate }: PriceChange,
): Finding {
  const isNotice = terms["priceProtection.ageTo"] !== "effective";
  const lacks = line === NONE || invoices.shipDate[line] !== NO_DATE ? "notice" : terms["priceProtection.ageFrom"];
  const what =
    isNotice && lacks === "notice"
      ? "the price change has no notice date. Enter it"
      : "its invoice line has no ship date. Enter the day on which it was shipped";
  const text = `How old units of ${parts.keys[part]!} were on ${isoText(effectiveDate)} is not known, so they are not protected: ${what}.`;
  return finding("AGE_UNDATED", CLAUSE, text, { ...(line !== NONE && { record: { kind: "invoices", index: line } as const }), part });
}

export function earlierCredit({ invoices, parts }: Facts, line: number): Finding {
  const part = invoices.part[line]!;
  const text = `Protected units of ${parts.keys[part]!} come from an invoice line that already had credits. Check that those credits do not contain this price fall.`;
  return finding("EARLIER_CREDIT", CLAUSE, text, { record: { kind: "invoices", index: line }, part });
}

export function oldPriceMissing({ parts }: Facts, change: NumberedChange, terms: TermsOn<"effectiveDate">): Finding {
  const basis = terms["stock.valuation"] === "book" ? "book cost" : `the credit basis ${terms["priceProtection.creditBasis"]}`;
  const text = `The price change of ${parts.keys[change.part]!} on ${isoText(change.effectiveDate)} has no old price, which ${basis} needs; it is not used for price protection. Enter the old price.`;
  return finding("OLD_PRICE_MISSING", CLAUSE, text, ofChange(change));
}

/** @param isRolled a report after the day would do, too. */
export function noInventoryAtEffectiveDate(
  terms: TermsOn<"effectiveDate">,
  { parts }: Facts,
  change: NumberedChange,
  isRolled: boolean,
): Finding {
  const days = terms["priceProtection.snapshotToleranceDays"];
  const dated = `${isoText(change.effectiveDate)}${days === 0 ? "" : ` or up to ${counted(days, "day")} before${isRolled ? " or after" : ""}`}`;
  const text = `No inventory row of ${parts.keys[change.part]!} is dated ${dated}, so no stock can be protected. Add the inventory report of that day.`;
  return finding("NO_INVENTORY_AT_EFFECTIVE_DATE", CLAUSE, text, ofChange(change));
}

export function salesMissing(): Finding {
  const text =
    'The term priceProtection.snapshotRoll is "sales", and there is no sheet Sales by which reports of other days could be rolled to the effective dates of price changes. They are used as if the term were "none". Add the sheet Sales.';
  return finding("SALES_MISSING", CLAUSE, text);
}

/** @param from the first day whose sales matter. @param firstSale undefined where the sheet has no sale. */
export function salesShort(facts: Facts, change: NumberedChange, from: CivilDate, firstSale: CivilDate | undefined): Finding {
  const begin = firstSale === undefined ? "has no sale" : `begins on ${isoText(firstSale)}`;
  const text = `${rolledTo(facts, change)} by the sales from ${isoText(from)} on, and the sheet Sales ${begin}. Check that nothing was sold between, or add those sales.`;
  return finding("SALES_SHORT", CLAUSE, text, ofChange(change));
}

/** @param lacking units that no row of the report had. */
export function rollBelowZero(facts: Facts, change: NumberedChange, reportedOn: CivilDate, lacking: number): Finding {
  const text = `${rolledTo(facts, change)} from the report of ${isoText(reportedOn)}, which has ${counted(unitsText(lacking), "unit")} too few for what was sold, bought and returned between; they are left out. Check that report, the sheet Sales and the invoices of those days.`;
  return finding("ROLL_BELOW_ZERO", CLAUSE, text, ofChange(change));
}
