/** How a right stands for a row. */
export const STATE = {
  /** Nothing that gives the right meets the row: blank. */
  notMet: 0,
  /** Figures are there; they may be 0. */
  decided: 1,
  /** A term that is needed is withheld: blank. */
  needsTerm: 2,
  /** The day to exercise the right has passed: 0. */
  lapsed: 3,
  /** Nothing is left of what the right gives: 0. */
  usedUp: 4,
} as const;
export type State = (typeof STATE)[keyof typeof STATE];

/** Whether a row shows figures of the right, be they 0; in the other states its cells stay blank. */
export const showsFigures = (state: number): boolean => state !== STATE.notMet && state !== STATE.needsTerm;
