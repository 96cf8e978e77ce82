/** The columns of the papers: they are known before any paper is made. Rule text: rules 8b, "Reports". */
import type { OwnColumn } from "../tables/ownTable";

export const PACKET_COLUMNS = [
  { heading: "Section", format: "text", width: 11 },
  { heading: "Reference", format: "note", width: 34 },
  { heading: "Date", format: "date", width: 12 },
  { heading: "Part number", format: "text", width: 18 },
  { heading: "Quantity", format: "quantity", width: 10 },
  { heading: "Net unit cost", format: "unitAmount", width: 14 },
  { heading: "New price or unit value", format: "unitAmount", width: 16 },
  { heading: "Unit credit", format: "unitAmount", width: 12 },
  { heading: "Amount", format: "money", width: 14 },
] as const satisfies readonly OwnColumn[];

export const PROTECTION_REPORT_COLUMNS = [
  { heading: "Effective date", format: "date", width: 13 },
  { heading: "Part number", format: "text", width: 18 },
  { heading: "On hand", format: "quantity", width: 10 },
  { heading: "Committed", format: "quantity", width: 11 },
  { heading: "In transit", format: "quantity", width: 11 },
  { heading: "Credit asked", format: "money", width: 14 },
  { heading: "Due by", format: "date", width: 12 },
] as const satisfies readonly OwnColumn[];

export const DEALER_REPORT_COLUMNS = [
  { heading: "Effective date", format: "date", width: 13 },
  { heading: "Part number", format: "text", width: 18 },
  { heading: "Dealer", format: "text", width: 22 },
  { heading: "What", format: "text", width: 11 },
  { heading: "Date", format: "date", width: 12 },
  { heading: "Quantity", format: "quantity", width: 10 },
  { heading: "Credit asked", format: "money", width: 14 },
  { heading: "Due by", format: "date", width: 12 },
] as const satisfies readonly OwnColumn[];

export const MONTHLY_REPORT_COLUMNS = [
  { heading: "Report month", format: "text", width: 10 },
  { heading: "Section", format: "text", width: 11 },
  { heading: "Date", format: "date", width: 12 },
  { heading: "Reference", format: "text", width: 14 },
  { heading: "Part number", format: "text", width: 18 },
  { heading: "Quantity", format: "quantity", width: 10 },
  { heading: "Warehouse", format: "text", width: 20 },
  { heading: "Region", format: "text", width: 12 },
  { heading: "Dealer", format: "text", width: 22 },
  { heading: "City", format: "text", width: 16 },
  { heading: "State", format: "text", width: 8 },
  { heading: "Zip code", format: "text", width: 10 },
  { heading: "Authorization number", format: "text", width: 15 },
] as const satisfies readonly OwnColumn[];

export const RMA_REQUEST_COLUMNS = [
  { heading: "Request", format: "text", width: 16 },
  { heading: "Clause", format: "text", width: 9 },
  { heading: "Request date", format: "date", width: 12 },
  { heading: "Part number", format: "text", width: 18 },
  { heading: "Quantity", format: "quantity", width: 10 },
  { heading: "Factory sealed", format: "text", width: 10 },
  { heading: "Invoice number", format: "text", width: 16 },
  { heading: "Offsetting order", format: "text", width: 16 },
  { heading: "Credit asked", format: "money", width: 13 },
] as const satisfies readonly OwnColumn[];
