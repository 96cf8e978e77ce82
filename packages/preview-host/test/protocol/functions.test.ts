import { functionCaller, type FunctionArgument, type FunctionResult } from "../../src/protocol";
import { expectTidyHost, openInExcel } from "../../testing/excelHost";
import { memoryBook } from "../../testing/memoryBook";

afterEach(expectTidyHost);

type Implementation = (...args: unknown[]) => unknown;

// The runtime reads what is associated at its first call and no more, so all functions of this file are known from the start.
const IMPLEMENTATIONS: Readonly<Record<string, Implementation>> = {
  "T.ADD": (a, b) => Number(a) + Number(b),
  "T.LATER": (a) => Promise.resolve(a),
  "T.MATRIX": (rows) => (rows as unknown[][]).map((row) => row.map((cell) => Number(cell) * 2)),
  "T.MISSING": () => {
    // eslint-disable-next-line @typescript-eslint/only-throw-error -- the library's error is one, its typings do not say so
    throw new CustomFunctions.Error(CustomFunctions.ErrorCode.notAvailable, "needs term balancing.limitPercent");
  },
  "T.WRONG": () => {
    // eslint-disable-next-line @typescript-eslint/only-throw-error -- the library's error is one, its typings do not say so
    throw new CustomFunctions.Error(CustomFunctions.ErrorCode.invalidValue, "quantity must be a number");
  },
  "T.THROWS": () => {
    throw new Error("not for the cell");
  },
  "T.RETURNS": () => [[1, new CustomFunctions.Error(CustomFunctions.ErrorCode.divisionByZero)]],
  "T.OMITTED": (a, b) => `${String(a)},${String(b)}`,
  "T.CODE": (a) => (a as CustomFunctions.Error).code,
};

// prettier-ignore
test("functions are called through the real runtime, all in one batch", async () => {
  const { host } = await openInExcel(memoryBook());
  for (const [id, implementation] of Object.entries(IMPLEMENTATIONS)) CustomFunctions.associate(id, implementation);
  const caller = functionCaller(host);
  const calls: readonly [string, FunctionArgument[], FunctionResult, boolean?][] = [
    ["T.ADD",     [2, 3],                       5],
    ["t.add",     ["2", 3],                     5],
    ["T.LATER",   ["text"],                     "text"],
    ["T.MATRIX",  [[[1, 2], [3, 4]]],           [[2, 4], [6, 8]]],
    ["T.MISSING", [],                           { error: "#N/A", message: "needs term balancing.limitPercent" }],
    ["T.WRONG",   [],                           { error: "#VALUE!", message: "quantity must be a number" }],
    ["T.THROWS",  [],                           { error: "#VALUE!" }],
    ["T.RETURNS", [],                           [[1, { error: "#DIV/0!" }]]],
    ["T.OMITTED", [null, 1],                    "null,1"],
    ["T.CODE",    [{ error: "#REF!" }],         "#REF!",           true],
    ["T.ADD",     [{ error: "#REF!" }, 1],      { error: "#REF!" }],
    ["T.NOWHERE", [],                           { error: "#VALUE!" }],
  ];
  const results = await Promise.all(calls.map(([id, args, , takesErrors]) => caller.invoke(id, args, { takesErrors: takesErrors ?? false })));
  expect(results).toStrictEqual(calls.map(([, , expected]) => expected));
  expect(caller.pending).toBe(0);
  caller.dispose();
});

// The runtime looks at the realm once more, half a second after it has handed in results.
beforeAll(() => void jest.useFakeTimers({ advanceTimers: true }));
afterAll(() => jest.runOnlyPendingTimersAsync());
