/** Several vendors in one workbook: each fills its rows as if the others were not there. Rules 8c. */
import { AGREEMENTS } from "../../src/contract/agreement/agreements";
import { compareAgreements } from "../../src/credits/compareAgreements";
import { reasonsAt } from "../../src/credits/furtherReasons";
import { paperPlan } from "../../src/credits/papers";
import { whyNoPaper } from "../../src/credits/paperReasons";
import { prepareFill, type PreparedFill } from "../../src/credits/prepareFill";
import { proposalQuarters } from "../../src/credits/proposalQuarters";
import { proposeReturn } from "../../src/credits/proposeReturn";
import { claimPlace } from "../../src/credits/claimPlaces";
import { worklist } from "../../src/credits/worklist";
import type { Cell, WrittenBlock } from "../../src/workbook/port";
import { CLAIMS_COLUMNS } from "../../src/contract/statement/tables/columns";
import { day, percent } from "../contract/facts";
import { arrayPort } from "../support/arrayPort";
import { TOY_AGREEMENT } from "../support/toyAgreement";

const AGREED = [AGREEMENTS[0]!, TOY_AGREEMENT];
const [FEB_1, FEB_15, FEB_20, MAR_15] = [day("2000-02-01"), day("2000-02-15"), day("2000-02-20"), day("2000-03-15")];
const [NOV_15, DEC_15] = [day("1999-11-15"), day("1999-12-15")];

type Rows = readonly (readonly Cell[])[];
type Sheets = Readonly<Record<string, Rows>>;

/** Both vendors have a part A and an invoice 1; B is the toymaker's alone, C the other's. */
const BOTH: Sheets = {
  Inventory: [
    ["Part number", "Quantity on hand", "As-of date", "Vendor"],
    ["A", 5, FEB_1, "Toymaker"],
    ["A", 7, FEB_1, ""],
    ["B", 5, FEB_15, "toymaker "],
    ["C", 9, FEB_1, ""],
  ],
  Invoices: [
    ["Invoice number", "Invoice date", "Part number", "Quantity", "Unit price", "Vendor"],
    ["1", DEC_15, "A", 5, 12, "Toymaker"],
    ["1", DEC_15, "A", 10, 20, ""],
    ["2", DEC_15, "B", 5, 12, "Toymaker"],
    ["3", DEC_15, "C", 9, 30, ""],
    ["4", NOV_15, "C", 100, 30, ""],
  ],
  "Price changes": [
    ["Part number", "Effective date", "New price", "Old price", "Vendor"],
    ["A", FEB_1, 8, 10, "Toymaker"],
    ["B", FEB_15, 8, 10, ""],
    ["C", FEB_1, 25, 30, ""],
  ],
  "Return requests": [
    ["Request number", "Right", "Part number", "Quantity", "Request date"],
    ["R-1", "Balancing", "B", 1, FEB_20],
    ["R-1", "Balancing", "C", 2, FEB_20],
  ],
  Sales: [
    ["Sale date", "Part number", "Quantity", "Vendor"],
    [FEB_1, "A", 3, "Toymaker"],
    [FEB_1, "C", 4, ""],
  ],
  Terms: [
    ["Term", "Value", "Vendor"],
    ["agreement.id", "altigen-synnex-1999", ""],
    ["calculation.date", MAR_15, ""],
    ["balancing.limitPercent", 0.15, ""],
    ["agreement.id", "TOY-1999", "Toymaker"],
  ],
};

