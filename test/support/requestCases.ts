/** Worked cases and random stories of return requests as facts, and the figures of their rows. */
import type { CreditStatement } from "../../src/contract/statement/statement";
import { isoOf, type Asked, type Told } from "../contract/facts";
import type { RequestRight } from "../../src/contract/base/requestRecords";

type Row = Readonly<Record<string, string | number>>;
export interface RequestCase {
  readonly story: string;
  readonly terms: Readonly<Record<string, string | number>>;
  readonly sheets: Readonly<Record<string, readonly Row[]>>;
  readonly expected: Readonly<Record<string, readonly Readonly<Record<string, string | number | null>>[]>> & {
    readonly findings: readonly string[];
  };
}

const all = (row: Row, names: Readonly<Record<string, string>>): never =>
  Object.fromEntries(
    Object.entries(names).flatMap(([heading, name]) => (row[heading] === undefined ? [] : [[name, row[heading]]])),
  ) as never;

/** A worked case, told in the words of `facts`. */
export const toldOf = ({ sheets }: Pick<RequestCase, "sheets">): Told => ({
  inventory: (sheets.Inventory ?? []).map((row) => all(row, STOCK)),
  invoices: (sheets.Invoices ?? []).map((row) => all(row, LINE)),
  changes: (sheets["Price changes"] ?? []).map((row) => all(row, CHANGE)),
  versions: (sheets["Product versions"] ?? []).map((row) => all(row, VERSION)),
  requests: (sheets["Return requests"] ?? []).map((row): Asked => ({ ...(all(row, ASKED) as Asked), right: row.Right as RequestRight })),
});

const STOCK = {
  "Part number": "part",
  "As-of date": "asOf",
  "Quantity on hand": "onHand",
  "In transit from vendor": "fromVendor",
  "Transit date": "sent",
};
const LINE = {
  "Invoice number": "invoice",
  "Invoice date": "on",
  "Part number": "part",
  Quantity: "quantity",
  "Unit price": "price",
  "Ship date": "shipped",
};
const CHANGE = { "Part number": "part", "Effective date": "on", "New price": "newPrice", "Old price": "oldPrice" };
const VERSION = { "Part number": "part", "New part number": "newPart", "First ship date": "shippedOn", "New price": "newPrice" };
const ASKED = {
  "Request number": "number",
  "Part number": "part",
  Quantity: "quantity",
  "Request date": "on",
  "RMA date": "rmaOn",
  "Return date": "returnedOn",
  "Offsetting order number": "order",
  "Offsetting order amount": "orderAmount",
};

/** Cells of a row of Return requests under their headings; money as text, blank cells null. */
export function requestCells({ sheetFigures }: CreditStatement, record: number): Record<string, string | number | null> {
  const figures = sheetFigures.find(({ right }) => right.id === "returnRequests")!;
  return Object.fromEntries(
    figures.right.columns.map(({ heading, format }, column) => {
      const value = figures.cell(record, column);
      if (value === undefined) return [heading, null];
      if (format === "money") return [heading, (Number(value) / 100).toFixed(2)];
      return [heading, format === "date" ? isoOf(Number(value)) : value];
    }),
  );
}
