/** The fingerprint of each claim: another one when anything is that the claim rests on. Rows that only moved change none. */
import { isoText } from "../contract/base/calendar";
import { FURTHER_KINDS, NONE, type RecordRef } from "../contract/base/records";
import type { TermName } from "../contract/agreement/vocabulary";
import type { ClaimRow } from "../contract/statement/claims/claimRows";
import { lineEventOf } from "../contract/statement/lineEvents";
import { netCostOf } from "../contract/statement/rowView";
import type { Agreed } from "../contract/agreement/inForce";
import type { Right } from "../contract/rights/right";
import { citedClauses } from "../contract/rights/cited";
import { SHEET_RIGHTS } from "../contract/rights/sheetRights";
import type { DecodedWorkbook } from "../workbook/decodedWorkbook";
import { furtherLines } from "../workbook/encodeDetail";
import { dayOfClaim, furtherClaim } from "../workbook/encodePacket";
import { FURTHER_SHEETS } from "../workbook/furtherRecords";
import type { Cell } from "../workbook/port";
import { fingerprintText, printOfRow } from "../workbook/rowPrints";
import { claimOfBook } from "./claimOfBook";
import type { Book, Computed } from "./computed";
import { PRODUCT } from "./product";

type Printed = Pick<Computed, "decoded" | "statement">;

/** Sums of the prints of the lines that belong together: the same in whatever order they stand. */
type Sums = Map<unknown, number>;

/**
 * @param computed its detail lines are gone through once, however many claims there are.
 * @returns seven letters and digits of a claim, from its name, its amounts, its lines, the record that gives rise to it, the terms that its right reads,
 *          the agreement and the release of the rules.
 */
export function claimPrints(computed: Printed): (claim: ClaimRow) => string {
  const { statement } = computed;
  const rows = rowSums(computed);
  const further = furtherSums(computed);
  const terms = new Map<string, string>();
  const { agreement } = statement.agreed;
  return ({ key, clause, record, units, amount, claimBy }) => {
    const termsText = terms.get(clause) ?? termsOfClause(statement, clause);
    terms.set(clause, termsText);
    return fingerprintText(
      printOfRow([
        PRODUCT.version,
        agreement.id,
        key,
        clause,
        termsText,
        units ?? "",
        amount,
        claimBy ?? "",
        record === undefined ? "" : recordText(statement.facts, record),
        (record && rows.get(rowKey(clause, record))) ?? "",
        (record && further.get(furtherOf(statement, record, dayOfClaim(key)))?.get(clause)) ?? "",
      ]),
    );
  };
}

/** The same of the claims of all books; a vendor's is named with its vendor. */
export function claimPrintsOfBooks(books: readonly Book[]): (claim: ClaimRow) => string {
  const [first] = books;
  if (books.length === 1 && first!.vendor === "") return claimPrints(first!);
  const prints = books.map((book) => claimPrints(book));
  return (claim) => {
    const { book, own } = claimOfBook(books, claim);
    return prints[books.indexOf(book)]!({ ...own, key: claim.key });
  };
}

const rowKey = (clause: string, { kind, index }: RecordRef): string => `${clause} ${kind} ${index}`;

/** Of the lines of Inventory, by the record that gave them their credit. */
function rowSums({ decoded, statement }: Printed): Sums {
  const { lines, rights } = statement;
  const sums: Sums = new Map();
  for (let place = 0; place < lines.length; place++) {
    const right = rights[lines.right[place]!]!;
    if (right.claim === undefined || lines.record[place] === NONE) continue;
    const event = lineEventOf(statement, place);
    if (event === undefined) continue;
    const row = lines.row[place]!;
    const line = lines.line[place]!;
    const print = printOfRow([
      ...stockCells(decoded, row),
      ...invoiceCells(decoded, line),
      lines.units[place]!,
      lines.cents[place]!,
      netCostOf(statement, place),
    ]);
    const key = rowKey(right.clause, event.record);
    sums.set(key, ((sums.get(key) ?? 0) + print) | 0);
  }
  return sums;
}

