/**
 * The sheet RMA request: what a request asks the vendor to take back. It bears no remarks and no dealer's name. Rule text: rules 8b, "Reports".
 */
import { citedClause } from "../../agreement/clauses";
import { NONE, type Facts } from "../../base/records";
import type { CreditStatement } from "../statement";
import type { RequestGroup } from "../requests/groups";
import type { SettledRow } from "../requests/settled";
import type { OwnRow, OwnTable } from "../tables/ownTable";
import { RMA_REQUEST_COLUMNS } from "./columns";

/**
 * A row for each row of the request that is allowed something, in sheet order.
 *
 * @source 3.7(A) to (D), 12.3: goods go back under an authorization that the vendor is asked for.
 * @units  Units allowed, not those refused; dollars in whole cents.
 * @blank  The credit where the row's own is blank.
 */
export const rmaRequestTable = (
  request: RequestGroup,
  rows: readonly SettledRow[],
  { agreed, facts }: Pick<CreditStatement, "agreed" | "facts">,
): OwnTable => ({
  sheet: "RMA request",
  columns: RMA_REQUEST_COLUMNS,
  rows: request.rows
    .filter((index) => rows[index]!.allowed > 0)
    .map((index) => rowOf({ ...request, clause: citedClause(agreed.agreement, request.clause) }, rows[index]!, index, facts)),
});

function rowOf(
  { name, clause, date }: RequestGroup,
  { row, allowed, blank, cents }: SettledRow,
  index: number,
  { parts, invoiceNumbers }: Pick<Facts, "parts" | "invoiceNumbers">,
): OwnRow {
  return {
    cells: [
      name,
      clause,
      date,
      parts.keys[row.part]!,
      allowed,
      row.factorySealed ? "yes" : "no",
      row.invoice === NONE ? undefined : invoiceNumbers?.[row.invoice],
      row.offsettingOrder === "" ? undefined : row.offsettingOrder,
      blank ? undefined : cents,
    ],
    record: { kind: "returnRequests", index },
  };
}
