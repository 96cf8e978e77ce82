/**
 * How a row of Return requests stands under its right: which days and lots the right gives, what it asks for, at what value. Each right says
 * it in its own folder (`request.ts`); what all have in common is settled in statement/requests. Rule text: rules 7.
 */
import type { CivilDate, QuarterNumber } from "../../base/calendar";
import type { Days } from "../../base/basePeriod";
import type { FeeOn } from "../../base/fee";
import type { Cents, Micros, Share } from "../../base/money";
import type { Finding } from "../../base/finding";
import type { Facts } from "../../base/records";
import type { RequestRight, ReturnRequest } from "../../base/requestRecords";
import type { Agreed } from "../../agreement/inForce";
import type { TermName } from "../../agreement/terms";
import type { NumberedChange } from "../../stock/priceChanges";
import type { AskedApart, GivenTerm } from "../right";
import type { Needed, Step } from "../ruling";
import { words } from "./words";

/** A row, with what settles its right. */
export interface AskedReturn {
  readonly row: ReturnRequest;
  /** The day of its request: that of the request's earliest row. */
  readonly requestDate: CivilDate;
  /** The day on which its units leave; of a pending row, the day that it is valued on. */
  readonly valuedOn: CivilDate;
}

/** Which of a part's lots a right covers. */
export interface CoveredLots {
  /** Rows of one part with the same key cover the same lots. */
  readonly key: string;
  /** Which units these are, in words that follow "not": "bought from 2000-01-19 to 2000-03-19". Absent where every lot is covered. */
  readonly inWords?: string;
  /** By the lot's date, both ends included. */
  readonly from?: CivilDate | undefined;
  readonly to?: CivilDate | undefined;
  /** By its invoice line. */
  readonly includes?: (line: number) => boolean;
}

/** At what a unit is credited: its net unit cost, the value of 3.7(A), its price after discount, or the price in force. */
export type ValuedBy = "netCost" | "balancing" | "paid" | "current";

/** The fee that a right keeps of what goes back. Rule text: rules 10, "Fee". */
export interface FeeAsked {
  readonly on: Exclude<FeeOn, "none">;
  /** Undefined while it is withheld: a row of which a fee is kept stays blank. */
  readonly percent: Share | undefined;
  readonly of: "credit" | "price-paid";
  /** The term that says the share. */
  readonly term: TermName;
}

/** Why a row, or what is left of it, is refused: in the order in which the first that applies is shown. */
export const REFUSALS = words.refusals;
export type Refusal = keyof typeof REFUSALS;

/** What a right says of a row. */
export interface RequestStanding {
  /** A term or record is missing that it cannot do without. */
  readonly blank?: Needed;
  readonly needsSeal: boolean;
  /** What gives the right is not there. */
  readonly lacking?: "notGiven" | "noNotice" | "noVersion";
  /** The days of the right, both ends included, and whether the request or the return must be within them. */
  readonly from?: CivilDate | undefined;
  readonly to?: CivilDate | undefined;
  readonly countsOn: "request" | "return";
  /** The last day to ask, where the right has one. */
  readonly askBy?: CivilDate | undefined;
  /**
   * The fiscal quarter whose limit and turns it uses, the last day to use them, the limit before any request, and the days of the requests
   * that use the same.
   */
  readonly quarter?: {
    readonly number: QuarterNumber;
    readonly exerciseBy: CivilDate | undefined;
    readonly limit: Cents;
    readonly counts: Days;
  };
  readonly needsOrder: boolean;
  /** What an order has to come to, in percent of what goes back; 100 where nothing is said. */
  readonly orderPercent?: number;
  /** Undefined where none is kept. */
  readonly fee?: FeeAsked | undefined;
  /** Goods go back under an authorization, within so many days of it. */
  readonly returnWithinDays?: number | undefined;
  /** The vendor issues the authorization within so many days of the request. */
  readonly rmaWithinDays?: number | undefined;
  readonly valuedBy: ValuedBy;
  readonly lots: CoveredLots;
  /** The price of the new version: the credit buys units of it. Undefined where it is not known; without it there is no exchange. */
  readonly exchange?: { readonly newPrice: Micros | undefined };
  /** What it rests on, in steps. */
  readonly steps: readonly Step[];
}

/** Whether what orders cover matters to a row: without one nothing goes back, or a fee is kept. */
export const countsOrders = ({ needsOrder, fee }: Pick<RequestStanding, "needsOrder" | "fee">): boolean =>
  needsOrder || fee?.on === "without-order";

/** What rights are told before the first row. */
export interface RequestsGiven {
  readonly agreed: Agreed;
  readonly facts: Facts;
  readonly found: (finding: Finding) => void;
  readonly apart: () => AskedApart;
  /** A part's price changes by effective date, each date once. */
  readonly changesOf: (part: number) => readonly NumberedChange[];
  /** Credits of goods that went back to balance inventory on these days, of what is settled. */
  readonly rotated: (days: Days) => Cents;
}

/** Terms that a row asks for, and that were asked for it before. */
export interface RowGiven {
  readonly agreed: Agreed;
  readonly uses: (other: AskedApart) => void;
}

export type StandingOf = (asked: AskedReturn, given: RowGiven) => RequestStanding;

/** A right that goods are asked to go back under. */
export interface RequestRule {
  readonly right: RequestRight;
  /** The term that says whether an agreement gives it at all. */
  readonly givenBy: GivenTerm;
  readonly clause: string;
  /** The terms that it reads, besides those of stock and input. */
  readonly terms: readonly TermName[];
  begin(given: RequestsGiven): StandingOf;
}

/** How a row stands under a right that the agreement does not give. */
export const NOT_GIVEN = (): RequestStanding => ({
  needsSeal: false,
  lacking: "notGiven",
  countsOn: "request",
  needsOrder: false,
  valuedBy: "netCost",
  lots: ANY_LOT,
  steps: [],
});

/** Every lot of the part. */
export const ANY_LOT: CoveredLots = { key: "any" };
