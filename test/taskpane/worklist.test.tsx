/** @jest-environment <rootDir>/packages/preview-host/testing/officeJsdomEnvironment.js */
/** What people work from: Claims, Calendar and what readings are worth. */
import { act, fireEvent, screen, within } from "@testing-library/react";
import { expectTidyHost, type MemoryBook } from "@channel-credits/preview-host/testing";
import { cellsOf, DAY, sheetNamed, strangersBook, tradeBook } from "./books";
import { openPane, type OpenPane } from "./openPane";

// A whole pane over a whole host: a busy machine takes its time.
jest.setTimeout(90_000);

afterEach(expectTidyHost);

const FEB_4 = DAY["2000-02-01"] + 3;
const CLAIM = "3.6(A) VX-1 2000-02-01";
/** The notice of 25 January is received that day, so that the report is due ten days later, on 4 February. */
function dueBook(calculated: number = DAY["2000-02-01"]): MemoryBook {
  const book = tradeBook();
  const rows = [
    ["Term", "Value"],
    ["priceProtection.reportDays", 10],
    ["calculation.date", calculated],
  ];
  book.addSheet("Terms").setValues({ row: 0, column: 0, rowCount: rows.length, columnCount: 2 }, rows);
  return book;
}
const put = (book: MemoryBook, sheet: string, row: number, column: number, value: string | number): void =>
  sheetNamed(book, sheet).setValues({ row, column, rowCount: 1, columnCount: 1 }, [[value]]);
const COLUMN = { submittedOn: 7, creditMemo: 9, creditedAmount: 10 };
const section = (name: string | RegExp): HTMLElement => screen.getByRole("region", { name });
const chosenTab = (): string | null => screen.getByRole("tab", { selected: true }).textContent;
const names = (book: MemoryBook): readonly string[] => book.sheets.map(({ name }) => name);
const linkOf = (place: string): string => `${place} of ${CLAIM}`;

async function claimsOf(book: MemoryBook): Promise<OpenPane> {
  const pane = await openPane(book);
  await pane.goTo("Claims");
  return pane;
}

async function filled(book: MemoryBook): Promise<OpenPane> {
  const pane = await openPane(book);
  await pane.press("Preview");
  await pane.press("Fill workbook");
  return pane;
}

describe("where the pane opens", () => {
  test("a workbook that was not filled yet opens on Credits, with nothing worked out", async () => {
    const { store } = await openPane(dueBook());
    expect([chosenTab(), store.state().preview]).toEqual(["Credits", undefined]);
  });

  test("one that was filled before opens on its claims, worked out; a view that is chosen stays", async () => {
    const { book, page } = await filled(dueBook());
    page.unmount();
    const { goTo, actions, settled } = await openPane(book);
    expect(chosenTab()).toBe("Claims");
    expect(section(/^Can be claimed now/)).toHaveTextContent(`${CLAIM}$120.00`);
    await goTo("Credits");
    await act(() => actions.look());
    await settled();
    expect(chosenTab()).toMatch(/^Credits/);
  });

  test("one that cannot be read any more opens on Credits, which says why; Claims leads there", async () => {
    const { book, page } = await filled(dueBook());
    page.unmount();
    book.deleteSheet(sheetNamed(book, "Invoices").id);
    const { goTo, press } = await openPane(book);
    expect(chosenTab()).toBe("Credits");
    await goTo("Claims");
    await press("See what it needs");
    expect(chosenTab()).toBe("Credits");
  });
});

