/** CHANNEL.BALANCING.PROPOSAL. The comment is the help that people read in Excel and on the help pages. */
import { quarterOf, type QuarterNumber } from "../contract/base/calendar";
import { returnCandidates, type ReturnCandidates } from "../contract/statement/returnProposal/candidates";
import { PROPOSAL_ORDERS, type ProposalOrder } from "../contract/statement/returnProposal/orders";
import { returnProposal } from "../contract/statement/returnProposal/returnProposal";
import { BALANCING } from "../contract/rights/balancing";
import { DISCONTINUATION } from "../contract/rights/discontinuation";
import { runThrough } from "../contract/base/steps";
import { cellText, isError } from "../workbook/cells";
import { ownSheet } from "../workbook/encode";
import { proposalLines } from "../workbook/encodeProposal";
import { answer, lacking, refuse } from "./answers";
import { is1904Argument, oneCell, optionalDate } from "./arguments";
import { balancingTerms } from "./balancing";
import { inventoryBook, type InventoryBook } from "./inventoryBook";
import { rangeArgument } from "./ranges";
import { neededRange } from "./readRanges";
import { termsArgument, termsOf } from "./termsArgument";

const PROPOSAL_TERMS = termsOf(BALANCING, DISCONTINUATION);

/**
 * Which units to send back to use what is left of a quarter's balancing limit: never above the limit or the stock, no unit twice, none that discontinuation takes. Spills ten columns with headings.
 * @customfunction BALANCING.PROPOSAL
 * @helpurl https://localhost:3000/help/balancing.proposal.html
 * @param inventory Inventory with its heading row: Part number, Quantity on hand; also Committed quantity, As-of date.
 * @param invoices Invoices with their heading row: Invoice number, Invoice date, Part number, Quantity, Unit price; also Discount, Credits received.
 * @param priceChanges Price changes with their heading row: Part number, Effective date, New price. A blank cell where there are none.
 * @param limitPercent Share of the net sales that may go back: 15% or 0.15. Blank: that of the terms.
 * @param [notices] Discontinuation notices with their heading row. Left out: none, and no unit is kept for discontinuation.
 * @param [order] In which order units are chosen: most-credit, oldest or whole-rows. Left out: most-credit.
 * @param [asOf] A day of the quarter. Left out: the latest As-of date of the inventory.
 * @param [terms] Terms that differ from the filed agreement: two columns, Term and Value. Left out: the agreement as filed.
 * @param [dateSystem] 1904 in a workbook of the 1904 date system. Left out: 1900.
 * @returns Quarter, Sheet, Row, Part number, Invoice number, Invoice date, Quantity, Unit value, Credit, Remaining after. The first row is the remaining limit, the last the total and what stays unused. Format the date column as dates.
 * @source 3.7(A), 3.7(D)
 * @example =CHANNEL.BALANCING.PROPOSAL(Inventory!A1:G401, Invoices!A1:I3001, 'Price changes'!A1:F41, 15%, Discontinuations!A1:D9, "oldest") | a spilled table | The oldest lots first, until no single unit more fits.
 * @remarks Each part counts with its latest report of the quarter up to the last day to exercise the right, at that day's unit values. most-credit takes the units of the highest value first, oldest those of the oldest lots; each line takes as many units as still fit, down to the last line. whole-rows takes the inventory rows that fit as a whole, the ones of the most credit first, then units as most-credit does. Afterwards no single unit left behind would still fit; another choice of units may use more of the limit, by less than the cheapest unit left behind. Credits of return requests are not deducted.
 * @error #VALUE! A range lacks its heading row or a required column, has rows of several vendors (a function computes one agreement), a term is not valid, or order is none of the three; the message says which.
 * @error #N/A limitPercent is blank and the terms do not give it, there is no invoice line of the quarter before or later, or no row has a date.
 */
export function balancingProposal(
  inventory: unknown[][],
  invoices: unknown[][],
  priceChanges: unknown[][],
  limitPercent: unknown,
  notices?: unknown[][],
  order?: unknown,
  asOf?: unknown,
  terms?: unknown[][],
  dateSystem?: unknown,
): unknown[][] {
  return answer(() => {
    const is1904 = is1904Argument(dateSystem);
    const inOrder = orderArgument(order);
    const agreed = balancingTerms(termsArgument(terms, is1904, PROPOSAL_TERMS), limitPercent, undefined);
    const book = inventoryBook({
      inventory: neededRange("inventory", inventory),
      invoices: neededRange("invoices", invoices),
      priceChanges: rangeArgument("priceChanges", priceChanges),
      notices: rangeArgument("notices", notices),
      agreed,
      is1904,
    });
    const { decoded } = book;
    const { asOfDate } = decoded.facts.inventory;
    const day = optionalDate("asOf", asOf, is1904) ?? asOfDate.reduce((latest, date) => Math.max(latest, date), 0);
    const { whole } = agreed;
    const ruling = returnProposal(agreed, candidatesOf(book, quarterOf(day, whole["fiscal.firstMonth"])), inOrder);
    if (ruling.outcome === "blank") return lacking(`There is no proposal: it needs ${ruling.needs}.`);
    const lines = proposalLines(decoded, ruling.value, ruling.outcome === "refused" ? ruling.reason : undefined);
    const { columns, rowCount } = ownSheet("Return proposal", lines.columns, lines.rowCount);
    return [columns.map(({ heading }) => heading), ...Array.from({ length: rowCount }, (_, row) => columns.map(({ cell }) => cell(row)))];
  });
}

function orderArgument(value: unknown): ProposalOrder {
  const cell = oneCell("order", value);
  if (cell === 0 || cell === "") return "most-credit";
  const text = isError(cell) ? cell.error : String(cell).trim().toLowerCase().replace(/\s+/g, "-");
  return (
    PROPOSAL_ORDERS.find((order) => order === text) ??
    refuse(`order is ${cellText(cell)}; it must be one of ${PROPOSAL_ORDERS.join(", ")}.`)
  );
}

/** The candidates of a book's quarters, kept as long as the book: formulas that differ in their order share them. */
const known = new WeakMap<InventoryBook, Map<QuarterNumber, ReturnCandidates>>();

function candidatesOf(book: InventoryBook, quarter: QuarterNumber): ReturnCandidates {
  const ofBook = known.get(book) ?? new Map<QuarterNumber, ReturnCandidates>();
  known.set(book, ofBook);
  const candidates = ofBook.get(quarter) ?? workedOut(book, quarter);
  ofBook.set(quarter, candidates);
  return candidates;
}

const workedOut = ({ decoded: { agreed, facts } }: InventoryBook, quarter: QuarterNumber): ReturnCandidates =>
  runThrough(returnCandidates(agreed, facts, quarter));
