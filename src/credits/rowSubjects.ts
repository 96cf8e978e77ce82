/**
 * What each row of a sheet is about, kept beside its print: short numbers of its part and its day. By them a row that is gone still tells
 * which figures it could have been behind. Cells are not kept.
 */
import type { CivilDate } from "../contract/base/calendar";
import { NONE } from "../contract/base/records";
import type { DecodedWorkbook } from "../workbook/decodedWorkbook";
import { FURTHER_SHEETS } from "../workbook/furtherRecords";
import { keptNumber, numberOfKept, printOfRow } from "../workbook/rowPrints";
import type { ReadKind } from "../workbook/sheets";
import { keyOf } from "../workbook/cells";

/** Undefined: the row gave no record, so no figure but its own can come of it. */
export type RowSubject = { readonly part: number; readonly day: CivilDate } | undefined;

/** Characters of a number as it is kept, and of a row's subject. */
const DIGITS = 3;
export const SUBJECT_LENGTH = 2 * DIGITS;
const PART_NUMBERS = 64 ** DIGITS - 1;

/** The number of a part by its key, from 1: two parts in a quarter of a million have the same. */
export const partSubject = (key: string): number => 1 + ((printOfRow([key]) >>> 0) % PART_NUMBERS);

/** The subjects of a sheet's records by row below its first one, from 0; days of the sheets whose figures go by quarters. */
export function rowSubjects(decoded: DecodedWorkbook, kind: ReadKind): readonly RowSubject[] {
  const { facts, inventory, partTexts } = decoded;
  const numbers = new Map<number, number>();
  const ofKey = (part: number): number => {
    const known = numbers.get(part) ?? partSubject(facts.parts.keys[part] ?? "");
    numbers.set(part, known);
    return known;
  };
  const subjects: RowSubject[] = [];
  const top = (decoded.sheets[kind]?.top ?? 0) + 1;
  const add = (row: number, part: number, day: CivilDate = 0): void => void (subjects[row - top] = { part, day });
  switch (kind) {
    case "Terms":
      break;
    case "Inventory":
      inventory.sheetRow.forEach((row, i) => add(row, ofKey(facts.inventory.part[i]!), facts.inventory.asOfDate[i]));
      break;
    case "Invoices":
      decoded.invoiceRow.forEach((row, i) => add(row, ofKey(facts.invoices.part[i]!), facts.invoices.invoiceDate[i]));
      break;
    case "Price changes":
      decoded.priceChangeRow.forEach((row, i) => add(row, ofKey(facts.priceChanges![i]!.part), facts.priceChanges![i]!.effectiveDate));
      break;
    case "Discontinuations":
      decoded.discontinuationRow.forEach((row, i) => add(row, ofKey(facts.discontinuations![i]!.part)));
      break;
    default: {
      const rows = FURTHER_SHEETS.includes(kind) ? decoded.further[kind] : undefined;
      rows?.sheetRow.forEach((row, i) => {
        const text = rows.partText[i]!;
        add(row, partSubject(text === NONE ? "" : keyOf(partTexts[text] ?? "")));
      });
    }
  }
  return subjects;
}

/** Subjects of so many rows as they are kept. */
export function keptSubjects(subjects: readonly RowSubject[], rows: number): string {
  let text = "";
  for (let row = 0; row < rows; row++) text += keptNumber(subjects[row]?.part ?? 0, DIGITS) + keptNumber(subjects[row]?.day ?? 0, DIGITS);
  return text;
}

export function readSubjects(kept: string): readonly RowSubject[] {
  return Array.from({ length: kept.length / SUBJECT_LENGTH }, (_, row) => {
    const at = row * SUBJECT_LENGTH;
    const part = numberOfKept(kept.slice(at, at + DIGITS));
    return part === 0 ? undefined : { part, day: numberOfKept(kept.slice(at + DIGITS, at + SUBJECT_LENGTH)) };
  });
}
