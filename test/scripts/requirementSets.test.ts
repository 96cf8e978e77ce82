/** The manifest demands the requirement sets that the code's own calls need: no less, and no more. */
import { readFileSync } from "node:fs";
import { join } from "node:path";

interface Call {
  readonly set: string;
  readonly version: string;
  readonly member: string;
  readonly file: string;
}
const { compareVersions, officeCalls, requirementProblems } = jest.requireActual<{
  compareVersions(a: string, b: string): number;
  officeCalls(): readonly Call[];
  requirementProblems(demanded: Readonly<Record<string, string>>, calls: readonly Call[]): readonly string[];
}>("../../scripts/manifest/requirementSets");

const manifest = readFileSync(join(__dirname, "../../manifest.xml"), "utf8");
const DEMANDED = Object.fromEntries(
  [...manifest.matchAll(/<Set Name="(\w+)" MinVersion="([\d.]+)"/g)].map(([, set, version]) => [set!, version!]),
);
const CALLS = officeCalls();
const told = (demanded: object, calls: readonly Call[] = CALLS): string =>
  requirementProblems({ ...DEMANDED, ...demanded }, calls).join("\n");

test("1.10 comes after 1.9", () => expect(["1.10", "1.9", "1.1"].sort(compareVersions)).toEqual(["1.1", "1.9", "1.10"]));

test("the manifest demands what the calls need", () => {
  expect(Object.keys(DEMANDED).sort()).toEqual(["ExcelApi", "SharedRuntime"]);
  expect(CALLS.filter(({ set }) => set === "ExcelApi").length).toBeGreaterThan(100);
  expect(told({})).toBe("");
});

test("too little, too much and what nothing calls are told", () => {
  expect(told({ ExcelApi: "1.8" })).toMatch(/calls \w+\.\w+ of ExcelApi 1\.9 without asking for it; the manifest demands 1\.8/);
  expect(told({ ExcelApi: "1.13" })).toBe("The manifest demands ExcelApi 1.13; 1.9 is the newest that a call needs unasked.");
  expect(told({ DialogApi: "1.1" })).toBe("The manifest demands DialogApi 1.1; nothing of it is called.");
});

test("a call of a newer set is told unless its file asks Excel first", () => {
  const newer = { set: "ExcelApi", version: "1.14", member: "Workbook.linkedWorkbooks" };
  expect(told({}, [...CALLS, { ...newer, file: "src/excel/comment.ts" }])).toContain(
    "src/excel/comment.ts calls Workbook.linkedWorkbooks of ExcelApi 1.14",
  );
  expect(told({}, [...CALLS, { ...newer, version: "1.10", file: "src/excel/comment.ts" }])).toBe("");
});
