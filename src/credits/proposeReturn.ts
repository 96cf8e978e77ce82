/** Propose a return (3.7(A)): which units to send back in a quarter, shown, written to a sheet of its own, or handed on as requests. */
import { isoText, type CivilDate, type QuarterNumber } from "../contract/base/calendar";
import type { Cents } from "../contract/base/money";
import { latestReport } from "../contract/base/records";
import { periodOf, termsOfQuarters } from "../contract/rights/balancing/periods";
import { returnCandidates, type ReturnCandidates } from "../contract/statement/returnProposal/candidates";
import type { ProposalOrder } from "../contract/statement/returnProposal/orders";
import { returnProposal, type ReturnProposal } from "../contract/statement/returnProposal/returnProposal";
import type { Ruling } from "../contract/rights/ruling";
import type { DecodedWorkbook } from "../workbook/decodedWorkbook";
import { invoiceOf, partOf, proposalSheet } from "../workbook/encodeProposal";
import type { WritePlan } from "../workbook/port";
import type { Book } from "./computed";
import { withPauses, type Pause } from "./pausing";
import { sheetPlan, type PreparedFill } from "./prepareFill";
import { userWords } from "./userWords";

export interface ProposalWish {
  readonly quarter: QuarterNumber;
  readonly order: ProposalOrder;
  /** Whose limit is used, where the workbook names vendors. */
  readonly vendor?: string;
}

export interface ProposedUnits {
  readonly sheetRow: number;
  readonly part: string;
  readonly invoice: string;
  readonly units: number;
  readonly cents: Cents;
  readonly remainingAfter: Cents;
}

export interface Proposal extends ProposalWish {
  readonly ruling: Ruling<ReturnProposal>;
  readonly lines: readonly ProposedUnits[];
  /** The day on which it would be requested: the calculation date, else the latest inventory report. */
  readonly requestDate: CivilDate;
  /** Why a request of that day would come to nothing; undefined: it would not. */
  readonly tooLate: string | undefined;
}

/** The units of each quarter that was asked for, kept as long as what was read: another order chooses among the same. */
const candidatesKnown = new WeakMap<DecodedWorkbook, Map<QuarterNumber, ReturnCandidates>>();

async function candidatesOf(decoded: DecodedWorkbook, quarter: QuarterNumber, pause: Pause | undefined): Promise<ReturnCandidates> {
  const ofQuarters = candidatesKnown.get(decoded) ?? new Map<QuarterNumber, ReturnCandidates>();
  candidatesKnown.set(decoded, ofQuarters);
  const found = ofQuarters.get(quarter) ?? (await withPauses(returnCandidates(decoded.agreed, decoded.facts, quarter), pause));
  ofQuarters.set(quarter, found);
  return found;
}

/** Works out a proposal from what was read. Nothing is written. */
export async function proposeReturn(prepared: PreparedFill, wish: ProposalWish, pause?: Pause): Promise<Proposal> {
  const { quarter, order, vendor = "" } = wish;
  const { decoded } = bookOf(prepared, wish);
  const { agreed, facts } = decoded;
  const terms = agreed.whole;
  const ruling = returnProposal(agreed, await candidatesOf(decoded, quarter, pause), order);
  const requestDate = terms["calculation.date"] ?? latestReport(facts.inventory);
  const proposed = ruling.outcome === "blank" ? [] : ruling.value.lines;
  return {
    quarter,
    order,
    ...(vendor !== "" && { vendor }),
    ruling,
    lines: proposed.map((line) => ({
      sheetRow: decoded.inventory.sheetRow[line.stretch.row]!,
      part: partOf(decoded, line),
      invoice: invoiceOf(decoded, line),
      units: line.units,
      cents: line.cents,
      remainingAfter: line.remainingAfter,
    })),
    requestDate,
    tooLate: ruling.outcome === "blank" ? undefined : tooLate(ruling.value, requestDate, periodOf(termsOfQuarters(agreed), requestDate)),
  };
}

/** The book of a wish; the first where no vendor is asked for, or it is gone. */
const bookOf = ({ books }: PreparedFill, { vendor = "" }: ProposalWish): Book => books.find((it) => it.vendor === vendor) ?? books[0]!;

/** A request counts in the quarter of its date, up to the day to exercise the right. */
function tooLate({ limit }: ReturnProposal, requestDate: CivilDate, quarter: QuarterNumber): string | undefined {
  const { name } = limit.quarter;
  if (quarter !== limit.quarterNumber) return userWords.notInQuarter(isoText(requestDate), name);
  if (limit.exerciseBy !== undefined && requestDate > limit.exerciseBy) return userWords.exercisedBy(name, isoText(limit.exerciseBy));
  return undefined;
}

/** Writes the sheet Return proposal, while everything that was read still stands; undefined where there is nothing to propose. */
export function proposalPlan(prepared: PreparedFill, proposal: Proposal): WritePlan | undefined {
  const { ruling, requestDate } = proposal;
  if (ruling.outcome !== "decided") return undefined;
  const book = bookOf(prepared, proposal);
  return sheetPlan("proposal", proposalSheet(book.decoded, ruling.value, requestDate), prepared, [book]);
}
