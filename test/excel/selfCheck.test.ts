/** "Check this Excel" against our host: host and Excel answer one list of questions. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { excelSelfCheck } from "../../src/excel";
import { sessionWith } from "../../src/excel/options";
import { QUESTIONS, selfCheck } from "../../src/excel/selfCheck";
import { differencesFrom, selfCheckReport, TO_BE_TRIED_BY_HAND, type SelfCheckResult, type Verdict } from "../../src/workbook/selfCheck";
import { readMetadata } from "../functions/metadata";
import { IMPLEMENTATIONS } from "../functions/runtime";
import { newBook, type Host } from "@channel-credits/preview-host";
import {
  ANSWERS,
  NOT_ASKED,
  expectTidyHost,
  memoryBook,
  NOT_SERVED,
  openInExcel,
  readFunctionLibrary,
  turns,
  type ExcelHostOptions,
  type MemoryBook,
} from "@channel-credits/preview-host/testing";

afterEach(expectTidyHost);

const stock = (): MemoryBook => memoryBook({ Stock: [["Part", "Qty"], ["A", 1]] }); // prettier-ignore
const namesOf = (book: { readonly sheets: readonly { readonly name: string }[] }): readonly string[] => book.sheets.map(({ name }) => name);
const idsOf = ({ checked }: SelfCheckResult, wanted: Verdict): readonly string[] =>
  checked.filter(({ verdict }) => verdict === wanted).map(({ id }) => id);

/** The newest set that the library of the package knows. */
const NEWEST = "1.15";
const session = () => sessionWith({ sleep: () => Promise.resolve(), waitForUserMs: 10, retries: 1, answerWithinMs: 60_000 });

/** Questions that take long or need a runtime of functions are asked where they matter. */
const isQuick = ({ id }: { readonly id: string }): boolean => !/^(functions|limits)\.|^kept\.megabyte$|^events\.silenced$/.test(id);
const QUICK = QUESTIONS.filter(isQuick);
const among = (...ids: readonly string[]) => QUESTIONS.filter(({ id }) => ids.includes(id));

interface Checked {
  readonly result: SelfCheckResult;
  readonly host: Host;
  readonly book: MemoryBook;
}

async function checkedIn(
  change: (host: Host) => void = () => undefined,
  asked = QUICK,
  options: ExcelHostOptions = { shimApiLevel: NEWEST },
  onProgress: (done: number, host: Host) => void = () => undefined,
): Promise<Checked> {
  const book = stock();
  const { host } = await openInExcel(book, options);
  change(host);
  const result = await selfCheck(session(), (done) => onProgress(done, host), asked);
  return { result, host, book };
}

