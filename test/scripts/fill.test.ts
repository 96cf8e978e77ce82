/** `npm run fill` as a person runs it: a process, files on disk, words on two streams and an exit code. */
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { newBook, openBook, type BookValue } from "@channel-credits/preview-host";

jest.setTimeout(120_000);

const ROOT = join(__dirname, "..", "..");
/** 2000-03-01 and 2000-01-10 as Excel counts days. The price falls on the day of the stock report. */
const [MARCH_1, JANUARY_10] = [36586, 36535];

const SHEETS: Record<string, BookValue[][]> = {
  Inventory: [
    ["Part number", "Quantity on hand", "As-of date"],
    ["A-1", 40, MARCH_1],
    ["A-2", 10, undefined],
  ],
  Invoices: [
    ["Invoice number", "Invoice date", "Part number", "Quantity", "Unit price"],
    ["I-1", JANUARY_10, "A-1", 50, 100],
    ["I-2", JANUARY_10, "A-2", 50, 30],
  ],
  "Price changes": [
    ["Part number", "Effective date", "New price"],
    ["A-1", MARCH_1, 80.5],
  ],
};

let home = "";
const at = (...parts: string[]) => join(home, ...parts);

beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), "channel credits "));
  mkdirSync(at("my files"));
});
afterEach(() => rmSync(home, { recursive: true }));

function workbook(name: string, sheets: Record<string, BookValue[][]> = SHEETS): string {
  const book = newBook();
  const [first] = book.sheets;
  for (const [sheetName, rows] of Object.entries(sheets)) {
    const area = { row: 0, column: 0, rowCount: rows.length, columnCount: rows[0]?.length ?? 0 };
    book.addSheet(sheetName).setValues(area, rows);
  }
  if (first) book.deleteSheet(first.id);
  writeFileSync(at("my files", name), book.save());
  return at("my files", name);
}

function fill(...words: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(ROOT, "scripts", "fill.js"), ...words], {
    cwd: home,
    encoding: "utf8",
  });
  return { status, stdout, stderr: stderr.replace(/^Building .*\nBuilt .*\n/, "") };
}

/** The cells of a column of the filled Inventory sheet, by heading. */
function inventoryColumn(file: string, heading: string): BookValue[] {
  const sheet = openBook(readFileSync(file)).sheets.find((it) => it.name === "Inventory");
  const used = sheet?.used(true);
  if (sheet === undefined || used === undefined) throw new Error(`${file} has no Inventory.`);
  const [headings = [], ...rows] = sheet.values(used);
  const place = headings.indexOf(heading);
  expect(place).toBeGreaterThan(0);
  return rows.map((row) => row[place]);
}

test("fills a workbook beside it, leaves the input as it was, and says what it did", () => {
  const input = workbook("stock.xlsx");
  const before = readFileSync(input);
  const { status, stdout, stderr } = fill(input, "--out-dir", at("my out"), "--date", "2000-03-01");
  expect(stderr).toBe("");
  expect(status).toBe(0);
  expect(inventoryColumn(at("my out", "stock.xlsx"), "Price protection credit")).toEqual([780, undefined]);
  expect(stdout).toContain("Rows filled  2\n");
  expect(stdout).toMatch(/Price protection \(3\.6\(A\)\) +780\.00 {2}40 units in 1 row\n/);
  expect(readFileSync(input).equals(before)).toBe(true);
  expect(readdirSync(at("my out"))).toEqual(["stock.xlsx"]);
});

test("papers are made in the same run; one that cannot be made refuses the file and names the claims", () => {
  const input = workbook("stock.xlsx");
  const claim = "3.6(A) A-1 2000-03-01";
  const { status, stdout } = fill(input, "--out", at("filled.xlsx"), "--report", "3.6(A)", "--packet", claim.toLowerCase(), "--readings");
  expect(status).toBe(0);
  expect(stdout).toContain(`  Made         Report 3.6(A)\n  Made         Claim packet of ${claim}\n  Made         Readings\n`);
  const sheet = (name: string) => openBook(readFileSync(at("filled.xlsx"))).sheets.find((it) => it.name === name)!;
  const area = { row: 1, column: 0, rowCount: 1, columnCount: 6 };
  expect(sheet("Report 3.6(A)").values(area)).toEqual([[MARCH_1, "A-1", 40, 0, 0, 780]]);
  expect(sheet("Claim packet").values(area)[0]!.slice(0, 5)).toEqual(["Claim", claim, undefined, "A-1", 40]);
  expect(sheet("Readings")).toBeDefined();
  const refused = fill(input, "--out", at("other.xlsx"), "--packet", "3.6(A) A-9 2000-03-01", "--json");
  expect([refused.status, existsSync(at("other.xlsx"))]).toEqual([1, false]);
  expect(JSON.parse(refused.stdout)).toMatchObject({
    outcome: "refused",
    code: "NOTHING_TO_PUT",
    reason: `There is no claim "3.6(A) A-9 2000-03-01". Claims are "${claim}".`,
  });
});

