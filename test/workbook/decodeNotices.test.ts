/** Rows of Price changes and Discontinuations to records: one cause a row. */
import { DiscontinuationDecoder, PriceChangeDecoder } from "../../src/workbook/decodeNotices";
import type { Cell } from "../../src/workbook/port";
import { isoOf } from "../contract/facts";
import { each } from "../contract/words";
import { inWords, reading } from "./sheets";

const A_DATE = "a date from 1990 to 2100 (a date cell, or text such as 2000-02-29).";
const A_METHOD = "blank, personal, mail, registered mail, certified mail or courier.";
type Cells = Readonly<Record<string, Cell>>;

const CHANGE_HEADINGS = ["Part number", "Effective date", "New price", "Old price", "Notice date", "Notice method"];
const CHANGE = ["VX-1", 36_557, 45, 50, 36_550, "Courier"] as const;
const CHANGED = "VX-1 from 2000-02-01: 45, before 50, told 2000-01-25 by courier";

function changes(...rows: readonly Cells[]) {
  const whole = rows.map((cells) => CHANGE_HEADINGS.map((heading, i) => cells[heading] ?? CHANGE[i]!));
  const { reader, findings, block, parts } = reading("Price changes", [CHANGE_HEADINGS, ...whole]);
  const decoder = new PriceChangeDecoder(reader, parts);
  decoder.take(block);
  const records = decoder.records.map(
    ({ part, effectiveDate, newPrice, oldPrice, notice }, i) =>
      `row ${decoder.sheetRow[i]!} ${parts.keys[part]!} from ${isoOf(effectiveDate)}: ${each(newPrice)}, before ${oldPrice === undefined ? "-" : each(oldPrice)}, told ${notice ? `${isoOf(notice.sent)} by ${notice.method}` : "-"}`,
  );
  return { records, findings: findings.all().map(inWords) };
}

const badChange = (what: string, part = " VX-1"): string => `Error BAD_VALUE Price changes 3${part}: ${what} This row is left out.`;

// prettier-ignore
test.each<[string, Cells, string]>([
  ["no part number",             { "Part number": "" },              badChange("Part number (A3) is blank; it must be a part number.", "")],
  ["an error part number",       { "Part number": { error: "#N/A" } }, badChange("Part number (A3) is #N/A; it must be a part number.", " #N/A")],
  ["no effective date",          { "Effective date": "" },           badChange("Effective date (B3) is blank; it must be a date.")],
  ["an effective date in words", { "Effective date": "May" },        badChange(`Effective date (B3) is "May"; it must be ${A_DATE}`)],
  ["no new price",               { "New price": "" },                badChange("New price (C3) is blank; it must be an amount.")],
  ["a new price in words",       { "New price": "cheap" },           badChange('New price (C3) is "cheap"; it must be an amount.')],
  ["a negative new price",       { "New price": -1 },                badChange("New price (C3) is -1; it must be 0 or more.")],
  ["a negative old price",       { "Old price": -1 },                badChange("Old price (D3) is -1; it must be 0 or more.")],
  ["a Boolean old price",        { "Old price": true },              badChange("Old price (D3) is TRUE; it must be an amount.")],
  ["a notice date in words",     { "Notice date": "then" },          badChange(`Notice date (E3) is "then"; it must be ${A_DATE}`)],
  ["an unknown method",          { "Notice method": "fax" },         badChange(`Notice method (F3) is "fax"; it must be ${A_METHOD}`)],
  ["a Boolean method",           { "Notice method": true },          badChange(`Notice method (F3) is TRUE; it must be ${A_METHOD}`)],
])("a bad price change: %s", (_story, cells, finding) => {
  const { records, findings } = changes({}, cells, {});
  expect(records).toEqual([`row 2 ${CHANGED}`, `row 4 ${CHANGED}`]);
  expect(findings).toEqual([finding]);
});

