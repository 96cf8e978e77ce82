/** @jest-environment <rootDir>/packages/preview-host/testing/officeJsdomEnvironment.js */
import { act, screen, within } from "@testing-library/react";
import { expectTidyHost, memoryBook } from "@channel-credits/preview-host/testing";
import { termsOfAgreement } from "../../src/contract/agreement/terms";
import { blankBook, cellsOf, DAY, sheetNamed, termRow, tradeBook } from "./books";
import { openPane } from "./openPane";

// A whole pane over a whole host: a busy machine takes its time.
jest.setTimeout(90_000);

afterEach(expectTidyHost);

const bodyText = (): string => screen.getByRole("main").textContent;
const fieldOf = (meaning: RegExp): HTMLElement => screen.getByRole("textbox", { name: meaning });
const LIMIT = /Share of the preceding quarter/;

describe("what is found", () => {
  test("sheets, rows and as-of dates of a workbook, before anything is pressed", async () => {
    await openPane(tradeBook());
    const rows = within(screen.getByRole("table", { name: "In this workbook" }))
      .getAllByRole("row")
      .slice(1);
    expect(rows.map((row) => [row.firstChild?.textContent, row.lastChild?.textContent])).toEqual([
      ["Inventory", "3"],
      ["Invoices", "3"],
      ["Price changes", "1"],
      ["Discontinuations", "1"],
      ["Terms", "–"],
    ]);
    expect(screen.getByLabelText("Sheet to read as Inventory")).toHaveDisplayValue("Inventory");
    expect(screen.getByLabelText("Sheet to read as Terms")).toHaveDisplayValue("not found");
    expect(bodyText()).toContain("As of Feb 1, 2000");
    expect(screen.getByRole("button", { name: "Preview" })).toBeEnabled();
  });

  test("an empty workbook offers the sample, and the sample can be filled", async () => {
    const { press, book } = await openPane(blankBook());
    await press("Try it with sample data");
    expect(screen.getByRole("region", { name: "Three steps through the sample" })).toHaveTextContent(/Choose Preview/);
    expect(book.sheets.map(({ name }) => name)).toEqual(["Sheet1", "Inventory", "Invoices", "Price changes", "Discontinuations"]);
    expect(book.activeSheet.name).toBe("Inventory");
    await press("Preview");
    await press("Fill workbook");
    expect(cellsOf(book, "Inventory")[0]).toContain("Price protection credit");
    expect(
      cellsOf(book, "Review")
        .slice(1)
        .map(([severity]) => severity),
    ).not.toContain("Error");
  });

  test("the welcome can be skipped", async () => {
    const { press } = await openPane(blankBook());
    await press("Skip");
    expect(bodyText()).toContain("No sheet can be read as Inventory");
    expect(screen.queryByRole("button", { name: "Try it with sample data" })).not.toBeInTheDocument();
  });

  test("a sheet and a column chosen by hand are used, kept with the workbook, and can be taken back", async () => {
    const book = tradeBook();
    const stock = sheetNamed(book, "Inventory");
    stock.name = "Stock 1 Feb";
    stock.setValues({ row: 0, column: 2, rowCount: 1, columnCount: 1 }, [["Pieces"]]);
    const { user, settled, store } = await openPane(book);
    expect(store.state().refusals.map(({ kind }) => kind)).toEqual(["Inventory"]);
    await user.selectOptions(screen.getByLabelText("Sheet to read as Inventory"), "Stock 1 Feb");
    await settled();
    expect(bodyText()).toContain("cannot be read as Inventory: no column headed Quantity on hand");
    expect(bodyText()).toContain("Choose its columns below.");
    stock.setValues({ row: 0, column: 2, rowCount: 1, columnCount: 1 }, [["QOH"]]);
    await user.selectOptions(screen.getByLabelText("Sheet to read as Inventory"), "");
    await settled();
    await user.selectOptions(screen.getByLabelText("Column to read as Committed quantity of Inventory"), "Warehouse");
    await settled();
    expect(JSON.parse(String(book.settings.get("channelCredits.mapping")))).toEqual({
      Inventory: { columns: { committedQuantity: "Warehouse" } },
    });
    expect(store.state().outlook?.recognition.sheets.Inventory?.columns["committedQuantity"]).toBe(1);
    await user.selectOptions(screen.getByLabelText("Column to read as Committed quantity of Inventory"), "");
    await settled();
    expect(store.state().outlook?.recognition.sheets.Inventory?.columns["committedQuantity"]).toBe(3);
  });
});

