/** The sheet Terms of an invented workbook; terms that somebody made up for it are marked as such. */
import { shareToFraction } from "../../src/contract/base/money";
import { termDefinition, termsOfAgreement, type TermDefinition, type TermName } from "../../src/contract/agreement/terms";
import type { Book, BookSheet } from "@channel-credits/preview-host";
import { DATE, fill, type Row } from "./layout";

/** Values of terms that the filed agreement withholds, or that are the user's to enter; a share is its fraction, a date its number. */
export type Illustrations = Readonly<Partial<Record<TermName, number>>>;

const PERCENT = "0%";

/** Adds the sheet with these terms, all of them where none are named. */
export function addTerms(book: Book, illustrations: Illustrations, names: readonly TermName[] = termsOfAgreement()): void {
  const sheet = book.addSheet("Terms");
  fill(sheet, 0, ["Term", "Value", "Unit", "Clause", "Source", "Description"], termRows(names, illustrations));
  termFormats(sheet, names, illustrations);
}

const SOURCES = {
  stated: "stated in the agreement",
  withheld: "withheld in the filed copy; enter what was agreed",
  reading: "our reading of an open text; may be changed",
  input: "yours to enter",
  absent: "not said; this holds without it",
} as const;

const ILLUSTRATION = "ILLUSTRATION: withheld in the filed copy, invented for this sample";

const isInvented = (name: TermName, illustrations: Illustrations): boolean =>
  illustrations[name] !== undefined && termDefinition(name).kind === "withheld";

function termRows(names: readonly TermName[], illustrations: Illustrations): readonly Row[] {
  return names.map((name) => {
    const definition = termDefinition(name);
    const illustration = illustrations[name];
    const source = isInvented(name, illustrations) ? ILLUSTRATION : SOURCES[definition.kind];
    return [name, illustration ?? shown(definition), definition.unit, definition.clause, source, definition.meaning];
  });
}

function shown(definition: TermDefinition): number | string | undefined {
  return definition.type === "share" && typeof definition.value === "number" ? shareToFraction(definition.value) : definition.value;
}

function termFormats(sheet: BookSheet, names: readonly TermName[], illustrations: Illustrations): void {
  names.forEach((name, i) => {
    const { type } = termDefinition(name);
    const numberFormat = type === "date" ? DATE : type === "share" ? PERCENT : "General";
    const row = { row: i + 1, column: 1, rowCount: 1, columnCount: 1 };
    sheet.changeFormat(row, { numberFormat, horizontalAlignment: "left" });
    if (isInvented(name, illustrations)) sheet.changeFormat({ ...row, column: 0, columnCount: 6 }, { fill: "#FFF2CC" });
  });
}
