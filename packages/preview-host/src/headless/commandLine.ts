/** The words of `npm run fill`, turned into what is to be done, or into what is wrong with them. */
import { commandWords, lackingName, type CommandOption, type CommandWords } from "./commandWords";
import type { FillRequest } from "./pageMessages";
import { typedChoices, type TypedChoices } from "./typedChoices";
import { nearest, UsageError, type Mend, valued, without, withValue } from "./usageError";

export interface FillCommand {
  readonly files: readonly string[];
  readonly target: Target;
  /** A JSON file that holds what the pane keeps of sheets and columns. */
  readonly mappingFile: string | undefined;
  readonly choices: TypedChoices;
  readonly date: string | undefined;
  /** A known agreement, or a JSON file that states one. */
  readonly agreement: string | undefined;
  /** The language of the workbooks' texts; the add-in says which there are. */
  readonly language: string | undefined;
  readonly papers: Pick<FillRequest, "reports" | "month" | "vendor" | "packet" | "rma" | "readings">;
  /** Where a copy goes that prints what the fill wrote alone. */
  readonly printCopy: string | undefined;
  /** What becomes of figures that somebody has typed over. */
  readonly typedOver: "keep" | "replace" | undefined;
  /** Takes the last fill of each file back instead of filling it. */
  readonly isTakeBack: boolean;
  readonly isJson: boolean;
}

/** Where filled workbooks go. */
export type Target = { readonly outDir: string } | { readonly out: string } | "in place";

export const USAGE = `Usage: npm run fill -- FILE… [--out FILE | --out-dir DIR | --in-place] [--sheet KIND=NAME]… [--heading-row KIND=N]…
                        [--column "KIND.FIELD=HEADING"]… [--mapping FILE.json] [--date YYYY-MM-DD] [--json]
                        [--agreement ID|FILE.json] [--typed-over keep|replace] [--language CODE] [--print-copy FILE]
                        [--report CLAUSE]… [--month YYYY-MM] [--vendor NAME] [--packet CLAIM] [--rma CLAIM] [--readings]
       npm run fill -- FILE… --take-back [--out FILE | --out-dir DIR | --in-place] [--json]

  FILE              a workbook, .xlsx or .xlsm; or CSV files (.csv, .tsv, .tab, .txt), which together make one workbook, a sheet each
  --out FILE        where the one filled workbook goes: one FILE, or CSV files
  --out-dir DIR     where the filled workbooks go, under the names of their inputs (default: out); of CSV files, of the first
  --in-place        replace each FILE by its filled self instead; never with CSV files

  --print-copy FILE also writes a copy that shows, and prints, the sheets alone that the fill wrote; the others are hidden in it

  --sheet KIND=NAME the sheet to take for a kind where several fit, e.g. --sheet "Inventory=Stock 1 Feb"
  --heading-row KIND=N               the row of its headings, e.g. --heading-row Inventory=3
  --column "KIND.FIELD=HEADING"      the column to read as a field, by its heading or its place,
                                     e.g. --column "Inventory.Quantity on hand=Actual Qty" or "...=Column C"
  --mapping FILE.json                the same for all kinds: {"Inventory": {"sheet": "Stock", "headingRow": 3,
                                     "columns": {"Quantity on hand": "Actual Qty"}}}
  --report CLAUSE   also makes the sheet of a report: 3.6(A), 3.6(B) or 6.5; may be said more than once
  --month YYYY-MM   the month of the report of 6.5 (default: the latest in which something was sold)
  --vendor NAME     whose reports, in a workbook of several vendors, as its Terms sheet writes it
  --packet CLAIM    also makes the packet of a claim, by its name on the sheet Claims, e.g. --packet "3.7(A) R-1"
  --rma CLAIM       also makes the RMA request of a claim that returns goods
  --readings        also works out what each reading is worth, on the sheet Readings

  --agreement ID    the agreement to apply, by its name, e.g. altigen-synnex-1999, or a file that states one
              FILE.json   (README, "An agreement as a file"); a workbook whose Terms name another one is refused

  --typed-over keep|replace          what becomes of figures of ours that somebody has typed over since the last fill: they stay, with a
                    line on Review (the default), or are written anew, and what stood there is kept on the sheet Replaced lines
  --take-back       takes the last fill of each FILE back instead: what it replaced is kept with the workbook. Cells that were
                    changed since stay as they are, and are named

  --language CODE   the language in which texts in the workbook's cells are written from now on, en or de; it is kept with the workbook
                    (default: the one that it keeps, else English). Names of sheets, headings and codes stay English

  --date DATE       calculation.date where the Terms sheet gives none
  --json            one JSON object a file on standard output

A mapping stands in the place of what the pane has kept in the workbook; --sheet, --heading-row and --column come on top of either.
Choosing another sheet drops the rows and columns chosen for the one before. All of them hold for every FILE.
A workbook of the same name in DIR, or at --out, is replaced; an input is never, unless --in-place says so.
Exit code: 0 filled, 1 a file was refused (the others are done), 2 wrong usage (nothing is done).
`;

