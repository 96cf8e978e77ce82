/** Columns and sheets of our own as they are headed; what a right adds to Inventory is headed in its own folder. What we read: `sheets`. Rule text: rules 9. */
import {
  DEALER_REPORT_COLUMNS,
  MONTHLY_REPORT_COLUMNS,
  PACKET_COLUMNS,
  PROTECTION_REPORT_COLUMNS,
  RMA_REQUEST_COLUMNS,
} from "../contract/statement/reports/columns";
import { RIGHTS } from "../contract/rights";
import {
  CALENDAR_COLUMNS,
  CLAIM_TOTALS_COLUMNS,
  READINGS_COLUMNS,
  STOCK_DAYS_COLUMNS,
  TRUE_UP_COLUMNS,
} from "../contract/statement/tables/columns";
import type { Right } from "../contract/rights/right";

const EXPLANATION = "Credit explanation";

/** Columns that the fill appends to Inventory, in order: those of each right, and the explanation of all. */
export const outputHeadings = (rights: readonly Pick<Right, "columns">[]): readonly string[] => [
  ...rights.flatMap(({ columns }) => columns.map(({ heading }) => heading)),
  EXPLANATION,
];
export const OUTPUT_HEADINGS = outputHeadings(RIGHTS);

const headingsOf = (columns: readonly { readonly heading: string }[]): readonly string[] => columns.map(({ heading }) => heading);

/** Our own sheets and their columns. They are never read as inputs. */
export const OWN_SHEETS = {
  Summary: ["Summary", "Clause", "Count", "Amount", "Left or credited", "Findings", "See"],
  "Balancing limits": ["Quarter", "Starts", "Ends", "Preceding net sales", "Limit percent", "Limit", "Used", "Remaining", "Exercise by"],
  "Credit detail": [
    "Clause",
    "Sheet",
    "Row",
    "Part number",
    "Invoice number",
    "Invoice date",
    "Quantity",
    "Net unit cost",
    "New price or unit value",
    "Unit credit",
    "Credit",
    "Unit price",
    "Discount per unit",
    "Credits per unit",
    "Earlier protection per unit",
    "Unit value from",
    "Effective or receipt date",
    "Change or notice row",
    "Invoice row",
  ],
  "Return proposal": [
    "Quarter",
    "Sheet",
    "Row",
    "Part number",
    "Invoice number",
    "Invoice date",
    "Quantity",
    "Unit value",
    "Credit",
    "Remaining after",
    "Order",
    "As of",
  ],
  Calendar: headingsOf(CALENDAR_COLUMNS),
  "Claim totals": headingsOf(CLAIM_TOTALS_COLUMNS),
  "True-up": headingsOf(TRUE_UP_COLUMNS),
  "Stock days": headingsOf(STOCK_DAYS_COLUMNS),
  Changes: ["Fill", "Sheet", "Row", "Of", "Figure", "Before", "After", "Difference", "Because of", "Cause sheet", "Cause row"],
  Readings: headingsOf(READINGS_COLUMNS),
  "Report 3.6(A)": headingsOf(PROTECTION_REPORT_COLUMNS),
  "Report 3.6(B)": headingsOf(DEALER_REPORT_COLUMNS),
  "Report 6.5": headingsOf(MONTHLY_REPORT_COLUMNS),
  "RMA request": headingsOf(RMA_REQUEST_COLUMNS),
  "Claim packet": headingsOf(PACKET_COLUMNS),
} as const satisfies Readonly<Record<string, readonly string[]>>;

/** Ours too, with columns that are a person's own: `claimsSheet.ts`, `reviewSheet.ts`. */
export const CLAIMS_SHEET_NAME = "Claims";
export const REVIEW_SHEET_NAME = "Review";

/** Ours too, with columns in which people sign: `fillHistory.ts`. */
export const FILL_HISTORY_NAME = "Fill history";
/** And claim by claim: `signOffs.ts`. */
export const SIGN_OFFS_NAME = "Sign-offs";

/** Of these sheets headings that tell them from others. Their columns are declared elsewhere, with all that is done on them. */
export const KEYED_HEADINGS: Readonly<Record<string, readonly string[]>> = {
  [CLAIMS_SHEET_NAME]: ["Claim", "Clause", "Part number", "Quantity", "Amount", "Claim by", "Status"],
  [REVIEW_SHEET_NAME]: ["Key", "Severity", "Code", "Sheet", "Clause", "Finding", "Status"],
  [FILL_HISTORY_NAME]: ["Fill", "Filled on", "State", "Agreement", "Release", "Figures", "Findings"],
  [SIGN_OFFS_NAME]: ["Claim", "Amount", "Fingerprint", "State", "What is open", "Prepared by", "Reviewed by"],
};

export type OwnSheetName = keyof typeof OWN_SHEETS;