describe("terms", () => {
  test("a needed term entered in place makes the Terms sheet with every term listed", async () => {
    const { user, settled, book } = await openPane(tradeBook());
    await user.type(fieldOf(LIMIT), "12.5%{Enter}");
    await settled();
    const terms = cellsOf(book, "Terms");
    expect(terms[0]).toEqual(["Term", "Value", "Unit", "Clause", "Source", "Description"]);
    expect(terms).toHaveLength(1 + termsOfAgreement().length);
    expect(termRow(book, "balancing.limitPercent").slice(0, 5)).toEqual([
      "balancing.limitPercent",
      0.125,
      "%",
      "3.7(A)",
      "withheld in the filed copy",
    ]);
    expect(termRow(book, "priceProtection.reportDays")[1]).toBe("");
    const sheet = sheetNamed(book, "Terms");
    const row = terms.findIndex(([name]) => name === "balancing.limitPercent");
    expect(sheet.format(row, 1).numberFormat).toBe("0.####%");
    expect(fieldOf(LIMIT)).toHaveFocus();
    expect(fieldOf(LIMIT)).toHaveValue("12.5%");
  });

  test.each([
    ["a percentage above 100", LIMIT, "15", "Enter 15%, not 15."],
    ["a word for days", /inventory report is due/, "soon", "Enter a whole number of days from 0 to 36500."],
  ])("%s is refused as it is typed, and nothing is written", async (_story, field, typed, said) => {
    const { user, settled, book } = await openPane(tradeBook());
    await user.type(fieldOf(field), `${typed}{Enter}`);
    await settled();
    expect(fieldOf(field)).toBeInvalid();
    expect(bodyText()).toContain(said);
    expect(book.sheets.map(({ name }) => name)).not.toContain("Terms");
  });

  test("values go into their own row, in their own format; other rows and formulas stay", async () => {
    const book = tradeBook();
    const sheet = book.addSheet("Terms");
    sheet.setValues({ row: 0, column: 0, rowCount: 4, columnCount: 2 }, [
      ["Term", "Value"],
      ["fiscal.firstMonth", 1],
      ["balancing.limitPercent", undefined],
      ["returns.shipWithinDays", 30],
    ]);
    sheet.setFormula(3, 1, "=15*2", 30);
    const { user, settled, goTo } = await openPane(book);
    await goTo("Terms");
    await user.type(fieldOf(LIMIT), "5%{Enter}");
    await user.click(screen.getByText(/terms of rights that are not in use here/));
    await user.clear(fieldOf(/First day of the agreement/));
    await user.type(fieldOf(/First day of the agreement/), "2001-01-02{Enter}");
    await settled();
    expect(cellsOf(book, "Terms")).toEqual([
      ["Term", "Value"],
      ["fiscal.firstMonth", 1],
      ["balancing.limitPercent", 0.05],
      ["returns.shipWithinDays", 30],
      ["agreement.effectiveDate", 36893],
    ]);
    expect(sheet.format(2, 1).numberFormat).toBe("0.####%");
    expect(sheet.formula(3, 1)).toBe("=15*2");
    expect(screen.getByText("Filed: Dec 22, 1999")).toBeInTheDocument();
    await user.click(screen.getByRole("button", { name: /as filed: First day of the agreement/ }));
    await settled();
    expect(cellsOf(book, "Terms")[4]).toEqual(["agreement.effectiveDate", 36516]);
  });

  test("a reading shows its alternatives in plain words, and choosing one enters it", async () => {
    const { user, settled, goTo, book } = await openPane(tradeBook());
    await goTo("Terms");
    const group = screen.getByRole("radiogroup", { name: /Which units are sold first/ });
    expect(within(group).getByRole("radio", { name: /fifo/ })).toBeChecked();
    expect(group).toHaveTextContent("the newest, so what is on hand is the oldest");
    await user.click(within(group).getByRole("radio", { name: /lifo/ }));
    await settled();
    expect(termRow(book, "stock.flow")[1]).toBe("lifo");
    await user.selectOptions(screen.getByLabelText("Show"), "Changed ones");
    expect(screen.getAllByRole("radiogroup")).toHaveLength(1);
  });

  test("an invalid value on the sheet is named with what would count", async () => {
    const book = tradeBook();
    book.addSheet("Terms").setValues({ row: 0, column: 0, rowCount: 2, columnCount: 2 }, [
      ["Term", "Value"],
      ["balancing.limitPercent", "a lot"],
    ]);
    await openPane(book);
    expect(bodyText()).toContain('The sheet has "a lot", which does not count. Enter a percentage such as 15%.');
  });
});

