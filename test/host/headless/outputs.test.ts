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
import { UsageError } from "../../../src/host/headless/commandLine";
import { planJobs, writeWhole } from "../../../src/host/headless/outputs";

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

const refusal = (files: string[], outDir: string | undefined): string => {
  try {
    planJobs(files, outDir);
  } catch (error) {
    if (error instanceof UsageError) return error.message;
    throw error;
  }
  return "none";
};

test("each input keeps its name in the folder", () => {
  expect(planJobs([at("in", "a.xlsx"), at("other", "b.xlsx")], at("out"))).toEqual([
    { input: at("in", "a.xlsx"), output: at("out", "a.xlsx") },
    { input: at("other", "b.xlsx"), output: at("out", "b.xlsx") },
  ]);
});

test("planning makes nothing", () => {
  planJobs([at("in", "a.xlsx")], at("out"));
  expect(existsSync(at("out"))).toBe(false);
});

test("a folder that leads back to the input is refused, however it is spelled", () => {
  symlinkSync(at("in"), at("link"));
  for (const outDir of [at("in"), at("other", "..", "in"), at("link")]) {
    expect(refusal([at("in", "a.xlsx")], outDir)).toContain("would be written over the input");
  }
});

test("a hard link to an input is the input", () => {
  mkdirSync(at("out"));
  linkSync(at("in", "a.xlsx"), at("out", "a.xlsx"));
  expect(refusal([at("in", "a.xlsx")], at("out"))).toContain("would be written over the input");
});

test("no output may fall on another input of the run", () => {
  writeFileSync(at("other", "a.xlsx"), "another a");
  expect(refusal([at("in", "a.xlsx"), at("other", "b.xlsx")], at("other"))).toContain("b.xlsx would be written over the input");
});

test("two inputs of one name are refused, whatever the case of its letters", () => {
  mkdirSync(at("third"));
  expect(refusal([at("in", "a.xlsx"), at("third", "A.XLSX")], at("out"))).toContain("would both be written to");
});

test("the same file twice is refused in place, too", () => {
  expect(refusal([at("in", "a.xlsx"), at("other", "..", "in", "a.xlsx")], undefined)).toContain("would both be written to");
});

test("a file in the folder's place is refused", () => {
  expect(refusal([at("in", "a.xlsx")], at("other", "b.xlsx"))).toContain("is not a folder");
});

test("in place, a link is followed to its file", () => {
  symlinkSync(at("in", "a.xlsx"), at("link.xlsx"));
  expect(planJobs([at("link.xlsx")], undefined)[0]?.output).toMatch(/in[\\/]a\.xlsx$/);
});

test("a file is written whole, with its mode kept and nothing left beside it", () => {
  writeFileSync(at("in", "a.xlsx"), "old", { mode: 0o640 });
  const mode = statSync(at("in", "a.xlsx")).mode;
  writeWhole(at("in", "a.xlsx"), Buffer.from("new"));
  expect(readFileSync(at("in", "a.xlsx"), "utf8")).toBe("new");
  expect(statSync(at("in", "a.xlsx")).mode).toBe(mode);
  expect(readdirSync(at("in"))).toEqual(["a.xlsx"]);
});

test("a write that fails leaves nothing behind", () => {
  mkdirSync(at("out", "a.xlsx"), { recursive: true });
  writeFileSync(at("out", "a.xlsx", "in the way"), "");
  expect(() => writeWhole(at("out", "a.xlsx"), Buffer.from("new"))).toThrow();
  expect(readdirSync(at("out"))).toEqual(["a.xlsx"]);
});
