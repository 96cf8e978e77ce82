/** Texts of the worklist, loaded with it. */
import { wordTable } from "../contract/base/language";
import type { ReviewLine, ReviewStatus } from "../workbook/reviewSheet";

export const english = {
  progress: (reviewed: string, all: string, open: string) => `${reviewed} of ${all} reviewed, ${open} open`,
  progressLabel: "Progress",
  filters: { severity: "Severity", status: "Status", clause: "Clause", part: "Part", reviewer: "Reviewer", sheet: "Sheet" },
  more: "More filters",
  all: "All",
  none: "(none)",
  workbook: "Workbook",
  severity: { Error: "Error", Warning: "Warning", Info: "Info", Claim: "Claim", Figure: "Figure" } satisfies Record<
    ReviewLine["severity"],
    string
  >,
  status: { Open: "Open", Accepted: "Accepted", Disputed: "Disputed", Corrected: "Corrected", Cleared: "Cleared" } satisfies Record<
    ReviewStatus,
    string
  >,
  shown: (count: string) => `${count} shown`,
  keys: "On a row: ↑ ↓ previous and next, A accepted, D disputed, C corrected, O open, N note; Enter leads back to the row.",
  fillFirst: "Statuses and notes are kept on the sheet Review: fill the workbook, and they can be entered here or there.",
  myName: "Your name, for rows that you decide on",
  previous: "Previous",
  next: "Next",
  statusOf: (row: string) => `Status of ${row}`,
  reviewerOf: (row: string) => `Reviewer of ${row}`,
  noteOf: (row: string) => `Note on ${row}`,
  reviewer: "Reviewer",
  note: "Note",
  gone: "Not in the workbook any more.",
  noRowYet: "It has no row on the sheet Review yet. Fill the workbook: the fill adds it. Then say it again.",
} as const;

export const reviewWords = wordTable("pane.review", english, "user");