describe("papers to send", () => {
  const PACKET = linkOf("Make the packet");

  test("the packet of a claim stands on its sheet, which is shown, and is taken back", async () => {
    const { press, book, goTo } = await claimsOf(dueBook());
    await press(PACKET);
    expect(book.activeSheet.name).toBe("Claim packet");
    const rows = cellsOf(book, "Claim packet");
    expect(rows[1]!.slice(0, 2)).toEqual(["Claim", CLAIM]);
    expect(rows.find(([section]) => section === "Total")!.at(-1)).toBe(120);
    // Stock is not returned, so no authorization is asked for.
    expect(screen.queryByRole("button", { name: linkOf("RMA request") })).not.toBeInTheDocument();
    await goTo("Credits");
    await press("Restore previous values");
    expect(names(book)).not.toContain("Claim packet");
  });

  test("Report 3.6(A) has the stock of the report's day and what is asked for it", async () => {
    const { press, book } = await claimsOf(dueBook());
    await press("Make Report 3.6(A)");
    expect(cellsOf(book, "Report 3.6(A)").slice(1)).toEqual([[DAY["2000-02-01"], "VX-1", 10, 2, 0, 120, FEB_4]]);
  });

  test("Report 6.5 is of the latest month with sales, or of the one that is chosen; without sales none is offered", async () => {
    const book = dueBook();
    const rows = [
      ["Sale date", "Part number", "Quantity", "Dealer"],
      [DAY["2000-02-01"], "VX-1", 3, "Ash"],
      [DAY["2000-02-01"] - 1, "VX-1", 2, "Birch"],
    ];
    book.addSheet("Sales").setValues({ row: 0, column: 0, rowCount: rows.length, columnCount: 4 }, rows);
    const { press } = await claimsOf(book);
    await press("Make Report 6.5");
    expect(cellsOf(book, "Report 6.5")[1]!.slice(0, 6)).toEqual(["2000-02", "Sold", DAY["2000-02-01"], "", "VX-1", 3]);
    fireEvent.change(screen.getByRole("combobox", { name: "Month" }), { target: { value: "2000-01" } });
    await press("Make Report 6.5");
    expect(cellsOf(book, "Report 6.5")[1]!.slice(0, 6)).toEqual(["2000-01", "Sold", DAY["2000-02-01"] - 1, "", "VX-1", 2]);
  });

  test("a packet that the figures have left behind is told of until it is made again", async () => {
    const { book, press, goTo, page } = await filled(dueBook());
    await goTo("Claims");
    await press(PACKET);
    put(book, "Price changes", 1, 2, 85);
    page.unmount();
    const pane = await openPane(book);
    const stale = section("Sheets no longer up to date (1)");
    expect(stale).toHaveTextContent(
      'The sheet "Claim packet" no longer agrees with the figures: Amount (I2) is 120, and would be 80 today.',
    );
    expect(
      cellsOf(book, "Claim packet")
        .find(([of]) => of === "Total")!
        .at(-1),
    ).toBe(120);
    await pane.press(PACKET);
    expect(screen.queryByRole("region", { name: /^Sheets no longer/ })).not.toBeInTheDocument();
    expect(
      cellsOf(book, "Claim packet")
        .find(([of]) => of === "Total")!
        .at(-1),
    ).toBe(80);
  });

  test("asked for in a workbook that cannot be read any more, it is told once", async () => {
    const { book, press, store } = await claimsOf(dueBook());
    book.deleteSheet(sheetNamed(book, "Invoices").id);
    await press(PACKET);
    expect(store.state().refusals).toHaveLength(1);
    expect(store.state().trouble).toBeUndefined();
    expect(screen.queryByRole("alert")).not.toBeInTheDocument();
  });

  test("a sheet of the user's of that name is refused and left as it is", async () => {
    const book = dueBook();
    book.addSheet("Claim packet").setValues({ row: 0, column: 0, rowCount: 1, columnCount: 1 }, [["meter 7"]]);
    const { press } = await claimsOf(book);
    await press(PACKET);
    expect(screen.getByRole("alert")).toHaveTextContent('"Claim packet"');
    expect(cellsOf(book, "Claim packet")).toEqual([["meter 7"]]);
  });

  test("a claim that is gone since is told, and no sheet is made", async () => {
    const { actions, book } = await claimsOf(dueBook());
    await act(() => actions.makePaper({ paper: "Claim packet", claim: "3.6(A) GONE 2000-02-01" }));
    expect(screen.getByRole("alert")).toHaveTextContent("There is nothing to put on the sheet Claim packet.");
    expect(names(book)).not.toContain("Claim packet");
  });
});

