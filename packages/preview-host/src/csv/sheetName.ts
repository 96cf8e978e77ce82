/** A file's name as the name of its sheet: without folder and ending, as Excel allows it, and no other sheet's. */
const MOST_CHARACTERS = 31;

export function sheetNameOf(fileName: string, taken: readonly string[]): string {
  const bare = fileName.replace(/^.*[/\\]/, "").replace(/\.[^.]*$/, "");
  // eslint-disable-next-line no-control-regex
  const allowed = trimmed(bare.replace(/[:\\/?*[\]\u0000-\u001f]/g, "_"));
  const base = allowed === "" ? "Sheet" : allowed.toLowerCase() === "history" ? `${allowed}_` : allowed;
  const isTaken = (name: string): boolean => taken.some((it) => it.toLowerCase() === name.toLowerCase());
  let name = shortened(base, "");
  for (let n = 2; isTaken(name); n++) name = shortened(base, ` (${n})`);
  return name;
}

const trimmed = (name: string): string => name.replace(/^[\s']+|[\s']+$/g, "");

const shortened = (base: string, tail: string): string => `${trimmed(base.slice(0, MOST_CHARACTERS - tail.length))}${tail}`;
