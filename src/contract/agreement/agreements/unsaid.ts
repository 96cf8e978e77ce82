import { reading, type TermRow } from "../agreement";

/** What no agreement here says, and figures need all the same: our readings, the same in each. */
export const UNSAID: readonly TermRow[] = [
  reading("payment.dueFrom", "invoice", "-"),
  reading("reports.trailingMonths", 6, "-"),
  reading("reports.monthlyDue", "none", "-"),
  reading("notices.mailDays", 0, "-"),
  reading("stock.flow", "fifo", "-"),
];

/** What price protection needs beside its own rows. */
export const UNSAID_OF_PROTECTION: readonly TermRow[] = [
  reading("priceProtection.transitWindowAppliesTo", "none", "-"),
  reading("priceProtection.snapshotToleranceDays", 0, "-"),
  reading("priceProtection.snapshotRoll", "none", "-"),
];

/** What rotation needs beside its own rows. */
export const UNSAID_OF_ROTATION: readonly TermRow[] = [
  reading("balancing.committed", "excluded", "-"),
  reading("balancing.neverAboveNetCost", "yes", "-"),
];