describe("claims", () => {
  test.each([
    ["on its last day", FEB_4, "Can be claimed now (1)"],
    ["the day after", FEB_4 + 1, "Overdue (1)"],
  ])("a claim %s", async (_story, calculated, group) => {
    await claimsOf(dueBook(calculated));
    expect(section(group)).toHaveTextContent(`${CLAIM}$120.008 unitsby Feb 4, 2000`);
    expect(screen.getAllByRole("heading", { level: 2 })[0]).toHaveTextContent(group);
  });

  test("the count, the proof, the row on Claims and the reasons are a press away each", async () => {
    const { press, host, book, goTo } = await claimsOf(dueBook());
    await press(linkOf("The count"));
    expect([book.activeSheet.name, host.selection.area]).toMatchObject(["Inventory", { row: 1, column: 2 }]);
    await press(linkOf("The proof"));
    expect([book.activeSheet.name, host.selection.area]).toMatchObject(["Price changes", { row: 1 }]);
    await press(linkOf("Row on Claims"));
    expect(screen.getByRole("alert")).toHaveTextContent("This claim has no row on the sheet Claims yet. Fill the workbook");
    await press("Close");
    await goTo("Credits");
    await press("Fill workbook");
    await goTo("Claims");
    await press(linkOf("Row on Claims"));
    expect([book.activeSheet.name, host.selection.area]).toMatchObject(["Claims", { row: 1, column: 0 }]);
    await press(linkOf("Why"));
    expect(screen.getByRole("heading", { name: /Row 2 · VX-1/ })).toBeInTheDocument();
  });

  test("the row on Claims is found where the user has moved it", async () => {
    const { book, page } = await filled(dueBook());
    page.unmount();
    const claims = sheetNamed(book, "Claims");
    const area = { row: 1, column: 0, rowCount: 1, columnCount: 13 };
    const row = claims.values(area);
    claims.setValues(area, [["my own row", ...Array<string>(12).fill("")]]);
    claims.setValues({ ...area, row: 2 }, row);
    const { press, host } = await openPane(book);
    await press(linkOf("Row on Claims"));
    expect(host.selection.area).toMatchObject({ row: 2, column: 0 });
  });

  // prettier-ignore
  test.each<[string, string, number, string]>([
    ["Waiting for the vendor (1)",           "submittedOn",    DAY["2000-02-01"], "Submitted Feb 1, 2000"],
    ["Credited otherwise than claimed (1)",  "creditedAmount", 119.99,            "Credited $119.99 · $0.01 less than claimed"],
    ["Credited otherwise than claimed (1)",  "creditedAmount", 121,               "Credited $121.00 · $1.00 more than claimed"],
  ])("%s by its %s", async (group, column, value, said) => {
    const { book, press, goTo } = await filled(dueBook());
    put(book, "Claims", 1, COLUMN[column as keyof typeof COLUMN], value);
    await press("Preview again");
    await goTo("Claims");
    expect(section(group)).toHaveTextContent(said);
    expect(section("Totals")).toHaveTextContent("120.00");
  });

  test("what is credited to the cent is folded away, with its totals in sight", async () => {
    const { book, press, goTo } = await filled(dueBook());
    put(book, "Claims", 1, COLUMN.creditedAmount, 120);
    await press("Preview again");
    await goTo("Claims");
    expect(screen.getByText("Credited (1)", { selector: "summary" }).closest("details")).not.toHaveAttribute("open");
    expect(within(section("Totals")).getByRole("row", { name: "Credited (1) 120.00 120.00 0.00" })).toBeInTheDocument();
  });

  test("credit that nobody asked for has its day, and leads to a sheet of requests", async () => {
    const { press, goTo, book } = await claimsOf(dueBook());
    expect(section(/^Not asked for yet/)).toHaveTextContent("Product discontinued: OLD-7 3.7(D)$100.00Mar 15, 2000");
    await press("Add this sheet: Return requests");
    expect(names(book)).toContain("Return requests");
    await goTo("Claims");
    await press("Go to Return requests");
    expect(book.activeSheet.name).toBe("Return requests");
  });

  // Five of OLD-7 at 20.00 may go back, worth 100.00.
  test.each([
    [3, "on the report's day", 0, "Product discontinued: OLD-7 3.7(D)$40.00"],
    [3, "the day after", 1, "Product discontinued: OLD-7 3.7(D)$40.00"],
    [5, "on the report's day", 0, undefined],
    [5, "the day after", 1, undefined],
  ])("what a request of %s, made %s, asks for is not offered again", async (quantity, _story, later, left) => {
    const book = dueBook();
    const rows = [
      ["Request number", "Right", "Part number", "Quantity", "Request date"],
      ["R-1", "Discontinuation", "OLD-7", quantity, DAY["2000-02-01"] + later],
    ];
    book.addSheet("Return requests").setValues({ row: 0, column: 0, rowCount: 2, columnCount: 5 }, rows);
    await claimsOf(book);
    expect(section(/^Can be claimed now/)).toHaveTextContent(`3.7(D) R-1$${quantity * 20}.00`);
    if (left !== undefined) expect(section(/^Not asked for yet/)).toHaveTextContent(left);
    else expect(screen.queryByText(/Product discontinued/)).not.toBeInTheDocument();
  });

  test("a term that is missing leads to the terms, a sheet that is missing can be added", async () => {
    const book = tradeBook();
    book.deleteSheet(sheetNamed(book, "Price changes").id);
    const { press, goTo } = await claimsOf(book);
    expect(section(/^Missing/)).toHaveTextContent("There is no sheet Price changes: nothing is claimed from it.");
    await press("Enter it under Terms");
    expect(screen.getByRole("tabpanel")).toHaveAccessibleName("Terms");
    await goTo("Claims");
    await press("Add this sheet: Price changes");
    expect(names(book)).toContain("Price changes");
  });

  test("a report that is missing is named with its place", async () => {
    const book = dueBook();
    put(book, "Price changes", 1, 1, DAY["2000-01-10"]);
    const { press } = await claimsOf(book);
    expect(section(/^Missing/)).toHaveTextContent(/inventory report/i);
    await press("Select Price changes, row 2");
    expect(book.activeSheet.name).toBe("Price changes");
  });
});

