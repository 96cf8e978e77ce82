/** Findings of a vendor's book say whose they are. Rule text: rules 8c. */
import { termOfFinding } from "../workbook/findingKeys";
import type { SheetFinding } from "../workbook/sheetFindings";
import { joined } from "../workbook/tellingCells";

/** The finding with its vendor; that of the agreement without one as it is. */
export function findingOfVendor(vendor: string, finding: SheetFinding): SheetFinding {
  if (vendor === "") return finding;
  // One without a row is told from another vendor's by its name alone.
  const about = finding.row > 0 ? undefined : joined([finding.about ?? termOfFinding(finding.text), `[${vendor}]`]);
  return { ...finding, vendor, text: `${vendor}: ${finding.text}`, ...(about === undefined ? {} : { about }) };
}
