/** Sheets as people's systems export them, from cells to findings and figures: what the rest of a sheet says about a text with two readings. */
import { prepareFill, type PreparedFill } from "../../src/credits/prepareFill";
import { lookAtWorkbook } from "../../src/credits/outlook";
import type { Cell } from "../../src/workbook/port";
import { isoOf, day } from "../contract/facts";
import { arrayPort } from "../support/arrayPort";
import { inWords } from "../workbook/sheets";

type Rows = readonly (readonly Cell[])[];
const REPORT = day("2000-02-01");
const BOUGHT = day("2000-01-10");

interface Told {
  readonly inventory?: Rows;
  readonly invoices?: Rows;
  readonly terms?: Rows;
}

const sheetsOf = ({ inventory = [["A", 50, REPORT]], invoices = [["1", BOUGHT, "A", 60, 100, ""]], terms = [] }: Told) => [
  { name: "Inventory", rows: [["Part number", "Quantity on hand", "As-of date"], ...inventory] },
  { name: "Invoices", rows: [["Invoice number", "Invoice date", "Part number", "Quantity", "Unit price", "Discount"], ...invoices] },
  {
    name: "Price changes",
    rows: [
      ["Part number", "Effective date", "New price", "Old price"],
      ["A", REPORT, 90, 100],
    ],
  },
  { name: "Discontinuations", rows: [["Part number", "Notice date"]] },
  { name: "Terms", rows: [["Term", "Value"], ["balancing.limitPercent", 0.1], ...terms] },
];

async function prepared(told: Told, blockRows = 2): Promise<PreparedFill> {
  const answer = await prepareFill(arrayPort(sheetsOf(told), { blockRows }));
  if ("refusals" in answer) throw new Error(JSON.stringify(answer.refusals));
  return answer;
}

const findingsOf = async (told: Told, blockRows?: number): Promise<readonly string[]> =>
  (await prepared(told, blockRows)).findings.map(inWords);
const pricesOf = ({ decoded }: PreparedFill): readonly number[] => [...decoded.facts.invoices.unitPrice].map((micros) => micros / 1e6);
const datesOf = ({ decoded }: PreparedFill): readonly string[] => [...decoded.facts.invoices.invoiceDate].map(isoOf);

const line = (price: Cell, date: Cell = BOUGHT, quantity: Cell = 60): readonly Cell[] => ["1", date, "A", quantity, price, ""];
const COMMA: readonly Cell[] = ["input.decimalMark", "comma"];
const FREIGHT: readonly Cell[] = ["1", BOUGHT, "", "", "12,50", ""];

// prettier-ignore
test.each<[string, Told, readonly number[], number]>([
  ["no other text: two readings",                   { invoices: [line("1.100")] },                                             [],              1],
  ["a text below shows the comma",                  { invoices: [line("1.100"), line(1), line(2), line("12,5")] },             [1100, 1, 2, 12.5], 0],
  ["a text below shows the point",                  { invoices: [line("1.100"), line(1), line(2), line("12.5")] },             [1.1, 1, 2, 12.5], 0],
  ["a text above shows it",                         { invoices: [line("1.234.567"), line("1.100")] },                          [1234567, 1100], 0],
  ["another number column shows it",                { invoices: [["1", BOUGHT, "A", 60, "1.100", "0,50"]] },                   [1100],          0],
  ["a freight line shows it",                       { invoices: [line("1.100"), FREIGHT] },                                    [1100],          0],
  ["a line of quantity 0 shows it",                 { invoices: [line("1.100"), line("12,50", BOUGHT, 0)] },                   [1100],          0],
  ["a number cell shows nothing",                   { invoices: [line("1.100"), line(12.5)] },                                 [12.5],          1],
  ["another sheet shows nothing",                   { invoices: [line("1.100")], inventory: [["A", "1.234.567", REPORT]] },    [],              1],
  ["both are shown: the doubtful one is bad",       { invoices: [line("1.100"), line("12,5"), line("12.5")] },                 [12.5, 12.5],    1],
  ["a term states it",                              { invoices: [line("1.100")], terms: [COMMA] },                             [1100],          0],
  ["a term states it against the other texts",      { invoices: [line("1.100"), line("12.5")], terms: [COMMA] },               [1100],          1],
])("a price of 1.100: %s", async (_story, told, prices, bad) => {
  const fill = await prepared(told);
  expect([pricesOf(fill), fill.findings.filter((it) => it.code === "BAD_VALUE").length]).toEqual([prices, bad]);
});