describe("terms in their places", () => {
  test("what this workbook's rights read comes first; the rest is folded away until it is asked for or sought", async () => {
    const { user, goTo } = await openPane(tradeBook());
    await goTo("Terms");
    expect(fieldOf(LIMIT)).toBeInTheDocument();
    expect(screen.queryByRole("textbox", { name: /Days to exchange for a new version/ })).not.toBeInTheDocument();
    await user.type(screen.getByLabelText(/^Search/), "exchange version");
    expect(fieldOf(/Days to exchange for a new version/)).toBeInTheDocument();
    expect(screen.queryByRole("textbox", { name: LIMIT })).not.toBeInTheDocument();
    await user.clear(screen.getByLabelText(/^Search/));
    await user.type(screen.getByLabelText(/^Search/), "no such thing");
    expect(bodyText()).toContain("No term is like that.");
  });

  test("a right whose sheet is missing asks for nothing", async () => {
    const book = tradeBook();
    book.deleteSheet(sheetNamed(book, "Price changes").id);
    const { goTo } = await openPane(book);
    await goTo("Terms");
    expect(screen.queryByRole("radiogroup", { name: /What a protected unit is credited/ })).not.toBeInTheDocument();
    expect(screen.getByRole("radiogroup", { name: /Which units are sold first/ })).toBeInTheDocument();
  });

  test("a term is named in words and by its name on the sheet; one with a single choice offers none", async () => {
    const { user, goTo } = await openPane(tradeBook());
    await goTo("Terms");
    await user.type(screen.getByLabelText(/^Search/), "dealerProtection.creditBasis");
    expect(bodyText()).toContain("Dealer protection credit basis");
    expect(bodyText()).toContain("Always old-less-new:");
    expect(screen.queryByRole("radio")).not.toBeInTheDocument();
  });

  test("only what is withheld is said to be", async () => {
    const book = tradeBook();
    const day = sheetNamed(book, "Inventory");
    day.setValues({ row: 1, column: 4, rowCount: 3, columnCount: 1 }, [[""], [""], [""]]);
    await openPane(book);
    expect(screen.getByRole("heading", { name: "Still needed" }).parentElement).toHaveTextContent(
      /The filed copy withholds “Share of the preceding quarter[^”]*”, “[^”]*report[^”]*”; enter/,
    );
    expect(bodyText()).not.toMatch(/withholds[^;]*The day the figures are for/);
  });
});

describe("help", () => {
  test("every view ends with the pages and a report that holds counts and codes, and nothing of the cells", async () => {
    const { user, goTo, press, book } = await openPane(tradeBook());
    await press("Preview");
    for (const tab of ["Claims", "Credits", "Why", "Findings", "Terms", "Calendar"]) {
      await goTo(tab);
      const help = screen.getByRole("navigation", { name: "Help" });
      expect(
        within(help)
          .getAllByRole("link")
          .map((it) => it.getAttribute("href")),
      ).toEqual(["help.html", "help/index.html", "support.html", "privacy.html"]);
    }
    await user.click(screen.getByText("Copy a report of a problem", { selector: "summary" }));
    await user.click(screen.getByRole("button", { name: "Copy a report of a problem" }));
    const report = screen.getByRole("textbox", { name: "Report of a problem" });
    expect(await navigator.clipboard.readText()).toBe((report as HTMLTextAreaElement).value);
    expect(report).toHaveTextContent("Channel Credits: 1.0.0");
    expect(report).toHaveTextContent("Read as: Inventory (3), Invoices (3), Price changes (1), Discontinuations (1)");
    expect(report).toHaveTextContent(/Findings: .*BAD_VALUE 1/);
    for (const row of cellsOf(book, "Inventory").slice(1)) expect(report).not.toHaveTextContent(String(row[0]));
  });
});