/** The whole check over a workbook file, with our functions in Microsoft's own runtime: asked once for the tests that read it. */
describe("the whole check", () => {
  let result: SelfCheckResult;

  beforeAll(async () => {
    const { functions, associate } = await readMetadata();
    const library = readFunctionLibrary("CHANNEL", { allowErrorForDataTypeAny: true, functions });
    const book = newBook();
    await openInExcel(book, { functions: library, shimApiLevel: NEWEST });
    for (const { id, functionName } of associate) CustomFunctions.associate(id, IMPLEMENTATIONS[functionName] as () => unknown);
    result = await excelSelfCheck({ answerWithinMs: 60_000 }).run(() => undefined);
    expect(namesOf(book)).toEqual(["Sheet1"]);
    expect([book.settings.keys(), book.xmlParts.ids(), book.sheets[0]!.used(false)]).toEqual([[], [], undefined]);
    expectTidyHost();
  }, 120_000);

  test("the host answers every question as its list of assumptions says, and as we expect", () => {
    expect(result).toMatchObject({ isStopped: false, leftBehind: undefined });
    expect(idsOf(result, "differs")).toEqual([]);
    expect(idsOf(result, "unavailable")).toEqual(Object.keys(NOT_SERVED));
    const answers = result.checked.filter(({ verdict }) => verdict === "passed").map(({ id, came }) => [id, came]);
    const assumed = Object.entries(ANSWERS).filter(([id]) => !(id in NOT_SERVED));
    expect(answers).toEqual(assumed);
  });

  test("every question has a name of its own, what it means, and an answer on the host's list unless it only tells", () => {
    const ids = [...QUESTIONS, ...TO_BE_TRIED_BY_HAND].map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const telling = QUESTIONS.filter(({ expects }) => expects.length === 0).map(({ id }) => id);
    expect(telling).toEqual(["formats.shown", "formats.local", "formats.culture", "undo.group", "limits.speed"]);
    for (const { id, expects, matters } of QUESTIONS) expect([id, expects.length > 0, matters !== ""]).toEqual([id, !telling.includes(id), !telling.includes(id)]); // prettier-ignore
    expect(Object.keys(ANSWERS)).toEqual(ids.filter((id) => !telling.includes(id) && !id.startsWith("hand.")));
  });

  test("the report holds answers by name and no contents of the workbook", () => {
    const report = selfCheckReport({ name: "Channel Credits", version: "1.0.0" }, { Excel: "PC 16.0" }, result);
    expect(report).not.toContain("Sheet1");
    expect(Object.keys((JSON.parse(report) as { answers: object }).answers)).toEqual(QUESTIONS.map(({ id }) => id));
    expect(differencesFrom(report, result)).toEqual([]);
  });

  // prettier-ignore
  test.each<[string, string, string | null, string | undefined]>([
    ["another answer",                                    "text.equals",          "2 (Integer)",         '"=1+1" (String)'],
    ["an answer that is expected, though not given here", "table.below",          "B1:B4",               "B1:B3"],
    ["one that varies between Excels",                    "limits.sixMegabytes",  "refused: RequestPayloadSizeLimitExceeded", undefined],
    ["what could not be asked there",                     "comments.add",         null,                  undefined],
    ["what only tells",                                   "limits.speed",         "written in 9 s",      undefined],
    ["what is not served here, as expected",              "filter.write",         '["b1","b2","b3"]',    undefined],
    ["what is not served here, otherwise",                "filter.write",         '["b1","b3",""]',      'not available; expected ["b1","b2","b3"]'],
    ["a question that is no more",                        "text.gone",            "x",                   "no such question"],
  ])("a report is held against the host by name: %s", (_story, id, reported, here) => {
    const report = JSON.stringify({ answers: { [id]: reported } });
    expect(differencesFrom(report, result)).toEqual(here === undefined ? [] : [{ id, reported, here }]);
  });

  test("what is no report is said to be none", () => {
    expect(() => differencesFrom('{"other": 1}', result)).toThrow("no report of a check");
  });

  /** Reports that people sent from a real Excel, as they copied them; see the folder's README. */
  test("no report of a real Excel differs from the host", () => {
    const folder = join(__dirname, "..", "excelReports");
    const differing = readdirSync(folder)
      .filter((name) => name.endsWith(".json"))
      .flatMap((name) => differencesFrom(readFileSync(join(folder, name), "utf8"), result).map((it) => ({ name, ...it })));
    expect(differing).toEqual([]);
  });
});

test("what the host serves over a workbook in memory alone is answered as its list says, and nothing is left", async () => {
  const { result, book, host } = await checkedIn();
  expect(idsOf(result, "differs")).toEqual([]);
  expect(idsOf(result, "unavailable")).toEqual(["formats.local", "sheets.mergedAreas", "undo.group"]);
  for (const { id, verdict, came } of result.checked) if (verdict === "passed") expect([id, came]).toEqual([id, ANSWERS[id]]);
  expect(namesOf(book)).toEqual(["Stock"]);
  expect(book.sheets[0]!.value(1, 0)).toBe("A");
  expect([[...book.settings.keys()], book.names, host.referenceCount]).toEqual([[], [], 0]);
});

interface Turned {
  readonly turn?: (host: Host) => void;
  /** The questions that are answered otherwise. */
  readonly differs?: readonly string[];
  /** The check ends in these words. */
  readonly says?: RegExp;
  readonly unavailable?: readonly string[];
  /** Beside the quick ones. */
  readonly asks?: readonly string[];
  /** The whole test stands below. */
  readonly isBelow?: true;
}

const NOT_IN_MEMORY = ["formats.local", "sheets.mergedAreas", "undo.group"];
const ofSheet = (name: string) => ({ when: { matching: ({ actions }: { readonly actions: readonly string[] }) => actions.some((it) => it.includes(name)) }, how: "request", code: "InvalidArgument" }) as const; // prettier-ignore

