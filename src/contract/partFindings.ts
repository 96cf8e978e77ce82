/** The findings that come up while a part is worked out, in words. */
import { counted } from "./counted";
import { isoText } from "./calendar";
import { finding, type Finding } from "./finding";
import type { NumberedChange } from "./priceChanges";
import type { Facts } from "./records";
import type { Terms } from "./terms";

const key = (facts: Facts, part: number): string => facts.parts.keys[part]!;
const ofChange = ({ index, part }: NumberedChange) => ({ record: { kind: "priceChanges", index } as const, part });
const ofRow = (facts: Facts, row: number) => ({
  record: { kind: "inventory", index: row } as const,
  part: facts.inventory.part[row]!,
});
const ofLine = (facts: Facts, line: number) => ({ record: { kind: "invoices", index: line } as const, part: facts.invoices.part[line]! });

export function returnUnmatched(facts: Facts, line: number, units: number): Finding {
  const where = ofLine(facts, line);
  const returned = isoText(facts.invoices.invoiceDate[line]!);
  const text = `Returned units of ${key(facts, where.part)} (${units}) find no invoice line dated on or before ${returned} to come out of. Check the return's date, part and original invoice.`;
  return finding("RETURN_UNMATCHED", "3.7", text, where);
}

export function unitsNotInvoiced(facts: Facts, row: number, units: number): Finding {
  const where = ofRow(facts, row);
  const reported = isoText(facts.inventory.asOfDate[row]!);
  const text = `Units of ${key(facts, where.part)} (${units}) are beyond everything the invoices show by ${reported}; no right covers them. Add the missing invoice lines or check the quantity.`;
  return finding("UNITS_NOT_INVOICED", "3.6, 3.7", text, where);
}

export function transitDateMissing(facts: Facts, row: number): Finding {
  const where = ofRow(facts, row);
  const text = `Units of ${key(facts, where.part)} are in transit without a transit date, so they are not protected. Enter the day they were sent.`;
  return finding("TRANSIT_DATE_MISSING", "3.6(A)", text, where);
}

export function earlierCredit(facts: Facts, line: number): Finding {
  const where = ofLine(facts, line);
  const text = `Protected units of ${key(facts, where.part)} come from an invoice line that already had credits. Check that those credits do not contain this price fall.`;
  return finding("EARLIER_CREDIT", "3.6(A)", text, where);
}

export function oldPriceMissing(facts: Facts, change: NumberedChange): Finding {
  const text = `The price change of ${key(facts, change.part)} on ${isoText(change.effectiveDate)} has no old price, which the credit basis old-less-new needs; it is not used for price protection. Enter the old price.`;
  return finding("OLD_PRICE_MISSING", "3.6(A)", text, ofChange(change));
}

export function noInventoryAtEffectiveDate(terms: Terms, facts: Facts, change: NumberedChange): Finding {
  const days = terms["priceProtection.snapshotToleranceDays"];
  const dated = `${isoText(change.effectiveDate)}${days === 0 ? "" : ` or up to ${counted(days, "day")} before`}`;
  const text = `No inventory row of ${key(facts, change.part)} is dated ${dated}, so nothing can be protected. Add the inventory report of that day.`;
  return finding("NO_INVENTORY_AT_EFFECTIVE_DATE", "3.6(A)", text, ofChange(change));
}
