/** An agreement that a workbook states itself on its Terms sheet: read as a known one is, by the fill and by the pane alike. */
import { AGREEMENTS } from "../../src/contract/agreement/agreements";
import { lookAtWorkbook } from "../../src/credits/outlook";
import { prepareFill, type PreparedFill } from "../../src/credits/prepareFill";
import type { Cell } from "../../src/workbook/port";
import { day } from "../contract/facts";
import { arrayPort } from "../support/arrayPort";

const FEB_1 = day("2000-02-01");
type Rows = readonly (readonly Cell[])[];
const HEADINGS = ["Term", "Value", "Clause", "State", "Effective from"];

/** Every term that rules need, as the first agreement has it, under clauses of another one. */
const NEEDED: Rows = AGREEMENTS[0]!.terms
  .filter(({ value, effectiveFrom }) => value !== undefined && effectiveFrom === undefined)
  .map(({ term, value }) => [term, value!, "9.1", "reading", ""]);
const HEAD: Rows = [
  ["agreement.id", "Toymaker-Toyshop-2000", "", "", ""],
  ["agreement.vendor", "Toymaker", "", "", ""],
  ["Agreement.Distributor ", "Toyshop", "", "", ""],
  ["agreement.kind", "Reseller agreement", "", "", ""],
  ["agreement.source", "our copy", "", "", ""],
];
const bookOf = (terms: Rows) =>
  arrayPort([
    {
      name: "Inventory",
      rows: [
        ["Part number", "Quantity on hand", "As-of date"],
        ["A", 5, FEB_1],
      ],
    },
    {
      name: "Invoices",
      rows: [
        ["Invoice number", "Invoice date", "Part number", "Quantity", "Unit price"],
        ["1", day("1999-12-15"), "A", 5, 12],
      ],
    },
    {
      name: "Price changes",
      rows: [
        ["Part number", "Effective date", "New price", "Old price"],
        ["A", FEB_1, 8, 10],
      ],
    },
    { name: "Terms", rows: [HEADINGS, ...terms].map((row) => [...row]) },
  ]);

async function filled(terms: Rows): Promise<PreparedFill> {
  const prepared = await prepareFill(bookOf(terms));
  if ("refusals" in prepared) throw new Error(JSON.stringify(prepared.refusals));
  return prepared;
}
const but = (term: string, ...rows: Rows): Rows => [...NEEDED.filter(([name]) => name !== term), ...rows];

test("whose it is, since when, and each term with its clause and state; amendments with their days", async () => {
  const rows = but(
    "priceProtection.creditBasis",
    ["priceProtection.creditBasis", "old-less-new", "6.4", "stated", ""],
    ["priceProtection.reportDays", "", "6.5", "withheld", ""],
    ["balancing.limitPercent", 0.15, 7.1, "", ""],
    ["balancing.limitPercent", "20%", "Amendment 1", "stated", day("2000-06-01")],
  );
  const { statement, totals, findings } = await filled([...rows, ...HEAD]);
  const { agreement } = statement.agreed;
  const { terms, ...head } = agreement;
  expect(head).toEqual({
    id: "toymaker-toyshop-2000",
    kind: "Reseller agreement",
    vendor: "Toymaker",
    distributor: "Toyshop",
    date: "1999-12-22",
    source: { name: "our copy" },
    documents: [],
    leftOut: [],
  });
  const of = (name: string) => terms.filter(({ term }) => term === name);
  expect(of("priceProtection.creditBasis")).toEqual([
    { term: "priceProtection.creditBasis", value: "old-less-new", clause: "6.4", state: "stated", effectiveFrom: undefined },
  ]);
  expect(of("priceProtection.reportDays")).toEqual([
    { term: "priceProtection.reportDays", value: undefined, clause: "6.5", state: "withheld", effectiveFrom: undefined },
  ]);
  expect(of("balancing.limitPercent")).toEqual([
    { term: "balancing.limitPercent", value: "15%", clause: "7.1", state: "stated", effectiveFrom: undefined },
    { term: "balancing.limitPercent", value: "20%", clause: "Amendment 1", state: "stated", effectiveFrom: "2000-06-01" },
  ]);
  expect(totals.agreement).toBe(agreement);
  // 5 x (10 - 8) by the old price, not 5 x (12 - 8) by what was paid.
  expect(totals.rights[0]!.cents).toBe(10_00);
  expect(findings.filter(({ code }) => code === "TERM_INVALID" || code === "UNKNOWN_TERM")).toEqual([]);
});

