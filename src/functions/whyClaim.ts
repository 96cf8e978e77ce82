/** The table of CHANNEL.WHY for a claim: what its packet says of it, as steps. Rule text: rules 8b. */
import { beginsLikeClaim } from "../contract/agreement/clauses";
import { isoText } from "../contract/base/calendar";
import { plainKey, type ClaimRow } from "../contract/statement/claims/claimRows";
import type { OwnCell } from "../contract/statement/tables/ownTable";
import { cellOfTable } from "../workbook/encodeOwn";
import { packetTable } from "../workbook/encodePacket";
import type { Cell } from "../workbook/port";
import { listed } from "../workbook/refusal";
import { refuse } from "./answers";
import { claimsInBook, type DueArguments } from "./dueOfRanges";

/** The name of a claim, such as "3.7(A) R-1" or "Balancing R-1": the clause, or the right, and what it is of. */
export const namesClaim = (row: Cell): row is string =>
  typeof row === "string" && (/^\s*\d+\.\d+(\([a-z]\))?\s+\S/i.test(row) || beginsLikeClaim(row));

/** Claims that are named where there is none of a name. */
const LISTED = 10;

/** Steps of the claim, the notice, the stock, each line of its credit and the total; a section's name stands before its own. */
export function whyOfClaim(name: string, given: DueArguments): unknown[][] {
  const { decoded, statement, claims } = claimsInBook(given);
  const claim = claims.find(({ key }) => plainKey(key) === plainKey(name));
  if (claim === undefined) return noSuchClaim(name, claims);
  const packet = packetTable(decoded, statement, claim);
  if (packet === undefined) return refuse(`${claim.key} is withdrawn: the records that it rests on are gone.`);
  const { clause, status } = claim;
  const [, ...columns] = packet.columns;
  const steps = packet.rows.flatMap(({ cells: [section, ...cells] }): unknown[][] => {
    if (section === "Signature") return [];
    const further = columns.flatMap(({ heading, format }, i) => {
      const cell = cells[i];
      return cell === undefined || heading === "Reference" ? [] : [[clause, heading, shown(format, cell, decoded.is1904)]];
    });
    return [[clause, section, cells[0] ?? ""], ...further];
  });
  return [[clause, "Status", status], ...steps];
}

const shown = (format: Parameters<typeof cellOfTable>[0]["format"], cell: OwnCell, is1904: boolean): string | number =>
  format === "date" && typeof cell === "number" ? isoText(cell) : cellOfTable({ format }, cell, is1904);

function noSuchClaim(name: string, claims: readonly ClaimRow[]): never {
  const names = claims.slice(0, LISTED).map(({ key }) => key);
  const more = claims.length > LISTED ? `, and ${claims.length - LISTED} more` : "";
  return refuse(
    `There is no claim "${name.trim()}". ${names.length === 0 ? "These ranges give rise to none." : `Claims are ${listed(names)}${more}.`}`,
  );
}
