/** What columns are called: headings as they are compared, and columns by where they stand. */

/** A heading without what does not matter: case, spaces and punctuation. A percent sign does: "Discount %" is no amount. */
export const bareHeading = (heading: string): string =>
  heading
    .toLowerCase()
    .replaceAll("%", "percent")
    .replace(/[^\p{L}\p{N}]/gu, "");

/** "A" for 0, "AB" for 27. */
export function columnLetters(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26));
  return index < 26 ? letter : columnLetters(Math.floor(index / 26) - 1) + letter;
}

/** A column by where it stands, "Column AB" for 27: how a choice names one that its heading does not tell apart. */
export const columnByPlace = (index: number): string => `Column ${columnLetters(index)}`;

/** The index that `columnByPlace` names; -1 for any other text. Case and spaces do not matter. */
export function placedColumn(text: string): number {
  const letters = /^column([a-z]{1,3})$/.exec(bareHeading(text))?.[1];
  return letters === undefined ? -1 : [...letters].reduce((index, letter) => index * 26 + letter.charCodeAt(0) - 96, 0) - 1;
}