describe("preview and fill", () => {
  test("a preview shows totals, findings and what will be written, and writes nothing", async () => {
    const { press, book } = await openPane(tradeBook());
    const before = cellsOf(book, "Inventory");
    await press("Preview");
    expect(bodyText()).toContain("2 rows worked out, 1 left blank");
    expect(screen.getByRole("row", { name: /^Price protection/ })).toHaveTextContent("$120.00");
    expect(screen.getByRole("row", { name: /^Discontinuation 3/ })).toHaveTextContent("$100.00");
    expect(screen.getByRole("row", { name: /^Inventory balancing/ })).toHaveTextContent("the limit percent is not entered");
    expect(bodyText()).toContain("Columns F:M of Inventory");
    expect(bodyText()).toContain("Sheet Credit detail (added");
    expect(bodyText()).toContain("This is the first fill");
    expect(screen.getByRole("button", { name: /1 error, 1 warning/ })).toBeInTheDocument();
    expect(cellsOf(book, "Inventory")).toEqual(before);
    expect(book.sheets.map(({ name }) => name)).not.toContain("Review");
  });

  test.each<[string, readonly (readonly string[])[], string]>([
    [
      "by a column that is lacking",
      [
        ["balancing.limitPercent", "5%"],
        ["balancing.base", "ordered"],
      ],
      "blank in FY2000 Q2: needs the column Order date on Invoices",
    ],
    ["because there is none", [["balancing.limitedBy", "none"]], "no limit in FY2000 Q2"],
  ])("a preview says of a limit that is blank %s why it is", async (_story, terms, why) => {
    const of = (name: string) => cellsOf(tradeBook(), name) as (string | number)[][];
    const sheets = { Inventory: of("Inventory"), Invoices: of("Invoices"), Terms: [["Term", "Value"], ...terms] };
    const { press } = await openPane(memoryBook(sheets));
    await press("Preview");
    const row = screen.getByRole("row", { name: /^Inventory balancing/ });
    expect(row).toHaveTextContent(why);
    expect(row).not.toHaveTextContent("the limit percent");
  });

  test("fill writes, says so, keeps the focus, and can be taken back", async () => {
    const { press, book } = await openPane(tradeBook());
    const before = cellsOf(book, "Inventory");
    await press("Preview");
    await press("Fill workbook");
    expect(cellsOf(book, "Inventory")[1]?.slice(5, 7)).toEqual([8, 120]);
    expect(screen.getByRole("region", { name: "Filled" })).toHaveTextContent("$120.00");
    expect(screen.getByRole("button", { name: "Fill workbook" })).toHaveFocus();
    expect(screen.getAllByRole("status")[0]).toHaveTextContent("Filled.");
    await press("Restore previous values");
    expect(screen.getByRole("tabpanel")).toHaveFocus();
    expect(cellsOf(book, "Inventory")).toEqual(before);
    expect(screen.getByRole("region", { name: "Previous values restored" })).toBeInTheDocument();
  });

  test("looking at reasons, findings and previews never costs the undo; a fill that changes nothing keeps it", async () => {
    const { press, goTo, host, book, settled } = await openPane(tradeBook());
    const before = cellsOf(book, "Inventory");
    await press("Preview");
    await press("Fill workbook");
    await press("Preview again");
    host.edit(sheetNamed(book, "Notes").id, 5, 5, { value: "seen" });
    await settled();
    await goTo("Why");
    await goTo("Findings");
    await goTo("Credits");
    await press("Fill workbook");
    expect(bodyText()).toContain("Nothing had to change");
    expect(screen.getByRole("region", { name: "Last fill" })).toHaveTextContent(/Filled at .*: [\d,]+ cells written\./);
    await press("Restore previous values");
    expect(cellsOf(book, "Inventory")).toEqual(before);
    expect(screen.queryByRole("region", { name: "Last fill" })).not.toBeInTheDocument();
    expect(screen.queryByRole("region", { name: /was changed since/ })).not.toBeInTheDocument();
  });

  test("what was typed over a figure of which another program dropped our record is kept, and said to be", async () => {
    const { press, book } = await openPane(tradeBook());
    await press("Preview");
    await press("Fill workbook");
    const lines = sheetNamed(book, "Credit detail");
    const place = cellsOf(book, "Credit detail")[0]!.indexOf("Credit");
    lines.setValues({ row: 1, column: place, rowCount: 1, columnCount: 1 }, [[99.5]]);
    book.settings.delete("channelCredits.lines");
    await press("Preview again");
    await press("Fill workbook");
    expect(bodyText()).toContain("typed in 1 line of Credit detail, which another program or an earlier version saved.");
    expect(String(cellsOf(book, "Replaced lines")[1]?.[3])).toContain("Credit: 99.5");
    expect(cellsOf(book, "Credit detail")[1]?.[place]).not.toBe(99.5);
  });

  test("a sheet that a right lacks is added, said to be added, and taken back with as many cells as were written", async () => {
    const book = tradeBook();
    book.sheets.find(({ name }) => name === "Discontinuations")!.name = "Ends";
    sheetNamed(book, "Ends").setValues({ row: 0, column: 0, rowCount: 1, columnCount: 3 }, [["x", "y", "z"]]);
    const { press } = await openPane(book);
    const names = book.sheets.map(({ name }) => name);
    await press("Add this sheet: Discontinuations");
    expect(cellsOf(book, "Discontinuations")[0]).toEqual(["Part number", "Notice date", "Notice method", "Discontinuation date"]);
    const undo = screen.getByRole("region", { name: "Last change" });
    const said = /Sheet Discontinuations added at .*: (\d+ cells) written\./.exec(undo.textContent);
    expect(undo).not.toHaveTextContent(/filled/i);
    await press("Restore previous values");
    expect(book.sheets.map(({ name }) => name)).toEqual(names);
    expect(screen.getByRole("region", { name: "Previous values restored" })).toHaveTextContent(`${said![1]!} put back.`);
    expect(screen.queryByRole("region", { name: "Last change" })).not.toBeInTheDocument();
  });

  test("a fill and a sheet added after it are earlier changes; as many cells are put back as were written", async () => {
    const book = tradeBook();
    sheetNamed(book, "Discontinuations").setValues({ row: 0, column: 0, rowCount: 1, columnCount: 3 }, [["x", "y", "z"]]);
    sheetNamed(book, "Discontinuations").name = "Ends";
    const { press } = await openPane(book);
    await press("Preview");
    await press("Fill workbook");
    const written = /: ([\d,]+ cells) written/.exec(screen.getByRole("region", { name: "Last fill" }).textContent)![1]!;
    await press("Add this sheet: Discontinuations");
    expect(screen.getByRole("region", { name: "Last change" })).toHaveTextContent("1 earlier fill can be taken back after it.");
    await press("Restore previous values");
    await press("Restore previous values");
    expect(screen.getByRole("region", { name: "Previous values restored" })).toHaveTextContent(`${written} put back.`);
    expect(screen.queryByRole("region", { name: /was changed since/ })).not.toBeInTheDocument();
  });

  test("two fills are taken back one after the other", async () => {
    const { press, host, book, settled } = await openPane(tradeBook());
    const before = cellsOf(book, "Inventory");
    await press("Preview");
    await press("Fill workbook");
    const first = cellsOf(book, "Inventory");
    host.edit(sheetNamed(book, "Invoices").id, 2, 4, { value: 90 });
    await settled();
    await press("Preview again");
    await press("Fill workbook");
    expect(cellsOf(book, "Inventory")).not.toEqual(first);
    expect(screen.getByRole("region", { name: "Last fill" })).toHaveTextContent("1 earlier fill can be taken back after it.");
    await press("Restore previous values");
    expect(cellsOf(book, "Inventory")).toEqual(first);
    await press("Restore previous values");
    expect(cellsOf(book, "Inventory")).toEqual(before);
  });

  test("what the ribbon asks for is a preview; the next key writes it", async () => {
    const { actions, user, settled, book } = await openPane(tradeBook());
    const before = cellsOf(book, "Inventory");
    await act(() => actions.offerFill());
    await settled();
    expect(screen.getByRole("heading", { name: "Preview" })).toBeInTheDocument();
    expect(cellsOf(book, "Inventory")).toEqual(before);
    expect(screen.getByRole("button", { name: "Fill workbook" })).toHaveFocus();
    await user.keyboard("{Enter}");
    await settled();
    expect(cellsOf(book, "Inventory")[1]?.slice(5, 7)).toEqual([8, 120]);
  });

  test("a later preview says what differs from the last fill", async () => {
    const { press, host, book, settled, user } = await openPane(tradeBook());
    await press("Preview");
    await press("Fill workbook");
    await press("Preview again");
    expect(bodyText()).toContain("Nothing differs in the filled columns.");
    host.edit(sheetNamed(book, "Invoices").id, 2, 4, { value: 90 });
    await settled();
    expect(bodyText()).toContain("The workbook was changed since these figures were worked out.");
    await press("Preview again");
    expect(bodyText()).toContain("6 cells in 4 rows will change.");
    expect(bodyText()).toContain("row 2, Price protection credit: $120.00 → $80.00");
    expect(bodyText()).toContain("Claims, row 2, Amount: $120.00 → $80.00");
    expect(bodyText()).toMatch(/What they come from has changed since [-0-9]+ [0-9:]+:"Invoices": row 3 changed\./);
    expect(bodyText()).toMatch(/Price protection credit \$120\.00 → \$80\.00 \(-\$40\.00\)Because of: "Invoices": row 3 changed\./);
    await user.click(screen.getAllByRole("button", { name: /Invoices, row 3/ })[0]!);
    await settled();
    expect(host.selection.sheetId).toBe(sheetNamed(book, "Invoices").id);
  });

  test("what has changed since the last fill is told on other views, too, until the workbook is filled", async () => {
    const { press, host, book, settled, actions } = await openPane(tradeBook());
    await press("Preview");
    await press("Fill workbook");
    host.edit(sheetNamed(book, "Invoices").id, 2, 4, { value: 90 });
    await settled();
    await press("Preview again");
    act(() => actions.chooseTab("claims"));
    await settled();
    const told = screen.getByRole("region", { name: /^Changed since the last fill/ });
    expect(told).toHaveTextContent('"Invoices": row 3 changed.');
    await act(() => actions.fill());
    await settled();
    expect(screen.queryByRole("region", { name: /^Changed since the last fill/ })).toBeNull();
  });

  test("figures that were typed over are told where nothing else has changed", async () => {
    const { press, host, book } = await openPane(tradeBook());
    await press("Preview");
    await press("Fill workbook");
    const { id } = sheetNamed(book, "Inventory");
    const credit = sheetNamed(book, "Inventory")
      .values({ row: 0, column: 0, rowCount: 1, columnCount: 20 })[0]!
      .indexOf("Price protection credit");
    host.edit(id, 1, credit, { value: 500 });
    await press("Preview again");
    expect(bodyText()).toContain("1 figure typed over");
    expect(bodyText()).toContain("Stands: $500.00. Computed: $120.00.");
    host.edit(id, 1, credit, { value: undefined });
    await press("Preview again");
    expect(bodyText()).toContain("Nothing that these figures come from has changed: somebody typed over them or cleared them.");
    expect(bodyText()).toContain("row 2, Price protection credit: blank → $120.00");
  });

  test("a change from outside marks the figures and writes nothing; a fill reads anew", async () => {
    const { press, host, book, settled, actions } = await openPane(tradeBook());
    await press("Preview");
    host.edit(sheetNamed(book, "Invoices").id, 2, 4, { value: 90 });
    await settled();
    expect(screen.getByRole("region", { name: /was changed since/ })).toBeInTheDocument();
    await act(() => actions.fill());
    await settled();
    expect(cellsOf(book, "Inventory")[1]?.slice(5, 7)).toEqual([8, 80]);
  });

  test("cancelled between blocks, nothing is written", async () => {
    const { press, store, actions, book, settled } = await openPane(tradeBook());
    await press("Preview");
    const before = cellsOf(book, "Inventory");
    const stop = store.subscribe(() => void (store.state().work?.progress && !store.state().work?.isStopping && actions.cancel()));
    await act(() => actions.fill());
    stop();
    await settled();
    expect(screen.getByRole("region", { name: "Stopped" })).toHaveTextContent("Nothing of this fill is in the workbook.");
    expect(cellsOf(book, "Inventory")).toEqual(before);
  });
});

