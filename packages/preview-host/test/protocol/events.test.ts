import { expectTidyHost, openInExcel } from "../../testing/excelHost";
import { memoryBook } from "../../testing/memoryBook";
import { turns } from "../../testing/turns";

afterEach(expectTidyHost);

/** A listener's whole work: it notes what it was told. */
function said(heard: unknown[], what: unknown): Promise<void> {
  heard.push(what);
  return Promise.resolve();
}

const BOOK = (): ReturnType<typeof memoryBook> => memoryBook({ Inventory: [["a", 1]], Other: [] });

async function listening(
  add: (context: Excel.RequestContext, heard: unknown[]) => void,
): Promise<{ heard: unknown[]; opened: Awaited<ReturnType<typeof openInExcel>> }> {
  const heard: unknown[] = [];
  const opened = await openInExcel(BOOK());
  await Excel.run(async (context) => {
    add(context, heard);
    await context.sync();
  });
  return { heard, opened };
}

test("a user's edit of one cell tells what it held and holds", async () => {
  const { heard, opened } = await listening((context, all) => {
    context.workbook.worksheets
      .getItem("Inventory")
      .onChanged.add((event) =>
        said(all, [
          event.address,
          event.changeType,
          event.source,
          event.triggerSource,
          event.details?.valueBefore,
          event.details?.valueAfter,
        ]),
      );
  });
  opened.host.edit(opened.book.sheets[0]?.id ?? "", 0, 1, { typed: "42" });
  await turns();
  expect(heard).toStrictEqual([["B1", "RangeEdited", "Local", "Unknown", 1, 42]]);
});

test("an edit elsewhere is not told to this sheet's listener, but to that of all sheets", async () => {
  const { heard, opened } = await listening((context, all) => {
    context.workbook.worksheets.getItem("Inventory").onChanged.add((event) => said(all, ["sheet", event.address]));
    context.workbook.worksheets.onChanged.add((event) => said(all, ["workbook", event.address]));
  });
  opened.host.edit(opened.book.sheets[1]?.id ?? "", 4, 0, { value: "x" });
  await turns();
  expect(heard).toStrictEqual([["workbook", "A5"]]);
});

test("the add-in's own write is told as its own, and the range can be asked for", async () => {
  const { heard } = await listening((context, all) => {
    context.workbook.worksheets.getItem("Inventory").onChanged.add(async (event) => {
      await Excel.run(async (inner) => {
        const range = event.getRange(inner).load("address");
        await inner.sync();
        all.push([event.triggerSource, range.address]);
      });
    });
  });
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem("Inventory").getRange("C1:D2").values = [
      [1, 2],
      [3, 4],
    ];
    await context.sync();
  });
  await turns();
  expect(heard).toStrictEqual([["ThisLocalAddin", "Inventory!C1:D2"]]);
});

test("no events while the add-in has switched them off", async () => {
  const { heard } = await listening((context, all) => {
    context.workbook.worksheets.getItem("Inventory").onChanged.add((event) => said(all, event.address));
  });
  const write = (enabled: boolean, address: string): Promise<void> =>
    Excel.run(async (context) => {
      context.runtime.enableEvents = enabled;
      context.workbook.worksheets.getItem("Inventory").getRange(address).values = [[1]];
      await context.sync();
    });
  await write(false, "A5");
  await write(true, "A6");
  await turns();
  expect(heard).toStrictEqual(["A6"]);
});

test("a removed listener hears nothing", async () => {
  const heard: string[] = [];
  const { host, book } = await openInExcel(BOOK());
  const registration = await Excel.run(async (context) => {
    const added = context.workbook.worksheets.getItem("Inventory").onChanged.add((event) => said(heard, event.address));
    await context.sync();
    return added;
  });
  await Excel.run(registration.context as Excel.RequestContext, async (context) => {
    registration.remove();
    await context.sync();
  });
  host.edit(book.sheets[0]?.id ?? "", 0, 0, { typed: "x" });
  await turns();
  expect(heard).toStrictEqual([]);
});

