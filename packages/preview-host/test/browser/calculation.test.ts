/** @jest-environment node */
import { openBook } from "../../src/book";
import { parseArea } from "../../src/book/address";
import type { Area } from "../../src/book/model";
import { sessionWithPane, type Functions } from "./paneOfFunctions";

const FUNCTIONS: Functions = {
  ONE: (value: unknown) => (value === "wrong" ? [false, "value must be a number", 7] : [true, Number(value) * 2]),
  GRID: (cells: unknown[][]) => [true, cells.map((row) => row.map((cell) => Number(cell) + 1))],
};

function open() {
  const { session, sheetId, ...more } = sessionWithPane(FUNCTIONS);
  const areaAt = (address: string): Area => parseArea(address)!;
  return {
    ...more,
    session,
    sheetId,
    enter: (address: string, text: string) => session.enter(sheetId, areaAt(address).row, areaAt(address).column, text),
    empty: (address: string) => session.empty(sheetId, areaAt(address)),
    shown: (address: string) => [...session.cells(sheetId, areaAt(address)).texts],
    hints: (address: string) => [...session.cells(sheetId, areaAt(address)).hints.values()],
    content: (address: string) => session.content(sheetId, areaAt(address).row, areaAt(address).column),
  };
}

beforeEach(() => jest.useFakeTimers());
afterEach(() => jest.useRealTimers());

/** Longer than edits are gathered before they are worked out. */
const settled = () => jest.advanceTimersByTimeAsync(250);
const answered = () => jest.advanceTimersByTimeAsync(20);

test("a call shows #BUSY! until the pane is there, then its result; the formula is kept in capitals", async () => {
  const { session, enter, shown, content } = open();
  enter("A1", "=channel.one(21)");
  await answered();
  expect(shown("A1")).toEqual(["#BUSY!"]);
  expect(content("A1")).toMatchObject({ text: "=CHANNEL.ONE(21)", shown: "#BUSY!", isStale: false });
  expect(content("A1").hint).toContain("not loaded");
  session.paneLoaded();
  await answered();
  expect(shown("A1")).toEqual(["42"]);
});

test("arguments arrive as Excel sends them", async () => {
  const { session, enter, calls } = open();
  session.paneLoaded();
  for (const [address, text] of [
    ["A1", "text"],
    ["A2", "TRUE"],
    ["A3", "#N/A"],
    ["A5", "2000-02-29"],
  ] as const)
    enter(address, text);
  enter("C1", "=CHANNEL.GRID(A1:A5)");
  enter("C9", "=CHANNEL.ONE(A5)");
  enter("D9", "=CHANNEL.GRID(B:B)");
  enter("E9", "=CHANNEL.GRID(nowhere!A1)");
  enter("F9", '=CHANNEL.ONE(DATE(2000, 2, 29), "x")');
  await answered();
  expect(calls.map(({ args }) => args)).toEqual([
    [[["text"], [true], [{ code: "#N/A", type: "CustomFunctionError" }], [null], [36585]]],
    [36585, null],
    // Whole columns end with the sheet.
    [Array.from({ length: 9 }, () => [null])],
    [[[{ code: "#REF!", type: "CustomFunctionError" }]]],
    [36585, "x"],
  ]);
  expect(calls[0]?.address).toBe("Sheet1!C1");
});

test("an error shows with its message, and says so on hover", async () => {
  const { session, enter, shown, hints, content } = open();
  session.paneLoaded();
  enter("A1", '=CHANNEL.ONE("wrong")');
  await answered();
  expect(shown("A1")).toEqual(["#VALUE!"]);
  expect(hints("A1")).toEqual(["value must be a number"]);
  expect(content("A1").hint).toBe("value must be a number");
});

// prettier-ignore
test.each([
  ["too few arguments",       "=CHANNEL.ONE()",          "#VALUE!", "CHANNEL.ONE takes (value, [more])"],
  ["too many arguments",      "=CHANNEL.ONE(1,2,3)",     "#VALUE!", "here are 3 arguments"],
  ["a name that is not there", "=CHANNEL.NOPE(1)",       "#NAME?",  "no function CHANNEL.NOPE"],
])("%s", async (_story, formula, error, hint) => {
  const { session, enter, shown, hints } = open();
  session.paneLoaded();
  enter("A1", formula);
  await answered();
  expect(shown("A1")).toEqual([error]);
  expect(hints("A1")[0]).toContain(hint);
});

