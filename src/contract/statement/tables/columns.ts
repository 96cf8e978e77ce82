/** The columns of the tables: they are known before any table is made. */
import type { OwnColumn } from "./ownTable";

export const CALENDAR_COLUMNS = [
  { heading: "Date", format: "date", width: 12 },
  { heading: "What", format: "note", width: 63 },
  { heading: "Clause", format: "text", width: 8 },
  { heading: "By whom", format: "text", width: 12 },
  { heading: "Amount at stake", format: "money", width: 14 },
  { heading: "Sheet", format: "sheet", width: 16 },
  { heading: "Row", format: "row", width: 8 },
  { heading: "Status", format: "text", width: 10 },
] as const satisfies readonly OwnColumn[];

export const CLAIMS_COLUMNS = [
  { heading: "Claim", format: "text", width: 38 },
  { heading: "Clause", format: "text", width: 8 },
  { heading: "Part number", format: "text", width: 14 },
  { heading: "Quantity", format: "quantity", width: 10 },
  { heading: "Amount", format: "money", width: 13 },
  { heading: "Claim by", format: "date", width: 12 },
  { heading: "Status", format: "text", width: 10 },
  { heading: "Submitted on", format: "date", width: 12 },
  { heading: "Vendor reference", format: "text", width: 14 },
  { heading: "Credit memo", format: "text", width: 12 },
  { heading: "Credited amount", format: "money", width: 13 },
  { heading: "Note", format: "note", width: 26 },
  { heading: "Difference", format: "money", width: 13 },
] as const satisfies readonly OwnColumn[];

export const CLAIM_TOTALS_COLUMNS = [
  { heading: "Status", format: "text", width: 12 },
  { heading: "Claims", format: "quantity", width: 10 },
  { heading: "Amount", format: "money", width: 14 },
  { heading: "Credited amount", format: "money", width: 16 },
  { heading: "Difference", format: "money", width: 14 },
] as const satisfies readonly OwnColumn[];

export const READINGS_COLUMNS = [
  { heading: "Term", format: "text", width: 34 },
  { heading: "Value", format: "text", width: 18 },
  { heading: "Meaning", format: "note", width: 50 },
  { heading: "In force", format: "text", width: 9 },
  { heading: "Clause", format: "text", width: 9 },
  { heading: "Right", format: "text", width: 30 },
  { heading: "Total", format: "money", width: 14 },
  { heading: "Difference", format: "money", width: 14 },
] as const satisfies readonly OwnColumn[];

export const STOCK_DAYS_COLUMNS = [
  { heading: "Part number", format: "text", width: 14 },
  { heading: "Warehouse", format: "text", width: 20 },
  { heading: "As of", format: "date", width: 11 },
  { heading: "On hand", format: "quantity", width: 9 },
  { heading: "Sold", format: "quantity", width: 8 },
  { heading: "Days of sales", format: "quantity", width: 9 },
  { heading: "Daily rate", format: "unitAmount", width: 10 },
  { heading: "Days of stock", format: "tenths", width: 9 },
  { heading: "Target days", format: "quantity", width: 9 },
  { heading: "Short by", format: "quantity", width: 9 },
  { heading: "Explanation", format: "text", width: 86 },
] as const satisfies readonly OwnColumn[];

export const TRUE_UP_COLUMNS = [
  { heading: "What", format: "note", width: 58 },
  { heading: "Clause", format: "text", width: 9 },
  { heading: "Amount", format: "money", width: 14 },
  { heading: "Apart", format: "money", width: 14 },
  { heading: "Sheet", format: "sheet", width: 16 },
  { heading: "Row", format: "row", width: 8 },
] as const satisfies readonly OwnColumn[];
