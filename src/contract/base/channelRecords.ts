/** What dealers hold and were shipped, what was sold, and what was aimed at, as the contract reads it. Rule text: rules 1, 8 and 8a. */
import type { CivilDate, QuarterNumber } from "./calendar";

/** Rows of the Dealer shipments sheet; a negative quantity came back from the dealer. */
export interface DealerShipments {
  readonly count: number;
  /** Equal numbers, equal dealer keys: see `Facts.dealers`. */
  readonly dealer: Int32Array;
  readonly part: Int32Array;
  readonly quantity: Int32Array;
  readonly shipDate: Int32Array;
}

/** A row of the Dealer inventory sheet. */
export interface DealerStock {
  readonly dealer: number;
  readonly part: number;
  readonly quantity: number;
  readonly asOfDate: CivilDate;
  /** The vendor's approval; undefined where nobody has answered yet. */
  readonly approved: boolean | undefined;
}

/** Rows of the Sales sheet, in sheet order; a negative quantity came back from a customer. */
export interface SalesLines {
  readonly count: number;
  readonly part: Int32Array;
  readonly quantity: Int32Array;
  readonly saleDate: Int32Array;
  /** As `InventoryRows.warehouse`. */
  readonly warehouse: Int32Array;
  /** As `DealerShipments.dealer`; NONE for a blank cell, undefined without the column. */
  readonly dealer?: Int32Array;
  /** Where it went: equal numbers, equal texts, see `Facts.saleTexts`. NONE for a blank cell, undefined without the column. */
  readonly city?: Int32Array;
  readonly state?: Int32Array;
  readonly zipCode?: Int32Array;
  readonly region?: Int32Array;
  readonly authorizationNumber?: Int32Array;
}

/** A row of the Objectives sheet. */
export interface Objective {
  readonly quarter: QuarterNumber;
  /** NONE: all parts together. */
  readonly part: number;
  readonly quantity: number;
}
