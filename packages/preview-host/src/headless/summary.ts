/** What a fill did, for a person and for a program. */
import type { Job } from "./outputs";
import type { FillAnswer, RightTotal, SheetTotal } from "./pageMessages";

type Filled = Extract<FillAnswer, { outcome: "filled" }>;

export function inWords(job: Job, answer: Filled): string {
  const { findings, rowsFilled, rowsBlank } = answer;
  const lines = [
    `${job.input} -> ${job.output}`,
    ...agreements(answer),
    `  Rows filled  ${grouped(String(rowsFilled))}${rowsBlank === 0 ? "" : `, and ${grouped(String(rowsBlank))} left blank (see Review)`}`,
    ...credits(answer.totals.filter(({ clause }) => !answer.notUsed.some((right) => right.includes(`(${clause})`)))),
    ...(answer.further ?? []).map(furtherTotal),
    ...answer.limits.map(
      ({ quarter, remaining }) => `  Limit left   ${quarter}  ${remaining === null ? "not known (see Review)" : grouped(remaining)}`,
    ),
    `  Findings     ${counted(findings.error, "error")}, ${counted(findings.warning, "warning")}, ${grouped(String(findings.info))} info`,
    ...answer.notUsed.map((right) => `  Not used     ${right}`),
    ...(answer.sheets ?? []).map(({ sheet, of }) => `  Made         ${sheet}${of === undefined ? "" : ` of ${of}`}`),
  ];
  if (job.printCopy !== undefined)
    lines.push(`  To print     ${job.printCopy}: ${counted(answer.ownSheets.length, "sheet")}, the others are hidden`);
  lines.push(...(answer.changes ?? []).map((change) => `  Changed      ${change}`));
  lines.push(...typedOverLines(answer.typedOver ?? []));
  if (answer.replaced !== undefined) lines.push(replacedLines(answer.replaced));
  if (answer.kept !== undefined) lines.push(keptLine(answer.kept));
  if (answer.cellsChanged === 0) lines.push("  Nothing has changed since the last fill.");
  return `${lines.join("\n")}\n`;
}

/** One line; of several vendors one each. */
const agreements = ({ agreement, agreements: ofVendors }: Filled): readonly string[] =>
  (ofVendors ?? [{ ...agreement, of: "" }]).map(({ of, title, id }) => `  Agreement    ${of === "" ? "" : `${of}: `}${title} (${id})`);

/** A warning: figures of another agreement stood in the workbook, and perhaps nobody meant to change it. */
export const otherAgreement = ({ input }: Job, { agreement, agreementBefore }: Filled): string =>
  `${input}: warning: the fill before applied "${agreementBefore}"; this one applied "${agreement.title}" (${agreement.id}). ` +
  "If that was not meant, fill the workbook as it was before with --agreement.\n";

export function backInWords(job: Job, { cellsChanged, cellsLeft, leftAt }: Extract<FillAnswer, { outcome: "takenBack" }>): string {
  const left = [
    ...(cellsLeft === 0 ? [] : [`${counted(cellsLeft, "cell")}, changed since the fill, or in rows in which somebody has written since`]),
    ...(leftAt.length === 0 ? [] : [`${leftAt.join(", ")}${cellsLeft > leftAt.length ? " …" : ""}`]),
  ];
  const taken = `${job.input} -> ${job.output}\n  Taken back   ${counted(cellsChanged, "cell")}\n`;
  return taken + left.map((it, place) => `  ${place === 0 ? "Left        " : "            "} ${it}\n`).join("");
}

const MOST_LINES = 12;

function typedOverLines(all: NonNullable<Filled["typedOver"]>): string[] {
  const lines = all
    .slice(0, MOST_LINES)
    .map(
      ({ sheet, cell, heading, computedText, standsText, isKept }) =>
        `  Typed over   ${sheet}!${cell}, ${heading}: computed ${computedText}, ${standsText} ${isKept ? "stands and is kept" : "is replaced"}`,
    );
  return all.length > MOST_LINES ? [...lines, `               and ${grouped(String(all.length - MOST_LINES))} more; see Review`] : lines;
}

function keptLine(kept: NonNullable<Filled["kept"]>): string {
  if (kept === "tooLarge")
    return "  Kept         nothing: what this fill replaced is too large to be kept, so it cannot be taken back later";
  if (kept === "damaged") return "  Kept         nothing that can be read: this fill cannot be taken back later";
  return `  Kept         what this fill replaced, ${grouped(String(Math.ceil(kept / 1000)))} kB in the workbook; --take-back takes it back`;
}

const replacedLines = ({ sheet, rows, from, isChosen }: NonNullable<Filled["replaced"]>): string =>
  `  Kept         what stood in ${counted(rows, "line")} of ${from.join(", ")} is on the sheet "${sheet}"` +
  (isChosen ? "" : ": nothing told whether a person typed there");

function credits(rights: readonly RightTotal[]): string[] {
  const names = rights.map(({ right, clause }) => `${right} (${clause})`);
  const amounts = rights.map(({ rows, credit }) => (rows === 0 ? "no rows" : grouped(credit)));
  const nameWidth = Math.max(0, ...names.map((it) => it.length));
  const amountWidth = Math.max(0, ...amounts.map((it) => it.length));
  return rights.map(({ rows, quantity }, index) => {
    const credit = `${(names[index] ?? "").padEnd(nameWidth)}  ${(amounts[index] ?? "").padStart(amountWidth)}`;
    return `  Credit       ${credit}${rows === 0 ? "" : `  ${counted(quantity, "unit")} in ${counted(rows, "row")}`}`;
  });
}

const furtherTotal = ({ sheet, clause, figure, quantity, credit }: SheetTotal): string =>
  `  On ${sheet}: ${figure} (${clause})  ${grouped(credit)}${quantity === 0 ? "" : `  ${counted(quantity, "unit")}`}`;

const counted = (count: number, word: string): string => `${grouped(String(count))} ${word}${count === 1 ? "" : "s"}`;

/** "1234567.50" -> "1,234,567.50", on the text itself: no figure passes through a float. */
function grouped(figure: string): string {
  return figure.replace(/^(-?)(\d+)/, (_all, sign: string, whole: string) => sign + whole.replace(/\B(?=(\d{3})+$)/g, ","));
}

/** One line of JSON a file: the answer as it is, with the paths. */
export function inJson(job: Job, answer: FillAnswer): string {
  const { input, output, csvFiles, printCopy } = job;
  const place = {
    file: input,
    ...(csvFiles ? { files: csvFiles } : {}),
    ...(answer.outcome !== "refused" ? { output, ...(printCopy === undefined ? {} : { printCopy }) } : {}),
  };
  return `${JSON.stringify({ ...place, ...answer })}\n`;
}