function stockCells({ facts, inventory, partTexts }: DecodedWorkbook, row: number): readonly Cell[] {
  const { inventory: stock, warehouses } = facts;
  return [
    partTexts[inventory.partText[row]!]!,
    stock.asOfDate[row]!,
    stock.onHand[row]!,
    stock.committed[row]!,
    stock.inTransitFromVendor[row]!,
    stock.inTransitBetweenWarehouses[row]!,
    warehouses?.[stock.warehouse?.[row] ?? NONE] ?? "",
  ];
}

/** None where no invoice stands behind the line. */
function invoiceCells({ facts: { invoices }, invoiceTexts, invoiceText }: DecodedWorkbook, line: number): readonly Cell[] {
  if (line === NONE) return [];
  return [
    invoiceTexts[invoiceText[line]!] ?? "",
    invoices.invoiceDate[line]!,
    invoices.shipDate[line]!,
    invoices.quantity[line]!,
    invoices.unitPrice[line]!,
    invoices.discount[line]!,
    invoices.creditsReceived[line]!,
  ];
}

function furtherOf(statement: Printed["statement"], { kind, index }: RecordRef, day: string | undefined): unknown {
  const sheet = FURTHER_SHEETS.find((it) => FURTHER_KINDS[it] === kind);
  return sheet && furtherClaim(statement, sheet, index, day);
}

/** Of the lines of other sheets, by what is claimed together and by clause. */
function furtherSums(computed: Printed): ReadonlyMap<unknown, ReadonlyMap<string, number>> {
  const { decoded, statement } = computed;
  const sums = new Map<unknown, Map<string, number>>();
  for (const { kind, line } of furtherLines(statement)) {
    const claim = furtherClaim(statement, kind, line.record, line.event && isoText(line.event.date));
    if (claim === undefined) continue;
    const print = printOfRow([
      recordText(decoded.facts, { kind: FURTHER_KINDS[kind], index: line.record }),
      ...invoiceCells(decoded, line.invoiceLine),
      line.units,
      line.netCost ?? "",
      line.value ?? "",
      line.unitCredit ?? "",
      line.credit,
    ]);
    const ofClaim = sums.get(claim) ?? new Map<string, number>();
    ofClaim.set(line.clause, ((ofClaim.get(line.clause) ?? 0) + print) | 0);
    sums.set(claim, ofClaim);
  }
  return sums;
}

/** Names are numbered anew with each reading, and what the vendor answers to a claim is nothing that it rests on. */
const LEFT_OUT: ReadonlySet<string> = new Set([
  "part",
  "newPart",
  "order",
  "dealer",
  "invoice",
  "creditMemo",
  "creditedAmount",
  "rmaNumber",
  "rmaDate",
  "returnDate",
]);

/** The cells of a record's own row. */
function recordText(facts: Printed["decoded"]["facts"], { kind, index }: RecordRef): string {
  const records = facts[kind];
  if (!Array.isArray(records)) return "";
  const record = (records[index] ?? {}) as Readonly<Record<string, unknown>>;
  const part = typeof record["part"] === "number" ? facts.parts.keys[record["part"]] : "";
  return JSON.stringify([part, Object.entries(record).filter(([name]) => !LEFT_OUT.has(name))]);
}

/** A signature does not hang on a term that nobody reads. */
const termsReadBy = ({ terms, termsReadWith = {} }: Right, agreed: Agreed): readonly TermName[] =>
  terms.filter((term) => termsReadWith[term]?.some((other) => agreed.says(other)) ?? true);

/** The values of the terms that the rights of a clause read. */
function termsOfClause({ rights, agreed }: Printed["statement"], clause: string): string {
  const read = new Set<TermName>([
    ...rights.filter((it) => it.clause === clause).flatMap((right) => termsReadBy(right, agreed)),
    ...SHEET_RIGHTS.filter((it) => citedClauses(agreed.agreement, it).includes(clause)).flatMap(({ terms }) => terms),
  ]);
  read.delete("calculation.date");
  return JSON.stringify(agreed.stated.filter(({ term }) => read.has(term)));
}
