/** What is kept with the workbook, and under which key. */

/** Sheets and columns chosen by hand (`SheetChoices`). */
export const MAPPING_SETTING = "mapping";
/** That we filled this workbook, and where (`FillMark`). */
export const FILL_SETTING = "fill";

export interface FillMark {
  readonly sheet: string;
  readonly headings: readonly string[];
}
