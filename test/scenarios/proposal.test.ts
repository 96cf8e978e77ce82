/** A proposed return in a saved file: the sheet, and the rows of requests below those of the user's. */
import { balancingOf } from "../support/rights";
import { prepareFill } from "../../src/credits/prepareFill";
import { proposalPlan, proposeReturn, type Proposal } from "../../src/credits/proposeReturn";
import { addRequests, type RequestsAdded } from "../../src/credits/returnRequests";
import { excelWorkbook } from "../../src/excel";
import { openBook } from "@channel-credits/preview-host";
import { OWN_SHEETS } from "../../src/workbook/headers";
import type { SheetOfCells } from "../support/exampleSheets";
import { expectTidyHost, openInExcel, newFaults } from "@channel-credits/preview-host/testing";
import { day } from "../contract/facts";
import { cellsOf, fileOf, filled, sheetNamed, type Row } from "./files";
import { quarter } from "./quarter";

jest.setTimeout(60_000);
afterEach(expectTidyHost);

const Q2 = "FY2000 Q2";
const MADE: Row = ["Most credit first", day("2000-02-01")];

interface Proposed {
  readonly file: Uint8Array;
  readonly proposal: Proposal;
  readonly added: RequestsAdded;
}

/** Opens the file, writes its proposal and adds it as requests; `after` may go on in the same page. */
async function proposed(before: Uint8Array, isTakenBack = false): Promise<Proposed> {
  const { book } = await openInExcel(before);
  const port = excelWorkbook({ sleep: () => Promise.resolve() });
  const prepared = await prepareFill(port);
  if ("refusals" in prepared) throw new Error(JSON.stringify(prepared.refusals));
  const { quarterNumber } = balancingOf(prepared.statement).limits.find((it) => it.quarter.name === Q2)!;
  const proposal = await proposeReturn(prepared, { quarter: quarterNumber, order: "most-credit" });
  const written = await port.write(proposalPlan(prepared, proposal)!);
  if (written.outcome !== "written") throw written.problem;
  const added = await addRequests(port, proposal);
  if (isTakenBack) expect(await port.restore(added.before)).toMatchObject({ outcome: "written", cellsLeft: 0 });
  const file = book.save();
  expect(newFaults(before, file)).toEqual([]);
  return { file, proposal, added };
}

const sheetOf = (file: Uint8Array, name: string): readonly Row[] => cellsOf(sheetNamed(openBook(file), name));

const REQUESTS: SheetOfCells = {
  name: "Return requests",
  rows: [
    ["Request number", "Right", "Part number", "Quantity", "Request date", "Invoice number", "Note"],
    ["R-3", "Defective", "VX-1", 1, day("2000-01-20"), "4101", "broken"],
  ],
};

test("the sheet foots with the limit of the filled file, and says its order and day", async () => {
  const { file } = await proposed(await filled(fileOf(quarter())));
  const [headings, ...rows] = sheetOf(file, "Return proposal");
  expect(headings).toEqual(OWN_SHEETS["Return proposal"]);
  expect(rows).toEqual([
    [Q2, "", "", "Remaining limit", "", "", "", "", "", 200, ...MADE],
    [Q2, "Inventory", 2, "VX-1", "4188", day("2000-01-10"), 2, 80, 160, 40, ...MADE],
    [Q2, "", "", "Proposed; left unused", "", "", 2, "", 160, 40, ...MADE],
  ]);
  const limit = sheetOf(file, "Balancing limits").find(([name]) => name === Q2)!;
  const remaining = Number(limit[OWN_SHEETS["Balancing limits"].indexOf("Remaining")]);
  const credit = OWN_SHEETS["Return proposal"].indexOf("Credit");
  const lines = rows.slice(1, -1).reduce((sum, row) => sum + Number(row[credit]), 0);
  expect([remaining - lines, lines]).toEqual([rows.at(-1)![credit + 1], rows.at(-1)![credit]]);
});

test("requests stand below the user's in one write, and can be taken back to the last cell", async () => {
  const before = fileOf([...quarter(), REQUESTS]);
  const { file, added } = await proposed(before);
  expect(added).toMatchObject({ requestNumber: "R-4", rows: 1, cellsChanged: 6, at: { row: 2, column: 2 } });
  expect(sheetOf(file, "Return requests")).toEqual([
    ...REQUESTS.rows,
    ["R-4", "Balancing", "VX-1", 2, day("2000-02-01"), "4188", ""],
  ]); // prettier-ignore
  const back = await proposed(before, true);
  expect(sheetOf(back.file, "Return requests")).toEqual(REQUESTS.rows);
});

test("another order chooses among the same units, which are found once", async () => {
  await openInExcel(fileOf(quarter()));
  const prepared = await prepareFill(excelWorkbook({ sleep: () => Promise.resolve() }));
  if ("refusals" in prepared) throw new Error(JSON.stringify(prepared.refusals));
  const { quarterNumber } = balancingOf(prepared.statement).limits.find((it) => it.quarter.name === Q2)!;
  const [dearest, oldest] = [
    await proposeReturn(prepared, { quarter: quarterNumber, order: "most-credit" }),
    await proposeReturn(prepared, { quarter: quarterNumber, order: "oldest" }),
  ];
  const stretchOf = ({ ruling }: Proposal): unknown => (ruling.outcome === "decided" ? ruling.value.lines[0]!.stretch : undefined);
  expect(stretchOf(dearest)).toBeDefined();
  expect(stretchOf(oldest)).toBe(stretchOf(dearest));
});
