/** What settling comes to: shapes only. */
import type { AskedTerms } from "../../agreement/askedTerms";
import type { CivilDate, QuarterNumber } from "../../base/calendar";
import type { Days } from "../../base/basePeriod";
import type { Cents, Micros, UnitAmount } from "../../base/money";
import type { AskedReturn, Refusal, RequestStanding } from "../../rights/requests/standing";
import type { Needed } from "../../rights/ruling";
import type { UnitsOut } from "../../stock/unitsOut";
import type { RequestGroup } from "./groups";
import type { OrdersOfRequest } from "./orders";

/** Units of a row from one lot, at one net unit cost: rounded to cents once. */
export interface RequestLine {
  readonly invoiceLine: number;
  /** Their numbers in the lot begin with it. */
  readonly from: number;
  readonly units: number;
  /** Net unit cost: `whole + rest / quantity` millionths. */
  readonly costWhole: Micros;
  readonly costRest: number;
  readonly value: UnitAmount;
  /** As `DetailLines.valueFrom`: which price made the value. */
  readonly valueFrom: number;
  readonly cents: Cents;
}

export interface SettledRow extends AskedReturn {
  readonly request: RequestGroup;
  readonly standing: RequestStanding;
  readonly orders: OrdersOfRequest;
  /** The day on which its units leave; undefined while it is pending. */
  readonly leftOn: CivilDate | undefined;
  /** Nothing is known of it before this is entered. */
  readonly blank: Needed | undefined;
  readonly allowed: number;
  /** After the fee. */
  readonly cents: Cents;
  /** What is kept of the credit, and of how much of it; 0 where no fee is. */
  readonly fee: Cents;
  readonly creditWithFee: Cents;
  readonly lines: readonly RequestLine[];
  /** Why the units that are not allowed are refused; undefined where all are allowed. */
  readonly refusal: Refusal | undefined;
  /** The requests that have the quarter's turns, where it is another's. */
  readonly turnOf: readonly RequestGroup[];
  /** Units of the new version; undefined where nothing is exchanged or its price is not known. */
  readonly exchange: number | undefined;
}

export interface Settled {
  readonly groups: readonly RequestGroup[];
  /** By record of Return requests. */
  readonly rows: readonly SettledRow[];
  readonly asked: readonly AskedTerms[];
  readonly unitsOut: ReadonlyMap<number, UnitsOut>;
  /** What balancing requests of some days, both included, were allowed against their limits; and those that used up a quarter's right. */
  readonly used: (days: Days) => Cents;
  readonly usedUp: ReadonlyMap<QuarterNumber, readonly string[]>;
  /** Credits of goods that went back to balance inventory on these days. */
  readonly rotated: (days: Days) => Cents;
}
