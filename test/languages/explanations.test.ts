/**
 * What is said of figures, in another language: worked cases are filled in one that nobody speaks, and all that their rows, days and findings
 * say has to come from tables of words; and in German, which is then free of English.
 */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { speak, type Language } from "../../src/contract/base/language";
import { RECORDS_OF } from "../../src/contract/base/records";
import type { Ruling, Said, Step } from "../../src/contract/rights/ruling";
import { rowView, sentenceOf } from "../../src/contract/statement/rowView";
import type { CreditStatement } from "../../src/contract/statement/statement";
import { prepareFill } from "../../src/credits/prepareFill";
import { german } from "../../src/languages/german";
import { arrayPort } from "../support/arrayPort";
import { exampleSheets, type CaseSheets } from "../support/exampleSheets";
import { pseudoLanguage, unspoken } from "../support/pseudoLanguage";

/** Rights whose rows say something that is on its way into tables. */
const AWAITED: readonly string[] = [];

const casesIn = (folder: string): readonly (readonly [string, CaseSheets])[] =>
  readdirSync(join(__dirname, folder))
    .filter((file) => file.endsWith(".json"))
    .map((file) => [file, JSON.parse(readFileSync(join(__dirname, folder, file), "utf8")) as CaseSheets]);
const CASES = ["../examples", "../examples/further", "../oracle/cases"].flatMap(casesIn);

async function statementOf(example: CaseSheets): Promise<CreditStatement> {
  const prepared = await prepareFill(arrayPort(exampleSheets(example)));
  if ("refusals" in prepared) throw new Error(JSON.stringify(prepared.refusals));
  return prepared.statement;
}

const texts = (said: Said): readonly string[] => said.filter((it) => typeof it === "string");

/** A row's figures stand under the headings of its columns, and are what its cells say; terms go by their names. */
const ofStep = ({ kind, label, value }: Step): readonly string[] =>
  kind === "total" || kind === "term" ? [] : [label, ...(value.kind === "text" ? [value.text] : [])];

function ofRuling(ruling: Ruling<unknown>): readonly string[] {
  const steps = ruling.steps.flatMap(ofStep);
  switch (ruling.outcome) {
    case "decided":
      return steps;
    case "refused":
      return [ruling.reason, ...steps];
    case "blank":
      return [ruling.needs, ...steps];
  }
}

/** Everything that rights say of a workbook. */
function told(statement: CreditStatement): readonly string[] {
  const { agreed, facts, rights, bases, sheetFigures } = statement;
  const rows = [...facts.inventory.part.keys()];
  const ofRights = rights.flatMap((right, place) => {
    const { known, missing } = right.dates({ agreed, facts, basis: bases[place] });
    return [
      right.name,
      right.total.name,
      ...right.columns.flatMap(({ aside = "", hint }) => [aside, hint?.title ?? "", hint?.text ?? ""]),
      ...rows.flatMap((row) => [sentenceOf(statement, row, place), ...ofRuling(right.ruling(rowView(statement, row, place)))]),
      ...known.flatMap(({ what, note = [] }) => [...texts(what), ...texts(note)]),
      ...missing.flatMap(({ text }) => texts(text)),
    ];
  });
  const ofSheets = sheetFigures
    .filter(({ right }) => !AWAITED.includes(right.id))
    .flatMap((figures) => {
      const { right } = figures;
      const records = [...Array(facts[RECORDS_OF[right.sheet] as "openOrders"]?.length ?? 0).keys()];
      const notes = [...right.columns.keys()].filter((place) => right.columns[place]!.format === "note");
      const ofRows = records.flatMap((it) => [...notes.map((note) => String(figures.cell(it, note))), ...ofRuling(figures.ruling(it))]);
      const headings = right.columns.map(({ heading }) => heading);
      return [
        right.name,
        ...right.columns.flatMap(({ hint }) => [hint?.title ?? "", hint?.text ?? ""]),
        ...ofRows.filter((it) => !headings.includes(it)),
        ...(figures.calendar ?? []).map(({ what }) => what),
      ];
    });
  return [...new Set([...ofRights, ...ofSheets])];
}

