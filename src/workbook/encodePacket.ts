/** The sheet Claim packet: one claim with all that it rests on, ready to print, sign and send. Rule text: rules 8b, "Reports". */
import { isoText } from "../contract/base/calendar";
import type { Cents, Micros } from "../contract/base/money";
import { FURTHER_KINDS, NONE, type RecordRef } from "../contract/base/records";
import { atBookCost, feeLine } from "../contract/rights/explaining";
import type { ClaimRow } from "../contract/statement/claims/claimRows";
import { lineEventOf } from "../contract/statement/lineEvents";
import { netCostOf, unitCreditOf } from "../contract/statement/rowView";
import type { CreditStatement } from "../contract/statement/statement";
import { PACKET_COLUMNS } from "../contract/statement/reports/columns";
import type { OwnCell, OwnRow, OwnTable } from "../contract/statement/tables/ownTable";
import type { DecodedWorkbook } from "./decodedWorkbook";
import { furtherLines, type FurtherLine } from "./encodeDetail";

type Section = "Claim" | "Notice" | "Stock" | "Credit" | "Total" | "Signature";
type Cells = Partial<Record<(typeof PACKET_COLUMNS)[number]["heading"], OwnCell>>;

const rowOf = (section: Section, cells: Cells): OwnRow => ({
  cells: PACKET_COLUMNS.map(({ heading }) => (heading === "Section" ? section : cells[heading])),
});

/**
 * The claim, the notice or request that gives rise to it, the rows it is counted by, the invoices and the arithmetic of the credit, the total,
 * and lines to sign on. Undefined where the lines of Credit detail do not come to the claim to the cent: a withdrawn one has none.
 */
export function packetTable(decoded: DecodedWorkbook, statement: CreditStatement, claim: ClaimRow): OwnTable | undefined {
  const credits = creditRows(decoded, statement, claim);
  if (credits.length === 0 || credits.reduce((sum, { cents }) => sum + cents, 0) !== claim.amount) return undefined;
  const { key, part, units, amount, claimBy } = claim;
  return {
    sheet: "Claim packet",
    columns: PACKET_COLUMNS,
    rows: [
      rowOf("Claim", { Reference: key, "Part number": part === "" ? undefined : part, Quantity: units, Amount: amount }),
      ...(claimBy === undefined ? [] : [rowOf("Claim", { Reference: "To be claimed by", Date: claimBy })]),
      ...noticeRows(statement, claim, credits),
      ...stockRows(decoded, statement, credits),
      ...credits.map(({ row }) => row),
      rowOf("Total", { Quantity: units, Amount: amount }),
      ...["Signed for the distributor", "Name and title", "Date of signature"].map((Reference) => rowOf("Signature", { Reference })),
    ],
  };
}

/** A line of Credit detail as the packet has it. */
interface CreditRow {
  readonly row: OwnRow;
  readonly cents: number;
  /** The row that it credits. */
  readonly of: RecordRef;
  /** The price change or notice that gives it its credit. */
  readonly event: RecordRef | undefined;
}

/** Of a detail line, what stands in its row of the packet. */
interface Shown {
  /** In the place of its invoice. */
  readonly reference?: string | undefined;
  readonly part: string;
  /** NONE where no invoice stands behind it. */
  readonly invoiceLine: number;
  readonly units: number;
  readonly netCost: Micros | undefined;
  readonly value: Micros | undefined;
  readonly unitCredit: Micros | undefined;
  readonly cents: Cents;
}

function creditRows(decoded: DecodedWorkbook, statement: CreditStatement, claim: ClaimRow): readonly CreditRow[] {
  const { lines, lineOrder, facts } = statement;
  const { partTexts, inventory, further } = decoded;
  const made = ({ reference, part, invoiceLine, units, netCost, value, unitCredit, cents }: Shown): OwnRow => {
    const invoice = decoded.invoiceTexts[decoded.invoiceText[invoiceLine]!];
    return rowOf("Credit", {
      Reference: reference ?? (invoice === undefined ? undefined : `Invoice ${invoice}`),
      Date: facts.invoices.invoiceDate[invoiceLine],
      "Part number": part,
      Quantity: units,
      "Net unit cost": netCost,
      "New price or unit value": value,
      "Unit credit": unitCredit,
      Amount: cents,
    });
  };
  const rows: CreditRow[] = [];
  for (const place of lineOrder) {
    if (!isOfInventory(statement, place, claim)) continue;
    const [index, cents, unitCredit] = [lines.row[place]!, lines.cents[place]!, unitCreditOf(statement, place)];
    const event = lineEventOf(statement, place);
    const row = made({
      part: partTexts[inventory.partText[index]!]!,
      reference: lines.line[place] === NONE ? atBookCost() : undefined,
      invoiceLine: lines.line[place]!,
      units: lines.units[place]!,
      netCost: netCostOf(statement, place),
      value: event?.newPrice ?? unitCredit,
      unitCredit,
      cents,
    });
    rows.push({ row, cents, of: { kind: "inventory", index }, event: event?.record });
  }
  for (const it of furtherLines(statement)) {
    const of = furtherRecord(it);
    if (of.kind !== claim.record?.kind || !isOfFurther(statement, it, claim)) continue;
    const { kind, line } = it;
    const part = partTexts[further[kind]!.partText[line.record]!] ?? "";
    rows.push({
      row: made({ ...line, part, cents: line.credit, reference: line.isFee && feeLine() }),
      cents: line.credit,
      of,
      event: line.event?.record,
    });
  }
  return rows;
}

