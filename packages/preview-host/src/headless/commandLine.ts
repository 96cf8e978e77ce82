/** The words of `npm run fill`, turned into what is to be done, or into what is wrong with them. */
import { parseArgs } from "node:util";
import type { FillRequest } from "./pageMessages";
import { typedChoices, type TypedChoices } from "./typedChoices";
import { UsageError } from "./usageError";

export interface FillCommand {
  readonly files: readonly string[];
  readonly target: Target;
  /** A JSON file that holds what the pane keeps of sheets and columns. */
  readonly mappingFile: string | undefined;
  readonly choices: TypedChoices;
  readonly date: string | undefined;
  /** A known agreement, or a JSON file that states one. */
  readonly agreement: string | undefined;
  readonly papers: Pick<FillRequest, "reports" | "month" | "packet" | "rma" | "readings">;
  readonly isJson: boolean;
}

/** Where filled workbooks go. */
export type Target = { readonly outDir: string } | { readonly out: string } | "in place";

export const USAGE = `Usage: npm run fill -- FILE… [--out FILE | --out-dir DIR | --in-place] [--sheet KIND=NAME]… [--heading-row KIND=N]…
                        [--column "KIND.FIELD=HEADING"]… [--mapping FILE.json] [--date YYYY-MM-DD] [--json]
                        [--agreement ID|FILE.json]
                        [--report CLAUSE]… [--month YYYY-MM] [--packet CLAIM] [--rma CLAIM] [--readings]

  FILE              a workbook, .xlsx or .xlsm; or CSV files (.csv, .tsv, .tab, .txt), which together make one workbook, a sheet each
  --out FILE        where the one filled workbook goes: one FILE, or CSV files
  --out-dir DIR     where the filled workbooks go, under the names of their inputs (default: out); of CSV files, of the first
  --in-place        replace each FILE by its filled self instead; never with CSV files

  --sheet KIND=NAME the sheet to take for a kind where several fit, e.g. --sheet "Inventory=Stock 1 Feb"
  --heading-row KIND=N               the row of its headings, e.g. --heading-row Inventory=3
  --column "KIND.FIELD=HEADING"      the column to read as a field, by its heading or its place,
                                     e.g. --column "Inventory.Quantity on hand=Actual Qty" or "...=Column C"
  --mapping FILE.json                the same for all kinds: {"Inventory": {"sheet": "Stock", "headingRow": 3,
                                     "columns": {"Quantity on hand": "Actual Qty"}}}
  --report CLAUSE   also makes the sheet of a report: 3.6(A), 3.6(B) or 6.5; may be said more than once
  --month YYYY-MM   the month of the report of 6.5 (default: the latest in which something was sold)
  --packet CLAIM    also makes the packet of a claim, by its name on the sheet Claims, e.g. --packet "3.7(A) R-1"
  --rma CLAIM       also makes the RMA request of a claim that returns goods
  --readings        also works out what each reading is worth, on the sheet Readings

  --agreement ID    the agreement to apply, by its name, e.g. altigen-synnex-1999, or a file that states one
              FILE.json   (README, "An agreement as a file"); a workbook whose Terms name another one is refused
  --date DATE       calculation.date where the Terms sheet gives none
  --json            one JSON object a file on standard output

A mapping stands in the place of what the pane has kept in the workbook; --sheet, --heading-row and --column come on top of either.
Choosing another sheet drops the rows and columns chosen for the one before. All of them hold for every FILE.
A workbook of the same name in DIR, or at --out, is replaced; an input is never, unless --in-place says so.
Exit code: 0 filled, 1 a file was refused (the others are done), 2 wrong usage (nothing is done).
`;

const OPTIONS = {
  out: { type: "string" },
  "out-dir": { type: "string" },
  "in-place": { type: "boolean" },
  sheet: { type: "string", multiple: true },
  "heading-row": { type: "string", multiple: true },
  column: { type: "string", multiple: true },
  mapping: { type: "string" },
  date: { type: "string" },
  agreement: { type: "string" },
  report: { type: "string", multiple: true },
  month: { type: "string" },
  packet: { type: "string" },
  rma: { type: "string" },
  readings: { type: "boolean" },
  json: { type: "boolean" },
  help: { type: "boolean", short: "h" },
} as const;

export function readCommand(words: readonly string[]): FillCommand | "help" {
  const { values, positionals } = parsed(words);
  if (values.help === true) return "help";
  if (positionals.length === 0) throw new UsageError("Name at least one workbook file.");
  return {
    files: positionals,
    target: targetOf(values),
    mappingFile: values.mapping,
    choices: typedChoices({ sheet: values.sheet, headingRow: values["heading-row"], column: values.column }),
    date: values.date === undefined ? undefined : civilDay(values.date),
    agreement: agreementOf(values.agreement),
    papers: papersOf(values),
    isJson: values.json === true,
  };
}

function agreementOf(said: string | undefined): string | undefined {
  if (said?.trim() === "") throw new UsageError("--agreement is empty: name an agreement, or a file that states one.");
  return said;
}

/** Which reports, months and claims there are, the add-in knows. */
function papersOf({ report, month, packet, rma, readings }: ReturnType<typeof parsed>["values"]): FillCommand["papers"] {
  for (const [option, value] of Object.entries({ month, packet, rma }))
    if (value?.trim() === "") throw new UsageError(`--${option} is empty.`);
  return {
    ...(report && { reports: report }),
    ...(month !== undefined && { month }),
    ...(packet !== undefined && { packet }),
    ...(rma !== undefined && { rma }),
    ...(readings === true && { readings }),
  };
}

function targetOf({ out, "out-dir": outDir, "in-place": inPlace }: ReturnType<typeof parsed>["values"]): Target {
  const said = [
    ...(inPlace === true ? ["--in-place"] : []),
    ...(out === undefined ? [] : ["--out"]),
    ...(outDir === undefined ? [] : ["--out-dir"]),
  ];
  if (said.length > 1) throw new UsageError(`${said.join(" and ")} exclude each other: say one of them.`);
  if (outDir === "") throw new UsageError("--out-dir is empty: name a folder.");
  if (out === "") throw new UsageError("--out is empty: name a file.");
  if (out !== undefined) return { out };
  return inPlace === true ? "in place" : { outDir: outDir ?? "out" };
}

function parsed(words: readonly string[]) {
  try {
    return parseArgs({ args: [...words], options: OPTIONS, allowPositionals: true, strict: true });
  } catch (error) {
    // parseArgs says in words which option is unknown or lacks its value.
    const { code = "", message } = error as NodeJS.ErrnoException;
    if (code.startsWith("ERR_PARSE_ARGS")) throw new UsageError(message);
    throw error;
  }
}

const DAYS_IN_MONTH = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

function civilDay(text: string): string {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text) ?? [];
  if (year === undefined || !isDay(Number(year), Number(month), Number(day))) {
    throw new UsageError(`--date ${text}: write a day of the calendar as YYYY-MM-DD, e.g. 2000-02-29.`);
  }
  return text;
}

function isDay(year: number, month: number, day: number): boolean {
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const last = month === 2 && isLeap ? 29 : DAYS_IN_MONTH[month - 1];
  return year >= 1990 && year <= 2100 && last !== undefined && day >= 1 && day <= last;
}