/** A workbook of which many rights have something to say, under terms that make them say it. */
const SHEETS: CaseSheets["sheets"] = {
  Inventory: [
    { "Part number": "A", "As-of date": "2000-02-01", "Quantity on hand": 40, "Committed quantity": 6, "In transit from vendor": 5 },
    { "Part number": "B", "As-of date": "2000-02-01", "Quantity on hand": 3, "Committed quantity": 3 },
    { "Part number": "A", "As-of date": "2000-03-20", "Quantity on hand": 4 },
    { "Part number": "B", "As-of date": "2000-02-20", "Quantity on hand": 5 },
  ],
  Invoices: [
    { "Invoice number": "1", "Invoice date": "1999-12-15", "Part number": "A", Quantity: 30, "Unit price": "10", "Credits received": "3" },
    { "Invoice number": "2", "Invoice date": "2000-02-01", "Part number": "A", Quantity: 9, "Unit price": "10", "Order number": "PO-2" },
    { "Invoice number": "3", "Invoice date": "1999-11-15", "Part number": "B", Quantity: 9, "Unit price": "2", Discount: "1" },
    { "Invoice number": "4", "Invoice date": "1999-12-20", "Part number": "B", Quantity: -2, "Unit price": "2" },
  ],
  "Price changes": [
    { "Part number": "A", "Effective date": "2000-02-01", "New price": "8", "Old price": "10", "Notice date": "2000-01-10" },
    { "Part number": "A", "Effective date": "2000-03-20", "New price": "9", "Old price": "8" },
    { "Part number": "B", "Effective date": "2000-02-01", "New price": "1", "Old price": "2" },
  ],
  Discontinuations: [{ "Part number": "B", "Notice date": "2000-02-10", "Discontinuation date": "2000-06-30" }],
  Sales: [{ "Sale date": "2000-01-31", "Part number": "A", Quantity: 2 }],
  "Dealer inventory": [
    { Dealer: "Ash", "Part number": "A", "As-of date": "2000-02-01", Quantity: 3 },
    { Dealer: "Ash", "Part number": "A", "As-of date": "2000-02-01", Quantity: 4, Approved: "no" },
    { Dealer: "Oak", "Part number": "A", "As-of date": "2000-02-02", Quantity: 4 },
  ],
  "Dealer shipments": [{ Dealer: "Ash", "Part number": "A", Quantity: 5, "Ship date": "2000-01-20" }],
  "Open orders": [
    {
      "Order number": "PO-1",
      "Part number": "A",
      Quantity: 7,
      "Received date": "2000-01-20",
      "Scheduled ship date": "2000-03-01",
      Oral: "yes",
    },
    {
      "Order number": "PO-2",
      "Part number": "A",
      Quantity: 9,
      "Received date": "2000-01-20",
      "Confirmed date": "2000-01-21",
      "Unit price": "10",
    },
    { "Order number": "PO-3", "Part number": "A", Quantity: 9, "Received date": "2000-02-02", "Confirmed date": "2000-02-03" },
    { "Order number": "PO-4", "Part number": "A", Quantity: 9, "Received date": "2000-01-02", "Cancelled date": "2000-01-03" },
  ],
  "Open invoices": [
    { "Invoice number": "1", "Invoice date": "1999-12-15", Amount: "300", Paid: "100", Disputed: "50" },
    { "Invoice number": "2", "Invoice date": "2000-02-01", Amount: "90", "Due date": "2000-03-01" },
    { "Invoice number": "3", "Invoice date": "1999-11-15", Amount: "18", "Initial order": "yes" },
  ],
  Objectives: [
    { Quarter: "FY2000 Q1", "Part number": "A", "Objective quantity": 40 },
    { Quarter: "FY2000 Q2", "Objective quantity": 40 },
  ],
};
const UNDER: Readonly<Record<string, CaseSheets["terms"]>> = {
  "nothing entered": {},
  "a limit and windows": {
    "balancing.limitPercent": "0.10",
    "priceProtection.transitWindowDays": 30,
    "dealerProtection.shipmentWindowDays": 30,
    "dealerProtection.reportDays": 10,
    "priceProtection.reportDays": 10,
    "prices.changeNoticeDays": 30,
    "payment.dueDays": 45,
    "initialOrder.paymentDays": 60,
    "orders.cancelNoticeDays": 10,
  },
  caps: {
    "priceProtection.unitCap": "shipped",
    "priceProtection.unitCapLast": 2,
    "priceProtection.moneyCap": "shipped",
    "priceProtection.moneyCapLast": 1,
    "balancing.limitPercent": "0.000001",
    "balancing.secondTier": "approval",
    "balancing.secondTierPercent": "0.5",
  },
  "increases, and rolled reports": {
    "priceProtection.increase": "reverses",
    "priceProtection.snapshotRoll": "sales",
    "priceProtection.snapshotToleranceDays": 30,
    "balancing.limitedBy": "none",
    "balancing.exercise": "any",
    "discontinuation.scope": "all",
    "discontinuation.deadline": "stated",
    "discontinuation.requestWithinDays": 20,
  },
  "book cost": { "stock.valuation": "book", "balancing.limitPercent": "0.1", "balancing.basePeriods": 2, "balancing.baseUnit": "months" },
  "a condition that nobody speaks of": { "priceProtection.gate": "stated", "discontinuation.approval": "needed" },
  "a condition that is not met": {
    "priceProtection.gate": "stated",
    "priceProtection.gateMet": "no",
    "balancing.age": "younger",
    "balancing.ageLength": 10,
    "balancing.ageFrom": "date-code",
    "balancing.limitPercent": "0.1",
  },
  "an age that is not known": { "priceProtection.age": "younger", "priceProtection.ageTo": "notice", "priceProtection.ageLength": 30 },
  "an age that is withheld": { "priceProtection.age": "younger", "balancing.base": "ordered", "balancing.limitPercent": "0.1" },
  "reports that are late": { "priceProtection.late": "zero", "priceProtection.reportDays": 10 },
  "an end for cause": {
    "termination.date": "2000-02-15",
    "termination.kind": "vendor-for-cause",
    "termination.sellOffDays": 30,
    "termination.dealerReturnDays": 60,
    "termination.paymentDays": 5,
    "payment.dueDays": 90,
    "priceProtection.onHand": "excluded",
    "priceProtection.fromVendor": "excluded",
    "agreement.effectiveDate": "1999-12-01",
    "agreement.termMonths": 3,
    "initialOrder.placeWithinDays": 30,
    "initialOrder.returnWithinDays": 60,
  },
  "rights that are not given": {
    "priceProtection.given": "no",
    "orderProtection.given": "no",
    "dealerProtection.given": "no",
    "balancing.given": "no",
    "discontinuation.given": "no",
  },
};
const ALL = [...CASES, ...Object.entries(UNDER).map(([name, terms]) => [name, { sheets: SHEETS, terms }] as const)];