test("the pane sees the same, with the clauses and states of blank rows", async () => {
  const rows = but("fiscal.firstMonth", ["balancing.limitPercent", "", "7.1", "withheld", ""]);
  const { agreement, lacks, terms } = await lookAtWorkbook(bookOf([...HEAD, ...rows]));
  expect(agreement.id).toBe("toymaker-toyshop-2000");
  expect(lacks).toEqual(["fiscal.firstMonth"]);
  const entry = terms.find(({ name }) => name === "balancing.limitPercent")!;
  expect(entry.definition).toMatchObject({ clause: "7.1", kind: "withheld" });
  expect(entry.said).toEqual({ clause: "7.1", state: "withheld" });
  expect((await lookAtWorkbook(bookOf(NEEDED))).lacks).toBeUndefined();
});

test("what the text says nothing of, and what was checked, is known of it, and no figure moves", async () => {
  const rows = but(
    "fiscal.firstMonth",
    ["fiscal.firstMonth", 10, "", "silent", ""],
    ["priceProtection.age", "", "", "Silent", ""],
    ["priceProtection.reportDays", "", "", "silent", ""],
    // A length that hangs on another term is not silent, and what another row states is not.
    ["balancing.ageLength", "", "", "silent", ""],
    ["balancing.base", "", "", "silent", ""],
    ["balancing.base", "shipped", "7.2", "stated", day("2000-06-01")],
  ).map((row) => (row[0] === "stock.flow" ? [...row.slice(0, 3), "checked", ""] : row));
  const { statement, totals, findings } = await filled([...HEAD, ...rows]);
  const { silentOn, terms } = statement.agreed.agreement;
  expect(silentOn).toEqual(["fiscal.firstMonth", "priceProtection.age", "priceProtection.reportDays"]);
  const of = (name: string) => terms.filter(({ term }) => term === name);
  expect(of("fiscal.firstMonth")).toMatchObject([{ value: 10, state: "reading" }]);
  expect([...of("priceProtection.age"), ...of("priceProtection.reportDays")]).toEqual([]);
  expect(of("stock.flow")).toMatchObject([{ state: "reading", checked: true }]);
  expect(totals.rights[0]!.cents).toBe((await filled([...HEAD, ...NEEDED])).totals.rights[0]!.cents);
  expect(findings.filter(({ code }) => code === "TERM_INVALID")).toEqual([]);
});

test("a text is silent from its beginning: with a day the state is left out, and told", async () => {
  const rows = [...NEEDED, ["priceProtection.reportDays", 20, "", "silent", day("2000-06-01")]];
  const { statement, findings } = await filled([...HEAD, ...rows]);
  expect(statement.agreed.agreement.silentOn).toBeUndefined();
  expect(findings.filter(({ code }) => code === "TERM_INVALID")).toMatchObject([{ severity: "Warning" }]);
  expect(findings.find(({ code }) => code === "TERM_INVALID")!.text).toMatch(
    /^priceProtection.reportDays has the state silent and a day\./,
  );
  expect(statement.agreed.on("receipt", day("2000-06-01"))["priceProtection.reportDays"]).toBe(20);
});

test("what rules need and it lacks is named, and nothing is computed", async () => {
  const lacking = but("fiscal.firstMonth").filter(([name]) => name !== "stock.flow");
  await expect(filled([...HEAD, ...lacking])).rejects.toThrow(
    'The agreement toymaker-toyshop-2000 on the sheet "Terms" does not say yet: fiscal.firstMonth, stock.flow. Rules need them',
  );
});

test.each<readonly [string, Rows]>([
  ["a name that none has, and nobody says whose it is", HEAD.filter(([name]) => name === "agreement.id")],
  ["one party only", HEAD.slice(0, 2)],
  ["a name of other letters", [["agreement.id", "Toy & Co", "", "", ""], ...HEAD.slice(1)]],
])("%s: the name does not count, and is told", async (_title, head) => {
  const { statement, findings } = await filled([...head, ...NEEDED]);
  expect(statement.agreed.agreement).toBe(AGREEMENTS[0]);
  expect(findings.filter(({ code }) => code === "TERM_INVALID").map(({ text }) => text)).toEqual([
    expect.stringMatching(/^"Agreement id" \(agreement.id\) is .*; enter the name of a known agreement/),
  ]);
});

test("a known agreement stays the known one, whoever the sheet says it is of", async () => {
  const rows: Rows = [["agreement.id", AGREEMENTS[0]!.id, "", "", ""], ...HEAD.slice(1)];
  expect((await filled(rows)).statement.agreed.agreement).toBe(AGREEMENTS[0]);
});
