/** The vendors that a Terms sheet names, each with its agreement: for the pane, before anything is computed. Rule text: rules 8c. */
import type { Agreement } from "../contract/agreement/agreement";
import { agreementTitle } from "../contract/agreement/agreementTitle";
import type { CivilDate } from "../contract/base/calendar";
import { keyOf } from "../workbook/cells";
import { Keys } from "../workbook/columns";
import type { WorkbookPort } from "../workbook/port";
import { RowReader } from "../workbook/rowReader";
import type { RecognisedSheet } from "../workbook/sheetColumns";
import { SheetFindings } from "../workbook/sheetFindings";
import type { SheetOf } from "../workbook/sheets";
import { VendorTerms } from "../workbook/vendorTerms";

export interface VendorOnTerms {
  readonly vendor: string;
  /** Undefined where no row of the vendor's says whose agreement its terms are of. */
  readonly title: string | undefined;
  /** The same agreement, and the days on which its terms change; the first reaches back for ever. */
  readonly agreed: { readonly agreement: Agreement; readonly begins: readonly CivilDate[] } | undefined;
}

/** In the order of the sheet. */
export async function vendorsOnTerms(
  port: WorkbookPort,
  sheet: RecognisedSheet,
  is1904: boolean,
  known: readonly Agreement[],
): Promise<readonly VendorOnTerms[]> {
  const findings = new SheetFindings();
  const reader = new RowReader(sheet as RecognisedSheet<SheetOf<"Terms">>, is1904, findings);
  const terms = new VendorTerms(reader, is1904, findings, known, new Keys(keyOf));
  await port.readColumns(sheet.sheetId, reader.columnIndexes, sheet.top, sheet.rowCount, (block) => terms.take(block));
  return terms.agreedWith().map(({ vendor, agreed }) => ({
    vendor,
    title: agreed && agreementTitle(agreed.agreement, "user"),
    agreed: agreed && { agreement: agreed.agreement, begins: agreed.begins },
  }));
}