/** What stands in a text as it is in any language: what the workbook itself says, quarters, terms and their values. */
const namesIn = ({ sheets }: CaseSheets): RegExp => {
  const cells = Object.values(sheets).flatMap((rows = []) => rows.flatMap((row) => Object.values(row)));
  const written = [...new Set(cells.filter((it): it is string => typeof it === "string" && /^[\w-]+$/.test(it)))];
  const upper = written.map((it) => it.toUpperCase());
  return new RegExp(
    `\\b(${[...written, ...upper, "FY\\d+( [QH]\\d)?", "[a-zA-Z]+\\.[a-zA-Z]+", "[a-z]+(-[a-z]+)+"].join("|")})(?![\\w])`,
    "g",
  );
};

const spoken = async (language: Language, example: CaseSheets): Promise<readonly string[]> => {
  speak("workbook", language);
  return told(await statementOf(example));
};
const PSEUDO = pseudoLanguage();

afterEach(() => speak("workbook", undefined));

test.each(ALL)("%s: nothing that is said comes from outside the tables", async (_name, example) => {
  const names = namesIn(example);
  const outside = (await spoken(PSEUDO, example)).map((text) => unspoken(text, (left) => left.replaceAll(names, "")));
  expect([...new Set(outside.filter((it) => it !== ""))]).toEqual([]);
});

/** Words that no German sentence has; headings, which stay English, are quoted. */
const ENGLISH = /\b(the|of|is|are|were|and|not|no|on|by|from|to|units?|days?|needs|blank)\b/;

test.each(ALL)("%s: no English is left in German", async (_name, example) => {
  const texts = (await spoken(german, example)).map((text) => text.replaceAll(/„[^“]*“|"[^"]*"/g, ""));
  expect(texts.filter((text) => ENGLISH.test(text))).toEqual([]);
});
