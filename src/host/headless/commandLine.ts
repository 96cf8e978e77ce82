/** The words of `npm run fill`, turned into what is to be done, or into what is wrong with them. */
import { parseArgs } from "node:util";

export interface FillCommand {
  readonly files: readonly string[];
  /** Absent: every file is replaced by its filled self. */
  readonly outDir: string | undefined;
  /** Sheet chosen for a kind ("Price changes"), where several sheets fit. */
  readonly sheets: Readonly<Record<string, string>>;
  readonly date: string | undefined;
  readonly isJson: boolean;
}

/** Wrong usage: nothing was read and nothing was written. */
export class UsageError extends Error {
  override readonly name = "UsageError";
}

export const USAGE = `Usage: npm run fill -- FILE… [--out-dir DIR | --in-place] [--sheet KIND=NAME]… [--date YYYY-MM-DD] [--json]

  FILE              a workbook, .xlsx or .xlsm
  --out-dir DIR     where the filled workbooks go, under the names of their inputs (default: out)
  --in-place        replace each FILE by its filled self instead
  --sheet KIND=NAME the sheet to take for a kind where several fit, e.g. --sheet Inventory="Stock 1 Feb"
  --date DATE       calculation.date where the Terms sheet gives none
  --json            one JSON object a file on standard output

A workbook of the same name in DIR is replaced; an input is never, unless --in-place says so.
Exit code: 0 filled, 1 a file was refused (the others are done), 2 wrong usage (nothing is done).
`;

/** Kinds of sheets that `--sheet` can name. */
export const KINDS = ["Inventory", "Invoices", "Price changes", "Discontinuations", "Terms"] as const;

const OPTIONS = {
  "out-dir": { type: "string" },
  "in-place": { type: "boolean" },
  sheet: { type: "string", multiple: true },
  date: { type: "string" },
  json: { type: "boolean" },
  help: { type: "boolean", short: "h" },
} as const;

export function readCommand(words: readonly string[]): FillCommand | "help" {
  const { values, positionals } = parsed(words);
  if (values.help === true) return "help";
  if (positionals.length === 0) throw new UsageError("Name at least one workbook file.");
  if (values["in-place"] === true && values["out-dir"] !== undefined) {
    throw new UsageError("--in-place and --out-dir exclude each other: say one of them.");
  }
  if (values["out-dir"] === "") throw new UsageError("--out-dir is empty: name a folder.");
  return {
    files: positionals,
    outDir: values["in-place"] === true ? undefined : (values["out-dir"] ?? "out"),
    sheets: chosenSheets(values.sheet ?? []),
    date: values.date === undefined ? undefined : civilDay(values.date),
    isJson: values.json === true,
  };
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

function chosenSheets(choices: readonly string[]): Record<string, string> {
  const sheets: Record<string, string> = {};
  for (const choice of choices) {
    const [, given, name] = /^([^=]+)=(.+)$/s.exec(choice) ?? [];
    if (given === undefined || name === undefined)
      throw new UsageError(`--sheet ${choice}: write KIND=NAME, e.g. Inventory="Stock 1 Feb".`);
    const kind = KINDS.find((it) => key(it) === key(given));
    if (kind === undefined) throw new UsageError(`--sheet ${choice}: there is no kind "${given}". Kinds are ${KINDS.join(", ")}.`);
    if (sheets[kind] !== undefined) throw new UsageError(`--sheet names ${kind} twice: "${sheets[kind]}" and "${name}".`);
    sheets[kind] = name;
  }
  return sheets;
}

/** "Price changes", "price-changes" and "PriceChanges" are one kind. */
const key = (kind: string): string => kind.replace(/[^A-Za-z]/g, "").toLowerCase();

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
