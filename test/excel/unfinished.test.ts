/** A fill whose page is lost: what stood in the cells is kept in the workbook, and the next page can put it back. */
import { excelWorkbook, type ExcelOptions } from "../../src/excel";
import { keptOf, keptXml, KEPT_NAMESPACE } from "../../src/excel/keptForm";
import type { WrittenWork, WritePlan } from "../../src/workbook/port";
import { newBook, openBook } from "@channel-credits/preview-host";
import { expectTidyHost, openInExcel, type MemoryBook } from "@channel-credits/preview-host/testing";
import { rowsOf } from "../support/actsOfOthers";
import { column, detailBlock, fillPlan, inventoryBlock, inventoryBook, sheetNamed, stateOf, partGuard } from "./sheets";

// Many whole fills in one test; a busy machine needs longer than the default.
jest.setTimeout(60_000);

afterEach(expectTidyHost);

const port = (options: ExcelOptions = {}) => excelWorkbook({ sleep: () => Promise.resolve(), waitForUserMs: 2_000, ...options });
const keptIn = ({ xmlParts }: MemoryBook): readonly string[] => xmlParts.ids().filter((id) => xmlParts.xml(id)!.includes(KEPT_NAMESPACE));

const figuresOf = stateOf;

type Plan = (book: MemoryBook) => WritePlan;
const plain: Plan = (book) => fillPlan(book);

/** Everything of a second, dearer fill: figures and explanations stand where others stood. */
const dearer: Plan = (book) => {
  const [block, detail] = fillPlan(book, 6, 9).blocks;
  const columns = block!.columns.map((it) => ({ ...it, cell: (row: number) => (it.format === "note" ? `now ${row} and more` : row * 7) }));
  return { blocks: [{ ...block!, columns }, detail!], settings: { lastFill: "second" } };
};

/** From that request on Excel refuses everything, as for a page that is gone: the fill is cut off with what it had written. */
async function cutOff(
  book: MemoryBook,
  plan: Plan,
  at: number,
  options: ExcelOptions = {},
): Promise<{ requests: number; outcome: string }> {
  const { host } = await openInExcel(book);
  host.switches.faults = [
    { when: { matching: (it) => it.number >= at && !it.isCleanUp }, how: "action", afterActions: 2, code: "AccessDenied" },
  ];
  const { outcome } = await port(options).write(plan(book));
  host.switches.faults = [];
  return { requests: host.log.length, outcome };
}

test("an ordinary fill leaves no trace of it, and while it writes one part is there", async () => {
  const book = inventoryBook();
  await openInExcel(book);
  const seen = new Set<number>();
  await port().write(fillPlan(book), ({ activity }) => void (activity.startsWith("Writing") && seen.add(keptIn(book).length)));
  expect([...seen]).toEqual([1]);
  expect(keptIn(book)).toEqual([]);
  await expect(port().unfinishedFill()).resolves.toBeUndefined();
});

test("a second fill that changes nothing writes nothing, not even this", async () => {
  const book = openBook(newBook().save());
  const area = { row: 0, column: 0, rowCount: 3, columnCount: 3 };
  const sheet = book.addSheet("Inventory");
  sheet.setValues(area, [["Part number", "On hand", "Price"], ["P-1", 10, 1], ["P-2", 20, 1]]); // prettier-ignore
  const planOf = (id: string): WritePlan => ({
    blocks: [inventoryBlock({ ...sheet, id }, 2), detailBlock(3)],
    settings: { lastFill: 1 },
  });
  await openInExcel(book);
  await port().write(planOf(sheet.id));
  const filled = book.save();
  const again = openBook(filled);
  await openInExcel(again);
  await expect(port().write(planOf(again.sheets.find(({ name }) => name === "Inventory")!.id))).resolves.toMatchObject({ cellsChanged: 0 });
  expect(Buffer.compare(again.save(), filled)).toBe(0);
});