// prettier-ignore
test.each<[string, readonly (readonly Cell[])[], Rows, readonly string[], number]>([
  ["no other text: two readings",         [line(1, "02/03/1999")],                                  [], [],                             1],
  ["a text below shows the day first",    [line(1, "02/03/1999"), line(1), line(1, "13/03/1999")],  [], ["1999-03-02", "2000-01-10", "1999-03-13"], 0],
  ["a text below shows the month first",  [line(1, "02/03/1999"), line(1), line(1, "03/13/1999")],  [], ["1999-02-03", "2000-01-10", "1999-03-13"], 0],
  ["both are shown",                      [line(1, "02/03/1999"), line(1, "13/03/1999"), line(1, "03/13/1999")], [], ["1999-03-13", "1999-03-13"], 1],
  ["a term states it",                    [line(1, "02/03/1999")], [["input.dateOrder", "month-first"]], ["1999-02-03"],              0],
  ["two equal parts show nothing",        [line(1, "02/03/1999"), line(1, "03/03/1999")],           [], ["1999-03-03"],                 1],
])("a date of 02/03/1999: %s", async (_story, invoices, terms, dates, bad) => {
  const fill = await prepared({ invoices, terms });
  expect([datesOf(fill), fill.findings.filter((it) => it.code === "BAD_VALUE").length]).toEqual([dates, bad]);
});

test("one column of dates says nothing about another", async () => {
  const sheets = sheetsOf({});
  sheets[1] = {
    name: "Invoices",
    rows: [
      ["Invoice number", "Invoice date", "Part number", "Quantity", "Unit price", "Ship date"],
      ["1", "02/03/1999", "A", 60, 100, "13/03/1999"],
    ],
  };
  const fill = await prepareFill(arrayPort(sheets));
  expect("findings" in fill && fill.findings.map(({ code, column }) => `${code} ${column}`)).toContain("BAD_VALUE 1");
});

test("a doubtful value carries both readings for the pane", async () => {
  const { findings } = await prepared({ invoices: [line("1.100")] });
  expect(findings.flatMap(({ settledBy }) => settledBy ?? [])).toEqual([
    { term: "input.decimalMark", readings: { point: "1.100", comma: "1100" } },
  ]);
});

test("a sheet is read again only where its texts settle a doubt", async () => {
  const readsOf = async (told: Told): Promise<number> => {
    const port = arrayPort(sheetsOf(told));
    let reads = 0;
    await prepareFill({ ...port, readColumns: (...asked) => (reads++, port.readColumns(...asked)) });
    return reads;
  };
  const plain = await readsOf({});
  expect(await readsOf({ invoices: [line("12.5"), line("1,234.50"), line("7", "Feb 1, 2000")] })).toBe(plain);
  expect(await readsOf({ invoices: [line("1.100")] })).toBe(plain);
  expect(await readsOf({ invoices: [line("1.100"), line("12,5")] })).toBe(plain + 1);
  expect(await readsOf({ invoices: [line("1.100"), line("12,5")], terms: [COMMA] })).toBe(plain);
});

test("texts are told once a column, whatever the blocks they came in and however often the sheet was read", async () => {
  const invoices = [line("1.100"), line("12,5"), line("7,25"), line("8,25")];
  const expected = 'Info NUMBER_AS_TEXT Invoices 2: Unit price: 4 numbers stand there as text (E2, E3, E4, ...); "1.100" was read as 1100.';
  expect(await findingsOf({ invoices })).toEqual([expected]);
  expect(await findingsOf({ invoices }, 100)).toEqual([expected]);
});

