/** What requests claim, and their days. Rule text: rules 8b, "Claims"; 8, "Calendar". */
import { NONE, type Facts } from "../../base/records";
import type { CalendarLine, Claim } from "../../rights/sheetRight";
import { words } from "../words";
import type { RequestGroup } from "./groups";
import type { Settled, SettledRow } from "./settled";

/** A claim a request that is allowed something. Its key is its clause and number, or its date where it has none. */
export function requestClaims({ groups, rows }: Pick<Settled, "groups" | "rows">, facts: Pick<Facts, "invoiceNumbers">): readonly Claim[] {
  return groups.flatMap((group) => {
    const ofGroup = group.rows.map((row) => rows[row]!);
    const amount = sum(ofGroup, ({ cents }) => cents);
    return amount === 0 ? [] : [claimOf(group, ofGroup, amount, facts)];
  });
}

function claimOf(
  group: RequestGroup,
  rows: readonly SettledRow[],
  amount: number,
  { invoiceNumbers }: Pick<Facts, "invoiceNumbers">,
): Claim {
  const parts = new Set(rows.map(({ row }) => row.part));
  const memos = new Set(rows.map(({ row }) => row.creditMemo).filter((memo) => memo !== NONE));
  const credited = rows.map(({ row }) => row.creditedAmount).filter((it) => it !== undefined);
  const days = rows.map(({ standing }) => standing.askBy).filter((it) => it !== undefined);
  return {
    key: keyOf(group),
    clause: group.clause,
    part: parts.size === 1 ? rows[0]!.row.part : NONE,
    units: sum(rows, ({ allowed }) => allowed),
    amount,
    claimBy: days.length === 0 ? undefined : Math.min(...days),
    record: { kind: "returnRequests", index: group.rows[0]! },
    creditMemo: [...memos].map((memo) => invoiceNumbers?.[memo] ?? "").join(", "),
    creditedAmount: credited.length === 0 ? undefined : sum(credited, (it) => it),
  };
}

/** The last day to send the goods back under their authorization. */
export const returnBy = ({ row, standing }: Pick<SettledRow, "row" | "standing">): number | undefined =>
  row.rmaDate === undefined || standing.returnWithinDays === undefined ? undefined : row.rmaDate + standing.returnWithinDays;

const keyOf = ({ clause, name }: RequestGroup): string => `${clause} ${name}`;

/** When the vendor owes an authorization, and when goods have to be back under one. */
export function requestCalendar({ groups, rows }: Pick<Settled, "groups" | "rows">): readonly CalendarLine[] {
  const placeInRequest = new Map(groups.flatMap((group) => group.rows.map((row, place) => [row, place + 1] as const)));
  return rows.flatMap((row, index) => {
    const { clause } = row.request;
    const record = { kind: "returnRequests", index } as const;
    const amount = row.blank ? undefined : row.cents;
    const key = `${keyOf(row.request)} ${placeInRequest.get(index)!}`;
    const lines: CalendarLine[] = [];
    if (row.standing.rmaWithinDays !== undefined)
      lines.push({
        key: `rma ${key}`,
        date: row.requestDate + row.standing.rmaWithinDays,
        what: words.calendar.rmaDue(row.request.calledBy),
        clause,
        by: "vendor",
        amount,
        record,
        done: row.row.rmaDate === undefined ? "open" : "done",
      });
    const by = returnBy(row);
    if (by !== undefined)
      lines.push({
        key: `return ${key}`,
        date: by,
        what: words.calendar.returnGoods(row.request.calledBy),
        clause,
        by: "distributor",
        amount,
        record,
        done: row.leftOn === undefined ? "open" : "done",
      });
    return lines;
  });
}

function sum<T>(items: readonly T[], of: (item: T) => number): number {
  return items.reduce((total, item) => total + of(item), 0);
}