test("a sheet that is put back by another page counts as many cells as hold something", async () => {
  const book = inventoryBook();
  const sparse: Plan = () => {
    const block = detailBlock(5);
    const last = column("Credit", "money", (row) => (row === 2 ? 7 : ""));
    return { blocks: [{ ...block, columns: [...block.columns.slice(0, 3), last] }], settings: {} };
  };
  const whole = inventoryBook();
  const { requests } = await cutOff(whole, sparse, Infinity);
  for (let at = requests; keptIn(book).length === 0 && at > 0; at--) {
    for (const { id } of book.sheets.filter(({ name }) => name === "Credit detail")) book.deleteSheet(id);
    book.settings.keys().forEach((key) => book.settings.delete(key));
    await cutOff(book, sparse, at);
  }
  const held = rowsOf(sheetNamed(book, "Credit detail"))
    .flat()
    .filter((it) => it !== undefined && it !== "").length;
  expect(held).toBe(4 + 5 * 3 + 1);
  await expect(port().putBackUnfinished(sparse(book))).resolves.toMatchObject({ outcome: "written", cellsChanged: held });
  expect(book.sheets.map(({ name }) => name)).not.toContain("Credit detail");
});

describe.each<[string, Plan[], Plan]>([
  ["a first fill", [], plain],
  ["a second one", [plain], dearer],
])("%s, cut off at any request", (_story, earlier, plan) => {
  const begin = async (): Promise<MemoryBook> => {
    const book = inventoryBook();
    await openInExcel(book);
    for (const fill of earlier) await port().write(fill(book));
    return book;
  };

  test("is put back by another page, or finished", async () => {
    const end = await begin();
    const { requests } = await cutOff(end, plan, Infinity);
    const finished = figuresOf(end);
    const told = new Set<string>();
    for (let at = 1; at <= requests; at++) {
      const book = await begin();
      const start = stateOf(book);
      const { outcome } = await cutOff(book, plan, at);
      // What the first page still knows is not asked: this is another.
      const isUnfinished = (await port().unfinishedFill()) !== undefined;
      told.add(`${outcome}, ${isUnfinished ? "unfinished" : "nothing stands there"}`);
      if (outcome === "written") continue;
      if (!isUnfinished) expect({ at, cells: stateOf(book) }).toEqual({ at, cells: outcome === "untouched" ? start : stateOf(book) });
      if (at % 2 === 0 && isUnfinished) {
        await expect(port().putBackUnfinished(plan(book))).resolves.toMatchObject({ outcome: "written", cellsLeft: 0 });
        // A sheet that was added by the very last request has an id that nobody knew yet: it stays, and is empty.
        const detail = book.sheets.find(({ name }) => name === "Credit detail");
        if (earlier.length === 0 && detail?.used(true) === undefined && detail !== undefined) book.deleteSheet(detail.id);
        expect({ at, state: stateOf(book) }).toEqual({ at, state: start });
        expect(keptIn(book)).toEqual([]);
      }
      await expect(port().write(plan(book))).resolves.toMatchObject({ outcome: "written" });
      expect({ at, state: figuresOf(book), kept: keptIn(book) }).toEqual({ at, state: finished, kept: [] });
    }
    expect(told).toContain("interrupted, unfinished");
    expect(told).toContain("untouched, nothing stands there");
  });
});

/** Cut off when Inventory is in and Credit detail is not. */
async function halfFilled(plan: Plan = plain, ...earlier: Plan[]): Promise<MemoryBook> {
  const book = inventoryBook();
  const { host } = await openInExcel(book);
  for (const fill of earlier) await port().write(fill(book));
  await port().write(plan(book), ({ activity }) => {
    if (activity === "Writing Credit detail")
      host.switches.faults = [{ when: { matching: () => true }, how: "action", afterActions: 0, code: "AccessDenied" }];
  });
  host.switches.faults = [];
  expect(keptIn(book)).toHaveLength(1);
  return book;
}

test("what a person changed since stays, and is counted", async () => {
  const book = await halfFilled(dearer, plain);
  const inventory = sheetNamed(book, "Inventory");
  inventory.setValues({ row: 2, column: 4, rowCount: 1, columnCount: 1 }, [[777]]);
  await expect(port().putBackUnfinished(dearer(book))).resolves.toMatchObject({ outcome: "written", cellsLeft: 1 });
  expect([inventory.value(2, 4), inventory.value(2, 3), inventory.value(3, 4)]).toEqual([777, 2, undefined]);
});

test("with other inputs than the fill had, no figure is taken for ours", async () => {
  const book = await halfFilled();
  const [block, detail] = fillPlan(book).blocks;
  const others = { blocks: [{ ...block!, columns: block!.columns.map((it) => ({ ...it, cell: () => "other" })) }, detail!], settings: {} };
  const inventory = sheetNamed(book, "Inventory");
  const before = inventory.value(2, 5);
  await expect(port().putBackUnfinished(others)).resolves.toMatchObject({ outcome: "written" });
  expect(inventory.value(2, 5)).toBe(before);
});