describe("calendar", () => {
  const saved: Blob[] = [];
  beforeEach(() => {
    saved.length = 0;
    const parts = {
      createObjectURL: (file: Blob) => `blob:${saved.push(file)}`,
      revokeObjectURL: () => undefined,
    };
    for (const [name, value] of Object.entries(parts)) Object.defineProperty(URL, name, { value, configurable: true });
    // A link that downloads goes nowhere; the page without a browser would try to.
    HTMLAnchorElement.prototype.click = function (this: HTMLAnchorElement) {
      expect(this.download).toBe("Channel Credits.ics");
    };
  });

  const textOf = (file: Blob): Promise<string> =>
    new Promise((resolve) => {
      const reader = new FileReader();
      reader.onload = () => resolve(reader.result as string);
      reader.readAsText(file);
    });

  test("overdue days stand in front, those to come behind, each leading to its row; done and past ones are folded away", async () => {
    const { goTo, press, book } = await openPane(dueBook(FEB_4 + 1));
    await goTo("Calendar");
    expect(screen.getAllByRole("heading", { level: 2 }).map((it) => it.textContent)).toEqual(["Overdue", "Next"]);
    expect(section("Overdue")).toHaveTextContent(/^OverdueFeb 4, 2000Inventory report due .* 3.6\(A\)overdue · \$120.00 at stake/);
    expect(section("Next")).toHaveTextContent("Counted from Feb 5, 2000");
    await press(/^Go to its row of Inventory report due/);
    expect(book.activeSheet.name).toBe("Price changes");
    expect(screen.getByText(/^Done and past/, { selector: "summary" }).closest("details")).not.toHaveAttribute("open");
  });

  test("saved as a file that holds the days to come, and says what to do where no file comes", async () => {
    const { goTo, press } = await openPane(dueBook());
    await goTo("Calendar");
    await press("Save calendar");
    const text = await textOf(saved[0]!);
    expect(text).toMatch(/^BEGIN:VCALENDAR\r\n/);
    expect(text).toContain("DTSTART;VALUE=DATE:20000204\r\n");
    expect(screen.getByRole("tabpanel")).toHaveTextContent("copy the text instead");
  });

  test("copied as text; shown where it cannot be copied", async () => {
    const { goTo, press } = await openPane(dueBook());
    await goTo("Calendar");
    await press("Copy calendar text");
    expect(await navigator.clipboard.readText()).toMatch(/^BEGIN:VCALENDAR/);
    expect(screen.queryByRole("textbox", { name: "Text of the calendar" })).not.toBeInTheDocument();
    jest.spyOn(navigator.clipboard, "writeText").mockRejectedValueOnce(new Error("not allowed"));
    await press("Copy calendar text");
    const text = screen.getByRole("textbox", { name: "Text of the calendar" });
    expect((text as HTMLTextAreaElement).value).toMatch(/^BEGIN:VCALENDAR/);
  });
});

