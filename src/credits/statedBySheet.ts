import type { Agreement } from "../contract/agreement/agreement";
import { TermDecoder } from "../workbook/decodeTerms";
import type { WorkbookPort } from "../workbook/port";
import { RowReader } from "../workbook/rowReader";
import type { RecognisedSheet } from "../workbook/sheetColumns";
import { SheetFindings } from "../workbook/sheetFindings";
import type { SheetOf } from "../workbook/sheets";

/** The agreement that a Terms sheet itself states, read as a fill reads it, and the terms that rules need and it lacks. */
export async function statedBySheet(
  port: WorkbookPort,
  sheet: RecognisedSheet,
  is1904: boolean,
  known: readonly Agreement[],
): Promise<ReturnType<TermDecoder["statedAgreement"]>> {
  const findings = new SheetFindings();
  const reader = new RowReader(sheet as RecognisedSheet<SheetOf<"Terms">>, is1904, findings);
  const decoder = new TermDecoder(reader, is1904, findings, known);
  await port.readColumns(sheet.sheetId, reader.columnIndexes, sheet.top, sheet.rowCount, (block) => decoder.take(block));
  return decoder.statedAgreement();
}