// prettier-ignore
test.each<[string, Cells, string]>([
  ["everything given",                {},                                       CHANGED],
  ["no old price",                    { "Old price": "" },                      "VX-1 from 2000-02-01: 45, before -, told 2000-01-25 by courier"],
  ["an old price of 0 is one",        { "Old price": 0 },                       "VX-1 from 2000-02-01: 45, before 0, told 2000-01-25 by courier"],
  ["a new price of 0",                { "New price": 0 },                       "VX-1 from 2000-02-01: 0, before 50, told 2000-01-25 by courier"],
  ["no notice date",                  { "Notice date": "" },                    "VX-1 from 2000-02-01: 45, before 50, told -"],
  ["no method is personal",           { "Notice method": "" },                  "VX-1 from 2000-02-01: 45, before 50, told 2000-01-25 by personal"],
  ["registered mail is mail",         { "Notice method": "Registered  MAIL" },  "VX-1 from 2000-02-01: 45, before 50, told 2000-01-25 by mail"],
])("a price change: %s", (_story, cells, expected) => {
  expect(changes(cells)).toEqual({ records: [`row 2 ${expected}`], findings: [] });
});

const NOTICE_HEADINGS = ["Part number", "Notice date", "Notice method", "Discontinuation date"];
const NOTICE = ["OLD-7", 36_550, "mail", 36_600] as const;
const NOTICED = "OLD-7 told 2000-01-25 by mail, ends 2000-03-15";

function notices(...rows: readonly Cells[]) {
  const whole = rows.map((cells) => NOTICE_HEADINGS.map((heading, i) => cells[heading] ?? NOTICE[i]!));
  const { reader, findings, block, parts } = reading("Discontinuations", [NOTICE_HEADINGS, ...whole]);
  const decoder = new DiscontinuationDecoder(reader, parts);
  decoder.take(block);
  const records = decoder.records.map(
    ({ part, sent, method, discontinuationDate: ends }, i) =>
      `row ${decoder.sheetRow[i]!} ${parts.keys[part]!} told ${isoOf(sent)} by ${method}, ends ${ends === undefined ? "-" : isoOf(ends)}`,
  );
  return { records, findings: findings.all().map(inWords) };
}

const badNotice = (what: string, part = " OLD-7"): string => `Error BAD_VALUE Discontinuations 3${part}: ${what} This row is left out.`;

// prettier-ignore
test.each<[string, Cells, string]>([
  ["no part number",               { "Part number": "" },                badNotice("Part number (A3) is blank; it must be a part number.", "")],
  ["no notice date",               { "Notice date": "" },                badNotice("Notice date (B3) is blank; it must be a date.")],
  ["a notice date in words",       { "Notice date": "May" },             badNotice(`Notice date (B3) is "May"; it must be ${A_DATE}`)],
  ["an unknown method",            { "Notice method": "pigeon" },        badNotice(`Notice method (C3) is "pigeon"; it must be ${A_METHOD}`)],
  ["an end in words",              { "Discontinuation date": "spring" }, badNotice(`Discontinuation date (D3) is "spring"; it must be ${A_DATE}`)],
])("a bad notice: %s", (_story, cells, finding) => {
  expect(notices({}, cells, {})).toEqual({ records: [`row 2 ${NOTICED}`, `row 4 ${NOTICED}`], findings: [finding] });
});

test("a notice without an end or a method, and blank rows between", () => {
  const blank = Object.fromEntries(NOTICE_HEADINGS.map((heading) => [heading, ""]));
  expect(notices(blank, { "Discontinuation date": "", "Notice method": "" })).toEqual({
    records: ["row 3 OLD-7 told 2000-01-25 by personal, ends -"],
    findings: [],
  });
});

test("a new price of a hundred units is not divided: the row is left out", () => {
  const { reader, findings, block, parts } = reading("Price changes", [
    [...CHANGE_HEADINGS, "per"],
    [...CHANGE, 100],
    [...CHANGE, 1],
  ]);
  const decoder = new PriceChangeDecoder(reader, parts);
  decoder.take(block);
  expect(decoder.records.map(({ newPrice }) => each(newPrice))).toEqual(["45"]);
  const [first] = findings.all().map(inWords);
  expect(first).toContain("New price (C2) is 45; it must be the price of one unit, but Price unit (G2) is 100 (enter what one unit costs");
});