describe("what each reading is worth", () => {
  const WORK = "Work it out";
  const WRITE = "Write sheet Readings";

  test("a withheld term is priced with the values that are listed; one that it does not take is told beside the field", async () => {
    const { goTo, press, store, book } = await openPane(dueBook());
    await goTo("Terms");
    fireEvent.change(screen.getByRole("combobox", { name: "Term" }), { target: { value: "balancing.limitPercent" } });
    const field = screen.getByRole("textbox", { name: "Values to try" });
    fireEvent.change(field, { target: { value: "1%; 150%" } });
    expect(field).toBeInvalid();
    fireEvent.blur(field);
    expect(store.state().listed).toEqual({});
    fireEvent.change(field, { target: { value: "1%; 100%" } });
    fireEvent.blur(field);
    await press(WORK);
    const table = within(section("What is each reading worth?")).getByRole("table", { name: "Balancing limit percent" });
    const rows = within(table).getAllByRole("row").slice(1);
    expect(rows.map((it) => it.textContent)).toEqual([
      expect.stringMatching(/^1%/),
      expect.stringMatching(/^100%Inventory balancing, each row by itself 3\.7\(A\) \+\$/),
    ]);
    await press(WRITE);
    expect(
      cellsOf(book, "Readings").filter(([term, value]) => term === "balancing.limitPercent" && value === "100%").length,
    ).toBeGreaterThan(0);
  });

  test("on request: shown by reading, with what differs from what is in force; nothing is written", async () => {
    const { goTo, press, book } = await openPane(dueBook());
    const before = names(book);
    await goTo("Terms");
    expect(screen.queryByText("in force")).not.toBeInTheDocument();
    await press(WORK);
    const shown = section("What is each reading worth?");
    // Counting the two committed units takes two more of the older lot, at 20 each; sold last in, first out, four of the eight are those.
    const rowsOf = (reading: string) =>
      within(within(shown).getByRole("table", { name: reading }))
        .getAllByRole("row")
        .slice(1);
    expect(rowsOf("Price protection committed").map((it) => it.textContent)).toEqual([
      "excludedin force",
      "includedPrice protection 3.6(A) +$40.00",
    ]);
    expect(rowsOf("Stock flow").map((it) => it.textContent)).toEqual(["fifoin force", "lifoPrice protection 3.6(A) +$20.00"]);
    expect(shown).toHaveTextContent(/\d+ other readings change no total here\./);
    expect(names(book)).toEqual(before);
  });

  test("written to a sheet of its own, the same the second time, and taken back", async () => {
    const { goTo, press, book } = await openPane(dueBook());
    await goTo("Terms");
    await press(WRITE);
    const rows = cellsOf(book, "Readings");
    expect(rows[0]).toEqual(["Term", "Value", "Meaning", "In force", "Clause", "Right", "Total", "Difference"]);
    expect(section("What is each reading worth?")).toHaveTextContent(/The sheet Readings stands in the workbook: [\d,]+ cells written\./);
    await press("Go to Readings");
    expect(book.activeSheet.name).toBe("Readings");
    await press(WRITE);
    expect(screen.getByRole("tabpanel")).toHaveTextContent("The sheet Readings held these rows already.");
    expect(cellsOf(book, "Readings")).toEqual(rows);
    await goTo("Credits");
    await press("Restore previous values");
    expect(names(book)).not.toContain("Readings");
  });

  test("a fill leaves the sheet as it stands, and what was shown is gone with the figures it was of", async () => {
    const { goTo, press, book, store } = await openPane(dueBook());
    await goTo("Terms");
    await press(WRITE);
    const rows = cellsOf(book, "Readings");
    await goTo("Credits");
    await press("Preview");
    await press("Fill workbook");
    expect(cellsOf(book, "Readings")).toEqual(rows);
    expect(store.state().readings).toBeUndefined();
  });

  test("a sheet of the user's of that name is refused and left as it is", async () => {
    const book = dueBook();
    book.addSheet("Readings").setValues({ row: 0, column: 0, rowCount: 1, columnCount: 1 }, [["meter 7"]]);
    const { goTo, press } = await openPane(book);
    await goTo("Terms");
    await press(WRITE);
    expect(screen.getByRole("alert")).toHaveTextContent('"Readings"');
    expect(cellsOf(book, "Readings")).toEqual([["meter 7"]]);
  });

  test("stopped, nothing is written and the figures stay", async () => {
    const { goTo, actions, store, settled, book } = await openPane(dueBook());
    await goTo("Terms");
    const stop = store.subscribe(() => {
      const { work } = store.state();
      if (work?.activity === "writingReadings" && !work.isStopping) actions.cancel();
    });
    await act(() => actions.writeReadings());
    stop();
    await settled();
    expect(store.state().result).toEqual({ kind: "stopped", during: "writingReadings" });
    expect(names(book)).not.toContain("Readings");
  });

  test("where nothing can be read it is not offered", async () => {
    const { goTo } = await openPane(strangersBook());
    await goTo("Terms");
    expect(screen.queryByRole("button", { name: WORK })).not.toBeInTheDocument();
  });
});
