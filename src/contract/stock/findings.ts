/** The findings of matching stock to invoices, in words. */
import { isoText } from "../base/calendar";
import { finding, type Finding } from "../base/finding";
import type { Facts } from "../base/records";

export function returnUnmatched({ invoices, parts }: Facts, line: number, units: number): Finding {
  const part = invoices.part[line]!;
  const returned = isoText(invoices.invoiceDate[line]!);
  const text = `Returned units of ${parts.keys[part]!} (${units}) find no invoice line dated on or before ${returned} to come out of. Check the return's date, part and original invoice.`;
  return finding("RETURN_UNMATCHED", "3.7", text, { record: { kind: "invoices", index: line }, part });
}

export function unitsNotInvoiced({ inventory, parts }: Facts, row: number, units: number): Finding {
  const part = inventory.part[row]!;
  const reported = isoText(inventory.asOfDate[row]!);
  const text = `Units of ${parts.keys[part]!} (${units}) are beyond everything the invoices show by ${reported}; no right covers them. Add the missing invoice lines or check the quantity.`;
  return finding("UNITS_NOT_INVOICED", "3.6, 3.7", text, { record: { kind: "inventory", index: row }, part });
}