// prettier-ignore
test.each<[string, Rows, readonly string[]]>([
  ["settled by a term below",   [["calculation.date", "02/03/2000"], ["input.dateOrder", "day-first"]],   ["2000-03-02"]],
  ["settled by a term above",   [["input.dateOrder", "month-first"], ["calculation.date", "02/03/2000"]], ["2000-02-03"]],
  ["settled by nothing",        [["calculation.date", "02/03/2000"]],                                    []],
])("a doubtful date of a term: %s", async (_story, terms, dates) => {
  const told = { inventory: [["A", 50, ""]], terms };
  const { decoded, findings } = await prepared(told);
  expect([...decoded.facts.inventory.asOfDate].map(isoOf)).toEqual(dates);
  expect(findings.some((it) => it.code === "TERM_INVALID" && it.settledBy?.term === "input.dateOrder")).toBe(dates.length === 0);
  const { terms: entries } = await lookAtWorkbook(arrayPort(sheetsOf(told)));
  const value = entries.find((it) => it.name === "calculation.date")!.value;
  expect(value === undefined ? [] : [isoOf(Number(value))]).toEqual(dates);
});

const TOTAL = "Info TOTALS_ROW";
const saysTotals = (findings: readonly string[]): readonly string[] => findings.filter((it) => it.startsWith(TOTAL));
const rowsOf = ({ decoded }: PreparedFill): readonly number[] => [...decoded.inventory.sheetRow];
const B: readonly Cell[] = ["B", 7, REPORT];
const A: readonly Cell[] = ["A", 50, REPORT];

// prettier-ignore
test.each<[string, Rows, readonly number[], readonly number[]]>([
  // story                                   rows                                                            records     totals
  ["a label and the sum",                    [A, B, ["Total", 57, ""]],                                      [2, 3],     [4]],
  ["the same in other words",                [A, B, ["GRAND TOTAL:", 57, ""]],                               [2, 3],     [4]],
  ["no part and the sum",                    [A, B, ["", 57, ""]],                                           [2, 3],     [4]],
  ["a sum as text",                          [A, B, ["Total", "57.00", ""]],                                 [2, 3],     [4]],
  ["subtotals, then the total",              [A, ["Subtotal", 50, ""], B, ["Subtotal", 7, ""], ["Total", 57, ""]], [2, 4], [3, 5, 6]],
  ["a label and another quantity",           [A, B, ["Total", 56, REPORT]],                                  [2, 3, 4],  []],
  ["a label, the sum and a date",            [A, B, ["Total", 57, REPORT]],                                  [2, 3, 4],  []],
  ["a part that begins like a label",        [A, B, ["TOTAL-CARE", 57, ""]],                                 [2, 3],     []],
  ["no part and another quantity",           [A, B, ["", 56, ""]],                                           [2, 3],     []],
  ["no part and the one quantity above",     [A, ["", 50, ""]],                                              [2],        []],
  ["a label over all rows",                  [["Total", 0, ""], A],                                          [3],        []],
])("totals of stock: %s", async (_story, inventory, records, totals) => {
  const fill = await prepared({ inventory });
  expect(rowsOf(fill)).toEqual(records);
  const told = saysTotals(fill.findings.map(inWords));
  expect(told.map((it) => it.slice(TOTAL.length + 1))).toEqual(totals.length === 0 ? [] : [expect.stringContaining(`Inventory ${totals[0]!}: `)]);
  expect(told.join("")).toContain(totals.length > 1 ? `${totals.length} rows (${totals.join(", ")}) hold sums` : "");
});

test("a totals row asks for no date, neither when filling nor in the pane", async () => {
  const told = { inventory: [A, B, ["Total", 57, ""]] };
  expect(await findingsOf(told)).toEqual([
    expect.stringContaining("Warning UNITS_NOT_INVOICED Inventory 3 B"),
    "Info TOTALS_ROW Inventory 4: Row 4 holds the sum of the rows above it: a total, no record. It takes no part in the figures and needs no date or part number.",
  ]);
  expect((await lookAtWorkbook(arrayPort(sheetsOf(told)))).asOf?.undatedRows).toBe(0);
  const other = { inventory: [A, B, ["Total", 58, ""]] };
  expect((await lookAtWorkbook(arrayPort(sheetsOf(other)))).asOf?.undatedRows).toBe(1);
});

