/** What people do on the sheets of ours on which they work, drawn by seed: words typed, rows inserted, sorted and deleted, notes put on cells. */
import type { Book, BookSheet } from "@channel-credits/preview-host";
import type { KeyedSheet } from "../../src/workbook/keyedSheet";
import { comparedKey, hasForm } from "../../src/workbook/keyedSheet";
import { REVIEW_STATUSES } from "../../src/workbook/reviewSheet";
import { rewrite, rowsOf, sheetCalled, type Rows } from "./actsOfOthers";

export type Draw = (below: number) => number;

/** A word that a person left: it must be there in the end, in the row of the same key. */
export interface LeftWord {
  readonly text: string;
  readonly sheet: KeyedSheet;
  /** "" for a row of their own. */
  readonly key: string;
}

export interface WordAct {
  readonly story: string;
  readonly on: BookSheet | undefined;
  readonly left?: LeftWord;
}

const keyColumn = (rows: Rows, { key }: KeyedSheet): number => rows[0]?.indexOf(key.heading) ?? -1;
export const keysOf = (rows: Rows, sheet: KeyedSheet): readonly string[] =>
  rows.map((row) => {
    const cell = row[keyColumn(rows, sheet)];
    return typeof cell === "string" && hasForm(sheet, cell) ? comparedKey(cell) : "";
  });

const theirHeadings = ({ columns }: KeyedSheet): readonly string[] =>
  columns
    .filter(({ whenGone, format }) => whenGone === undefined && (format === "text" || format === "note"))
    .map(({ heading }) => heading);

/** The columns of a signature, and what is entered there with the name. */
const SIGNED_WITH = { as: "analyst", on: "2026-11-23" };
/** What an entry on Claims decides: the state of the claim. */
const CLAIM_ENTRIES = { "Submitted on": 36_700, "Credited amount": 12.5 };

/** Does one thing to one of the sheets. `number` tells words apart. */
export function doSomething(book: Book, sheets: readonly KeyedSheet[], draw: Draw, number: number): WordAct {
  const declared = sheets[draw(sheets.length)]!;
  const on = sheetCalled(book, declared.name);
  if (on === undefined) return { story: `nothing, for there is no ${declared.name}`, on };
  const rows = rowsOf(on);
  const keys = keysOf(rows, declared);
  const ours = keys.flatMap((key, row) => (key === "" ? [] : [row]));
  const text = `word ${number}`;
  const type = (row: number, heading: string, value: string | number): boolean => {
    const column = rows[0]?.indexOf(heading) ?? -1;
    if (column >= 0) on.setValues({ row, column, rowCount: 1, columnCount: 1 }, [[value]]);
    return column >= 0;
  };
  const row = ours[draw(Math.max(1, ours.length))];
  const place = 1 + draw(Math.max(1, rows.length - 1));
  switch (draw(9)) {
    case 0:
    case 1:
    case 2: {
      const headings = theirHeadings(declared);
      const heading = headings[draw(headings.length)]!;
      if (row === undefined || !type(row, heading, text)) return { story: "nothing", on: undefined };
      return { story: `${heading} typed in row ${row + 1} of ${declared.name}`, on, left: { text, sheet: declared, key: keys[row]! } };
    }
    case 3:
    case 4: {
      if (row === undefined) return { story: "nothing", on: undefined };
      const at = `in row ${row + 1} of ${declared.name}`;
      const role = ["Prepared", "Reviewed"][draw(2)]!;
      if (type(row, `${role} by`, text)) {
        for (const [part, value] of Object.entries(SIGNED_WITH)) type(row, `${role} ${part}`, value);
        return { story: `${role} signed ${at}`, on, left: { text, sheet: declared, key: keys[row]! } };
      }
      const entries = Object.entries(CLAIM_ENTRIES);
      const [heading, value] = entries[draw(entries.length)]!;
      if (type(row, heading, value)) return { story: `${heading} entered ${at}`, on };
      const status = REVIEW_STATUSES[draw(REVIEW_STATUSES.length - 1)]!;
      return type(row, "Status", status) ? { story: `status ${status} ${at}`, on } : { story: "nothing", on: undefined };
    }
    case 5: {
      const own = Array.from({ length: keyColumn(rows, declared) + 1 }, (_, column) =>
        column === keyColumn(rows, declared) ? text : undefined,
      );
      rewrite(on, (all) => [...all.slice(0, place), own, ...all.slice(place)]);
      return { story: `row ${place + 1} inserted on ${declared.name}`, on, left: { text, sheet: declared, key: "" } };
    }
    case 6:
      rewrite(on, ([head, ...all]) => (head ? [head, ...all.reverse()] : []));
      return { story: `${declared.name} sorted the other way`, on };
    case 7:
      rewrite(on, (all) => all.filter((_, at) => at !== place || at === 0));
      return { story: `row ${place + 1} deleted on ${declared.name}`, on };
    default:
      if (on.comments.some((it) => it.row === place && it.column === 30)) return { story: "nothing", on: undefined };
      on.addNote(place, 30, "Ann", text);
      return { story: `note on row ${place + 1} of ${declared.name}`, on };
  }
}
