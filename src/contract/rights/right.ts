/**
 * What a right is: everything that the rest of the house asks of one, said once in its folder. The one loop that applies rights is
 * `applyRight.ts`; `index.ts` lists them in the order of their columns. Whoever shows, counts or writes rights walks that list.
 */
import type { Days } from "../base/basePeriod";
import type { State } from "../base/standing";
import type { CapOrder } from "../base/caps";
import type { CivilDate, QuarterNumber } from "../base/calendar";
import type { CostParts } from "../stock/costParts";
import type { Finding } from "../base/finding";
import type { Cents, Micros, UnitAmount } from "../base/money";
import type { EventSheet, Facts, RecordRef } from "../base/records";
import type { Ruling, Said } from "./ruling";
import type { Snapshot } from "../stock/partAtHand";
import type { InSteps } from "../base/steps";
import type { PartAtHand, Units } from "../stock/partAtHand";
import type { AskedByRow, AskedTerms } from "../agreement/askedTerms";
import type { Agreed } from "../agreement/inForce";
import type { TermName } from "../agreement/terms";

/** @typeParam Reason why a right does not cover a unit. @typeParam Basis what the right works out for all parts before the first. */
export interface Right<Reason extends string = string, Basis = unknown> {
  readonly id: string;
  readonly clause: string;
  /** As people call it: "Price protection". */
  readonly name: string;
  /** The same in English, whatever is spoken: for keys, and what is kept of fills. */
  readonly englishName: string;
  /** The sheet whose records give rise to it; undefined where every stock report meets it. */
  readonly sheet: EventSheet | undefined;
  /** The terms that its figures and dates are read from, besides those of stock and input. */
  readonly terms: readonly TermName[];
  /** Of these, the ones that it reads only where the agreement says one of others: nothing hangs on them where it does not. */
  readonly termsReadWith?: Readonly<Partial<Record<TermName, readonly TermName[]>>>;
  readonly askedTerms: readonly AskedTerm[];
  /** The term that says whether an agreement gives it at all; undefined where every agreement does. */
  readonly givenBy?: GivenTerm;
  /** Its credits lower what its units still cost. Their unit credits are in parts of the lot's quantity, or whole. */
  readonly lowersCost: boolean;
  /** Goods go back under it: a unit goes back once, whatever other right holds it too. */
  readonly takesUnits: boolean;
  /** In the order in which explanations list them. */
  readonly reasons: Readonly<Record<Reason, ReasonWords>>;
  /** The reason of covered units that its budget does not reach; a right without a budget has none. */
  readonly beyondBudget?: Reason;
  /** What it adds to the Inventory sheet. */
  readonly columns: readonly RightColumn<Basis>[];
  readonly total: RightTotalWords;
  /** Which figures of a detail line a table of lots shows. */
  readonly lotFigures: readonly LotFigure[];
  /** Its unit values come from a price that Credit detail names. */
  readonly namesPrice: boolean;

  /** What is worked out once, before the first part. */
  prepare(given: Given): InSteps<Basis>;
  /** The right as it is applied to parts, one after the other. */
  begin(at: PartAtHand, basis: Basis, given: Noted): RightAtWork<Reason>;
  /** What gave a detail line its credit, by the record that the line names. */
  event(record: number, of: StatementOf<Basis>): LineEvent | undefined;
  /** What its rows claim on account of a record; a right without it is claimed by return requests. */
  claim?(record: number, of: StatementOf<Basis>): RightClaim;
  /** Why a row has its figures. */
  ruling(row: RowView<Reason, Basis>): Ruling<RowCredit>;
  /** The same in a sentence or two, for a cell; "" where the right does not meet the row. */
  sentence(row: RowView<Reason, Basis>): string;
  /** The days that it gives, and without what more would be known. */
  dates(of: StatementOf<Basis>): { readonly known: readonly RightDate[]; readonly missing: readonly MissingDates[] };
}

/** A term that says whether an agreement gives a right. */
export type GivenTerm = Extract<TermName, `${string}.given` | "termination.returnGiven">;

/** A term that somebody has to enter. */
export interface AskedTerm {
  readonly term: TermName;
  /** Without it figures stay blank; otherwise only a day is not known. */
  readonly isForFigures: boolean;
  /** Asked for only where the Inventory sheet has one of these fields. */
  readonly whereInventoryHas?: readonly string[];
}