const OPTIONS: Readonly<Record<string, CommandOption>> = {
  out: { takes: "FILE.xlsx" },
  "out-dir": { takes: "DIR" },
  "in-place": { takes: true },
  "print-copy": { takes: "FILE.xlsx" },
  sheet: { takes: "KIND=NAME", isList: true },
  "heading-row": { takes: "KIND=N", isList: true },
  column: { takes: "KIND.FIELD=HEADING", isList: true },
  mapping: { takes: "FILE.json" },
  date: { takes: "YYYY-MM-DD" },
  agreement: { takes: "FILE.json" },
  report: { takes: "CLAUSE", isList: true },
  month: { takes: "YYYY-MM" },
  vendor: { takes: "NAME" },
  packet: { takes: "CLAIM" },
  rma: { takes: "CLAIM" },
  readings: { takes: true },
  "typed-over": { takes: "keep" },
  language: { takes: "de" },
  "take-back": { takes: true },
  json: { takes: true },
  help: { takes: true, short: "h" },
};

/** @throws UsageError for words that say nothing that can be done. */
export function readCommand(words: readonly string[]): FillCommand | "help" {
  const said = commandWords(words, OPTIONS);
  if (said.is("help")) return "help";
  if (said.names.length === 0) throw lackingName("Name at least one workbook file.", "FILE.xlsx");
  for (const [option, { takes }] of Object.entries(OPTIONS))
    if (takes !== true && said.all(option).some((it) => it.trim() === "")) throw emptyValue(option, takes);
  if (said.is("take-back")) refuseBeside(said);
  const date = said.one("date");
  return {
    files: said.names,
    target: targetOf(said),
    mappingFile: said.one("mapping"),
    choices: typedChoices({ sheet: said.all("sheet"), headingRow: said.all("heading-row"), column: said.all("column") }),
    date: date === undefined ? undefined : civilDay(date),
    agreement: said.one("agreement"),
    language: said.one("language"),
    papers: papersOf(said),
    printCopy: said.one("print-copy"),
    typedOver: typedOverOf(said.one("typed-over")),
    isTakeBack: said.is("take-back"),
    isJson: said.is("json"),
  };
}

const emptyValue = (option: string, takes: string): UsageError =>
  new UsageError(`--${option} is empty.`, withValue(`--${option}`, "", takes));

function typedOverOf(said: string | undefined): FillCommand["typedOver"] {
  if (said === undefined || said === "keep" || said === "replace") return said;
  const meant = nearest(said, ["keep", "replace"]) ?? "keep";
  throw new UsageError(`--typed-over says keep or replace, not "${said}".`, withValue("--typed-over", said, meant));
}

/** What says how to fill says nothing of taking back. */
function refuseBeside(said: CommandWords): void {
  const beside = ["out", "out-dir", "in-place", "json", "take-back"];
  const others = Object.keys(OPTIONS).filter((option) => !beside.includes(option) && said.is(option));
  if (others.length === 0) return;
  const all = others.flatMap((option) =>
    said.all(option).map((value) => without(`--${option}`, OPTIONS[option]!.takes === true ? undefined : value)),
  );
  const mend: Mend = (words) => all.reduce<ReturnType<Mend>>((left, leave) => left && leave(left), words);
  throw new UsageError(`--take-back fills nothing: leave ${others.map((option) => `--${option}`).join(", ")} out.`, mend);
}

/** Which reports, months and claims there are, the add-in knows. */
function papersOf(said: CommandWords): FillCommand["papers"] {
  const [month, vendor, packet, rma] = [said.one("month"), said.one("vendor"), said.one("packet"), said.one("rma")];
  const reports = said.all("report");
  return {
    ...(reports.length > 0 && { reports }),
    ...(month !== undefined && { month }),
    ...(vendor !== undefined && { vendor }),
    ...(packet !== undefined && { packet }),
    ...(rma !== undefined && { rma }),
    ...(said.is("readings") && { readings: true }),
  };
}

/** A line to try never replaces a file where another place was named, too. */
function targetOf(words: CommandWords): Target {
  const said = ["in-place", "out", "out-dir"].filter((option) => words.is(option)).map((option) => `--${option}`);
  if (said.length > 1) {
    const mend = words.is("in-place") ? without("--in-place") : without("--out-dir", words.one("out-dir"));
    throw new UsageError(`${said.join(" and ")} exclude each other: say one of them.`, mend);
  }
  const out = words.one("out");
  if (out !== undefined) return { out };
  return words.is("in-place") ? "in place" : { outDir: words.one("out-dir") ?? "out" };
}

const DAYS_IN_MONTH = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

function civilDay(text: string): string {
  if (!isCivil(text)) {
    const mended = text.replace(/^(\d{4})\D(\d{1,2})\D(\d{1,2})$/, (_all, ...parts: string[]) => inDigits(parts));
    throw new UsageError(
      `--date ${text}: write a day of the calendar as YYYY-MM-DD, e.g. 2000-02-29.`,
      valued("--date", isCivil(mended) ? mended : "YYYY-MM-DD"),
    );
  }
  return text;
}

const inDigits = ([year, month, day]: readonly string[]): string => `${year}-${month!.padStart(2, "0")}-${day!.padStart(2, "0")}`;

function isCivil(text: string): boolean {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text) ?? [];
  return year !== undefined && isDay(Number(year), Number(month), Number(day));
}

function isDay(year: number, month: number, day: number): boolean {
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const last = month === 2 && isLeap ? 29 : DAYS_IN_MONTH[month - 1];
  return year >= 1990 && year <= 2100 && last !== undefined && day >= 1 && day <= last;
}
