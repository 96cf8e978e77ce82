/** What a term is called in words. Its key, `balancing.limitPercent`, stands beside them where somebody is to type it. */
import type { TermName } from "./terms";

/** "Balancing limit percent" for `balancing.limitPercent`. */
export function termInWords(name: TermName): string {
  const words = name.replaceAll(".", " ").replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** `"Balancing limit percent" (balancing.limitPercent)`: for whoever is to find it on the Terms sheet. */
export const termToEnter = (name: TermName): string => `"${termInWords(name)}" (${name})`;