export interface ReasonWords {
  /** As a line of an explanation. */
  readonly label: string;
  /** After a number, in a sentence: "10 under contract for sale". */
  readonly inShort: string;
  /** The units are not refused: this would decide on them. */
  readonly undecided?: { readonly needs: string; readonly needsTerm?: TermName } | undefined;
  /** Units that the right is not about at all, such as goods in transit where it is about goods on hand: no sentence counts them. */
  readonly isApart?: true;
}

/** A column of the Inventory sheet: units, or cents as money. */
export interface RightColumn<Basis = unknown> {
  readonly heading: string;
  readonly format: "quantity" | "money";
  /** In characters. */
  readonly width: number;
  /** What stands with the heading, and a hint on it. */
  readonly aside?: string;
  readonly hint?: { readonly title: string; readonly text: string };
  /** Rows share the figure, and it has a row of its own on another sheet of ours. */
  readonly isToldElsewhere?: true;
  /** Units or cents; undefined leaves the cell blank. */
  figure(columns: RightColumns, row: number, basis: Basis): number | undefined;
}

export interface RightTotalWords {
  readonly name: string;
  /** Rows add up. Where they do not, each says what it could take by itself, and the limits say what there is. */
  readonly addsUp: boolean;
}

export type LotFigure = "units" | "netCost" | "newPrice" | "unitCredit" | "unitValue" | "credit";

/** One right's figures by inventory row: its state, quantity, credit in cents, and the units that it does not cover, by reason. */
export interface RightColumns {
  readonly state: Uint8Array;
  readonly quantity: Int32Array;
  readonly cents: Float64Array;
  readonly notCovered: Readonly<Record<string, Int32Array>>;
  /** The terms that its figures used. */
  readonly asked: AskedByRow;
}

/**
 * What a right works with. The terms that it asks for are noted: before the first part as used by all its figures, later as used by those of
 * the report at hand. A blank one among them is missing.
 */
export interface Noted {
  readonly agreed: Agreed;
  readonly found: (finding: Finding) => void;
  /** Terms to be asked before the first part that are used by some figures only: those at whose reports the right says so, by `uses`. */
  readonly apart: () => AskedApart;
  readonly uses: (asked: AskedApart) => void;
}

export interface AskedApart {
  readonly agreed: Agreed;
  readonly asked: AskedTerms;
}

/** Credits that settled requests were allowed, by right and day of the request. */
export interface Settlement {
  /** Of requests of some days, both included. */
  used(right: string, days: Days): Cents;
  /** The requests that used up a quarter's right to balance inventory, as they are called; undefined while it is not used up. */
  usedUpBy(quarter: QuarterNumber): readonly string[] | undefined;
  /** Credits of goods that went back to balance inventory on these days, both included. */
  readonly rotated?: (days: Days) => Cents;
}

export interface Given extends Noted {
  readonly facts: Facts;
  readonly settlement: Settlement;
}

/** That a right meets a stock report of the part at hand, on account of one of its records or of the report alone. */
export interface Meeting {
  readonly snapshot: Snapshot;
  /** Meetings are worked out in order of this day. */
  readonly date: CivilDate;
  /** The place of the record behind it among those of its kind; NONE for the report alone. */
  readonly record: number;
}

export type Verdict<Reason extends string> = "covered" | Reason;

/** What a unit is credited, and which price made it, where the right names prices (`DetailLines.valueFrom`). */
export interface ValuedUnit extends UnitAmount {
  readonly from?: number;
  /** The amount is not credited but taken back: it is owed to the vendor, and the unit costs so much more again. */
  readonly isTakenBack?: true;
  /** The right comes to nothing for units of this cost, for this reason: they are not covered after all. */
  readonly refused?: string;
}

/** The most that all rows of a report may have at one meeting, and why units beyond it have nothing. */
export interface Caps<Reason extends string = string> {
  /** How lines fill them; lines alike in that in the order of attribution. */
  readonly order: CapOrder;
  readonly units?: { readonly most: number; readonly beyond: Reason };
  readonly money?: { readonly most: Cents; readonly beyond: Reason };
}