/** The rows of one vendor alone, in a workbook that names none: what the other's rows and the column Vendor take away. */
const ALONE: Readonly<Record<"" | "Toymaker", Sheets>> = {
  "": {
    Inventory: [BOTH["Inventory"]![0]!.slice(0, 3), ...[2, 4].map((row) => BOTH["Inventory"]![row]!.slice(0, 3))],
    Invoices: [BOTH["Invoices"]![0]!.slice(0, 5), ...[2, 4, 5].map((row) => BOTH["Invoices"]![row]!.slice(0, 5))],
    "Price changes": [0, 3].map((row) => BOTH["Price changes"]![row]!.slice(0, 4)),
    "Return requests": [0, 2].map((row) => BOTH["Return requests"]![row]!),
    Sales: [0, 2].map((row) => BOTH["Sales"]![row]!.slice(0, 3)),
    Terms: [0, 1, 2, 3].map((row) => BOTH["Terms"]![row]!.slice(0, 2)),
  },
  Toymaker: {
    Inventory: [0, 1, 3].map((row) => BOTH["Inventory"]![row]!.slice(0, 3)),
    Invoices: [0, 1, 3].map((row) => BOTH["Invoices"]![row]!.slice(0, 5)),
    "Price changes": [0, 1, 2].map((row) => BOTH["Price changes"]![row]!.slice(0, 4)),
    "Return requests": [0, 1].map((row) => BOTH["Return requests"]![row]!),
    Sales: [0, 1].map((row) => BOTH["Sales"]![row]!.slice(0, 3)),
    Terms: [0, 2, 4].map((row) => BOTH["Terms"]![row]!.slice(0, 2)),
  },
};

/** The rows of `BOTH`, counted from the headings, that each vendor's rows are. */
const ROWS = { "": { Inventory: [2, 4], "Return requests": [2] }, Toymaker: { Inventory: [1, 3], "Return requests": [1] } } as const;

async function filled(sheets: Sheets): Promise<PreparedFill> {
  const prepared = await prepareFill(arrayPort(Object.entries(sheets).map(([name, rows]) => ({ name, rows }))), { agreements: AGREED });
  if ("refusals" in prepared) throw new Error(JSON.stringify(prepared.refusals));
  return prepared;
}

const blockOf = ({ plan }: PreparedFill, of: string): WrittenBlock =>
  plan.blocks.find(({ sheet, figuresOf }) => figuresOf === of || ("ownName" in sheet && sheet.ownName === of))!;
const cellsOf = (fill: PreparedFill, of: string): (string | number)[][] => {
  const { columns, rowCount } = blockOf(fill, of);
  return Array.from({ length: rowCount }, (_, row) => columns.map(({ cell }) => cell(row)));
};
/** Of a sheet of ours the lines of one vendor, without the columns that name rows of sheets. */
function linesOf(fill: PreparedFill, of: string, vendor: string): (string | number)[][] {
  const { columns } = blockOf(fill, of);
  const isKept = columns.map(({ heading }) => !/^(Row|Invoice row|Change or notice row|Vendor)$/.test(heading));
  const at = columns.findIndex(({ heading }) => heading === "Vendor");
  return cellsOf(fill, of)
    .filter((cells) => at < 0 || cells[at] === vendor)
    .map((cells) => cells.filter((_, i) => isKept[i]).map((cell) => (typeof cell === "string" ? cell.replace(/, row \d+/, "") : cell)));
}

describe.each(["", "Toymaker"] as const)("the rows of %p", (vendor) => {
  let both: PreparedFill;
  let alone: PreparedFill;
  beforeAll(async () => {
    [both, alone] = [await filled(BOTH), await filled(ALONE[vendor])];
  });

  test.each(["Inventory", "Return requests"] as const)("%s has the figures of a workbook without the others", (kind) => {
    const all = cellsOf(both, kind);
    const own = cellsOf(alone, kind);
    expect(own.length).toBeGreaterThan(0);
    expect(own.flat().some((cell) => typeof cell === "number" && cell > 0)).toBe(true);
    expect(ROWS[vendor][kind].map((row) => all[row - 1])).toEqual(own);
  });

  test.each(["Balancing limits", "Credit detail", "Calendar", "Claim totals", "Stock days"])("%s has its lines", (of) => {
    const own = linesOf(alone, of, "");
    expect(own.length).toBeGreaterThan(0);
    expect(linesOf(both, of, vendor)).toEqual(own);
  });

  test("its claims are the same, each with its vendor behind it", () => {
    const own = cellsOf(alone, "Claims");
    const suffix = vendor === "" ? "" : ` [${vendor}]`;
    const claims = cellsOf(both, "Claims").filter(([key]) => String(key).endsWith("[Toymaker]") === (vendor !== ""));
    expect(own.length).toBeGreaterThan(0);
    expect(claims).toEqual(own.map(([key, ...cells]) => [`${key}${suffix}`, ...cells, vendor]));
  });
});