const furtherRecord = ({ kind, line: { record } }: FurtherLine): RecordRef => ({ kind: FURTHER_KINDS[kind], index: record });

function isOfInventory(statement: CreditStatement, place: number, { clause, record }: ClaimRow): boolean {
  const { lines, rights } = statement;
  const right = rights[lines.right[place]!]!;
  if (right.clause !== clause || right.claim === undefined || record === undefined) return false;
  const event = lineEventOf(statement, place)?.record;
  return event?.kind === record.kind && event.index === record.index;
}

function isOfFurther(statement: CreditStatement, { kind, line }: FurtherLine, { clause, record, key }: ClaimRow): boolean {
  if (line.clause !== clause || record === undefined) return false;
  const of = furtherClaim(statement, kind, line.record, line.event && isoText(line.event.date));
  return of !== undefined && of === furtherClaim(statement, kind, record.index, dayOfClaim(key));
}

/** The claim of an order ends with the day of its price change. */
export const dayOfClaim = (key: string): string | undefined => key.match(/\d{4}-\d\d-\d\d/g)?.at(-1);

/**
 * What rows of a further sheet have in common that are claimed together: the request, the order's part and price change, the dealer's part and
 * report. Equal for rows of one claim of one clause.
 * @param day the day of the price change, where the sheet is of open orders.
 */
export function furtherClaim(
  { facts, settled }: CreditStatement,
  kind: FurtherLine["kind"],
  record: number,
  day: string | undefined,
): object | string | undefined {
  switch (kind) {
    case "Return requests":
      return settled?.rows[record]?.request;
    case "Open orders": {
      const order = facts.openOrders?.[record];
      return order && day && `${order.order} ${order.part} ${day}`;
    }
    case "Dealer inventory": {
      const stock = facts.dealerInventory?.[record];
      return stock && `${stock.dealer} ${stock.part} ${stock.asOfDate}`;
    }
    default:
      return undefined;
  }
}

/** What the claim rests on: the new price, the notice of discontinuation, or the request. */
function noticeRows({ facts, settled }: CreditStatement, { record }: ClaimRow, credits: readonly CreditRow[]): readonly OwnRow[] {
  if (record?.kind === "returnRequests") {
    const request = settled?.rows[record.index]?.request;
    return request === undefined ? [] : [rowOf("Notice", { Reference: `Return request ${request.calledBy}`, Date: request.date })];
  }
  const seen = new Set<number>();
  return credits.flatMap(({ event }) => {
    if (event?.kind !== "priceChanges" || seen.has(event.index)) return [];
    seen.add(event.index);
    const change = facts.priceChanges![event.index]!;
    const part = facts.parts.keys[change.part]!;
    return [
      ...(change.notice === undefined
        ? []
        : [rowOf("Notice", { Reference: "Notice of the new price sent", Date: change.notice.sent, "Part number": part })]),
      ...(change.oldPrice === undefined
        ? []
        : [rowOf("Notice", { Reference: "Old price", "Part number": part, "New price or unit value": change.oldPrice })]),
      rowOf("Notice", {
        Reference: "New price from",
        Date: change.effectiveDate,
        "Part number": part,
        "New price or unit value": change.newPrice,
      }),
    ];
  });
}

/** The dated rows that the units were counted by, each once: of stock, requests, orders or dealers. */
function stockRows(decoded: DecodedWorkbook, { facts }: CreditStatement, credits: readonly CreditRow[]): readonly OwnRow[] {
  const seen = new Set<number>();
  return credits.flatMap(({ of: { kind, index } }): readonly OwnRow[] => {
    if (seen.has(index)) return [];
    seen.add(index);
    const { inventory, parts, warehouses } = facts;
    switch (kind) {
      case "inventory": {
        const cells = { Date: inventory.asOfDate[index], "Part number": parts.keys[inventory.part[index]!]! };
        const warehouse = warehouses?.[inventory.warehouse?.[index] ?? NONE];
        const where = `${warehouse === undefined ? "" : `${warehouse}, `}row ${decoded.inventory.sheetRow[index]!}`;
        const counted = (what: string, units: number): readonly OwnRow[] =>
          units === 0 ? [] : [rowOf("Stock", { ...cells, Reference: `${what}, ${where}`, Quantity: units })];
        return [
          ...counted("On hand", inventory.onHand[index]!),
          ...counted("Of these committed", inventory.committed[index]!),
          ...counted("In transit", inventory.inTransitFromVendor[index]! + inventory.inTransitBetweenWarehouses[index]!),
        ];
      }
      case "returnRequests": {
        const { part, quantity } = facts.returnRequests![index]!;
        return [rowOf("Stock", { Reference: "Asked to be returned", "Part number": parts.keys[part]!, Quantity: quantity })];
      }
      case "openOrders": {
        const { part, quantity, receivedDate } = facts.openOrders![index]!;
        return [rowOf("Stock", { Reference: "Ordered", Date: receivedDate, "Part number": parts.keys[part]!, Quantity: quantity })];
      }
      case "dealerInventory": {
        const { part, quantity, asOfDate } = facts.dealerInventory![index]!;
        return [
          rowOf("Stock", { Reference: "In the dealer's stock", Date: asOfDate, "Part number": parts.keys[part]!, Quantity: quantity }),
        ];
      }
      default:
        return [];
    }
  });
}
