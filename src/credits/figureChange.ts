/** What a fill changes, figure by figure: what Changes and the pane list. */
import type { InputChange } from "./inputChanges";

/** A figure that is another than at the fill before. */
export interface FigureChange {
  readonly sheet: string;
  /** As Excel numbers it, once the fill is written. */
  readonly row: number;
  /** What the row is of: part and what tells it from others, claim, quarter. */
  readonly of: string;
  /** The heading. */
  readonly figure: string;
  readonly before: string;
  readonly after: string;
  /** Cents, of amounts. */
  readonly difference: number | undefined;
  /** All changed inputs that the figure rests on; none where it rests on no change. */
  readonly causes: readonly InputChange[];
}

export interface FigureChanges {
  /** In the order of the sheets; the first so many. */
  readonly listed: readonly FigureChange[];
  /** How many there are. */
  readonly count: number;
  /** The changed inputs that a claim rests on, by its key as it is compared. */
  readonly ofClaim: (key: string) => readonly InputChange[];
}