describe("what names rows names the real ones", () => {
  test("lines of Credit detail lead to their own rows", async () => {
    const fill = await filled(BOTH);
    const { columns } = blockOf(fill, "Credit detail");
    const headings = columns.map(({ heading }) => heading);
    const lines = cellsOf(fill, "Credit detail").map((cells) => Object.fromEntries(headings.map((heading, i) => [heading, cells[i]])));
    const toys = lines.filter((line) => line["Vendor"] === "Toymaker" && line["Clause"] === "3.6(A)");
    expect(toys.map((line) => [line["Part number"], line["Row"], line["Invoice row"], line["Change or notice row"]])).toEqual([
      ["A", 2, 2, 2],
      ["B", 4, 4, 3],
    ]);
    const cells = cellsOf(fill, "Credit detail").find((line) => line.at(-1) === "Toymaker")!;
    expect(columns[headings.indexOf("Invoice row")]!.link!(cells, headings)).toEqual({ sheet: "Invoices", row: 2 });
  });

  test("Why of a row has its own vendor's terms", async () => {
    const fill = await filled(BOTH);
    const { sheetId } = fill.decoded.sheets.Inventory;
    const [toy, other] = [1, 2].map((row) => reasonsAt(fill, { sheetId, row })!);
    expect([toy!.vendor, other!.vendor]).toEqual(["Toymaker", undefined]);
    const limit = (reasons: typeof toy) => reasons!.rights[1]!.terms.find(({ name }) => name === "balancing.limitPercent")?.value;
    expect(limit(toy)).toMatchObject({ share: percent("10") });
    expect(limit(other)).toMatchObject({ share: percent("15") });
    expect(toy!.rights[0]!.lines[0]!.invoiceAt?.row).toBe(1);
  });

  test("a claim leads to the row that it is counted by", async () => {
    const fill = await filled(BOTH);
    const claim = fill.due.claims.find(({ key }) => key === "Price protection B 2000-02-15 [Toymaker]")!;
    expect(claimPlace(fill, undefined, claim, "count")).toMatchObject({ sheet: "Inventory", row: 3 });
    expect(claimPlace(fill, undefined, claim, "proof")).toMatchObject({ sheet: "Price changes", row: 2 });
  });
});

