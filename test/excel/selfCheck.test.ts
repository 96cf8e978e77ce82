/** "Check this Excel" against our host: host and Excel answer one list of questions. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { excelSelfCheck } from "../../src/excel";
import { differencesFrom, selfCheckReport, type SelfCheckResult, type Verdict } from "../../src/workbook/selfCheck";
import { expectTidyHost, memoryBook, openInExcel, type ExcelHostOptions, type MemoryBook } from "@channel-credits/preview-host/testing";
import type { Host } from "@channel-credits/preview-host";

afterEach(expectTidyHost);

const stock = (): MemoryBook => memoryBook({ Stock: [["Part", "Qty"], ["A", 1]] }); // prettier-ignore

interface Checked {
  readonly result: SelfCheckResult;
  readonly host: Host;
  readonly book: MemoryBook;
}

async function checkedIn(change: (host: Host) => void = () => undefined, options: ExcelHostOptions = {}): Promise<Checked> {
  const book = stock();
  const { host } = await openInExcel(book, options);
  change(host);
  const result = await asked().run(() => undefined);
  return { result, host, book };
}

const asked = () => excelSelfCheck({ sleep: () => Promise.resolve(), waitForUserMs: 10, retries: 1, answerWithinMs: 20_000 });
const idsOf = ({ checked }: SelfCheckResult, wanted: Verdict): readonly string[] =>
  checked.filter(({ verdict }) => verdict === wanted).map(({ id }) => id);
const namesOf = (book: MemoryBook): readonly string[] => book.sheets.map(({ name }) => name);

/** What this host serves by no request: it renames no sheets and filters nothing. */
const NOT_SERVED = ["sheets.idAfterRename", "sheets.hiddenName", "filter.write"];

test("every question that the host can answer is answered as expected, and nothing is left of the check", async () => {
  const { result, book, host } = await checkedIn();
  expect(idsOf(result, "differs")).toEqual([]);
  expect(idsOf(result, "unavailable")).toEqual(NOT_SERVED);
  expect(idsOf(result, "told")).toEqual(["limits.speed"]);
  expect(new Set(result.checked.map(({ id }) => id)).size).toBe(result.checked.length);
  expect(result).toMatchObject({ isStopped: false, leftBehind: undefined });
  expect(namesOf(book)).toEqual(["Stock"]);
  expect(book.sheets[0]!.value(1, 0)).toBe("A");
  expect([...book.settings.keys()]).toEqual([]);
  expect(host.book.sheets).toHaveLength(1);
});

// prettier-ignore
test.each<[string, (host: Host) => void, readonly string[]]>([
  ["protection that nobody enforces", (host) => (host.switches.protectionEnforced = false), ["refused.protected"]],
  ["a reply that is refused with another code",
    (host) => host.switches.faults.push({ when: { matching: ({ actions }) => actions.some((action) => action.includes("no such")) }, how: "request", code: "InvalidArgument" }), ["refused.noSheet"]],
  ["requests of a megabyte that are refused", (host) => (host.switches.maxRequestBytes = 500_000), ["limits.oneMegabyte"]],
])("%s differs by name, with what it means", async (_story, change, ids) => {
  const { result, book } = await checkedIn(change);
  expect(idsOf(result, "differs")).toEqual(ids);
  for (const { verdict, matters, came } of result.checked) if (verdict === "differs") expect([matters, came]).not.toContain("");
  expect(namesOf(book)).toEqual(["Stock"]);
});

test("an older Excel says what it has not", async () => {
  const { result } = await checkedIn((host) => (host.switches.apiLevel = "1.9"), { shimApiLevel: "1.9" });
  expect(idsOf(result, "differs")).toEqual([]);
  expect(idsOf(result, "unavailable")).toEqual([...NOT_SERVED, "table.resize", "events.own"]);
});

// prettier-ignore
test.each<[string, (host: Host) => void, RegExp]>([
  ["a cell that is being edited",   (host) => (host.switches.cellEditMode = true), /a cell is still being edited/],
  ["a workbook that is read-only",  (host) => (host.switches.readOnly = true),     /could not add a sheet for the check/],
])("%s: told in words, and nothing was changed", async (_story, change, words) => {
  const book = stock();
  const { host } = await openInExcel(book);
  change(host);
  await expect(asked().run(() => undefined)).rejects.toThrow(words);
  expect(namesOf(book)).toEqual(["Stock"]);
});

test("stopped after some questions: the sheet goes, and it is said", async () => {
  const book = stock();
  await openInExcel(book);
  const result = await asked().run((done) => (done === 5 ? "stop" : undefined));
  expect(result).toMatchObject({ isStopped: true, leftBehind: undefined });
  expect(result.checked).toHaveLength(5);
  expect(namesOf(book)).toEqual(["Stock"]);
});

test("a sheet of the scratch sheet's name is the user's: another name is taken, and theirs stays", async () => {
  const book = memoryBook({ "Channel Credits check": [["mine"]] });
  await openInExcel(book);
  await asked().run(() => undefined);
  expect(namesOf(book)).toEqual(["Channel Credits check"]);
  expect(book.sheets[0]!.value(0, 0)).toBe("mine");
});

test("sheets of the names that the check would take are the user's: they stay as they are", async () => {
  const names = ["Channel Credits check", "Channel Credits check 2", "channel credits check 3"];
  const book = memoryBook(Object.fromEntries(names.map((name) => [name, [["mine"]]])));
  await openInExcel(book);
  const result = await asked().run(() => undefined);
  expect(idsOf(result, "differs")).toEqual([]);
  expect(namesOf(book)).toEqual(names);
  expect(book.sheets.map((sheet) => sheet.value(0, 0))).toEqual(["mine", "mine", "mine"]);
});

test("the report holds answers by name, no contents of the workbook, and is held against another Excel by name", async () => {
  const { result } = await checkedIn();
  const report = selfCheckReport({ name: "Channel Credits", version: "1.0.0" }, { Excel: "PC 16.0" }, result);
  expect(report).not.toContain("Stock");
  expect(differencesFrom(report, result)).toEqual([]);
  const doctored = JSON.parse(report) as { answers: Record<string, string | null> };
  Object.assign(doctored.answers, { "text.equals": "2 (Integer)", "limits.speed": "written in 9 s", "filter.write": null });
  expect(differencesFrom(JSON.stringify(doctored), result)).toEqual([
    { id: "text.equals", reported: "2 (Integer)", here: '"=1+1" (String)' },
  ]);
  expect(() => differencesFrom('{"other": 1}', result)).toThrow("no report of a check");
});

/** Reports that people sent from a real Excel, as they copied them; see the folder's README. */
const REPORTS = join(__dirname, "..", "excelReports");

test("no report of a real Excel differs from the host", async () => {
  const { result } = await checkedIn();
  const differing = readdirSync(REPORTS)
    .filter((name) => name.endsWith(".json"))
    .flatMap((name) => differencesFrom(readFileSync(join(REPORTS, name), "utf8"), result).map((it) => ({ name, ...it })));
  expect(differing).toEqual([]);
});

// The last one: a page whose request never came back asks nothing more.
test("an Excel that stops answering: told in words", async () => {
  const book = stock();
  const { host } = await openInExcel(book);
  host.switches.silent = true;
  await expect(excelSelfCheck({ answerWithinMs: 60 }).run(() => undefined)).rejects.toThrow(/Excel has not answered/);
  expect(namesOf(book)).toEqual(["Stock"]);
});
