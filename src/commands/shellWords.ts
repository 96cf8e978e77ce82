/** A word of a command as it is typed: in the quotation marks that every shell knows, or, where it holds what they do not guard, in single ones. */
export function shellWord(text: string): string {
  if (/^[\w.,:/=+-]+$/.test(text)) return text;
  return /["$`\\!%]/.test(text) ? `'${text.replaceAll("'", "'\\''")}'` : `"${text}"`;
}