describe("sheets on which people work have a column Vendor", () => {
  const blockNamed = ({ plan }: PreparedFill, of: string): WrittenBlock =>
    plan.blocks.find(({ sheet, columns }) => ("id" in sheet ? of === "Claims" && columns[0]!.heading === "Claim" : sheet.ownName === of))!;
  /** Keys with what their rows say of the vendor, undefined where it is left as it stands. */
  function vendorsOn(fill: PreparedFill, of: string, key: string): readonly (readonly [key: string, vendor: unknown])[] {
    const { columns, rowCount } = blockNamed(fill, of);
    const [keys, vendors] = [key, "Vendor"].map((heading) => columns.find((it) => it.heading === heading));
    return Array.from({ length: rowCount }, (_, row) => [
      String(keys!.cell(row)),
      vendors === undefined || vendors.leaves?.(row) ? undefined : vendors.cell(row),
    ]);
  }
  const isOf = (key: string): string => (key.includes("[Toymaker]") ? "Toymaker" : "");

  test("behind all others, by each row's own vendor", async () => {
    const fill = await filled(BOTH);
    for (const [of, key] of [
      ["Claims", "Claim"],
      ["Sign-offs", "Claim"],
    ] as const) {
      const rows = vendorsOn(fill, of, key);
      expect(new Set(rows.map(([, vendor]) => vendor))).toEqual(new Set(["Toymaker", ""]));
      expect(rows.map(([, vendor]) => vendor)).toEqual(rows.map(([claim]) => isOf(claim)));
      expect(blockNamed(fill, of).columns.at(-1)!.heading).toBe("Vendor");
    }
    // Findings about rows have no vendor in their keys; their texts begin with it.
    const { columns, rowCount } = blockNamed(fill, "Review");
    const [text, vendor] = ["Finding", "Vendor"].map((heading) => columns.find((it) => it.heading === heading)!);
    const told = Array.from({ length: rowCount }, (_, row) => [String(text!.cell(row)), vendor!.cell(row)] as const);
    expect(told.filter(([, of]) => of === "Toymaker").length).toBeGreaterThan(0);
    for (const [finding, of] of told) expect([finding, of === "Toymaker"]).toEqual([finding, /^Toymaker: |\[Toymaker\]/.test(finding)]);
  });

  const HEADINGS = CLAIMS_COLUMNS.map(({ heading }) => heading);
  const TOYS = "Price protection B 2000-02-15 [Toymaker]";
  const claimsSheet = (headings: readonly string[], ...rows: readonly (readonly Cell[])[]): Sheets => ({
    ...BOTH,
    Claims: [headings, ...rows],
  });
  const stands = (...cells: readonly Cell[]): readonly Cell[] => [...cells, ...Array<Cell>(HEADINGS.length - cells.length).fill("")];

  test("a sheet that is there gets it behind its columns; what stands in it stays, and blanks are filled", async () => {
    const added = await filled(claimsSheet(HEADINGS, stands(TOYS)));
    expect(vendorsOn(added, "Claims", "Claim").find(([key]) => key === TOYS)).toEqual([TOYS, "Toymaker"]);
    const before = await filled(claimsSheet([...HEADINGS, "Vendor"], [...stands(TOYS), "toymaker"]));
    expect(vendorsOn(before, "Claims", "Claim").find(([key]) => key === TOYS)).toEqual([TOYS, undefined]);
    const blank = await filled(claimsSheet([...HEADINGS, "Vendor"], [...stands(TOYS), ""]));
    expect(vendorsOn(blank, "Claims", "Claim").find(([key]) => key === TOYS)).toEqual([TOYS, "Toymaker"]);
  });

  test("a column of the user's that is headed so and holds something else is left alone", async () => {
    const fill = await filled(claimsSheet([...HEADINGS, "Vendor"], [...stands(TOYS), "ask Ann"]));
    expect(blockNamed(fill, "Claims").columns.map(({ heading }) => heading)).not.toContain("Vendor");
  });

  test("a workbook of one agreement has none", async () => {
    const fill = await filled(ALONE[""]);
    for (const name of ["Claims", "Sign-offs", "Review"])
      expect(blockNamed(fill, name).columns.map(({ heading }) => heading)).not.toContain("Vendor");
  });
});

test("two agreements are compared for whichever vendor is chosen: its sides, its rows", async () => {
  const fill = await filled(BOTH);
  const sides = { left: { by: "workbook" }, right: { by: "agreement", id: AGREEMENTS[0]!.id } } as const;
  const [none, toys] = [
    await compareAgreements(fill, sides, { agreements: AGREED }),
    await compareAgreements(fill, { ...sides, vendor: "toymaker" }, { agreements: AGREED }),
  ];
  expect([none.vendor, toys.vendor]).toEqual(["", "Toymaker"]);
  expect([none.agreements.left.id, toys.agreements.left.id]).toEqual([AGREEMENTS[0]!.id, TOY_AGREEMENT.id]);
  // The first agreement leaves the limit of the toymaker's rows blank: its own 10 % are a term of the workbook.
  expect(none.terms.map(({ name }) => name)).toEqual(["balancing.limitPercent"]);
  expect(toys.terms.length).toBeGreaterThan(1);
  const rows = (compared: typeof toys) => new Set(compared.figures.filter(({ sheet }) => sheet === "Inventory").map(({ row }) => row));
  for (const row of rows(toys)) expect([2, 4]).toContain(row);
  for (const row of rows(none)) expect([3, 5]).toContain(row);
  expect(rows(toys).size).toBeGreaterThan(0);
});