/** Each thing that the host can be told to do otherwise; a new one has to be added here. */
const SWITCHES: Readonly<Record<keyof Host["switches"], Turned>> = {
  maxRequestBytes: { turn: ({ switches }) => (switches.maxRequestBytes = 500_000), asks: ["limits.oneMegabyte", "limits.replyOfThree"], differs: ["limits.oneMegabyte"] }, // prettier-ignore
  maxResponseBytes: { turn: ({ switches }) => (switches.maxResponseBytes = 500_000), asks: ["limits.oneMegabyte", "limits.replyOfThree"], differs: ["limits.replyOfThree"] }, // prettier-ignore
  maxCellsPerRead: { turn: ({ switches }) => (switches.maxCellsPerRead = 50_000), asks: ["limits.cells"], differs: ["limits.cells"] },
  cellEditMode: { turn: ({ switches }) => (switches.cellEditMode = true), says: /a cell is still being edited\. Press Enter or Esc/ },
  delayIsHonoured: { isBelow: true },
  readOnly: { turn: ({ switches }) => (switches.readOnly = true), says: /could not add a sheet for the check/ },
  inactive: { turn: ({ switches }) => (switches.inactive = true), says: /another workbook is in front/ },
  protectionEnforced: {
    turn: ({ switches }) => (switches.protectionEnforced = false),
    differs: ["protected.write", "protected.format", "protected.width", "protected.table"],
  },
  apiLevel: {
    turn: ({ switches }) => (switches.apiLevel = "1.9"),
    unavailable: [
      ...["formats.local", "formats.culture", "sheets.mergedAreas", "table.resize", "table.sameHeading"],
      ...QUESTIONS.map(({ id }) => id).filter((id) => id.startsWith("comments.")),
      ...["events.own", "undo.group"],
    ],
  },
  latencyMs: { isBelow: true },
  silent: { isBelow: true },
  writesUnderFilterGoWrong: { turn: ({ switches }) => (switches.writesUnderFilterGoWrong = true), differs: ["filter.write"] },
  faults: {
    turn: ({ switches }) => void switches.faults.push(ofSheet("no such")),
    differs: ["sheets.noSheet", "sheets.deleteNone", "refused.noSheet"],
  },
};

const TURNED = Object.entries(SWITCHES).filter(([, { isBelow }]) => isBelow !== true);

test.each(TURNED)("a host told otherwise by its switch %s is told in words", async (name, { turn, differs = [], asks = [], ...told }) => {
  const { says, unavailable = NOT_IN_MEMORY } = told;
  const asked = [...QUICK, ...among(...asks)];
  if (says !== undefined) return expect(checkedIn(turn, asked)).rejects.toThrow(says);
  const { result, book } = await checkedIn(turn, asked, { shimApiLevel: name === "apiLevel" ? "1.9" : NEWEST });
  expect(idsOf(result, "differs")).toEqual(differs);
  for (const { verdict, matters, came } of result.checked) if (verdict === "differs") expect([matters, came]).not.toContain("");
  expect(idsOf(result, "unavailable")).toEqual(unavailable);
  expect(namesOf(book)).toEqual(["Stock"]);
});

test("a host that takes its time (switch latencyMs) is told to be slow", async () => {
  const { result } = await checkedIn(undefined, among("limits.roundTrip"), undefined, (_done, host) => (host.switches.latencyMs = 1_050));
  expect(result.checked).toMatchObject([{ verdict: "differs", came: expect.stringMatching(/^slower: \d\.\d s$/) as string }]);
});

test("an Excel without worksheet functions of add-ins has not what their questions need", async () => {
  const { result } = await checkedIn(undefined, QUESTIONS.filter(({ needsFunctions }) => needsFunctions), { shimApiLevel: NEWEST, shimLacks: ["CustomFunctionsRuntime"] }); // prettier-ignore
  expect(new Set(result.checked.map(({ verdict }) => verdict))).toEqual(new Set(["unavailable"]));
});

test("a workbook of the 1904 date system is none that differs", async () => {
  const book = stock();
  book.date1904 = true;
  await openInExcel(book);
  const { checked } = await selfCheck(session(), () => undefined, among("dates.system", "general.date"));
  expect(checked.map(({ verdict, came }) => `${verdict}: ${came}`)).toEqual(["passed: 0", "passed: 35095 (Double)"]);
});

test("a workbook whose structure is protected: told in words, and nothing was changed", async () => {
  const book = stock();
  book.isStructureProtected = true;
  await openInExcel(book);
  await expect(selfCheck(session(), () => undefined)).rejects.toThrow(/could not add a sheet for the check/);
  expect(namesOf(book)).toEqual(["Stock"]);
});

test("stopped after some questions: the sheet goes, and it is said", async () => {
  const book = stock();
  await openInExcel(book);
  const result = await selfCheck(session(), (done) => (done === 5 ? "stop" : undefined));
  expect(result).toMatchObject({ isStopped: true, leftBehind: undefined });
  expect(result.checked).toHaveLength(5);
  expect(namesOf(book)).toEqual(["Stock"]);
});