test("--print-copy writes a copy that shows what the fill wrote alone, and holds all the rest", () => {
  const input = workbook("stock.xlsx");
  expect(fill(input, "--out", at("filled.xlsx"), "--print-copy", at("print.xlsx")).stdout).toMatch(/To print +.*print\.xlsx: \d+ sheets/);
  const [whole, copy] = [at("filled.xlsx"), at("print.xlsx")].map((file) => openBook(readFileSync(file)));
  expect(copy!.sheets.map(({ name }) => name)).toEqual(whole!.sheets.map(({ name }) => name));
  const shown = copy!.sheets.filter(({ visibility }) => visibility === "Visible").map(({ name }) => name);
  expect(shown).toEqual(whole!.sheets.map(({ name }) => name).filter((name) => SHEETS[name] === undefined));
  expect(shown).toContain("Credit detail");
  expect(copy!.activeSheet.name).toBe("Summary");
  expect(whole!.sheets.every(({ visibility }) => visibility === "Visible")).toBe(true);
});

test("without --date a row without its own date stays blank", () => {
  const { stdout } = fill(workbook("stock.xlsx"));
  expect(stdout).toContain("Rows filled  1, and 1 left blank (see Review)\n");
  expect(existsSync(at("out", "stock.xlsx"))).toBe(true);
});

test("a refused file costs itself only: the others are done and the exit code is 1", () => {
  const [good, bad] = [workbook("stock.xlsx"), workbook("no invoices.xlsx", { Inventory: SHEETS["Inventory"]! })];
  writeFileSync(at("my files", "letter.xlsx"), "Dear Sir or Madam");
  const { status, stdout, stderr } = fill(bad, at("my files", "letter.xlsx"), at("none.xlsx"), good, "--json");
  expect(status).toBe(1);
  const told = stdout
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as { file: string; outcome: string; code?: string });
  expect(told.map(({ outcome, code }) => code ?? outcome)).toEqual(["NOT_RECOGNISED", "NOT_A_WORKBOOK", "FILE", "filled"]);
  expect(stderr).toContain("no invoices.xlsx: refused, no file was written. No sheet can be read as Invoices");
  expect(stderr).toContain("none.xlsx: refused, no file was written. It cannot be read: there is no such file or folder.");
  expect(stderr).not.toMatch(/\n\s+at /);
  expect(readdirSync(at("out"))).toEqual(["stock.xlsx"]);
});

test("where several sheets fit, --sheet chooses", () => {
  const { Inventory = [], ...others } = SHEETS;
  const input = workbook("two.xlsx", { "Stock 1 Feb": Inventory, "Stock 1 Mar": Inventory, ...others });
  const unasked = fill(input);
  expect(unasked.status).toBe(1);
  expect(unasked.stderr).toContain("Stock 1 Mar");
  expect(fill(input, "--sheet", "inventory=Stock 1 Mar").status).toBe(0);
});

test("--in-place fills the file itself; filled again, it does not change", () => {
  const input = workbook("stock.xlsx");
  expect(fill(input, "--in-place").status).toBe(0);
  const once = readFileSync(input);
  expect(inventoryColumn(input, "Price protection credit")[0]).toBe(780);
  expect(fill(input, "--in-place").stdout).toContain("Nothing has changed since the last fill.");
  expect(readFileSync(input).equals(once)).toBe(true);
  expect(readdirSync(at("my files"))).toEqual(["stock.xlsx"]);
});

test("--take-back takes the last fill of a file back, once", () => {
  const input = workbook("stock.xlsx");
  const before = readFileSync(input);
  expect(fill(input, "--in-place").stdout).toMatch(/Kept {9}what this fill replaced, \d+ kB/);
  expect(fill(input, "--take-back", "--in-place").stdout).toMatch(/Taken back {3}\d+ cells\n$/);
  expect(cellsOf(readFileSync(input))).toEqual(cellsOf(before));
  expect(fill(input, "--take-back", "--in-place")).toMatchObject({
    status: 1,
    stderr: expect.stringContaining("nothing to take back") as string,
  });
});

const cellsOf = (file: Uint8Array): unknown =>
  openBook(file).sheets.map((sheet) => [sheet.name, sheet.used(true) && sheet.values(sheet.used(true)!)]);