describe("why, findings, dates", () => {
  test("the selected row's lots, what was not covered, and the terms used", async () => {
    const { goTo, host, book, settled } = await openPane(tradeBook());
    host.select(sheetNamed(book, "Inventory").id, { row: 1, column: 3, rowCount: 1, columnCount: 1 });
    await settled();
    await goTo("Why");
    const protection = screen.getByRole("region", { name: /^Price protection/ });
    expect(screen.getByRole("heading", { name: /Row 2 · VX-1/ })).toBeInTheDocument();
    expect(protection).toHaveTextContent("$120.00");
    const cells = within(protection)
      .getAllByRole("cell")
      .map((it) => it.textContent);
    expect(cells).toEqual(["8", "95.00", "80.00", "15.00", "120.00", "8", "120.00"]);
    expect(protection).toHaveTextContent("Under a contract for sale2 units");
    expect(screen.getByRole("region", { name: /^Inventory balancing/ })).toHaveTextContent('It needs the term "Balancing limit percent"');
    host.select(sheetNamed(book, "Inventory").id, { row: 3, column: 0, rowCount: 1, columnCount: 1 });
    await settled();
    expect(bodyText()).toContain("Left blank: a cell of this row cannot be read.");
    expect(bodyText()).toContain('"many"');
  });

  test("another sheet says so and leads to the inventory; a line of Credit detail leads to its row", async () => {
    const { goTo, host, book, press, settled } = await openPane(tradeBook());
    host.select(sheetNamed(book, "Notes").id, { row: 0, column: 0, rowCount: 1, columnCount: 1 });
    await settled();
    await goTo("Why");
    expect(bodyText()).toContain("The selected cell is not in a row of Inventory.");
    await press("Go to Inventory");
    expect(screen.getByRole("heading", { name: /Row 2/ })).toBeInTheDocument();
    await goTo("Credits");
    await press("Fill workbook");
    host.select(sheetNamed(book, "Credit detail").id, { row: 2, column: 0, rowCount: 1, columnCount: 1 });
    await settled();
    await goTo("Why");
    expect(screen.getByRole("heading", { name: /Row 3 · OLD-7/ })).toBeInTheDocument();
    const discontinuation = screen.getByRole("region", { name: /^Discontinuation/ });
    expect(within(discontinuation).getByRole("heading", { level: 4, name: "Facts" })).toBeInTheDocument();
  });

  test("a view that is chosen while something is under way gets its figures when that is over", async () => {
    const { actions, store, settled } = await openPane(tradeBook());
    await act(async () => {
      void actions.look();
      actions.chooseTab("findings");
      expect(store.state().work?.activity).toBe("looking");
      await Promise.resolve();
    });
    await settled();
    expect(screen.getAllByRole("listitem")[0]).toHaveTextContent("Error");
  });

  test("Preview pressed during a look at the workbook follows the look", async () => {
    const { actions, settled } = await openPane(tradeBook());
    await act(async () => {
      void actions.look();
      await actions.preview();
    });
    await settled();
    expect(screen.getByRole("heading", { name: "Preview" })).toBeInTheDocument();
  });

  test("a row that cannot be read is named by its part too", async () => {
    const { goTo, host, book, settled } = await openPane(tradeBook());
    await goTo("Why");
    host.select(sheetNamed(book, "Inventory").id, { row: 3, column: 0, rowCount: 1, columnCount: 1 });
    await settled();
    expect(screen.getByRole("heading", { name: "Row 4 · HS-1" })).toBeInTheDocument();
  });

  test("a finding names what was found and selects its cell", async () => {
    const { goTo, book, press } = await openPane(tradeBook());
    await goTo("Findings");
    expect(screen.getAllByRole("listitem")[0]).toHaveTextContent("Error");
    await press("Select Inventory, C4");
    expect(book.activeSheet.name).toBe("Inventory");
    expect(bodyText()).toContain("many");
  });

  test("a text with two readings offers both at its finding, and choosing enters the term", async () => {
    const book = tradeBook();
    sheetNamed(book, "Invoices").setValues({ row: 2, column: 4, rowCount: 1, columnCount: 1 }, [["95.000"]]);
    const { goTo, press, store } = await openPane(book);
    await goTo("Findings");
    const choices = screen.getByRole("group", { name: "Which mark is the decimal one in numbers that stand as text" });
    expect(
      within(choices)
        .getAllByRole("button")
        .map((it) => it.textContent),
    ).toEqual(["95.000 (point)", "95000 (comma)"]);
    await press("95.000 (point)");
    const entered = store.state().outlook!.terms.find((it) => it.name === "input.decimalMark")!;
    expect([entered.value, entered.isEntered]).toEqual(["point", true]);
    await goTo("Terms");
    await press("Leave blank: Which mark is the decimal one in numbers that stand as text");
    expect(store.state().outlook!.terms.find((it) => it.name === "input.decimalMark")!.isEntered).toBe(false);
  });

  test("days come next first, with what is missing", async () => {
    const { goTo, user, settled } = await openPane(tradeBook());
    await goTo("Calendar");
    const dates = within(screen.getByRole("region", { name: "Next" }))
      .getAllByRole("listitem")
      .map((it) => it.textContent);
    expect(dates[0]).toMatch(/^Feb 1, 2000Report of sales and stock due for 2000-01 6.5$/);
    expect(dates[1]).toMatch(/^Feb 29, 2000Last day to balance inventory in FY2000 Q2/);
    expect(dates.find((it) => it.includes("discontinued"))).toMatch(/^Mar 15, 2000Product discontinued: OLD-7 3.7\(D\)/);
    expect(bodyText()).toContain("Claim deadlines are blank: the days to report stock after a new price are withheld");
    await goTo("Credits");
    await user.type(fieldOf(/inventory report is due/), "10{Enter}");
    await settled();
    await goTo("Calendar");
    expect(screen.getAllByRole("listitem")[1]).toHaveTextContent(
      "Feb 4, 2000Inventory report due for the new prices of 2000-02-01: VX-1 3.6(A)$120.00 at stake",
    );
  });

  test("a finding about a term leads to the terms; the result leads to the figures", async () => {
    const { press, goTo, host } = await openPane(tradeBook());
    await press("Preview");
    await goTo("Findings");
    await press("Enter it under Terms");
    expect(screen.getByRole("tabpanel")).toHaveAccessibleName("Terms");
    await goTo("Credits");
    await press("Fill workbook");
    await press("Go to the figures in Inventory");
    expect(host.selection).toMatchObject({ area: { row: 0, column: 5 } });
  });
});