test("rows that moved since do not get each other's earlier values, and what was empty is emptied", async () => {
  const swap = (row: number): number => (row < 2 ? 1 - row : row);
  const moved =
    (plan: Plan): Plan =>
    (book) => {
      const [block, ...rest] = plan(book).blocks;
      const columns = block!.columns.map((it) => ({ ...it, cell: (row: number) => it.cell(swap(row)) }));
      return { blocks: [{ ...block!, columns, guard: partGuard(block!.rowCount, (row) => `P-${swap(row) + 1}`) }, ...rest], settings: {} };
    };
  const sorted = (book: MemoryBook): void => {
    const inventory = sheetNamed(book, "Inventory");
    const area = { row: 1, column: 0, rowCount: 2, columnCount: 6 };
    inventory.setValues(area, [...inventory.values(area)].reverse());
  };
  const second = await halfFilled(dearer, plain);
  sorted(second);
  const cells = sheetNamed(second, "Inventory").values({ row: 0, column: 3, rowCount: 7, columnCount: 3 });
  const outcome = await port().putBackUnfinished(moved(dearer)(second));
  expect(outcome).toMatchObject({ outcome: "written", cellsLeft: 18 });
  expect(sheetNamed(second, "Inventory").values({ row: 0, column: 3, rowCount: 7, columnCount: 3 })).toEqual(cells);

  const first = await halfFilled();
  sorted(first);
  await expect(port().putBackUnfinished(moved(plain)(first))).resolves.toMatchObject({ outcome: "written", cellsLeft: 0 });
  expect(sheetNamed(first, "Inventory").used(true)).toEqual({ row: 0, column: 0, rowCount: 7, columnCount: 3 });
});

test("a sheet of the same name that a person made since is theirs", async () => {
  const book = await halfFilled();
  book.deleteSheet(sheetNamed(book, "Credit detail").id);
  book.addSheet("Credit detail").setValues({ row: 0, column: 0, rowCount: 1, columnCount: 1 }, [["mine"]]);
  await port().putBackUnfinished(fillPlan(book));
  expect(sheetNamed(book, "Credit detail").value(0, 0)).toBe("mine");
});

test("a protected sheet refuses with nothing put back and the image kept", async () => {
  const book = await halfFilled();
  const state = stateOf(book);
  sheetNamed(book, "Inventory").isProtected = true;
  await expect(port().putBackUnfinished(fillPlan(book))).resolves.toMatchObject({ outcome: "untouched", problem: { code: "PROTECTED" } });
  expect([stateOf(book), keptIn(book).length]).toEqual([state, 1]);
});

test("an image that is damaged says so; filling again puts everything right and takes it away", async () => {
  const book = await halfFilled();
  const [id] = keptIn(book);
  book.xmlParts.set(id!, book.xmlParts.xml(id!)!.replace("Part", "Pert").replace("sheetName", "sheetNome"));
  await expect(port().unfinishedFill()).resolves.toEqual({ work: "fill", begun: undefined, sheets: [], cannotPutBack: "damaged" });
  await expect(port().putBackUnfinished(fillPlan(book))).resolves.toMatchObject({ outcome: "untouched" });
  await expect(port().write(fillPlan(book))).resolves.toMatchObject({ outcome: "written" });
  expect(keptIn(book)).toEqual([]);
});

describe.each<[string, WrittenWork, boolean]>([
  ["a sheet that becomes the user's", "terms", false],
  ["a proposal", "proposal", true],
])("adding %s, cut off at any request", (_story, work, isOurs) => {
  const planOf = (lines: number): WritePlan => {
    const { ownForm, ...block } = { ...detailBlock(lines), sheet: { ownName: "Added" } };
    return { work, blocks: [{ ...block, ...(isOurs && ownForm ? { ownForm } : {}) }], settings: {} };
  };

  test.each(isOurs ? [0, 6] : [0])("is put back by another page, whatever that would write itself; %i rows stood there", async (rows) => {
    const told = new Set<string>();
    for (let at = 1, isCut = true; isCut; at++) {
      const book = inventoryBook();
      await openInExcel(book);
      if (rows > 0) await port().write(planOf(rows));
      const before = stateOf(book);
      const { outcome } = await cutOff(book, () => planOf(4), at, { blockBytes: 60, smallestBlockRows: 1 });
      isCut = outcome !== "written";
      const unfinished = await port().unfinishedFill();
      told.add(`${outcome}: ${unfinished?.work}`);
      if (outcome !== "interrupted" || unfinished === undefined) continue;
      expect(unfinished).toMatchObject({ work, sheets: ["Added"], cannotPutBack: undefined });
      await expect(port().putBackUnfinished({ blocks: [], settings: {} })).resolves.toMatchObject({ outcome: "written", cellsLeft: 0 });
      expect({ at, state: stateOf(book), kept: keptIn(book) }).toEqual({ at, state: before, kept: [] });
    }
    expect([...told]).toContain(`interrupted: ${work}`);
  });
});