test("selection and activation", async () => {
  const { heard, opened } = await listening((context, all) => {
    context.workbook.onSelectionChanged.add(() => said(all, "workbook"));
    context.workbook.worksheets.onSelectionChanged.add((event) => said(all, `select ${event.address}`));
    context.workbook.worksheets.onActivated.add((event) => said(all, `activate ${event.worksheetId}`));
  });
  const other = opened.book.sheets[1]?.id ?? "";
  opened.host.select(other, { row: 2, column: 1, rowCount: 1, columnCount: 2 });
  await turns();
  expect(heard).toStrictEqual([`activate ${other}`, "select B3:C3", "workbook"]);
  await Excel.run(async (context) => {
    const selected = context.workbook.getSelectedRange().load("address");
    await context.sync();
    expect(selected.address).toBe("Other!B3:C3");
  });
});

test("sheets that come and go", async () => {
  const { heard, opened } = await listening((context, all) => {
    context.workbook.worksheets.onAdded.add(() => said(all, "added"));
    context.workbook.worksheets.onDeleted.add(() => said(all, "deleted"));
  });
  await Excel.run(async (context) => {
    context.workbook.worksheets.add("New");
    await context.sync();
    context.workbook.worksheets.getItem("New").delete();
    await context.sync();
  });
  await turns();
  expect(heard).toStrictEqual(["added", "deleted"]);
  expect(opened.book.sheets.map(({ name }) => name)).toStrictEqual(["Inventory", "Other"]);
});

test("handlers of an earlier workbook are not called", async () => {
  const { heard } = await listening((context, all) => {
    context.workbook.worksheets.onChanged.add((event) => said(all, event.address));
  });
  expectTidyHost();
  const { host, book } = await openInExcel(BOOK());
  host.edit(book.sheets[0]?.id ?? "", 0, 0, { typed: "x" });
  await turns();
  expect(heard).toStrictEqual([]);
});

test("what another person does is told as remote, a sheet that they add, too; where they are is theirs alone", async () => {
  const { heard, opened } = await listening((context, all) => {
    const { worksheets } = context.workbook;
    worksheets.onChanged.add((event) => said(all, [event.address, event.source, event.triggerSource]));
    worksheets.onAdded.add((event) => said(all, ["added", event.source]));
    worksheets.onSelectionChanged.add((event) => said(all, ["selected", event.address]));
  });
  const other = opened.host.join();
  const [inventory, second] = opened.book.sheets;
  other.edit(inventory!.id, 0, 1, { typed: "42" });
  other.select(second!.id, { row: 2, column: 2, rowCount: 1, columnCount: 1 });
  other.answer(JSON.stringify(addingSheet("Theirs")));
  await turns();
  expect(heard).toStrictEqual([
    ["B1", "Remote", "Unknown"],
    ["added", "Remote"],
  ]);
  expect([opened.host.selection.sheetId, other.selection.sheetId]).toEqual([inventory!.id, second!.id]);
  expect(opened.book.sheets.map(({ name }) => name)).toEqual(["Inventory", "Other", "Theirs"]);
});

/** What Office.js sends for `worksheets.add(name)`. */
const addingSheet = (name: string): object => ({
  id: 1,
  type: 1,
  flags: 0,
  message: {
    url: "ProcessQuery",
    method: "POST",
    headers: {},
    body: {
      AutoKeepReference: false,
      Actions: [
        { Id: 2, ActionType: 1, Name: "", ObjectPathId: 1 },
        { Id: 4, ActionType: 1, Name: "", ObjectPathId: 3 },
        { Id: 6, ActionType: 1, Name: "", ObjectPathId: 5 },
      ],
      ObjectPaths: {
        1: { Id: 1, ObjectPathType: 1, Name: "" },
        3: { Id: 3, ObjectPathType: 4, Name: "Worksheets", ParentObjectPathId: 1 },
        5: { Id: 5, ObjectPathType: 3, Name: "Add", ParentObjectPathId: 3, ArgumentInfo: { Arguments: [name] } },
      },
    },
  },
});
