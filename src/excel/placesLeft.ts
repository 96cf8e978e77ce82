/** Where cells stay that are not put back, in words for a person: the first of them. */
import { cellAddress, type Target } from "./target";
import { writingWords } from "./writingWords";

export const MOST_PLACES = 12;

/** Collects the places of one block. */
export class PlacesLeft {
  private readonly places = new Set<string>();

  constructor(private readonly target: Target) {}

  add(row: number, column: number, isWholeRow: boolean): void {
    if (this.places.size >= MOST_PLACES) return;
    const { sheetName } = this.target;
    this.places.add(isWholeRow ? writingWords.rowOfSheet(row + 1, sheetName) : `${sheetName}!${cellAddress(row, column)}`);
  }

  get told(): readonly string[] {
    return [...this.places];
  }
}

/** Sheets are put back from the last to the first; each says its places from the top. */
export const placesTold = (places: readonly string[]): readonly string[] => places.slice(0, MOST_PLACES);
