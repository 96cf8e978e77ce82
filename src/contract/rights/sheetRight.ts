/**
 * A right, or a set of dates, whose figures stand on the rows of another sheet than Inventory: return requests, open orders, dealer inventory,
 * open invoices, objectives. Each is a folder of its own here; `sheetRights.ts` lists them. Whoever writes, counts or explains them walks
 * that list and names none.
 */
import type { CivilDate } from "../base/calendar";
import type { Cents, Micros } from "../base/money";
import type { FurtherSheet, InputSheet, RecordRef } from "../base/records";
import type { TermName } from "../agreement/terms";
import type { CostParts } from "../stock/costParts";
import type { InSteps } from "../base/steps";
import type { AskedTerm, Given, LineEvent, UsedTerm } from "./right";
import type { Ruling } from "./ruling";

/** What is said of it once, whatever the records are. */
export interface SheetRight {
  readonly id: string;
  /** As explanations and Credit detail name it, such as "3.6(B)"; several where a row's right decides (see `SheetFigures.clauseOf`). */
  readonly clauses: readonly string[];
  readonly name: string;
  /** The same in English, whatever is spoken: for keys, and what is kept of fills. */
  readonly englishName: string;
  /** The sheet whose rows get the figures, and the others that it cannot do without. */
  readonly sheet: FurtherSheet;
  readonly needs: readonly FurtherSheet[];
  /** The sheets whose rows of the same part its figures come of, beside their own row; all sheets where nothing is said. */
  readonly rowsOf?: readonly InputSheet[];
  readonly terms: readonly TermName[];
  readonly askedTerms: readonly AskedTerm[];
  /** What it adds to its sheet, in order; the explanation, where it has one, is the last. */
  readonly columns: readonly SheetRightColumn[];
}

export interface SheetRightColumn {
  readonly heading: string;
  readonly format: "quantity" | "money" | "unitAmount" | "percent" | "date" | "text" | "note";
  /** In characters. */
  readonly width: number;
  readonly hint?: { readonly title: string; readonly text: string };
}

/** One whose figures rest on the records of its sheets and on terms: on no stock matched to lots, and on no request. */
export interface RightOfSheets extends SheetRight {
  figures(given: FiguresGiven): InSteps<SheetFigures>;
}

/** What a figure asks, it asks apart, so that its row can say so; what is asked of `agreed` itself is noted nowhere. */
export type FiguresGiven = Pick<Given, "agreed" | "facts" | "found" | "apart">;

export const isOfSheets = (right: SheetRight): right is RightOfSheets => "figures" in right;

/** Its figures for the records at hand. */
export interface SheetFigures {
  readonly right: SheetRight;
  /**
   * A cell of a record's row, by the place of the column: units, cents, micros, a share, a day or a text as the column's format says;
   * undefined leaves it blank.
   */
  cell(record: number, column: number): number | string | undefined;
  clauseOf(record: number): string;
  /** Cents by what they are credited for; a name says of what ("Return credit"). */
  readonly totals: readonly SheetTotal[];
  /** Why a row has its figures, and the terms that they used. */
  ruling(record: number): Ruling<Readonly<Record<string, number>>>;
  termsUsed(record: number): readonly UsedTerm[];
  /** What Credit detail shows of it, by record. */
  readonly lines: readonly SheetLine[];
  /** What is claimed under it, and its days: Claims and Calendar join those of all rights. */
  readonly claims?: readonly Claim[];
  readonly calendar?: readonly CalendarLine[];
}

export interface SheetTotal {
  readonly clause: string;
  readonly name: string;
  /** As that of its right; undefined where the name is a heading, which is English anyway. */
  readonly englishName?: string;
  readonly units: number;
  readonly cents: Cents;
}

/** A detail line of a row of another sheet. */
export interface SheetLine {
  readonly record: number;
  readonly clause: string;
  readonly part: number;
  /** NONE where no invoice stands behind it. */
  readonly invoiceLine: number;
  readonly units: number;
  readonly netCost: Micros | undefined;
  /** What a unit is worth, or the new price; undefined where the line is of no units. */
  readonly value: Micros | undefined;
  readonly unitCredit: Micros | undefined;
  readonly credit: Cents;
  readonly cost: CostParts | undefined;
  readonly event: LineEvent | undefined;
  /** It awaits an answer, and is in no total. */
  readonly isAwaited?: boolean;
  /** It is of no units, but a fee that is kept of the lines before it. */
  readonly isFee?: true;
}

/** A day on the calendar. `key` names the thing and stays the same from fill to fill. Rule text: rules 8, "Calendar". */
export interface CalendarLine {
  readonly key: string;
  readonly date: CivilDate;
  readonly what: string;
  readonly clause: string;
  readonly by: "distributor" | "vendor";
  readonly amount: Cents | undefined;
  readonly record: RecordRef | undefined;
  /** Whether a cell could have made it done, and did: `never` where no cell can. */
  readonly done: "done" | "open" | "never";
  /** It is done once all these claims were submitted, by their keys; `done` is then "open". */
  readonly claims?: readonly string[];
}

/** What is claimed. Rule text: rules 8b, "Claims". */
export interface Claim {
  /** Stable over fills: `3.6(A) PART 2000-02-01`, `3.7(A) R-1`. */
  readonly key: string;
  readonly clause: string;
  /** NONE where it is of several parts. */
  readonly part: number;
  readonly units: number;
  readonly amount: Cents;
  readonly claimBy: CivilDate | undefined;
  readonly record: RecordRef | undefined;
  /** What gives rise to it, where that is another record: the price change. */
  readonly event?: RecordRef;
  /** Cents of the amount that the vendor granted, where some of it still awaits an answer. */
  readonly granted?: Cents;
  /** As the Return requests sheet has them, for requests. */
  readonly creditMemo: string;
  readonly creditedAmount: Cents | undefined;
}