test("while the pane's page is being loaded anew no function is called; what changed meanwhile runs afterwards", async () => {
  const { session, enter, shown, calls } = open();
  session.paneLoaded();
  enter("A1", "=CHANNEL.ONE(B1)");
  await answered();
  session.paneLeft();
  enter("B1", "7");
  await settled();
  expect(calls).toHaveLength(1);
  session.paneLoaded();
  await answered();
  expect(calls).toHaveLength(2);
  expect(shown("A1")).toEqual(["14"]);
});

test("a formula that is not ours is kept and marked", () => {
  const { enter, content } = open();
  enter("A1", "=SUM(1,2)");
  enter("A2", "=CHANNEL.ONE(SUM(1,2))");
  expect(content("A1").isStale).toBe(true);
  expect(content("A2").isStale).toBe(true);
});

describe("a result of many cells", () => {
  async function spilled() {
    const it = open();
    it.session.paneLoaded();
    for (const [n, address] of ["A1", "B1", "A2", "B2"].entries()) it.enter(address, String(n));
    it.enter("D1", "=CHANNEL.GRID(A1:B2)");
    await answered();
    return it;
  }

  test("spills, and its cells show the formula that they come from", async () => {
    const { shown, hints, content } = await spilled();
    expect(shown("D1:E2")).toEqual(["1", "2", "3", "4"]);
    expect(hints("D1:E2")).toEqual(Array(3).fill("Part of the result in D1"));
    expect(content("E2").text).toBe("=CHANNEL.GRID(A1:B2)");
  });

  test("follows the cells that it refers to", async () => {
    const { enter, shown, calls } = await spilled();
    enter("A2", "9");
    await settled();
    expect(shown("D1:E2")).toEqual(["1", "2", "10", "4"]);
    // Its own writing does not set it off again, nor does a cell elsewhere.
    enter("H9", "1");
    await settled();
    expect(calls).toHaveLength(2);
  });

  test("is #SPILL! where a cell is in the way, and spills once it is free", async () => {
    const { enter, empty, shown, hints } = await spilled();
    enter("E2", "mine");
    await settled();
    expect(shown("D1:E2")).toEqual(["#SPILL!", "", "", "mine"]);
    expect(hints("D1")).toEqual(["E2 is in the way. Empty it, and the result spills."]);
    empty("E2");
    await settled();
    expect(shown("D1:E2")).toEqual(["1", "2", "3", "4"]);
  });

  test("grows and shrinks with the formula, and goes with it", async () => {
    const { enter, empty, shown } = await spilled();
    enter("D1", "=CHANNEL.GRID(A1:B1)");
    await answered();
    expect(shown("D1:E2")).toEqual(["1", "2", "", ""]);
    empty("D1");
    await settled();
    expect(shown("D1:E2")).toEqual(["", "", "", ""]);
  });

  test("formulas that refer to it follow it", async () => {
    const { enter, shown } = await spilled();
    enter("G1", "=CHANNEL.ONE(E2)");
    await answered();
    expect(shown("G1")).toEqual(["8"]);
    enter("B2", "10");
    await settled();
    await settled();
    expect(shown("G1")).toEqual(["22"]);
  });
});

test("formulas that feed each other come to rest", async () => {
  const { session, enter, calls } = open();
  session.paneLoaded();
  enter("A1", "=CHANNEL.ONE(B1)");
  enter("B1", "=CHANNEL.GRID(A1)");
  // Far more rounds than formulas that feed each other are given.
  for (let round = 0; round < 50; round += 1) await settled();
  const { length } = calls;
  await settled();
  await settled();
  expect(calls).toHaveLength(length);
});

test("a result that has spilled is saved as Excel saves one, and typed anew in the opened file it spills anew", async () => {
  const { session, sheetId, enter, shown } = open();
  session.paneLoaded();
  enter("A1", "1");
  enter("A2", "2");
  enter("C1", "=CHANNEL.GRID(A1:A2)");
  await answered();
  const { bytes } = session.save();
  const [saved] = openBook(bytes).sheets;
  expect(saved!.arraysIn!(parseArea("C1:C2")!)).toEqual([{ area: parseArea("C1:C2"), isSpill: true }]);
  session.open("again.xlsx", bytes);
  enter("C1", "=CHANNEL.GRID(A1:A2)");
  await answered();
  expect([shown("C1"), shown("C2")]).toEqual([["2"], ["3"]]);
  expect(session.content(sheetId, 1, 2).shown).toBe("3");
});
