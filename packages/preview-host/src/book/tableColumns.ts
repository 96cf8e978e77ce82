import { BookError } from "./model";
import { escapeAttribute, unescapeCellText } from "./xml/text";
import type { BookValue } from "./model";

const LONGEST = 255;

/** A heading as the table part spells it: line breaks are escaped the format's way. */
export function columnAttribute(name: string): string {
  return escapeAttribute(name.replace(/[\n\r\t]/g, (c) => `_x${c.charCodeAt(0).toString(16).padStart(4, "0")}_`));
}

export const columnFromAttribute = (value: string): string => unescapeCellText(value);

/** A heading cell's text; a number or truth value becomes the text that Excel makes of it. */
export function headingText(value: BookValue): string {
  if (value === undefined) return "";
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  const text = typeof value === "object" ? value.error : String(value);
  if (text.length > LONGEST)
    throw new BookError("UNSUPPORTED", `The heading "${text.slice(0, 30)}..." has ${text.length} characters; a table allows ${LONGEST}.`);
  return text;
}

/** Headings made unique as Excel does it: blanks become Column1, repeats get a number. */
export function uniqueHeadings(wanted: readonly string[], taken: readonly string[]): string[] {
  const used = new Set(taken.map((it) => it.toLowerCase()));
  return wanted.map((want, n) => {
    const base = want === "" ? "Column" : want;
    let name = want === "" ? `Column${taken.length + n + 1}` : want;
    for (let number = want === "" ? 1 : 2; used.has(name.toLowerCase()); number++) name = base + number;
    used.add(name.toLowerCase());
    return name;
  });
}

/** Refuses what Excel would refuse as the name of a table. */
export function checkTableName(name: string, taken: readonly string[]): void {
  const looksLikeCell = /^[A-Za-z]{1,3}\d{1,7}$/.test(name) || /^[Rr]\d*[Cc]\d*$/.test(name) || /^[RrCc]$/.test(name);
  if (name.length > LONGEST || looksLikeCell || !/^[\p{L}_\\][\p{L}\p{N}_.\\]*$/u.test(name)) {
    throw new BookError(
      "NAME_INVALID",
      `A table cannot be named "${name}": use letters, digits and underscores, and nothing that reads like a cell.`,
    );
  }
  if (taken.some((it) => it.toLowerCase() === name.toLowerCase())) {
    throw new BookError("NAME_TAKEN", `The name "${name}" is in use already. Choose another name for the table.`);
  }
}
