/** Exhibit F as printed: who carries what to each of the distributor's warehouses, by where it comes from. */
import type { State } from "./states";

/** Who carries heavy freight from some states. */
export interface HeavyLine {
  readonly from: readonly State[];
  readonly carrier: string;
}

export interface Destination {
  /** City and state, as the guide names it. */
  readonly city: string;
  readonly state: State;
  /** Over 150 to 10,000 pounds, by state of origin; the others by `OTHERS`. */
  readonly heavy: readonly HeavyLine[];
}

/** Heaviest parcel and heaviest freight, in pounds; what is heavier goes by arrangement. */
export const HEAVIEST_PARCEL = 150;
export const HEAVIEST_FREIGHT = 10_000;

/** The account number is withheld in the filed copy. */
export const PARCEL = "FedEx, third-party account (number withheld)";
export const OTHERS = "Watkins (the guide prints Watkings); second choice: Roadway";
export const TRUCKLOAD = "Pup or truckload: call Synnex Traffic";
export const CALL = "Call Synnex Traffic";

const AM_CAN = "Am-Can Transport: Northern California 510-261-2900, Southern California 562-928-1555";
const VIKING = "Viking Freight";
const R_AND_L = "R&L Carriers";
const fromCalifornia: HeavyLine = { from: ["CA"], carrier: AM_CAN };
const regional = (...from: readonly State[]): HeavyLine => ({ from, carrier: R_AND_L });

export const DESTINATIONS: readonly Destination[] = [
  { city: "Fremont", state: "CA", heavy: [{ from: ["CA"], carrier: VIKING }] },
  { city: "Glendale Heights", state: "IL", heavy: [fromCalifornia, regional("IL", "IN", "TN", "OH", "MI", "KY")] },
  { city: "Memphis", state: "TN", heavy: [fromCalifornia, regional("IL", "IN", "TN", "MI", "OH", "GA", "AL", "MS", "AR", "KY")] },
  { city: "Lyndhurst", state: "NJ", heavy: [fromCalifornia, regional("NY", "NJ", "RI", "MA", "PA", "OH", "MD", "DE", "VA")] },
  { city: "Salt Lake City", state: "UT", heavy: [{ from: ["CA", "NV", "WA", "OR", "AZ", "ID"], carrier: VIKING }] },
  {
    city: "Norcross",
    state: "GA",
    heavy: [fromCalifornia, regional("IL", "IN", "TN", "MI", "OH", "GA", "AL", "MS", "AR", "KY", "NC", "SC", "FL")],
  },
  { city: "Richardson", state: "TX", heavy: [fromCalifornia, regional("TX", "LA", "MS", "AR")] },
];
