/** What the pane shows of terms over time is what the fill reckons with: the same rows, through the one and through the other. */
import type { TermName } from "../../src/contract/agreement/terms";
import { prepareFill } from "../../src/credits/prepareFill";
import { readTermEntries, wishRefused, type TermEntry } from "../../src/credits/termEntries";
import { recognise } from "../../src/workbook/recognise";
import type { Cell } from "../../src/workbook/port";
import { AGREEMENTS } from "../../src/contract/agreement/agreements";
import { day } from "../contract/facts";
import { arrayPort } from "../support/arrayPort";

const REPORT_DAYS = "priceProtection.reportDays"; // may be blank
const TOLERANCE = "priceProtection.snapshotToleranceDays"; // rules need it
const FLOW = "stock.flow"; // of the whole agreement
const APRIL = day("2000-04-01");
const JULY = day("2000-07-01");

type Row = readonly [TermName, Cell, Cell];
const TERMS_HEADINGS = ["Term", "Value", "Effective from"];
const bookOf = (rows: readonly Row[]) =>
  arrayPort([
    {
      name: "Inventory",
      rows: [
        ["Part number", "Quantity on hand", "As-of date"],
        ["A", 1, day("2000-02-01")],
      ],
    },
    {
      name: "Invoices",
      rows: [
        ["Invoice number", "Invoice date", "Part number", "Quantity", "Unit price"],
        ["1", day("2000-01-10"), "A", 1, 10],
      ],
    },
    { name: "Terms", rows: [TERMS_HEADINGS, ...rows] },
  ]);

/** Since when a term has which value, from the beginning on; a day that changes nothing is none. */
type Course = readonly (readonly [from: number | undefined, value: number | string | undefined])[];
const changesOf = (steps: Course): Course => steps.filter(([, value], place) => place === 0 || value !== steps[place - 1]![1]);

async function entriesOf(rows: readonly Row[]): Promise<readonly TermEntry[]> {
  const port = bookOf(rows);
  return readTermEntries(port, recognise(await port.describe(), {}).sheets.Terms, false);
}

async function shown(rows: readonly Row[], name: TermName): Promise<Course> {
  const entry = (await entriesOf(rows)).find((it) => it.name === name)!;
  return changesOf([[undefined, entry.value], ...entry.amendments.map(({ from, value }) => [from, value] as const)]);
}

async function reckonedWith(rows: readonly Row[], name: TermName): Promise<Course> {
  const prepared = await prepareFill(bookOf(rows));
  if ("refusals" in prepared) throw new Error(JSON.stringify(prepared.refusals));
  const { agreed } = prepared.statement;
  const steps = agreed.begins.map((from, period): Course[number] => [
    period === 0 ? undefined : from,
    agreed.valuesOf(name, [period])[0]!.value,
  ]);
  return changesOf(steps);
}

describe.each<readonly [string, TermName, readonly Row[], Course, unused: readonly string[]]>([
  [
    "rows in any order",
    REPORT_DAYS,
    [
      [REPORT_DAYS, 30, JULY],
      [REPORT_DAYS, 20, ""],
      [REPORT_DAYS, 45, APRIL],
    ],
    [
      [undefined, 20],
      [APRIL, 45],
      [JULY, 30],
    ],
    [],
  ],
  [
    "a blank withholds what may be blank",
    REPORT_DAYS,
    [
      [REPORT_DAYS, 20, ""],
      [REPORT_DAYS, "", APRIL],
    ],
    [
      [undefined, 20],
      [APRIL, undefined],
    ],
    [],
  ],
  [
    "a blank keeps what rules need",
    TOLERANCE,
    [
      [TOLERANCE, 20, ""],
      [TOLERANCE, "", APRIL],
    ],
    [[undefined, 20]],
    ["rules need a value; enter a whole number of days from 0 to 36500"],
  ],
  [
    "a bad value blanks what may be blank",
    REPORT_DAYS,
    [
      [REPORT_DAYS, 20, ""],
      [REPORT_DAYS, "many", APRIL],
    ],
    [
      [undefined, 20],
      [APRIL, undefined],
    ],
    [],
  ],
  [
    "a bad value keeps what rules need",
    TOLERANCE,
    [
      [TOLERANCE, 20, ""],
      [TOLERANCE, "many", APRIL],
    ],
    [[undefined, 20]],
    ['"many" does not count; enter a whole number of days from 0 to 36500'],
  ],
  ["the agreement's first day is its beginning", REPORT_DAYS, [[REPORT_DAYS, 45, day("1999-12-22")]], [[undefined, 45]], []],
  [
    "the day after is not",
    REPORT_DAYS,
    [[REPORT_DAYS, 45, day("1999-12-23")]],
    [
      [undefined, undefined],
      [day("1999-12-23"), 45],
    ],
    [],
  ],
  [
    "twice the same is once",
    REPORT_DAYS,
    [
      [REPORT_DAYS, 45, APRIL],
      [REPORT_DAYS, 45, APRIL],
    ],
    [
      [undefined, undefined],
      [APRIL, 45],
    ],
    [],
  ],
  [
    "twice otherwise blanks what may be blank",
    REPORT_DAYS,
    [
      [REPORT_DAYS, 20, ""],
      [REPORT_DAYS, 45, APRIL],
      [REPORT_DAYS, 46, APRIL],
    ],
    [
      [undefined, 20],
      [APRIL, undefined],
    ],
    ["rows give the same day different values; keep one of them", "rows give the same day different values; keep one of them"],
  ],
  [
    "twice otherwise keeps what rules need",
    TOLERANCE,
    [
      [TOLERANCE, 20, ""],
      [TOLERANCE, 45, APRIL],
      [TOLERANCE, 46, APRIL],
    ],
    [[undefined, 20]],
    ["rows give the same day different values; keep one of them", "rows give the same day different values; keep one of them"],
  ],
  [
    "a day that is none",
    REPORT_DAYS,
    [
      [REPORT_DAYS, 20, ""],
      [REPORT_DAYS, 45, "soon"],
    ],
    [[undefined, 20]],
    ["enter a date from 1990 to 2100 (a date cell, or text such as 2000-02-29) as its Effective from"],
  ],
  [
    "what holds for the whole agreement cannot change",
    FLOW,
    [[FLOW, "lifo", JULY]],
    [[undefined, "fifo"]],
    ["it holds for the whole agreement and cannot change on 2000-07-01"],
  ],
])("%s", (_story, name, rows, course, unused) => {
  // prettier-ignore
  test("in the pane as in the fill", async () => {
    expect(await shown(rows, name)).toEqual(course);
    expect(await reckonedWith(rows, name)).toEqual(course);
    expect((await entriesOf(rows)).find((it) => it.name === name)!.unused.map(({ why }) => why)).toEqual(unused);
  });
});

test("a wish on a day that another row has is refused; in the place of that row it is not", async () => {
  const entry = (await entriesOf([[REPORT_DAYS, 45, APRIL]])).find((it) => it.name === REPORT_DAYS)!;
  const wish = { name: REPORT_DAYS, from: APRIL, value: 30 } as const;
  expect(wishRefused({ ...wish, instead: undefined }, entry, AGREEMENTS[0]!)).toBe(
    "row 2 of the sheet has a value from that day; change that one",
  );
  expect(wishRefused({ ...wish, instead: APRIL }, entry, AGREEMENTS[0]!)).toBeUndefined();
  expect(wishRefused({ ...wish, from: JULY, instead: undefined }, entry, AGREEMENTS[0]!)).toBeUndefined();
});
