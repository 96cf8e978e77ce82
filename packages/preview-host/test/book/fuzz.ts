/** One seed of the fuzzer over packages: a changed file opens or is refused in words, and what is written is sound. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { BookError, openBook, type Book } from "../../src/book";
import { nodeZip } from "../../src/headless/nodeZip";
import { mutant } from "../../testing/fuzz/mutate";
import { randomOf } from "../../testing/fuzz/random";
import { newFaults } from "../../testing/packageFaults";
import { fixture } from "./workbooks";

// prettier-ignore
const FILES = [
  ...["rich.xlsx", "rich1904.xlsx", "prefixed.xlsx"].map(fixture),
  new Uint8Array(readFileSync(join(__dirname, "../../../../assets/sample.xlsx"))),
  ...["p01_rels_only_overrides", "p02_stale_overrides", "p40_styles_alternate_content", "p41_latin1_two_parts", "p43_isotime_other_sheet"].map((it) => fixture(`real/${it}.xlsx`)),
];

export type Outcome = "refused" | "written";

/** Throws what is wrong, with all that is needed to see it again. */
export function trySeed(seed: number): Outcome {
  const random = randomOf(seed);
  const { file, story } = mutant(random.pick(FILES), random);
  try {
    return attempt(file);
  } catch (error) {
    throw new Error(`seed ${seed} (${story}): ${inShort(error)}`, { cause: error });
  }
}

const inShort = (error: unknown): string =>
  error instanceof Error ? [error.name, error.message, ...(error.stack ?? "").split("\n").slice(1, 5)].join("\n") : String(error);

function attempt(file: Uint8Array): Outcome {
  const once = edited(file);
  if (once === undefined) return "refused";
  const faults = newFaults(file, once);
  if (faults.length > 0) throw new Error(`the written file is not sound: ${faults.slice(0, 3).join("; ")}`);
  const twice = edited(once);
  if (twice === undefined || Buffer.compare(once, twice) !== 0) throw new Error("the same edits once more change the file");
  return "written";
}

/** The file with the edits of a fill; undefined when it is refused, which must be said with reason and place. */
function edited(file: Uint8Array): Uint8Array | undefined {
  try {
    const book = openBook(file, { codec: nodeZip });
    for (const sheet of book.sheets) lookAt(sheet);
    edit(book);
    return book.save();
  } catch (error) {
    if (!(error instanceof BookError)) throw error;
    if (error.message.length < 30 || /undefined|NaN|\[object/.test(error.message))
      throw new Error(`refused in no words: ${error.message}`, { cause: error });
    return undefined;
  }
}

function lookAt(sheet: Book["sheets"][number]): void {
  const used = sheet.used(true);
  if (used) sheet.values({ ...used, rowCount: Math.min(used.rowCount, 200), columnCount: Math.min(used.columnCount, 60) });
  void [sheet.tables, sheet.comments, sheet.merges, sheet.isFiltered, sheet.isProtected, sheet.format(0, 0), sheet.formula(1, 1)];
}

/** What a fill does: two columns to the right of the data with formats, a sheet of its own, a setting. */
function edit(book: Book): void {
  const [first] = book.sheets;
  const used = first?.used(true);
  if (first && used) {
    const column = used.column + used.columnCount - (first.value(used.row, used.column + used.columnCount - 1) === "Ours" ? 1 : 0);
    const rows = Math.min(used.rowCount, 50);
    const area = { row: used.row, column, rowCount: rows, columnCount: 1 };
    first.setValues(
      area,
      Array.from({ length: rows }, (_, n) => [n === 0 ? "Ours" : n % 3 === 0 ? `text ${n} & <é>` : n * 1.25]),
    );
    first.changeFormat(area, { numberFormat: "#,##0.00" });
    first.changeFormat({ ...area, rowCount: 1 }, { font: { bold: true }, fill: "#DDEBF7" });
    first.setColumnWidth(column, 1, 80);
  }
  const own = book.sheets.find((it) => it.name === "Credit detail of the fuzzer") ?? book.addSheet("Credit detail of the fuzzer");
  own.setValues({ row: 0, column: 0, rowCount: 2, columnCount: 2 }, [["Part", "Credit"], ["CAFÉ", 12.5]]); // prettier-ignore
  own.freeze(1, 0);
  book.settings.set("fuzz", { isOurs: true });
}
