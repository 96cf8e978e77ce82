/** An agreement from a file: whole and right, or every fault of it by row. */
import { agreementInFile, faultInWords } from "../../src/contract/agreement/agreementFile";
import { AGREEMENTS } from "../../src/contract/agreement/agreements";
import { inForce } from "../../src/contract/agreement/inForce";
import { day, percent } from "./facts";
import { speak } from "../../src/contract/base/language";
import { german } from "../../src/languages/german";
import { pseudoLanguage, unspoken } from "../support/pseudoLanguage";

const [FILED] = AGREEMENTS;
const ROWS = FILED!.terms.map((row) => ({ ...row }));
const HEAD = { ...FILED!, id: "toy-2000", vendor: "Toymaker", distributor: "Toyshop" };
const fromJson = (found: unknown) => agreementInFile(JSON.parse(JSON.stringify(found)), AGREEMENTS);
const faultsOf = (found: unknown): readonly string[] => {
  const read = fromJson(found);
  return "faults" in read ? read.faults.map(faultInWords) : [];
};
/** Names and values of the file stand in every language as they do there. */
const OF_THE_FILE = new Set(
  "id kind vendor distributor date source documents leftOut terms silentOn cases clause what name says venue stated withheld reading input true fifo lifo altigen-synnex-1999".split(
    " ",
  ),
);
const ofTheFile = (left: string): string =>
  left.replaceAll(/"[^"]*"|\{[^}]*\}|[\w.-]+/g, (word) => (/^["{]|[a-zA-Z]\.[a-zA-Z]/.test(word) || OF_THE_FILE.has(word) ? "" : word));
const LAST = ROWS.length + 1;
const withRow = (row: unknown) => ({ ...HEAD, terms: [...ROWS, row] });
const without = (term: string) => ({ ...HEAD, terms: ROWS.filter((row) => row.term !== term) });
const instead = (term: string, change: object) => ({
  ...HEAD,
  terms: ROWS.map((row) => (row.term === term ? { ...row, ...change } : row)),
});
const rowOf = (term: string): number => ROWS.findIndex((row) => row.term === term) + 1;

test("the known agreement comes back from its own file with the same terms", () => {
  const read = fromJson(HEAD);
  if ("faults" in read) throw new Error(read.faults.map(faultInWords).join("\n"));
  expect(read.agreement).toEqual(HEAD);
  const { "agreement.id": id, ...terms } = inForce(read.agreement).whole;
  const { "agreement.id": filedId, ...filed } = inForce(FILED!).whole;
  expect([id, filedId, terms]).toEqual(["toy-2000", "altigen-synnex-1999", filed]);
});

test("documents, what is left out and cases may be missing; cases are no part of the agreement", () => {
  const read = fromJson({ ...HEAD, documents: undefined, leftOut: undefined, cases: [] });
  expect(read).toEqual({ agreement: { ...HEAD, documents: [], leftOut: [] } });
  const told = { documents: [{ name: "A1", date: "2000-07-01", source: HEAD.source }], leftOut: [{ clause: "9", what: "Freight." }] };
  expect(fromJson({ ...HEAD, ...told })).toEqual({ agreement: { ...HEAD, ...told } });
});

test("what the text says nothing of, and which readings were checked, come back, and change no term", () => {
  const checked = instead("stock.flow", { checked: true });
  const read = fromJson({ ...checked, silentOn: ["priceProtection.age", "stock.flow"] });
  if ("faults" in read) throw new Error(read.faults.map(faultInWords).join("\n"));
  expect(read.agreement.silentOn).toEqual(["priceProtection.age", "stock.flow"]);
  expect(read.agreement.terms.filter((row) => row.checked)).toEqual([expect.objectContaining({ term: "stock.flow", state: "reading" })]);
  expect(inForce(read.agreement).key).toBe(inForce(HEAD).key);
});

test("an amendment holds from its day on", () => {
  const read = fromJson(
    withRow({ term: "balancing.limitPercent", value: "12.5%", clause: "A2", state: "stated", effectiveFrom: "2000-07-01" }),
  );
  if ("faults" in read) throw new Error(read.faults.map(faultInWords).join("\n"));
  const limit = (on: string) => inForce(read.agreement).on("quarter", day(on))["balancing.limitPercent"];
  expect([limit("2000-06-30"), limit("2000-07-01")]).toEqual([undefined, percent("12.5")]);
});