// prettier-ignore
test.each<[string, () => string[], string, string]>([
  ["no file",                () => [],                                                             "at least one workbook",                "FILE.xlsx"],
  ["an unknown word",        () => [workbook("a.xlsx"), "--fast"],                                 "There is no option --fast",            "a.xlsx"],
  ["the input's own folder", () => [workbook("a.xlsx"), "--out-dir", at("my files")],              "would be written over the input",      "/filled"],
  ["two files of one name",  () => [workbook("a.xlsx"), workbook("a.xlsx"), "--out-dir", "o"],     "would both be written",                "--out-dir o"],
  ["an agreement twice",     () => [workbook("a.xlsx"), "--agreement", "x", "--agreement", "y"],   "--agreement is given twice",           "--agreement y"],
  ["no such agreement",      () => [workbook("a.xlsx"), "--agreement", "altigen"],                 "no agreement of that name is known",   "--agreement altigen-synnex-1999"],
  ["no such kind",           () => [workbook("a.xlsx"), "--sheet", "Invntory=Stock"],              'There is no kind of sheet "Invntory"', "--sheet Inventory=Stock"],
  ["no such report",         () => [workbook("a.xlsx"), "--report", "3.6"],                        'There is no report "3.6"',             "--report 3.6(A)"],
  ["a month of no report",   () => [workbook("a.xlsx"), "--month", "2000-03"],                     "add --report 6.5",                     "--month 2000-03 --report 6.5"],
])("wrong usage, %s: the mistake, a line that mends it, exit code 2 and nothing done", (_story, words, told, mended) => {
  const { status, stdout, stderr } = fill(...words());
  expect(status).toBe(2);
  const [mistake, ...lines] = stderr.split("\n");
  expect(mistake).toContain(told);
  expect(lines).toEqual([expect.stringMatching(/^Try: {3}npm run fill -- /), "Help:  npm run fill -- --help", ""]);
  expect(lines[0]!.replaceAll('"', "").endsWith(mended)).toBe(true);
  expect(stdout).toBe("");
  expect(readdirSync(home)).toEqual(["my files"]);
});

test("a workbook that was filled by another agreement and is filled by its own says so, with the record or without", () => {
  const { stdout: known } = spawnSync(process.execPath, [join(ROOT, "scripts", "agreement.js"), "show"], { encoding: "utf8" });
  writeFileSync(at("toy.json"), known.replace("altigen-synnex-1999", "toy-2000").replace('"AltiGen"', '"Toymaker"'));
  const first = fill(workbook("stock.xlsx"), "--agreement", at("toy.json"), "--out", at("toy.xlsx"));
  expect([first.status, first.stderr]).toEqual([0, ""]);
  expect(fill(at("toy.xlsx"), "--agreement", at("toy.json"), "--out", at("again.xlsx")).stderr).toBe("");
  const warned =
    /warning: the fill before applied "Distribution agreement of Toymaker .*"; this one applied ".*AltiGen.*" \(altigen-synnex-1999\)/;
  const other = fill(at("toy.xlsx"), "--out", at("own.xlsx"), "--json");
  expect(other.status).toBe(0);
  expect(other.stderr).toMatch(warned);
  expect(JSON.parse(other.stdout)).toMatchObject({ agreementBefore: expect.stringContaining("Toymaker") as string });
  const book = openBook(readFileSync(at("toy.xlsx")));
  for (const id of book.xmlParts.ids()) book.xmlParts.remove(id);
  for (const key of book.settings.keys()) book.settings.delete(key);
  writeFileSync(at("plain.xlsx"), book.save());
  expect(fill(at("plain.xlsx"), "--out", at("other.xlsx")).stderr).toMatch(warned);
});

const CSV = {
  "stock.csv": "Part number,Shelf count,As-of date\n00123,40,2000-03-01\n",
  "bills.csv": "Invoice number;Invoice date;Part number;Quantity;Unit price\nI-1;2000-01-10;00123;50;100\n",
  "prices.txt": "Part number\tEffective date\tNew price\n00123\t2000-03-01\t80.5\n",
};
const [STOCK, ...OTHERS] = Object.keys(CSV);

function csvFiles(): string[] {
  for (const [name, text] of Object.entries(CSV)) writeFileSync(at("my files", name), text);
  return [STOCK!, ...OTHERS].map((name) => at("my files", name));
}

/** The options that a refusal advises, as a shell would hand them over. */
const advised = (stderr: string): string[] =>
  [...(/ Add (.*?)(?: with the heading|\. If the headings)/s.exec(stderr)?.[1] ?? "").matchAll(/"([^"]*)"|(\S+)/g)].map(
    ([, quoted, bare]) => quoted ?? bare!,
  );