/** A right as it is applied to the part at hand. What it answers holds until the next question: nothing is kept. */
export interface RightAtWork<Reason extends string = string> {
  /** The meetings of the part at hand, in order of date. */
  meetings(): readonly Meeting[];
  /** Turns to a meeting: how the right stands for the rows of its report. Unless it is decided, no unit is looked at. */
  turnTo(meeting: Meeting): State;
  /** Whether the units of a run are covered, or the first reason why not. Units that were not invoiced are covered at book cost only. */
  verdict(units: Units): Verdict<Reason>;
  /** What covered units of a lot (NONE at book cost) are credited each; they cost `whole + rest / quantity` net. */
  valueOf(lot: number, whole: Micros, rest: number): ValuedUnit;
  /** The most that one row may be credited at this meeting. */
  budget?(): Cents;
  /** The most that all rows of the report may have at this meeting; undefined where nothing caps it. A right with caps has no budget. */
  caps?(): Caps<Reason> | undefined;
  /** What a unit stands in the books at, where this meeting takes units as the report counts them, whatever lots they are from. */
  bookCost?(): Micros | undefined;
  /** Told of each lot that a line is made of. */
  credited?(lot: number): void;
}

/** What a right gives a row: units and credit in cents. */
export interface RowCredit {
  readonly units: number;
  readonly cents: Cents;
}

/** What happened that gives a detail line its credit. */
export interface LineEvent {
  readonly record: RecordRef;
  /** The day on which it takes effect, or was received. */
  readonly date: CivilDate;
  /** The price that it brings, where it brings one. */
  readonly newPrice?: Micros;
}

export interface StatementOf<Basis = unknown> {
  readonly agreed: Agreed;
  readonly facts: Facts;
  readonly basis: Basis;
}

/** A row as one right sees it. */
export interface RowView<Reason extends string = string, Basis = unknown> extends StatementOf<Basis> {
  /** Its place among the inventory rows. */
  readonly row: number;
  readonly part: number;
  readonly asOfDate: CivilDate;
  readonly onHand: number;
  readonly inTransit: number;
  readonly state: State;
  readonly units: number;
  readonly cents: Cents;
  /** In the order of attribution. */
  readonly lines: readonly LineView[];
  notCovered(reason: Reason): number;
  /** The pending requests that hold units of the row, as they are called. */
  requestedBy(): readonly string[];
  /** The terms that its figures and what was said of them so far used, with their values, in the order of the vocabulary. */
  termsUsed(): readonly UsedTerm[];
}

/** A term that was asked for and has a value. */
export interface UsedTerm {
  readonly name: TermName;
  readonly value: number | string;
  /** The first day of an amendment that changed it; undefined for the value from the beginning on. */
  readonly from: CivilDate | undefined;
}

/** A detail line, its figures as they are shown. */
export interface LineView {
  readonly invoiceLine: number;
  readonly units: number;
  readonly netCost: Micros;
  readonly cost: CostParts;
  readonly unitCredit: Micros;
  readonly credit: Cents;
  /** As `Meeting.record`. */
  readonly record: number;
}

/** A claim that a right's rows make on account of one record. */
export interface RightClaim {
  /** Stable over fills. */
  readonly key: string;
  readonly claimBy: CivilDate | undefined;
}

/** A day that a right gives. */
export interface RightDate {
  /** Names the thing that the day is of; stays the same from fill to fill. */
  readonly key: string;
  readonly by: "distributor" | "vendor";
  /** The record that it comes from, where one does. */
  readonly record?: RecordRef;
  /** What hangs on it: an amount, the credits of its parts at their latest reports, or the claims of its record, which make it done too. */
  readonly stake: Cents | "credits" | "claims" | undefined;
  /** Whether a cell could have made it done, and did: "never" where no cell can. */
  readonly done: "done" | "open" | "never";
  readonly date: CivilDate;
  readonly what: Said;
  /** The parts that it is about; none where it is about no single one. */
  readonly parts: readonly number[];
  readonly note?: Said;
}

/** What is missing for more days to be known: a term to be entered, or something to be said. */
export interface MissingDates {
  readonly term?: TermName;
  readonly text: Said;
}

/** The quantity of a row, blank where the right shows no figures; and its credit likewise. */
export type Figure = RightColumn["figure"];
