/** The findings of matching stock to invoices, in words. */
import { finding, type Finding } from "../base/finding";
import { dayText } from "../base/inWords";
import type { Facts } from "../base/records";
import { words } from "./words";

export function returnUnmatched({ invoices, parts }: Facts, line: number, units: number): Finding {
  const part = invoices.part[line]!;
  const returned = dayText(invoices.invoiceDate[line]!);
  const text = words.returnUnmatched(parts.keys[part]!, units, returned);
  return finding("RETURN_UNMATCHED", "3.7", text, { record: { kind: "invoices", index: line }, part });
}

export function unitsNotInvoiced({ inventory, parts }: Facts, row: number, units: number): Finding {
  const part = inventory.part[row]!;
  const reported = dayText(inventory.asOfDate[row]!);
  const text = words.notInvoiced(parts.keys[part]!, units, reported);
  return finding("UNITS_NOT_INVOICED", "3.6, 3.7", text, { record: { kind: "inventory", index: row }, part });
}
