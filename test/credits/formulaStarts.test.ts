/**
 * A CSV export drops what keeps a text from being a formula. What is ours therefore never begins like one, whatever the user's cells and
 * sheets are called. What is the user's own (part, invoice and sheet names) stays exact, in columns of its own that are stored as text.
 */
import { prepareFill, type PreparedFill } from "../../src/credits/prepareFill";
import { enterTerm } from "../../src/credits/enterTerm";
import { readTermEntries } from "../../src/credits/termEntries";
import { termsOfAgreement } from "../../src/contract/agreement/terms";
import type { Cell } from "../../src/workbook/port";
import type { WorkbookView } from "../../src/workbook/workbookView";
import { day } from "../contract/facts";
import { arrayPort, cellsOf } from "../support/arrayPort";

const REPORT = day("2000-02-01");
const BOUGHT = day("1999-12-15");
const STARTS = ["=", "+", "-", "@", "\t=", "\r="];
/** Columns that hold what a user wrote, and nothing else. */
const USERS = ["Sheet", "See", "Part number", "Invoice number"];

/** A workbook in which next to everything is doubtful, under hostile names. */
const hostile = (start: string): { name: string; rows: readonly (readonly Cell[])[] }[] => {
  const [A, B, C] = ["A", "B", "C"].map((it) => `${start}HYPERLINK("${it}")`) as [string, string, string];
  const invoices = ["Invoice number", "Invoice date", "Part number", "Quantity", "Unit price", "Credits received", "Original invoice"];
  const stock = ["Part number", "Quantity on hand", "Committed quantity", "In transit from vendor", "Transit date", "As-of date"];
  return [
    { name: `${start}Stock`, rows: [stock, [A, 5, 6, 1, "", REPORT], [` ${B}`, "9", 0, 0, "", REPORT], [C, start, 0, 0, "", REPORT], [`${A}-`, 1, 0, 0, "", REPORT], [B, 7, 0, 0, "", ""]] }, // prettier-ignore
    { name: "Inventory", rows: [["Something"], [start]] },
    { name: `${start}Bills`, rows: [invoices, [`${start}1`, BOUGHT, A, 9, 10, 1, ""], [`${start}2`, `${start}soon`, A, 1, 1], [`${start}3`, BOUGHT, B, 9, "1.0000001"], [`${start}4`, BOUGHT - 1, A, -99, 10, "", `${start}1`], [`${start}5`, BOUGHT, "", 1, 1]] }, // prettier-ignore
    {
      name: `${start}Bills 2`,
      rows: [
        ["Something", "else"],
        [start, start],
      ],
    },
    { name: "Price changes", rows: [["Part number", "Effective date", "New price", "Old price"], [A, REPORT, 8, ""], [A, REPORT, 7, ""], [B, REPORT + 90, 1, ""], [C, REPORT, 8, 10], [C, REPORT, 8, 10]] }, // prettier-ignore
    { name: "Discontinuations", rows: [["Part number", "Notice date", "Discontinuation date"], [A, REPORT + 1, day("2000-02-10")], [B, day("2000-01-20"), ""], [B, day("2000-01-21"), ""]] }, // prettier-ignore
    { name: "Terms", rows: [["Term", "Value", "Value"], [`${start}term`, start, ""], ["stock.flow", start, ""], ["balancing.limitPercent", 0.1, 0.2]] }, // prettier-ignore
  ];
};

async function prepared(start: string): Promise<PreparedFill> {
  const port = arrayPort(hostile(start).map((it) => ({ ...it, name: it.name.replace(/[\t\r]/g, "") })));
  await port.writeSetting("mapping", start);
  const answer = await prepareFill(port);
  if ("refusals" in answer) throw new Error(JSON.stringify(answer.refusals));
  return answer;
}

describe.each(STARTS)("where names begin with %j", (start) => {
  test("no text of ours does", async () => {
    const { plan, findings } = await prepared(start);
    const found = plan.blocks.flatMap(({ columns, rowCount }) =>
      columns
        .filter(({ heading }) => !USERS.includes(heading))
        .flatMap(({ heading, cell }) => Array.from({ length: rowCount }, (_, row) => `${heading}: ${cell(row)}`)),
    );
    expect(found.filter((text) => /^[^:]*: [=+\-@\t\r\n]/.test(text) && !/: -?[\d.]+$/.test(text))).toEqual([]);
    expect(new Set(findings.map(({ code }) => code)).size).toBeGreaterThan(14);
  });

  test("what is the user's own stays as it is, as text", async () => {
    const { plan } = await prepared(start);
    const own = plan.blocks.slice(1).flatMap(({ columns }) => columns.filter(({ heading }) => USERS.includes(heading)));
    expect(new Set(own.map(({ format }) => format))).toEqual(new Set(["text"]));
    const parts = plan.blocks[3]!.columns.find(({ heading }) => heading === "Part number")!;
    const listed = Array.from({ length: plan.blocks[3]!.rowCount }, (_, row) => parts.cell(row));
    expect(listed).toContain(`${start}HYPERLINK("A")`.trim());
  });
});

test("nor does the Terms sheet that we make", async () => {
  const port = arrayPort([]);
  const entry = (await readTermEntries(port, undefined, false)).find(({ name }) => name === "calculation.date");
  await enterTerm(port, {} as WorkbookView, undefined, entry!, undefined, false);
  const [terms] = port.written().blocks;
  expect(terms!.rowCount).toBe(termsOfAgreement().length);
  const texts = cellsOf(terms!).flat();
  expect(texts.filter((text) => /^[=+\-@\t\r]/.test(String(text)))).toEqual([]);
});