describe("papers and proposals are of one vendor", () => {
  test("a report is asked for by vendor where both have something on it", async () => {
    const fill = await filled(BOTH);
    expect(whyNoPaper(fill, { paper: "Report 3.6(A)" })).toContain('rows without a vendor and "Toymaker" have something to report');
    expect(whyNoPaper(fill, { paper: "Report 3.6(A)", vendor: "Nobody" })).toContain('no vendor "Nobody"');
    const plan = paperPlan(fill, { paper: "Report 3.6(A)", vendor: "TOYMAKER" })!;
    const [block] = plan.blocks;
    expect(Array.from({ length: block!.rowCount }, (_, row) => block!.columns[1]!.cell(row))).toEqual(["A", "B"]);
    expect(block!.printTitle).toBe("Distribution agreement of Toymaker and Toyshop, effective 22 December 1999");
  });

  test("a packet is its claim's", async () => {
    const fill = await filled(BOTH);
    const [block] = paperPlan(fill, { paper: "Claim packet", claim: "Price protection B 2000-02-15 [Toymaker]" })!.blocks;
    expect(block!.columns[1]!.cell(0)).toBe("Price protection B 2000-02-15 [Toymaker]");
    expect(paperPlan(fill, { paper: "Claim packet", claim: "3.6(A) B 2000-02-15" })).toBeUndefined();
  });

  test("a return is proposed of one vendor's stock, within its limit", async () => {
    const fill = await filled(BOTH);
    const quarters = proposalQuarters(fill);
    expect(quarters.map(({ vendor }) => vendor)).toEqual(["", "Toymaker"]);
    const proposal = await proposeReturn(fill, { ...quarters[1]!, order: "most-credit" });
    expect(proposal.lines.length).toBeGreaterThan(0);
    for (const { sheetRow } of proposal.lines) expect([2, 4]).toContain(sheetRow);
  });

  test("what is to be done is that of all", async () => {
    const fill = await filled(BOTH);
    const todo = worklist(fill, fill.findings);
    expect(todo.claims.ready.map(({ key }) => key)).toEqual(
      expect.arrayContaining(["3.6(A) C 2000-02-01", "Price protection A 2000-02-01 [Toymaker]"]),
    );
    expect(todo.ahead.some(({ what }) => what.endsWith("[Toymaker]"))).toBe(true);
  });
});

const withRows = (sheets: Sheets): Sheets => ({ ...BOTH, ...sheets });
const found = (fill: PreparedFill, code: string) =>
  fill.findings.filter((it) => it.code === code).map(({ sheet, row, part }) => `${sheet} ${row} ${part}`.trim());
const explanation = (fill: PreparedFill, row: number): string | number => cellsOf(fill, "Inventory")[row]!.at(-1)!;

describe("rows of nobody's stay blank and are told", () => {
  test("a vendor without an agreement: on Terms, and by row", async () => {
    const fill = await filled(withRows({ Inventory: [...BOTH["Inventory"]!, ["Z", 4, FEB_1, "Acme"]] }));
    expect(found(fill, "VENDOR_UNKNOWN")).toEqual(["Inventory 6 Z", "Terms 0"]);
    expect(
      cellsOf(fill, "Inventory")[4]!
        .slice(0, -1)
        .every((cell) => cell === ""),
    ).toBe(true);
    expect(explanation(fill, 4)).toBe("Left blank: no row agreement.id of the Terms sheet is of the vendor Acme.");
    expect(fill.totals).toMatchObject({ rowsFilled: 4, rowsBlank: 1 });
    expect(reasonsAt(fill, { sheetId: fill.decoded.sheets.Inventory.sheetId, row: 5 })).toMatchObject({ kind: "outside", part: "Z" });
    expect(cellsOf(fill, "Inventory").slice(0, 4)).toEqual(cellsOf(await filled(BOTH), "Inventory"));
  });

  test("terms of a vendor that say not whose agreement they change", async () => {
    const terms = [...BOTH["Terms"]!.slice(0, 4), ["balancing.limitPercent", 0.1, "Toymaker"]];
    const fill = await filled(withRows({ Terms: terms }));
    expect(found(fill, "VENDOR_UNKNOWN")).toEqual(
      expect.arrayContaining(["Terms 5", "Terms 0", "Inventory 2 A", "Inventory 4 B", "Invoices 2 A", "Price changes 2 A"]),
    );
    expect(explanation(fill, 0)).toContain("is of the vendor Toymaker");
  });

  test("a price change of a part that both have", async () => {
    const fill = await filled(withRows({ "Price changes": [...BOTH["Price changes"]!, ["A", FEB_15, 5, 8, ""]] }));
    expect(found(fill, "VENDOR_UNCLEAR")).toEqual(["Price changes 5 A"]);
    expect(cellsOf(fill, "Inventory")).toEqual(cellsOf(await filled(BOTH), "Inventory"));
  });

  test("stock without a vendor where Terms has an agreement for vendors only", async () => {
    const fill = await filled(withRows({ Terms: [BOTH["Terms"]![0]!, BOTH["Terms"]![2]!, BOTH["Terms"]![4]!] }));
    expect(found(fill, "VENDOR_UNCLEAR")).toEqual(expect.arrayContaining(["Inventory 3 A", "Inventory 5 C"]));
    expect(explanation(fill, 1)).toContain("the Terms sheet has no agreement without a vendor");
    const alone = await filled(ALONE.Toymaker);
    expect([0, 2].map((row) => cellsOf(fill, "Inventory")[row])).toEqual(cellsOf(alone, "Inventory"));
    // Of one vendor alone no sheet of ours has a column for it.
    expect(blockOf(fill, "Credit detail").columns.map(({ heading }) => heading)).not.toContain("Vendor");
  });

  test("a vendor that is an error value", async () => {
    const rows = [...BOTH["Inventory"]!.slice(0, 4), ["C", 9, FEB_1, { error: "#N/A" }]];
    const fill = await filled(withRows({ Inventory: rows }));
    expect(found(fill, "BAD_VALUE")).toEqual(["Inventory 5 C"]);
    expect(explanation(fill, 3)).toBe("Left blank: its vendor cannot be read; see Review.");
  });

  test("several vendors on stock, and none on Terms", async () => {
    const inventory = [...BOTH["Inventory"]!, ["D", 1, FEB_1, "Acme"]];
    const fill = await filled(withRows({ Inventory: inventory, Terms: BOTH["Terms"]!.slice(0, 4).map((row) => row.slice(0, 2)) }));
    expect(found(fill, "VENDOR_UNKNOWN")).toEqual(expect.arrayContaining(["Inventory 2 A", "Inventory 6 D"]));
    expect(cellsOf(fill, "Inventory")[3]).toEqual(cellsOf(await filled(BOTH), "Inventory")[3]);
  });
});

