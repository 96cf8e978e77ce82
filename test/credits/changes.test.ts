/** Which figures a second fill changes, and of which inputs: the edit that was made, and nothing else. */
import fc from "fast-check";
import { causesText } from "../../src/credits/causes";
import type { FigureChange } from "../../src/credits/figureChange";
import { RECORD_SETTING } from "../../src/credits/fillRecord";
import { prepareFill, type PreparedFill } from "../../src/credits/prepareFill";
import type { Cell } from "../../src/workbook/port";
import { SHEETS, type SheetKind } from "../../src/workbook/sheets";
import type { ExampleWorkbook } from "../oracle";
import { randomEnd, randomOrders, randomRequests, REQUEST_KINDS } from "../oracle/randomFurther";
import { randomWorkbook } from "../oracle/randomWorkbook";
import { arrayPort } from "../support/arrayPort";
import { exampleSheets, type SheetOfCells } from "../support/exampleSheets";
import { withPlan } from "../support/filledCells";

jest.setTimeout(120_000);

const now = () => new Date("2026-11-28T09:05:00");

async function prepared(sheets: readonly SheetOfCells[], record?: unknown): Promise<PreparedFill | undefined> {
  const port = arrayPort(sheets, { blockRows: 50 });
  if (record !== undefined) await port.writeSetting(RECORD_SETTING, JSON.parse(JSON.stringify(record)));
  const fill = await prepareFill(port, { now });
  return "refusals" in fill ? undefined : fill;
}

/** An edit of a sheet: a row that becomes another, comes or goes. */
interface Edit {
  readonly sheet: string;
  readonly row: number;
  readonly does: "cell" | "delete" | "insert" | "replace";
  readonly column: number;
  readonly by: number;
}

const inputColumns = (name: string): number => (name === "Terms" ? 2 : Object.keys(SHEETS[name as SheetKind].columns).length);

/** @returns the sheets as a person left them; the same where the edit changes nothing. */
function edited(sheets: readonly SheetOfCells[], edit: Edit, other: readonly SheetOfCells[]): readonly SheetOfCells[] {
  return sheets.map(({ name, rows }) => {
    if (name !== edit.sheet || rows.length <= edit.row) return { name, rows };
    const [row, width] = [rows[edit.row]!, inputColumns(name)];
    const before = rows.slice(0, edit.row);
    const after = rows.slice(edit.row + 1);
    const donor = other.find((it) => it.name === name)?.rows.slice(1) ?? [];
    const another = donor[Math.abs(edit.by) % Math.max(1, donor.length)]?.slice(0, width);
    switch (edit.does) {
      case "delete":
        return { name, rows: [...before, ...after] };
      case "insert":
        return another ? { name, rows: [...before, another, row, ...after] } : { name, rows };
      case "replace":
        return another ? { name, rows: [...before, [...another, ...row.slice(width)], ...after] } : { name, rows };
      case "cell": {
        const numbers = row.slice(0, width).flatMap((cell, at) => (typeof cell === "number" ? [at] : []));
        const at = numbers[edit.column % Math.max(1, numbers.length)];
        if (at === undefined) return { name, rows };
        return { name, rows: [...before, row.map((cell: Cell, i) => (i === at ? Number(cell) + edit.by : cell)), ...after] };
      }
    }
  });
}

const editOf = (sheets: readonly SheetOfCells[]): fc.Arbitrary<Edit> =>
  fc.constantFrom(...sheets.filter(({ rows }) => rows.length > 1)).chain(({ name, rows }) =>
    fc.record({
      sheet: fc.constant(name),
      row: fc.integer({ min: 1, max: rows.length - 1 }),
      does: fc.constantFrom("cell", "cell", "delete", "insert", "replace"),
      column: fc.nat(20),
      by: fc.constantFrom(-3, -1, 1, 2, 7),
    }),
  );

interface Story {
  readonly workbook: readonly SheetOfCells[];
  readonly other: readonly SheetOfCells[];
  readonly edits: readonly Edit[];
}

const stories = (workbooks: fc.Arbitrary<ExampleWorkbook>, edits: number): fc.Arbitrary<Story> =>
  fc
    .tuple(workbooks, workbooks)
    .map((both) => both.map((it) => exampleSheets(it)))
    .chain(([workbook, other]) =>
      fc.record({
        workbook: fc.constant(workbook!),
        other: fc.constant(other!),
        edits: fc.array(editOf(workbook!), { minLength: edits, maxLength: edits }),
      }),
    );

/** What a fill after the edits changes; undefined where there is no fill, or nothing was edited. */
async function changedBy({ workbook, other }: Story, edits: readonly Edit[]): Promise<PreparedFill | undefined> {
  const first = await prepared(workbook);
  if (first === undefined) return undefined;
  const filled = withPlan(workbook, first.plan);
  const after = edits.reduce((sheets, edit) => edited(sheets, edit, other), filled);
  return prepared(after, first.history.record);
}

const GENERATORS = [
  ["stock", randomWorkbook],
  ["requests", randomRequests(REQUEST_KINDS)],
  ["an end", randomEnd],
  ["orders", randomOrders],
] as const;

/** A figure as it is told apart; rows are where they stand. */
const nameOf = ({ sheet, of, figure, before, after }: FigureChange): string => `${sheet} ${of} ${figure}: ${before} to ${after}`;

const isCauseOn =
  (sheet: string) =>
  (cause: FigureChange["causes"][number]): boolean =>
    cause.is === "term" ? sheet === "Terms" : cause.is !== "rules" && cause.kind === sheet;

describe.each(GENERATORS)("%s", (_name, workbooks) => {
  test("of a single edit: every figure that changes names it as its cause", async () => {
    let figures = 0;
    await fc.assert(
      fc.asyncProperty(stories(workbooks, 1), async (story) => {
        const fill = await changedBy(story, story.edits);
        for (const figure of fill?.changed?.listed ?? []) {
          figures++;
          const others = figure.causes.filter((it) => !isCauseOn(story.edits[0]!.sheet)(it));
          if (figure.causes.length === 0 || others.length > 0)
            throw new Error(`${nameOf(figure)}: ${causesText(figure.causes)} (${fill!.history.changes.join(". ")})`);
        }
      }),
      { numRuns: 60 },
    );
    expect(figures).toBeGreaterThan(20);
  });

  test("of two edits on two sheets: each that changes a figure by itself is named, but for one in a hundred where the other hides it", async () => {
    const found = { alone: 0, missed: 0 };
    await fc.assert(
      fc.asyncProperty(stories(workbooks, 2), async (story) => {
        if (story.edits[0]!.sheet === story.edits[1]!.sheet) return;
        const both = (await changedBy(story, story.edits))?.changed;
        if (both === undefined) return;
        for (const edit of story.edits) {
          const alone = (await changedBy(story, [edit]))?.changed?.listed ?? [];
          const changed = new Set(alone.map(({ sheet, of, figure }) => `${sheet} ${of} ${figure}`));
          for (const { sheet, of, figure, causes } of both.listed) {
            if (!changed.has(`${sheet} ${of} ${figure}`)) continue;
            found.alone++;
            if (!causes.some(isCauseOn(edit.sheet))) found.missed++;
          }
        }
      }),
      { numRuns: 30, seed: 20_261_128 },
    );
    expect(found.alone).toBeGreaterThan(20);
    expect(found.missed).toBeLessThanOrEqual(found.alone / 100);
  });
});
