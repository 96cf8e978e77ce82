/** What price protection finds doubtful in the records, in words. */
import { finding, type Finding } from "../../base/finding";
import type { NumberedChange } from "../../stock/priceChanges";
import { dayText } from "../../base/inWords";
import type { CivilDate } from "../../base/calendar";
import { NO_DATE, NONE, type Facts, type PriceChange } from "../../base/records";
import type { TermsOn } from "../../agreement/inForce";
import { words } from "./words";

const CLAUSE = "3.6(A)";
/** The part of a price change, and its day. */
const named = ({ parts }: Facts, { part, effectiveDate }: PriceChange): readonly [part: string, day: string] => [
  parts.keys[part]!,
  dayText(effectiveDate),
];
const ofChange = ({ index, part }: NumberedChange) => ({ record: { kind: "priceChanges", index } as const, part });

export function transitDateMissing({ inventory, parts }: Facts, row: number): Finding {
  const part = inventory.part[row]!;
  const text = words.findings.transitDateMissing(parts.keys[part]!);
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
  const what = isNotice && lacks === "notice" ? words.findings.noNoticeDate : words.findings.noShipDate;
  const text = words.findings.ageUndated(parts.keys[part]!, dayText(effectiveDate), what);
  return finding("AGE_UNDATED", CLAUSE, text, { ...(line !== NONE && { record: { kind: "invoices", index: line } as const }), part });
}

export function earlierCredit({ invoices, parts }: Facts, line: number): Finding {
  const part = invoices.part[line]!;
  const text = words.findings.earlierCredit(parts.keys[part]!);
  return finding("EARLIER_CREDIT", CLAUSE, text, { record: { kind: "invoices", index: line }, part });
}

export function oldPriceMissing(facts: Facts, change: NumberedChange, terms: TermsOn<"effectiveDate">): Finding {
  const basis =
    terms["stock.valuation"] === "book" ? words.findings.bookCost : words.findings.creditBasis(terms["priceProtection.creditBasis"]);
  const text = words.findings.oldPriceMissing(...named(facts, change), basis);
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
  const dated = words.findings.upToDays(dayText(change.effectiveDate), days, isRolled);
  const text = words.findings.noInventory(parts.keys[change.part]!, dated);
  return finding("NO_INVENTORY_AT_EFFECTIVE_DATE", CLAUSE, text, ofChange(change));
}

export const salesMissing = (): Finding => finding("SALES_MISSING", CLAUSE, words.findings.salesMissing);

/** @param from the first day whose sales matter. @param firstSale undefined where the sheet has no sale. */
export function salesShort(facts: Facts, change: NumberedChange, from: CivilDate, firstSale: CivilDate | undefined): Finding {
  const begins = firstSale === undefined ? undefined : dayText(firstSale);
  return finding("SALES_SHORT", CLAUSE, words.findings.salesShort(...named(facts, change), dayText(from), begins), ofChange(change));
}

/** @param lacking units that no row of the report had. */
export function rollBelowZero(facts: Facts, change: NumberedChange, reportedOn: CivilDate, lacking: number): Finding {
  const text = words.findings.rollBelowZero(...named(facts, change), dayText(reportedOn), lacking);
  return finding("ROLL_BELOW_ZERO", CLAUSE, text, ofChange(change));
}
