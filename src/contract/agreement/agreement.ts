/** Which agreement is applied: it stands on what is printed. */
export const AGREEMENT = {
  /** Parties and date; 22 December 1999 is the agreement's effective date (preamble). */
  title: "Distribution agreement of AltiGen and SYNNEX, effective 22 December 1999",
} as const;
