import type { RecordRef } from "../contract/base/records";
import { whereIs, type DecodedWorkbook } from "../workbook/decodedWorkbook";
import type { SheetPlace } from "./rowReasons";

/** Where the record of a day or a claim stands; undefined where it has none. */
export function recordPlace(decoded: DecodedWorkbook, { record }: { readonly record: RecordRef | undefined }): SheetPlace | undefined {
  if (record === undefined) return undefined;
  const { sheet, row } = whereIs(decoded, record);
  return row === 0 ? undefined : { sheet, row: row - 1, column: 0 };
}
