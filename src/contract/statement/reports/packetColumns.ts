/** The columns of the sheet Claim packet. Rule text: rules 8b, "Reports". */
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