test("a filter of a vendor's terms is of its rows alone", async () => {
  const family = (rows: Rows): Rows => rows.map((row, i) => [...row, ["Family", "Blocks", "Blocks", "Dolls", "Dolls"][i]!]);
  const terms = [...BOTH["Terms"]!, ["balancing.only", "Family = Dolls", "Toymaker"]];
  const credits = async (sheets: Sheets) => cellsOf(await filled(sheets), "Inventory").map((cells) => cells[4]);
  const before = await credits(BOTH);
  expect(before[0]).toBe(8);
  // A is of Blocks at both; what the other vendor has goes back whatever its family.
  const after = await credits(withRows({ Inventory: family(BOTH["Inventory"]!), Terms: terms }));
  expect(after[0]).not.toBe(8);
  expect(after.slice(1)).toEqual(before.slice(1));
});

describe("a workbook of one agreement", () => {
  test.each([
    ["a column Vendor that names one vendor, and none on Terms", "AltiGen"],
    ["a blank column Vendor", ""],
  ])("%s is filled as without the column", async (_name, vendor) => {
    const { Inventory, Invoices, ...others } = ALONE[""];
    const named = (rows: Rows): Rows => rows.map((row, i) => [...row, i === 0 ? "Vendor" : vendor]);
    const fill = await filled({ ...others, Inventory: named(Inventory!), Invoices: named(Invoices!) });
    const alone = await filled(ALONE[""]);
    expect(fill.books.map((book) => book.vendor)).toEqual([""]);
    for (const name of ["Inventory", "Return requests", "Credit detail", "Claims", "Calendar", "Summary", "Review"])
      expect(cellsOf(fill, name)).toEqual(cellsOf(alone, name));
  });

  test("terms of the whole workbook are no vendor's", async () => {
    const fill = await filled(withRows({ Terms: [...BOTH["Terms"]!, ["calculation.date", FEB_1, "Toymaker"]] }));
    expect(fill.findings.filter(({ code }) => code === "TERM_INVALID").map(({ text }) => text)).toEqual([
      "calculation.date is of the whole workbook and stands with the vendor Toymaker; the row is not used. Take the vendor out of it.",
    ]);
  });
});
