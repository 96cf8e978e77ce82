import { BookError } from "./model";

/** What is damaged is said by its place first: "Part "xl/styles.xml" of the workbook", "The sheet "Inventory" (…)". */
export function damage(place: string, what: string): BookError {
  return new BookError("DAMAGED", `${place} is damaged: ${what}. Open the file in Excel and save it again, or fetch a fresh copy.`);
}

export const partPlace = (part: string): string => `Part "${part}" of the workbook`;

export const sheetPlace = (name: string, part: string): string => `The sheet "${name}" (part "${part}" of the workbook)`;