test("a part that is really called Total is none: the vendor invoiced it", async () => {
  const invoices = [...[line(100)], ["2", BOUGHT, "total", 60, 100, ""]];
  const fill = await prepared({ inventory: [A, ["Total", 50, ""]], invoices, terms: [["calculation.date", REPORT]] });
  expect(rowsOf(fill)).toEqual([2, 3]);
  expect(saysTotals(fill.findings.map(inWords))).toEqual([]);
});

// prettier-ignore
test.each<[string, Rows, readonly string[]]>([
  ["a label in the part column",        [line(100), line(100), ["", "", "Total", 120, "", ""]],      ["TOTALS_ROW 4"]],
  ["a label beside a blank part",       [line(100), ["Total A", "", "", 60, "", ""]],                ["TOTALS_ROW 3"]],
  ["no label",                          [line(100), line(100), ["", "", "", 120, "", "5"]],          ["TOTALS_ROW 4"]],
  ["another quantity",                  [line(100), line(100), ["", "", "", 119, "", ""]],           ["LINE_WITHOUT_PART 4"]],
  ["freight of as many units",          [line(100), line(100), ["9", BOUGHT, "", 120, 3, ""]],       ["LINE_WITHOUT_PART 4"]],
  ["a label with another quantity",     [line(100), ["", "", "Total", 59, "", ""]],                  ["BAD_VALUE 3", "BAD_VALUE 3"]],
])("totals of invoices: %s", async (_story, invoices, expected) => {
  const { findings } = await prepared({ invoices });
  expect(findings.filter((it) => it.code !== "NUMBER_AS_TEXT").map(({ code, row }) => `${code} ${row}`)).toEqual(expected);
});

// prettier-ignore
test.each<[string, Rows, readonly string[]]>([
  ["heads and lines",                   [["", "", "A", "", "", ""], ["1", BOUGHT, "", 60, 100, ""], ["", "", "B", "", "", ""], ["2", BOUGHT, "", 5, 1, ""]], ["Warning LINE_WITHOUT_PART 3", "Warning LINE_WITHOUT_PART 5"]],
  ["a head without lines is a bad row", [["", "", "A", "", "", ""], line(100)],                                              ["Error BAD_VALUE 2"]],
  ["and so at the end",                 [line(100), ["", "", "A", "", "", ""]],                                              ["Error BAD_VALUE 3"]],
  ["freight after whole lines",         [["", "", "A", "", "", ""], ["1", BOUGHT, "", 60, 100, ""], line(100), ["", "", "", 1, 5, ""]], ["Warning LINE_WITHOUT_PART 3", "Info LINE_WITHOUT_PART 5"]],
])("a report grouped by part: %s", async (_story, invoices, expected) => {
  const { findings } = await prepared({ invoices });
  const told = findings.filter((it) => it.sheet === "Invoices").map(({ severity, code, row }) => `${severity} ${code} ${row}`);
  expect(told).toEqual(expected);
});

// prettier-ignore
test.each<[string, string]>([
  ["a zero-width space", "A\u200b"], ["a byte-order mark", "\ufeffA"], ["a soft hyphen", "\u00adA"], ["a direction override", "\u202eA\u202c"], ["an isolate", "\u2066A\u2069"], ["a no-break space", "\u00a0A\u202f"], ["small letters", "a"],
])("a part with %s is the same part, and nothing of it passes into our sheets", async (_story, part) => {
  const { decoded, findings, plan } = await prepared({ inventory: [[part, 50, REPORT], [`${part}X`, "\u202eten", REPORT]] });
  expect(decoded.facts.parts.keys[decoded.facts.inventory.part[0]!]).toBe("A");
  const written = plan.blocks.flatMap(({ columns, rowCount }) => columns.flatMap(({ cell }) => Array.from({ length: rowCount }, (_, row) => cell(row))));
  expect(findings.map(({ code }) => code)).toContain("BAD_VALUE");
  expect(written.filter((it) => /[\u200b\ufeff\u00ad\u202a-\u202e\u2066-\u2069]/.test(String(it)))).toEqual([]);
});
