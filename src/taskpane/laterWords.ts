/** Texts of the views that are never the first to be shown, loaded with them; `words` here has those of the first ones, too. */
import { wordTable } from "../contract/base/language";
import type { Severity } from "../contract/base/finding";
import type { ProposalOrder } from "../contract/statement/returnProposal/orders";
import type { TermKind } from "../contract/agreement/terms";
import { counted, isOne } from "../workbook/counted";
import { words as firstWords } from "./words";
import { worklistEnglish } from "./worklistWords";

export const english = {
  why: {
    title: "Why",
    choose: "Select a row of the inventory sheet to see how its figures came about.",
    elsewhere: (sheet: string) => `The selected cell is not in a row of ${sheet}. Select one of its rows.`,
    goTo: (sheet: string) => `Go to ${sheet}`,
    termSince: (term: string, date: string) => `${term}, from ${date}`,
    notYet: "Reasons are shown once the workbook can be read.",
    row: (row: string) => `Row ${row}`,
    asOf: (date: string) => `as of ${date}`,
    bad: "Left blank: a cell of this row cannot be read.",
    undated: "Left blank: this row has no as-of date, and the calculation date is not entered.",
    outside: "Left blank: nothing says under which vendor's agreement this row is; see what was found.",
    empty: "This row holds no stock record.",
    notPart: "Nothing for this row",
    refused: "0: the agreement gives nothing here",
    blankNeeds: (needs: string) => `Blank. It needs ${needs}.`,
    because: (reason: string) => `Because ${reason}.`,
    enterTerm: "Enter it under Terms",
    lots: (right: string) => `Lots of ${right}`,
    lot: (invoice: string, date: string) => `Invoice ${invoice}, ${date}`,
    toInvoice: (sheet: string, row: number) => `Go to row ${row} of ${sheet}`,
    back: (sheet: string, row: number) => `Back to row ${row} of ${sheet}`,
    costApart: (parts: readonly string[], netCost: string) => `${parts.join(", less ")}: net cost ${netCost}`,
    accept: "Accept",
    ask: "Ask about it",
    askNote: "What is to be asked",
    askNow: "Put on Review",
    of: (right: string) => `the figure of ${right}`,
    onReview: (status: string, row: string) => `${status} (row ${row} of Review)`,
    copy: "Copy as text",
    copyOf: (right: string) => `the reasons for ${right}`,
    units: "Units",
    netCost: "Net cost",
    newPrice: "New price",
    unitValue: "Unit value",
    unitCredit: "Unit credit",
    credit: "Credit",
    total: "Total",
    effective: (date: string) => `New price from ${date}`,
    notCovered: "Not covered",
    facts: "Facts",
    terms: "Terms and readings used",
    findings: "Findings for this row",
  },

  proposal: {
    title: "Propose a return",
    text: "Each row's balancing figure is what it could take by itself; the limit is one for the whole quarter. A proposal says which units to send back together. It is never above the limit or the stock, holds no unit twice, and leaves out what discontinuation takes.",
    quarter: "Quarter",
    quarterOf: (name: string, remaining: string) => `${name}: ${remaining} left`,
    order: "Order",
    orders: { "most-credit": "Most credit first", oldest: "Oldest first", "whole-rows": "Whole rows first" } satisfies Record<
      ProposalOrder,
      string
    >,
    rules: {
      "most-credit":
        "Units of the highest value first, of each line as many as still fit, to the last line. Few units go back; at least half of the limit less a cent is used where units that fit one by one come to that much.",
      oldest: "The lots acquired first, of each line as many as still fit, to the last line.",
      "whole-rows": "Inventory rows that fit as a whole, those of the most credit first; then units of the other rows, the dearest first.",
    } satisfies Record<ProposalOrder, string>,
    guarantee:
      "Afterwards no single unit more would fit. Another choice of units may use more of the limit, by less than the cheapest unit left behind.",
    propose: "Propose",
    limit: "Remaining limit",
    proposed: (units: string) => `Proposed, ${units}`,
    unused: "Left unused",
    lines: "Proposed units",
    line: (part: string, invoice: string) => `${part}, invoice ${invoice}`,
    row: (row: string) => `row ${row}`,
    units: "Units",
    credit: "Credit",
    after: "Remaining",
    more: (lines: string) => `${counted(lines, "more line", "more lines")} on the sheet.`,
    leftBehind: (units: string) => `${units} that may go back would not fit.`,
    discontinued: (units: string) => `${units} left to discontinuation, which does not use the limit.`,
    nothing: (reason: string) => `There is nothing to propose: ${reason}.`,
    blank: (needs: string) => `There is no proposal: it needs ${needs}.`,
    write: "Write sheet Return proposal",
    add: "Add as rows of Return requests",
    requestedOn: (date: string) => `Requested on ${date}. The rows are noted; figures do not count them yet.`,
    tooLateNow: (reason: string) => `Nothing was written: ${reason}.`,
    tooLate: (reason: string) => `It cannot be requested: ${reason}.`,
    written: (cells: string) => `The sheet Return proposal stands in the workbook: ${cells} written.`,
    unchanged: "The sheet Return proposal held these lines already.",
    added: (rows: string, sheet: string) => `${rows} added to ${sheet}.`,
    addedAs: (rows: string, sheet: string, request: string) => `${rows} added to ${sheet} as request ${request}.`,
    noted: (rows: string) =>
      isOne(rows)
        ? "It is noted, and not yet counted by a fill. Enter the offsetting order beside it."
        : "They are noted, and not yet counted by a fill. Enter the offsetting order beside them.",
    belowTable: (rows: string) =>
      isOne(rows) ? "It stands below its table: let the table reach it." : "They stand below its table: let the table reach them.",
    show: (sheet: string) => `Go to ${sheet}`,
  },

  changes: {
    title: (figures: string) => `Figures that change: ${figures}`,
    whatCauses: "With every changed input that they rest on. The fill writes them on the sheet Changes.",
    because: "Because of:",
  },

  terms: {
    amended: (from: string, value: string | undefined) => (value === undefined ? `From ${from}: blank` : `From ${from}: ${value}`),
    amend: "Change it from a day on",
    amendOf: (name: string) => `Change it from a day on: ${name}`,
    mend: "Change",
    mendOf: (name: string, from: string) => `Change the value from ${from}: ${name}`,
    from: "From",
    value: "Value",
    blankFrom: "(blank from then on)",
    mayBeBlankFrom: "Left blank, the term is blank from that day on.",
    enterAmendment: "Enter",
    amendmentRefused: (why: string) => `It cannot be entered so: ${why}.`,
    unused: (row: string, from: string, value: string, why: string) =>
      `Row ${row} (from ${from}: ${value === "" ? "blank" : value}) is not used: ${why}.`,
    whole: "It holds for the whole agreement and cannot change on a day.",
    entered: "Entered.",
    enteredFrom: (from: string) => `Entered from ${from}.`,
    takeBack: "Take it back",
    takeBackOf: (name: string) => `Take back what was entered: ${name}`,
    notRead: "No figure or date uses it yet.",
    title: "Terms",
    show: "Show",
    filters: { all: "All terms", blank: "Blank ones", reading: "Readings", changed: "Changed ones" },
    noneShown: "No term is like that.",
    search: "Search",
    clearSearch: "Clear the search",
    searchExample: "limit, 3.7(A), days",
    inUse: "Used in this workbook",
    notInUse: (count: string) => `${counted(count, "term", "terms")} of rights that are not in use here`,
    only: (choice: string) => `Always ${choice}:`,
    willMake: "There is no Terms sheet yet. It is made, with every term listed, when you enter the first value.",
    writesTo: (sheet: string) => `What you enter is written to the sheet ${sheet}.`,
    clause: (clause: string) => (clause === "-" ? "General" : clause === "preamble" ? "Preamble" : `Clause ${clause}`),
    kind: { stated: "Stated", withheld: "Withheld", reading: "Reading", input: "Yours", absent: "Not said" } satisfies Record<
      TermKind | "absent",
      string
    >,
    withheldBlank: "Blank: the filed copy shows [*****] here. Enter what your own copy says.",
    inputBlank: "Blank until you enter it.",
    filed: (value: string) => `Filed: ${value}`,
    ours: (value: string) => `Our reading: ${value}`,
    back: "Back to it",
    backOf: (name: string) => `Back to the value as filed: ${name}`,
    clear: "Leave it blank",
    clearOf: (name: string) => `Leave blank: ${name}`,
  },

  vendors: {
    title: "Agreements of vendors",
    text: (sheet: string) =>
      `Rows of ${sheet} that name a vendor are that vendor's terms; they are changed there. Below stand those of rows without one.`,
    of: (vendor: string, agreement: string) => `${vendor}: ${agreement}`,
    none: "no known agreement; give it a row agreement.id",
  },

  findings: {
    title: "Findings",
    none: "Nothing to report: every record could be read and used.",
    notYet: "Findings are listed once the workbook has been previewed.",
    goTo: (place: string) => `Select ${place}`,
    settle: "Read all such texts as:",
    readAs: (reading: string, choice: string) => `${reading} (${choice})`,
  },

  severity: { Error: "Error", Warning: "Warning", Info: "Info" } satisfies Record<Severity, string>,

  previewed: {
    nothingYet: "Nothing of this preview has been written yet.",
    agreement: (title: string) => `Agreement applied: ${title}`,
    rowsBlank: (rows: string) => `${rows} left blank`,
    right: "Right",
    units: "Units",
    credit: "Credit",
    rowsOf: "Rows",
    onSheet: (clause: string, sheet: string) => `${clause}, ${sheet}`,
    limit: (quarter: string, amount: string) => `at most ${amount} in ${quarter}`,
    limitBlank: (quarter: string, why: string) => `blank in ${quarter}: ${why}`,
    noLimit: (quarter: string) => `no limit in ${quarter}`,
    noQuarter: "the invoices reach no quarter of the reports",
    writes: "Will be written",
    columnsOf: (columns: string, sheet: string) => `Columns ${columns} of ${sheet}`,
    besideFormulas: (columns: string, sheet: string) =>
      `A formula, as one of the worksheet functions, gives columns ${columns} of ${sheet} such headings. They stay as they are; the fill has columns of its own.`,
    sheet: (sheet: string) => `Sheet ${sheet}`,
    added: "added",
    rewritten: "rewritten",
    differs: "Since the last fill",
    first: "This is the first fill: there is nothing to compare with.",
    same: "Nothing differs in the filled columns.",
    changed: (cells: string, rows: string) => `${cells} in ${rows} will change.`,
    change: (before: string, after: string) => `${before} → ${after}`,
    blank: "blank",
    findings: "Findings",
  },

  outcome: {
    nothingChanged: "Nothing had to change: the workbook already held these figures.",
    changedMeanwhile: (what: string) =>
      `While the figures were written, ${what}: they are those from before. Fill again to take the change in.`,
    replaced: (rows: string, from: string, sheet: string) =>
      `Nothing told whether a person had typed in ${counted(rows, "line")} of ${from}, which another program ` +
      `or an earlier version saved. What stood there is on the sheet ${sheet}, which is yours.`,
    replacedTyped: (rows: string, from: string, sheet: string) =>
      `What stood in ${counted(rows, "row")} of ${from} in the place of our figures is on the sheet ${sheet}, which is yours.`,
    differs: "The workbook was changed after the preview. These are the figures that were written.",
    show: (sheet: string) => `Go to the figures in ${sheet}`,
    left: (cells: string) =>
      `${counted(cells, "cell")} ${isOne(cells) ? "was left as it is" : "were left as they are"}: changed since, or in a row in which somebody has written since.`,
    leftAt: (places: string) => `Left: ${places}`,
    stoppedText: {
      filling: "Nothing of this fill is in the workbook.",
      restoring: "What was not put back yet is as it was filled. Choose Restore again to go on.",
      other: "Nothing was written.",
    },
  },

  ...worklistEnglish,
} as const;

const laterWords = wordTable("pane.later", english, "user");

/** Both tables as one: each word is asked of its own. */
export const words = Object.defineProperties(
  {},
  { ...Object.getOwnPropertyDescriptors(firstWords), ...Object.getOwnPropertyDescriptors(laterWords) },
) as typeof firstWords & typeof laterWords;