test("sheets of the names that the check would take are the user's: they stay as they are", async () => {
  const names = ["Channel Credits check", "Channel Credits check 2", "channel credits check 3"];
  const book = memoryBook(Object.fromEntries(names.map((name) => [name, [["mine"]]])));
  await openInExcel(book, { shimApiLevel: NEWEST });
  const result = await selfCheck(session(), () => undefined, QUICK);
  expect(idsOf(result, "differs")).toEqual([]);
  expect(namesOf(book)).toEqual(names);
  expect(book.sheets.map((sheet) => sheet.value(0, 0))).toEqual(["mine", "mine", "mine"]);
});

test("a question that breaks is answered by the kind of the error, never by its words, and the sheet goes", async () => {
  const broken = { ...QUESTIONS[0]!, ask: () => Promise.reject(new TypeError("Stock!A1 holds a secret")) };
  const { result, book } = await checkedIn(undefined, [broken]);
  expect(result.checked).toMatchObject([{ verdict: "differs", came: "failed: TypeError" }]);
  expect(namesOf(book)).toEqual(["Stock"]);
});

test("a mistake of our own in the middle leaves no sheet behind", async () => {
  const book = stock();
  await openInExcel(book);
  const breaking = (done: number): void => {
    if (done === 2) throw new RangeError("ours");
  };
  await expect(selfCheck(session(), breaking, QUICK)).rejects.toThrow("ours");
  expect(namesOf(book)).toEqual(["Stock"]);
});

test("what a question could not take away again goes at the end", async () => {
  const { result, book } = await checkedIn((host) => {
    host.switches.faults.push({
      when: { matching: ({ actions }) => actions.some((it) => /Settings.*→ Delete/.test(it)), nth: 1 },
      how: "request",
      code: "AccessDenied",
    });
  }, among("kept.setting"));
  expect(result.checked).toMatchObject([{ verdict: "differs", came: "refused: AccessDenied" }]);
  expect([...book.settings.keys()]).toEqual([]);
});

test("a sheet that could not be removed is named, and the next check removes it, but no copy that somebody made of it", async () => {
  const book = stock();
  const { host } = await openInExcel(book, { shimApiLevel: NEWEST });
  const stubborn = { when: { matching: ({ actions }: { readonly actions: readonly string[] }) => actions.some((it) => /Worksheets.*→ Delete/.test(it)) }, how: "request", code: "AccessDenied" } as const; // prettier-ignore
  host.switches.faults.push(stubborn);
  expect((await selfCheck(session(), () => undefined, among("dates.serial"))).leftBehind).toBe("Channel Credits check");
  expect(namesOf(book)).toEqual(["Stock", "Channel Credits check"]);
  host.switches.faults.length = 0;
  book.copySheet!(book.sheets[1]!, "Channel Credits check (2)");
  expect((await selfCheck(session(), () => undefined, among("dates.serial"))).leftBehind).toBeUndefined();
  expect(namesOf(book)).toEqual(["Stock", "Channel Credits check (2)"]);
});

test("an Excel that lets requests wait while a cell is edited (switch delayIsHonoured) is asked once the edit is over", async () => {
  const book = stock();
  const { host } = await openInExcel(book);
  Object.assign(host.switches, { cellEditMode: true, delayIsHonoured: true });
  void turns(10).then(() => (host.switches.cellEditMode = false));
  const { checked } = await selfCheck(session(), () => undefined, among("dates.serial"));
  expect(checked).toMatchObject([{ verdict: "passed" }]);
});

// The last one: a page whose request never came back asks nothing more.
test("an Excel that stops answering (switch silent): told in words", async () => {
  const book = stock();
  const { host } = await openInExcel(book);
  host.switches.silent = true;
  await expect(excelSelfCheck({ answerWithinMs: 60 }).run(() => undefined)).rejects.toThrow(/Excel has not answered/);
  expect(namesOf(book)).toEqual(["Stock"]);
});

test("what no question puts says why, and what is tried by hand instead stands on that list", () => {
  const named = Object.values(NOT_ASKED).flatMap((why) => why.match(/hand\.\w+/g) ?? []);
  expect(TO_BE_TRIED_BY_HAND.map(({ id }) => id)).toEqual(expect.arrayContaining(named));
  expect(named.length).toBeGreaterThan(0);
});
