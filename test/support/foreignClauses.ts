/** Clauses that a written workbook cites and its agreement does not have: the first agreement's, left standing under another. */
import type { Book } from "@channel-credits/preview-host";
import type { Agreement } from "../../src/contract/agreement/agreement";
import { REGISTER } from "../../src/contract/rights/register";

/** The clauses that rules know, the longest first. */
const KNOWN = [...REGISTER.map(({ clause }) => clause), "3.5(A)", "3.6", "3.7", "Ex. C"]
  .filter((clause) => /^(\d+\.\d|Ex)/.test(clause))
  .sort((a, b) => b.length - a.length);

const escaped = (text: string): string => text.replace(/[.()]/g, "\\$&");

/** As they stand in texts: not within a number, a price or a share. */
const CLAUSES = new RegExp(`(?<![\\w.,$-])(?:${KNOWN.map(escaped).join("|")})(?![\\d%(]|\\.\\d)`, "g");

export const clausesIn = (text: string): readonly string[] => text.match(CLAUSES) ?? [];

/** A text's clauses that none of the agreements has. */
export function foreignIn(agreements: readonly Agreement[]): (text: string) => readonly string[] {
  const said = agreements.flatMap(({ terms, leftOut }) => [...terms, ...leftOut]);
  const own = new Set(said.flatMap(({ clause }) => [clause, ...clause.split(", ")]));
  return (text) => clausesIn(text).filter((clause) => !own.has(clause));
}

/** A line each, with its cell and text. @param before the same workbook as it was read: what stood there is the user's. */
export function foreignClauses(agreements: readonly Agreement[], before: Book, book: Book): readonly string[] {
  const foreign = foreignIn(agreements);
  return book.sheets.flatMap((sheet) => {
    const stood = cellsOf(before.sheets.find(({ name }) => name === sheet.name));
    return cellsOf(sheet).flatMap((row, i) =>
      row.flatMap((cell, j) =>
        typeof cell === "string" && cell !== stood[i]?.[j] && foreign(cell).length > 0
          ? [`${sheet.name}, row ${i + 1}, column ${j + 1}: ${cell}`]
          : [],
      ),
    );
  });
}

function cellsOf(sheet: Book["sheets"][number] | undefined): readonly (readonly unknown[])[] {
  const used = sheet?.used(true);
  return used === undefined
    ? []
    : sheet!.values({ row: 0, column: 0, rowCount: used.row + used.rowCount, columnCount: used.column + used.columnCount });
}