test("entering a term does not end an unfinished fill", async () => {
  const book = await halfFilled();
  const terms = { ...detailBlock(2), sheet: { ownName: "Terms" } };
  await expect(port().write({ blocks: [terms], settings: {} })).resolves.toMatchObject({ outcome: "written" });
  await expect(port().unfinishedFill()).resolves.toMatchObject({ cannotPutBack: undefined });
  await expect(port().write(fillPlan(book))).resolves.toMatchObject({ outcome: "written" });
  expect(keptIn(book)).toEqual([]);
});

test("what is too large to be kept is not, and that is said", async () => {
  const wide: Plan = (book) => {
    const texts = column("Long", "note", (row) => `${row} ${"word ".repeat(6_000)}`, 60);
    return {
      blocks: [inventoryBlock(sheetNamed(book, "Inventory"), 60, { columnIndexes: [3], columns: [texts] }), detailBlock(2)],
      settings: {},
    };
  };
  const others: Plan = (book) => {
    const [block, detail] = wide(book).blocks;
    return {
      blocks: [{ ...block!, columns: block!.columns.map((it) => ({ ...it, cell: (row: number) => `now ${row}` })) }, detail!],
      settings: { a: 1 },
    };
  };
  const book = inventoryBook(60);
  const { host } = await openInExcel(book);
  await port().write(wide(book));
  await port().write(others(book), ({ activity }) => {
    if (activity === "Writing Credit detail")
      host.switches.faults = [{ when: { matching: () => true }, how: "action", afterActions: 0, code: "AccessDenied" }];
  });
  host.switches.faults = [];
  await expect(port().unfinishedFill()).resolves.toMatchObject({ cannotPutBack: "tooLarge" });
  await expect(port().write(others(book))).resolves.toMatchObject({ outcome: "written" });
  expect(keptIn(book)).toEqual([]);
});

test("of a first fill next to nothing is kept, however many rows it has", async () => {
  const book = inventoryBook(3_000);
  await openInExcel(book);
  let most = 0;
  await port().write(
    fillPlan(book, 3_000, 3_000),
    () => void (most = Math.max(most, ...keptIn(book).map((id) => book.xmlParts.xml(id)!.length))),
  );
  expect(most).toBeGreaterThan(500);
  expect(most).toBeLessThan(5_000);
});

test("the form survives what Excel may do to it, and nothing else", () => {
  const image = { entries: [], settingsBefore: [["a", "<&\u0001\uffff>]]>"] as const], settingsAfter: [["a", null] as const] };
  const xml = keptXml("fill", 5, ["Review"], image);
  expect(xml).toMatch(new RegExp(`^<unfinishedFill xmlns="${KEPT_NAMESPACE}">[^<]*</unfinishedFill>$`));
  // eslint-disable-next-line no-control-regex -- such characters are what must not be there
  expect(xml).not.toMatch(/[\u0000-\u001f\ufffe\uffff]/);
  const retold = `<?xml version="1.0"?>\r\n${xml.replace(/&#38;/g, "&amp;").replace(/&#60;/g, "&#x3C;").replace(/"/g, "'")}`.replace(
    "<unfinishedFill xmlns=",
    "<cc:unfinishedFill xmlns:cc=",
  );
  expect(keptOf(xml)).toEqual({ work: "fill", begun: 5, sheets: ["Review"], image });
  expect(keptOf(retold.replace(/'(?=[^<>]*<\/)/g, "&quot;"))).toEqual({ work: "fill", begun: 5, sheets: ["Review"], image });
  for (const damaged of [
    null,
    7,
    "",
    "<a/>",
    xml.replace("1 ", "2 "),
    xml.replace(/.<\/unf/, "</unf"),
    "<unfinishedFill>1</unfinishedFill>",
  ]) {
    expect(keptOf(damaged)).toEqual({ work: "fill", begun: undefined, sheets: [], image: "damaged" });
  }
});
