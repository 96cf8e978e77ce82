import {
  existsSync,
  linkSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Target } from "../../src/headless/commandLine";
import { planJobs, withPrintCopy, writeWhole } from "../../src/headless/outputs";
import { UsageError } from "../../src/headless/usageError";

let home = "";
const at = (...parts: string[]) => join(home, ...parts);

beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), "channel credits "));
  mkdirSync(at("in"));
  mkdirSync(at("other"));
  writeFileSync(at("in", "a.xlsx"), "a");
  writeFileSync(at("other", "b.xlsx"), "b");
});
afterEach(() => rmSync(home, { recursive: true }));

const inFolder = (outDir: string): Target => ({ outDir });

const refusal = (files: string[], target: Target): string => {
  try {
    planJobs(files, target);
  } catch (error) {
    if (error instanceof UsageError) return error.message;
    throw error;
  }
  return "none";
};

test("each input keeps its name in the folder", () => {
  expect(planJobs([at("in", "a.xlsx"), at("other", "b.xlsx")], inFolder(at("out")))).toEqual([
    { input: at("in", "a.xlsx"), output: at("out", "a.xlsx") },
    { input: at("other", "b.xlsx"), output: at("out", "b.xlsx") },
  ]);
});

test("planning makes nothing", () => {
  planJobs([at("in", "a.xlsx")], inFolder(at("out")));
  expect(existsSync(at("out"))).toBe(false);
});

test("a folder that leads back to the input is refused, however it is spelled", () => {
  symlinkSync(at("in"), at("link"));
  for (const outDir of [at("in"), at("other", "..", "in"), at("link")]) {
    expect(refusal([at("in", "a.xlsx")], inFolder(outDir))).toContain("would be written over the input");
  }
});

test("a hard link to an input is the input", () => {
  mkdirSync(at("out"));
  linkSync(at("in", "a.xlsx"), at("out", "a.xlsx"));
  expect(refusal([at("in", "a.xlsx")], inFolder(at("out")))).toContain("would be written over the input");
});

test("no output may fall on another input of the run", () => {
  writeFileSync(at("other", "a.xlsx"), "another a");
  expect(refusal([at("in", "a.xlsx"), at("other", "b.xlsx")], inFolder(at("other")))).toContain("b.xlsx would be written over the input");
});

test("two inputs of one name are refused, whatever the case of its letters", () => {
  mkdirSync(at("third"));
  expect(refusal([at("in", "a.xlsx"), at("third", "A.XLSX")], inFolder(at("out")))).toContain("would both be written to");
});

test("the same file twice is refused in place, too", () => {
  expect(refusal([at("in", "a.xlsx"), at("other", "..", "in", "a.xlsx")], "in place")).toContain("would both be written to");
});

test("a file in the folder's place is refused", () => {
  expect(refusal([at("in", "a.xlsx")], inFolder(at("other", "b.xlsx")))).toContain("is not a folder");
});

test("in place, a link is followed to its file", () => {
  symlinkSync(at("in", "a.xlsx"), at("link.xlsx"));
  expect(planJobs([at("link.xlsx")], "in place")[0]?.output).toMatch(/in[\\/]a\.xlsx$/);
});

test("CSV files make one workbook, named by --out or after the first of them", () => {
  const csvFiles = [at("in", "stock 1.csv"), at("in", "bills.TXT")];
  const input = csvFiles.join(", ");
  expect(planJobs(csvFiles, { out: at("filled.xlsx") })).toEqual([{ input, output: at("filled.xlsx"), csvFiles }]);
  expect(planJobs(csvFiles, inFolder(at("out")))).toEqual([{ input, output: at("out", "stock 1.xlsx"), csvFiles }]);
});

test("--out names the place of one workbook", () => {
  expect(planJobs([at("in", "a.xlsx")], { out: at("b.xlsx") })).toEqual([{ input: at("in", "a.xlsx"), output: at("b.xlsx") }]);
});

// prettier-ignore
test.each<[story: string, files: string[], target: (place: typeof at) => Target, told: string]>([
  ["CSV files in place",            ["a.csv"],            () => "in place",                       "--in-place replaces workbooks"],
  ["CSV files beside a workbook",   ["a.csv", "b.xlsx"],  (it) => ({ out: it("c.xlsx") }),        "b.xlsx is another"],
  ["a CSV file as the output",      ["a.csv"],            (it) => ({ out: it("c.csv") }),         "ends in .xlsx"],
  ["one CSV file twice",            ["a.csv", "./a.csv"], (it) => ({ out: it("c.xlsx") }),        "are one file"],
  ["two workbooks into one file",   ["a.xlsx", "b.xlsx"], (it) => ({ out: it("c.xlsx") }),        "--out is for one workbook"],
  ["a workbook of another kind",    ["a.xlsm"],           (it) => ({ out: it("c.xlsx") }),        "ends in .xlsm"],
  ["a folder as the output",        ["a.csv"],            (it) => ({ out: it("in") + ".xlsx" }),  "is a folder"],
])("refused: %s", (_story, files, target, told) => {
  mkdirSync(at("in.xlsx"));
  expect(refusal(files, target(at))).toContain(told);
});

test("--out never falls on an input", () => {
  expect(refusal([at("in", "a.xlsx")], { out: at("other", "..", "in", "a.xlsx") })).toContain("would be written over the input");
});

test("a file is written whole, with its mode kept and nothing left beside it", () => {
  writeFileSync(at("in", "a.xlsx"), "old", { mode: 0o640 });
  const mode = statSync(at("in", "a.xlsx")).mode;
  writeWhole(at("in", "a.xlsx"), [Buffer.from("ne"), Buffer.from("w")]);
  expect(readFileSync(at("in", "a.xlsx"), "utf8")).toBe("new");
  expect(statSync(at("in", "a.xlsx")).mode).toBe(mode);
  expect(readdirSync(at("in"))).toEqual(["a.xlsx"]);
});

test("a write that fails leaves nothing behind", () => {
  mkdirSync(at("out", "a.xlsx"), { recursive: true });
  writeFileSync(at("out", "a.xlsx", "in the way"), "");
  expect(() => writeWhole(at("out", "a.xlsx"), [Buffer.from("new")])).toThrow();
  expect(readdirSync(at("out"))).toEqual(["a.xlsx"]);
});

test("a copy to be printed goes beside one workbook, and over no other file", () => {
  const jobs = planJobs([at("in", "a.xlsx")], inFolder(at("out")));
  const copy =
    (file: string, of = jobs) =>
    () =>
      withPrintCopy(of, [at("in", "a.xlsx")], file);
  expect(copy(at("print.xlsx"))()).toEqual([{ ...jobs[0]!, printCopy: at("print.xlsx") }]);
  expect(copy(at("in", "a.xlsx"))).toThrow("would be written over");
  expect(copy(at("out", "a.xlsx"))).toThrow("would be written over");
  expect(copy(at("print.pdf"))).toThrow("name a file that ends in .xlsx");
  expect(copy(at("print.xlsx"), [...jobs, ...jobs])).toThrow("--print-copy is for one workbook");
});
