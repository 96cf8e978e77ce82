/** What is claimed under all rights, an entry a claim. Rule text: rules 8b, "Claims". */
import type { Claim } from "../../rights/sheetRight";
import { NONE } from "../../base/records";
import type { CreditStatement } from "../statement";
import { plainKey } from "./claimRows";

/** In the order of the rights; what comes to nothing is no claim. */
export function claimsOf(statement: CreditStatement): readonly Claim[] {
  const ofRows = statement.rights.flatMap((_, right) => claimsOfRows(statement, right));
  const ofSheets = statement.sheetFigures.flatMap(({ claims = [] }) => claims);
  return withOwnKeys([...ofRows, ...ofSheets].filter(({ amount }) => amount !== 0));
}

/** A row of Claims goes by its key: of a request of a day and another that has the day for a number, the second is "2000-02-01 (2)". */
function withOwnKeys(claims: readonly Claim[]): readonly Claim[] {
  const taken = new Set<string>();
  return claims.map((claim) => {
    let { key } = claim;
    for (let count = 2; taken.has(plainKey(key)); count++) key = `${claim.key} (${count})`;
    taken.add(plainKey(key));
    return key === claim.key ? claim : { ...claim, key };
  });
}

/** Detail lines of Inventory by the record that gave them their credit: one claim each, in the order of the records. */
function claimsOfRows({ rights, bases, lines, facts, agreed }: CreditStatement, place: number): readonly Claim[] {
  const right = rights[place]!;
  if (!right.claim) return [];
  const sums = new Map<number, { part: number; units: number; amount: number }>();
  for (let line = 0; line < lines.length; line++) {
    const record = lines.record[line]!;
    if (lines.right[line] !== place || record === NONE) continue;
    const sum = sums.get(record) ?? { part: facts.inventory.part[lines.row[line]!]!, units: 0, amount: 0 };
    sum.units += lines.units[line]!;
    sum.amount += lines.cents[line]!;
    sums.set(record, sum);
  }
  const of = { agreed, facts, basis: bases[place] };
  return [...sums]
    .sort(([a], [b]) => a - b)
    .map(([record, sum]) => {
      const event = right.event(record, of)!.record;
      return { ...right.claim!(record, of), ...sum, clause: right.clause, record: event, event, creditMemo: "", creditedAmount: undefined };
    });
}