// prettier-ignore
test.each<[string, unknown, readonly string[]]>([
  ["no object",      [1], ["The file is a list where an object in braces belongs."]],
  ["a known name",   { ...HEAD, id: FILED!.id }, ['"id" is altigen-synnex-1999, the name of an agreement that is known: give another one.']],
  ["a bad name",     { ...HEAD, id: "Toy 1" }, ['"id" is "Toy 1": give a name of small letters, digits and hyphens, as "vendor-distributor-2003".']],
  ["no vendor",      { ...HEAD, vendor: " " }, ['"vendor" is " " where words belong.']],
  ["no such day",    { ...HEAD, date: "1999-02-29" }, ['"date" is "1999-02-29": give the day of the agreement, as "1999-12-22".']],
  ["no source",      { ...HEAD, source: undefined }, ['"source" is missing: give {"name": …, "sha256": …} of the text that the rows were taken from.']],
  ["another word",   { ...HEAD, venue: "x" }, ['The file has "venue", which means nothing here; "id", "kind", "vendor", "distributor", "date", "source", "documents", "leftOut", "terms", "silentOn", "cases" do.']],
  ["documents that are none", { ...HEAD, documents: 7, leftOut: ["x"] }, ['"documents" is 7 where a list of {"name": …, "date": …, "source": …} in square brackets belongs.', 'Entry 1 of leftOut is "x" where {"clause": …, "what": …} belongs.']],
  ["a document of no day", { ...HEAD, documents: [{ name: "A1", date: "July", source: { name: "x", sha256: "y" } }] }, ['"date" of documents, entry 1 is "July": give the day of the document, as "2000-07-01", or leave it out where the text does not say.', '"sha256" of source of documents, entry 1 is "y": give the 64 hexadecimal digits of the text\'s SHA-256, or leave it out where there is no file of the text.']],
  ["nothing left out", { ...HEAD, leftOut: [{ clause: "9", says: "x" }] }, ['Entry 1 of leftOut has "says", which means nothing here; "clause", "what" do.', '"what" of leftOut, entry 1 is missing where words belong.']],
  ["no list",        { ...HEAD, terms: {} }, ['"terms" is an object where a list of rows in square brackets belongs.']],
  ["no row",         withRow(7), [`Row ${LAST}: it is 7 where an object in braces belongs.`]],
  ["an unknown term", withRow({ term: "balancing.percent" }), [`Row ${LAST}: there is no term "balancing.percent". Check the spelling; rules 2 lists the terms.`]],
  ["the name as a row", withRow({ term: "agreement.id" }), [`Row ${LAST}: agreement.id is the id at the head of the file; take the row out.`]],
  ["no clause",      instead("returns.rmaIssueDays", { clause: undefined }), [`Row ${rowOf("returns.rmaIssueDays")}: returns.rmaIssueDays has the clause missing: say where the agreement has it, or "-".`]],
  ["no state",       instead("returns.rmaIssueDays", { state: "known" }), [`Row ${rowOf("returns.rmaIssueDays")}: returns.rmaIssueDays has the state "known": give one of stated, withheld, reading, input.`]],
  ["a number that does not fit", instead("fiscal.firstMonth", { value: 13 }), [`Row ${rowOf("fiscal.firstMonth")}: fiscal.firstMonth is 13: give a whole number of month of the year from 1 to 12, without quotation marks.`]],
  ["a text for a number", instead("returns.rmaIssueDays", { value: "7" }), [`Row ${rowOf("returns.rmaIssueDays")}: returns.rmaIssueDays is "7": give a whole number of days from 0 to 36500, without quotation marks.`]],
  ["a share above all", instead("balancing.limitPercent", { state: "stated", value: "101%" }), [`Row ${rowOf("balancing.limitPercent")}: balancing.limitPercent is "101%": give a percentage of at most 100%, as "15%".`]],
  ["a share as a fraction", instead("balancing.limitPercent", { state: "stated", value: 0.15 }), [`Row ${rowOf("balancing.limitPercent")}: balancing.limitPercent is 0.15: give a percentage of at most 100%, as "15%".`]],
  ["an amount with commas", instead("initialOrder.amount", { state: "stated", value: "1,000" }), [`Row ${rowOf("initialOrder.amount")}: initialOrder.amount is "1,000": give an amount of dollars and cents, as "1000.00".`]],
  ["a word that is none", instead("stock.flow", { value: "average" }), [`Row ${rowOf("stock.flow")}: stock.flow is "average": give one of "fifo", "lifo".`]],
  ["stated without a value", instead("returns.rmaIssueDays", { value: undefined }), [`Row ${rowOf("returns.rmaIssueDays")}: returns.rmaIssueDays is missing: give a whole number of days from 0 to 36500, without quotation marks.`]],
  ["withheld with a value", instead("balancing.limitPercent", { value: "10%" }), [`Row ${rowOf("balancing.limitPercent")}: balancing.limitPercent is withheld and has the value "10%": take the value out, or make it stated.`]],
  ["withheld, and needed", instead("priceProtection.snapshotToleranceDays", { state: "withheld", value: undefined }), [`Row ${rowOf("priceProtection.snapshotToleranceDays")}: priceProtection.snapshotToleranceDays is withheld, and rules need it: give it as a reading, a whole number of days from 0 to 36500, without quotation marks.`]],
  ["the user's own, stated", instead("termination.date", { state: "stated", value: "2000-06-30" }), [`Row ${rowOf("termination.date")}: termination.date is the user's own, which no agreement fixes: give it the state input and no value.`]],
  ["not the user's own", instead("returns.rmaIssueDays", { state: "input", value: undefined }), [`Row ${rowOf("returns.rmaIssueDays")}: returns.rmaIssueDays is not the user's own: give it the state stated, withheld or reading.`]],
  ["two of a term", withRow({ term: "stock.flow", value: "lifo", clause: "-", state: "reading" }), [`Row ${LAST}: stock.flow is given in row ${rowOf("stock.flow")}, too; keep one row.`]],
  ["an amendment before the agreement", withRow({ term: "returns.rmaIssueDays", value: 8, clause: "A", state: "stated", effectiveFrom: "1999-12-22" }), [`Row ${LAST}: returns.rmaIssueDays holds from 1999-12-22, no later than the agreement of 1999-12-22: take effectiveFrom out.`]],
  ["an amendment of no day", withRow({ term: "returns.rmaIssueDays", value: 8, clause: "A", state: "stated", effectiveFrom: "July" }), [`Row ${LAST}: returns.rmaIssueDays has the effectiveFrom "July": give the first day of the amendment, as "2000-07-01".`]],
  ["an amendment of the whole", withRow({ term: "stock.flow", value: "lifo", clause: "-", state: "reading", effectiveFrom: "2000-07-01" }), [`Row ${LAST}: stock.flow holds for the whole agreement and cannot change on 2000-07-01: take effectiveFrom out, or the row.`]],
  ["a needed term that is not there", without("stock.flow"), ['stock.flow (Which units are sold first) has no row; rules need it: one of "fifo", "lifo".']],
  ["checked, and no reading", instead("returns.rmaIssueDays", { checked: true }), [`Row ${rowOf("returns.rmaIssueDays")}: returns.rmaIssueDays has checked true and the state "stated": "checked": true is for a reading that was held against the text; take it out.`]],
  ["checked, with a word", instead("stock.flow", { checked: "yes" }), [`Row ${rowOf("stock.flow")}: stock.flow has checked "yes" and the state "reading": "checked": true is for a reading that was held against the text; take it out.`]],
  ["silent on no list", { ...HEAD, silentOn: "stock.flow" }, ['"silentOn" is "stock.flow" where a list of terms in square brackets belongs.']],
  ["silent on what is no term", { ...HEAD, silentOn: ["stock.flaw"] }, ['"silentOn" has "stock.flaw", which is no term. Check the spelling; rules 2 lists the terms.']],
  ["silent on a length that another term asks for", { ...HEAD, silentOn: ["balancing.ageLength"] }, ['"silentOn" has balancing.ageLength, on which no text is silent: take it out, or withhold it.']],
  ["silent on what a row states", { ...HEAD, silentOn: ["returns.rmaIssueDays"] }, ['"silentOn" has returns.rmaIssueDays, of which a row says something: take one of them out, or make the row a reading.']],
])("%s is told", (_story, found, faults) => {
  expect(faultsOf(found)).toEqual(faults);
  speak("user", pseudoLanguage());
  expect(faultsOf(found).map((fault) => unspoken(fault, ofTheFile))).toEqual(faults.map(() => ""));
});

afterEach(() => speak("user", undefined));

test("a fault is told in German", () => {
  speak("user", german);
  expect(faultsOf({ ...HEAD, documents: [{ name: "A1", date: "July", source: { name: "x", says: "y" } }] })).toEqual([
    '"date" von documents, Eintrag 1, ist "July": geben Sie den Tag des Dokuments an, etwa "2000-07-01", oder lassen Sie es weg, wo der Text keinen nennt.',
    '"source von documents, Eintrag 1," enthält "says", was hier nichts bedeutet; möglich sind "name", "sha256".',
  ]);
  expect(faultsOf(instead("fiscal.firstMonth", { value: 13 }))).toEqual([
    `Zeile ${rowOf("fiscal.firstMonth")}: fiscal.firstMonth ist 13: geben Sie an: eine ganze Zahl von 1 bis 12 (Monat des Jahres), ohne Anführungszeichen.`,
  ]);
});

test("all faults are told at once, the head's first", () => {
  const found = { ...instead("stock.flow", { value: "average" }), vendor: "", date: 7 };
  expect(faultsOf(found)).toHaveLength(3);
});