test("CSV files make one workbook and are left as they are; what a refusal advises mends it", () => {
  const files = csvFiles();
  const unasked = fill(...files, "--out", at("filled.xlsx"));
  expect(unasked.status).toBe(1);
  const options = advised(unasked.stderr);
  expect(options).toEqual(["--sheet", "Inventory=stock", "--column", "Inventory.Quantity on hand=Shelf count"]);
  const { status, stdout } = fill(...files, "--out", at("filled.xlsx"), ...options, "--json");
  expect(status).toBe(0);
  expect(JSON.parse(stdout)).toMatchObject({ file: files.join(", "), files, output: at("filled.xlsx"), outcome: "filled", rowsFilled: 1 });
  const [stock] = openBook(readFileSync(at("filled.xlsx"))).sheets;
  expect(stock?.name).toBe("stock");
  expect(stock?.value(1, 0)).toBe("00123");
  // 40 units at 100.00 - 80.50
  expect(stdout).toContain('"credit":"780.00"');
  expect(readFileSync(files[0]!, "utf8")).toBe(CSV["stock.csv"]);
});

test("a mapping file says the same, in any spelling of kinds and fields", () => {
  const mapping = { INVENTORY: { sheet: "stock", headingRow: 1, columns: { quantityOnHand: "Shelf count" } } };
  writeFileSync(at("m.json"), JSON.stringify(mapping));
  const { status, stdout } = fill(...csvFiles(), "--mapping", at("m.json"));
  expect(status).toBe(0);
  expect(stdout).toContain("780.00");
  expect(existsSync(at("out", "stock.xlsx"))).toBe(true);
});

// prettier-ignore
test.each([
  ["broken JSON",        "{",                                          "is no JSON"],
  ["a list",             "[]",                                         "The mapping is a list"],
  ["an unknown kind",    '{"Stock": {}}',                              'no kind of sheet "Stock"'],
  ["an unknown field",   '{"Inventory": {"columns": {"Qty": "A"}}}',   'Inventory has no column "Qty"'],
  ["a number",           '{"Inventory": {"sheet": 5}}',                '"sheet" of Inventory in the mapping is 5'],
  ["a row as text",      '{"Inventory": {"headingRow": "3"}}',         '"headingRow" of Inventory in the mapping is "3"'],
  ["null",               '{"Inventory": null}',                        '"Inventory" in the mapping is null'],
  ["another word",       '{"Inventory": {"row": 3}}',                  '"row" of Inventory in the mapping means nothing'],
])("a mapping that is none is wrong usage: %s", (_story, text, told) => {
  writeFileSync(at("m.json"), text);
  const { status, stderr } = fill(workbook("stock.xlsx"), "--mapping", at("m.json"));
  expect(status).toBe(2);
  expect(stderr).toContain(told);
  expect(existsSync(at("out"))).toBe(false);
});

test("a column that is not there is told, never another taken for it", () => {
  const { status, stderr } = fill(workbook("stock.xlsx"), "--column", "Inventory.Quantity on hand=Shelf count");
  expect(status).toBe(1);
  expect(stderr).toContain('The sheet "Inventory" has no column "Shelf count"');
  expect(stderr).toContain('"Quantity on hand"');
});

test("a sheet that is already read as another kind is never advised", () => {
  const { stderr } = fill(workbook("no invoices.xlsx", { Inventory: SHEETS["Inventory"]! }));
  expect(stderr).toContain("No sheet can be read as Invoices");
  expect(stderr).not.toContain("--sheet");
});

test("where headings stand twice, --heading-row chooses", () => {
  const { Inventory = [], ...others } = SHEETS;
  const input = workbook("low.xlsx", {
    Inventory: [["Part number", "Quantity on hand", "As-of date"], ["A-1", 1, MARCH_1], ...Inventory],
    ...others,
  });
  const { stdout } = fill(input, "--heading-row", "Inventory=3");
  expect(stdout).toContain("Rows filled  1, and 1 left blank (see Review)\n");
  expect(stdout).toContain("  40 units in 1 row\n");
});

test("a protected workbook is told of as a file", () => {
  const file = workbook("stock.xlsx");
  const book = openBook(readFileSync(file));
  book.sheets.find(({ name }) => name === "Inventory")?.protect(true);
  writeFileSync(file, book.save());
  const { status, stderr } = fill(file, "--json");
  expect(status).toBe(1);
  expect(stderr).toContain(
    'The sheet "Inventory" is protected. Open the file, take the protection off that sheet, save it and give it again.',
  );
  expect(stderr).not.toMatch(/Review|Excel|try again/);
});

test("a CSV file that cannot be read is refused with its line", () => {
  const [stock, ...others] = csvFiles();
  writeFileSync(stock!, "Part number,Quantity on hand\nA,1,050\n");
  const { status, stderr } = fill(stock!, ...others, "--out", at("filled.xlsx"));
  expect(status).toBe(1);
  expect(stderr).toContain("stock.csv, line 2: 3 fields under 2 headings");
  expect(existsSync(at("filled.xlsx"))).toBe(false);
});
