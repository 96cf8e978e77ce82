import { damage } from "../damage";

/** A part's name as the zip has it, in the spelling that relationships use. */
export function partNameOf(entryName: string): string {
  const name = entryName.replace(/\\/g, "/").replace(/^\/+/, "");
  if (name === "" || name.split("/").some((step) => step === ".." || step === ".")) {
    throw damage("The file", `it holds a part named "${entryName}", which lies outside the package`);
  }
  return name;
}

/** Percent escapes are allowed in names and targets; a lone "%" is just a character. */
export function withoutPercents(text: string): string {
  if (!text.includes("%")) return text;
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
