/** Requests: rows of Return requests that are one, and the day of each. Rule text: rules 7, "What a request is". */
import { isoText, type CivilDate } from "../../base/calendar";
import { finding, type Finding } from "../../base/finding";
import type { RequestRight, ReturnRequest } from "../../base/requestRecords";
import { requestRule } from "../../rights/requests/rights";
import { words } from "../words";

export interface RequestGroup {
  readonly right: RequestRight;
  readonly clause: string;
  /** Its number, or its date where it has none: with the clause it tells requests apart. */
  readonly name: string;
  /** As a sentence calls it: "R-1", "of 2000-02-10". */
  readonly calledBy: string;
  /** That of its earliest row: it counts for all. */
  readonly date: CivilDate;
  /** Its rows, by their places among the records, in sheet order. */
  readonly rows: readonly number[];
}

/** The requests in the order of their first rows. */
export function requestGroups(
  rows: readonly ReturnRequest[],
  found: (finding: Finding) => void,
): { readonly groups: readonly RequestGroup[]; readonly groupOf: readonly RequestGroup[] } {
  const byName = new Map<string, number[]>();
  rows.forEach((row, index) => {
    const key = `${row.right} ${row.requestNumber === "" ? isoText(row.requestDate) : `no. ${row.requestNumber}`}`;
    const others = byName.get(key);
    if (others) others.push(index);
    else byName.set(key, [index]);
  });
  const groups = [...byName.values()].map((places) => requestOf(rows, places));
  const groupOf: RequestGroup[] = [];
  for (const group of groups) {
    for (const row of group.rows) groupOf[row] = group;
    const differing = group.rows.find((row) => rows[row]!.requestDate !== group.date);
    if (differing !== undefined) found(datesDiffer(group, differing, rows[differing]!));
  }
  return { groups, groupOf };
}

function requestOf(all: readonly ReturnRequest[], rows: readonly number[]): RequestGroup {
  const { right, requestNumber } = all[rows[0]!]!;
  const date = rows.reduce((earliest, row) => Math.min(earliest, all[row]!.requestDate), Infinity);
  const day = isoText(date);
  const isNumbered = requestNumber !== "";
  return {
    right,
    clause: requestRule(right).clause,
    name: isNumbered ? requestNumber : day,
    calledBy: isNumbered ? requestNumber : words.requests.calledBy(date),
    date,
    rows,
  };
}

const datesDiffer = ({ clause, calledBy, date }: RequestGroup, index: number, { requestDate, part }: ReturnRequest): Finding =>
  finding("REQUEST_DATES_DIFFER", clause, words.found.datesDiffer(calledBy, requestDate, date), {
    record: { kind: "returnRequests", index },
    part,
  });