describe("states that people meet", () => {
  test("a protected sheet is named, with the next step and in sight, and nothing is written", async () => {
    const { press, book } = await openPane(tradeBook());
    const shownPlaces: Element[] = [];
    Element.prototype.scrollIntoView = function (this: Element) {
      shownPlaces.push(this);
    };
    sheetNamed(book, "Inventory").isProtected = true;
    await press("Preview");
    await press("Fill workbook");
    const alert = screen.getByRole("alert");
    expect(alert).toHaveTextContent("A sheet is protected");
    expect(shownPlaces.at(-1)?.nextElementSibling).toContainElement(alert);
    expect(alert).toHaveTextContent(
      'The sheet "Inventory" is protected. Take the protection off (Review, Unprotect Sheet), then try again.',
    );
    sheetNamed(book, "Inventory").isProtected = false;
    await press("Try again");
    expect(screen.getByRole("region", { name: "Filled" })).toBeInTheDocument();
  });

  // prettier-ignore
  test.each([
    ["read-only workbook",       "The workbook is read-only",        (host: { switches: { readOnly: boolean } }) => { host.switches.readOnly = true; }],
    ["cell being edited",        "A cell is being edited",           (host: { switches: { cellEditMode: boolean } }) => { host.switches.cellEditMode = true; }],
  ])("%s", async (_story, title, simulate) => {
    const { press, host, book } = await openPane(tradeBook());
    await press("Preview");
    const before = cellsOf(book, "Inventory");
    simulate(host);
    await press("Fill workbook");
    expect(screen.getByRole("alert")).toHaveTextContent(title);
    expect(cellsOf(book, "Inventory")).toEqual(before);
  });

  test("an old Excel is told what it needs, as soon as the pane opens", async () => {
    await openPane(tradeBook(), (host) => {
      host.switches.apiLevel = "1.3";
    });
    expect(screen.getByRole("alert")).toHaveTextContent("This Excel is too old");
    expect(screen.getByRole("alert")).toHaveTextContent("Update Excel or use Excel on the web");
  });

  test("a failed request keeps what was there and can be tried again", async () => {
    const { press, host } = await openPane(tradeBook());
    host.switches.faults = [{ when: { next: 9 }, code: "AccessDenied", how: "request" }];
    await press("Preview");
    expect(screen.getByRole("alert")).toBeInTheDocument();
    host.switches.faults = [];
    await press("Try again");
    expect(screen.queryByRole("alert")).not.toBeInTheDocument();
    expect(screen.getByRole("heading", { name: "Preview" })).toBeInTheDocument();
  });

  test("a very large workbook is told to take a while", async () => {
    const book = tradeBook();
    sheetNamed(book, "Invoices").setValues({ row: 60_000, column: 0, rowCount: 1, columnCount: 1 }, [["9999"]]);
    const { store } = await openPane(book);
    expect(store.state().outlook?.recognition.sheets.Invoices?.rowCount).toBe(60_000);
    expect(bodyText()).toContain("A large workbook: reading and writing take a while.");
  });

  test("several sheets that fit are offered for choice", async () => {
    const book = tradeBook();
    sheetNamed(book, "Inventory").name = "Stock January";
    book.addSheet("Stock February").setValues({ row: 0, column: 0, rowCount: 2, columnCount: 3 }, [
      ["Part number", "QOH", "As-of date"],
      ["VX-1", 3, DAY["2000-02-01"]],
    ]);
    const { user, settled } = await openPane(book);
    expect(bodyText()).toContain("Several sheets have the columns of Inventory: Stock January and Stock February.");
    await user.selectOptions(screen.getByLabelText("Sheet to read as Inventory"), "Stock February");
    await settled();
    expect(screen.getByRole("button", { name: "Preview" })).toBeEnabled();
  });
});

test("arrow keys go from view to view", async () => {
  const { user, settled } = await openPane(tradeBook());
  screen.getByRole("tab", { name: "Credits" }).focus();
  await user.keyboard("{ArrowLeft}");
  await settled();
  expect(screen.getByRole("tab", { name: "Claims" })).toHaveFocus();
  await user.keyboard("{ArrowLeft}");
  await settled();
  expect(screen.getByRole("tab", { name: "Calendar" })).toHaveFocus();
  expect(screen.getByRole("tabpanel")).toHaveAccessibleName("Calendar");
});
