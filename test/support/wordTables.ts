/** Every table of words in the code, found by the calls that make them. */
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { englishWords } from "../../src/contract/base/language";

const SOURCE = path.join(__dirname, "../../src");

/** A table as it is made: `wordTable("pane", english, "user")`. */
export interface MadeTable {
  readonly name: string;
  /** Its file, below src. */
  readonly file: string;
}

const MADE = /\bwordTables?\(\s*"([^"]+)"/g;

export const MADE_TABLES: readonly MadeTable[] = (readdirSync(SOURCE, { recursive: true }) as string[])
  .filter((file) => /\.tsx?$/.test(file))
  .flatMap((file) => [...readFileSync(path.join(SOURCE, file), "utf8").matchAll(MADE)].map(([, name]) => ({ file, name: name! })));

/** The English words of a table, which its file makes. */
export function englishOf({ file, name }: MadeTable): object {
  // eslint-disable-next-line @typescript-eslint/no-require-imports -- the file is one of a list
  require(path.join(SOURCE, file));
  const english = englishWords(name);
  if (english === undefined) throw new Error(`${file} makes no table "${name}" when it is loaded`);
  return english;
}
