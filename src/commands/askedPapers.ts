/** Which sheets to be sent the command line asks for, checked against those that there are. */
import type { PaperWish } from "../credits/papers";
import { isReportMonth } from "../credits/reportMonths";
import { bareHeading } from "../workbook/columnNames";
import { listed } from "../workbook/refusal";
import { WrongUsage } from "./askedChoices";

/** As they were typed. */
export interface AskedPapers {
  readonly reports?: readonly string[];
  /** Of the report of 6.5. */
  readonly month?: string;
  /** Whose reports, in a workbook of several. */
  readonly vendor?: string;
  /** Keys of claims. */
  readonly packet?: string;
  readonly rma?: string;
  /** Whether the sheet Readings is asked for. */
  readonly readings?: boolean;
}

const CLAUSES = ["3.6(A)", "3.6(B)", "6.5"] as const;

/** @throws WrongUsage for a report or month that there cannot be. */
export function askedPapers({ reports = [], month, vendor, packet, rma }: AskedPapers): readonly PaperWish[] {
  const clauses = new Set(reports.map(clauseNamed));
  if (month !== undefined && !clauses.has("6.5"))
    throw new WrongUsage(`--month ${month} is of the report of 6.5: add --report 6.5.`, { add: ["--report", "6.5"] });
  if (month !== undefined && !isReportMonth(month))
    throw new WrongUsage(`--month ${month}: write a month from 1990 to 2100 as YYYY-MM, e.g. 2000-03.`, {
      said: month,
      known: ["YYYY-MM"],
    });
  if (vendor !== undefined && clauses.size === 0)
    throw new WrongUsage(`--vendor ${vendor} says whose report: add --report 3.6(A).`, { add: ["--report", "3.6(A)"] });
  const of = vendor === undefined ? {} : { vendor };
  return [
    ...[...clauses].map((clause): PaperWish => {
      if (clause !== "6.5") return { paper: `Report ${clause}`, ...of };
      return { paper: "Report 6.5", ...(month === undefined ? {} : { month }), ...of };
    }),
    ...(packet === undefined ? [] : [{ paper: "Claim packet", claim: packet } as const]),
    ...(rma === undefined ? [] : [{ paper: "RMA request", claim: rma } as const]),
  ];
}

/** "3.6(A)", "3.6a" and "Report 3.6(A)" are one. */
function clauseNamed(word: string): (typeof CLAUSES)[number] {
  const clause = CLAUSES.find((it) => [it, `Report ${it}`].some((name) => bareHeading(name) === bareHeading(word)));
  if (clause === undefined)
    throw new WrongUsage(`There is no report "${word}". Reports are ${listed(CLAUSES)}.`, { said: word, known: CLAUSES });
  return clause;
}
