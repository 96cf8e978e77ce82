/**
 * What a figure rests on: rows of its part on certain sheets, its own row, the quarter whose sales make its limit, the terms that were asked
 * for when it was worked out. A change of anything else cannot have changed it.
 */
import { AskedTerms } from "../contract/agreement/askedTerms";
import { NO_FILTER } from "../contract/base/filter";
import { picksNothing } from "../contract/rights/goods";
import type { TermName } from "../contract/agreement/vocabulary";
import type { CivilDate } from "../contract/base/calendar";
import { NONE, type InputSheet } from "../contract/base/records";
import { showsFigures } from "../contract/base/standing";
import { BALANCING } from "../contract/rights/balancing";
import { limitOf, type BalancingBasis } from "../contract/rights/balancing/limits";
import type { BalancingLimit } from "../contract/rights/balancing/limit";
import { RETURN_REQUESTS } from "../contract/rights/requests";
import type { SheetFigures, SheetRight } from "../contract/rights/sheetRight";
import { citedClauses } from "../contract/rights/cited";
import { SHEET_RIGHTS } from "../contract/rights/sheetRights";
import type { ClaimRow } from "../contract/statement/claims/claimRows";
import { basisOf } from "../contract/statement/statement";
import { keyOf } from "../workbook/cells";
import { READ_KINDS, type ReadKind } from "../workbook/sheets";
import type { Computed } from "./computed";
import { partSubject } from "./rowSubjects";

export interface RestsOn {
  /** Its own row, as Excel numbers it. */
  readonly own?: { readonly kind: ReadKind; readonly row: number };
  /** Rows of these parts on these sheets. */
  readonly parts: ReadonlySet<number>;
  readonly kinds: ReadonlySet<ReadKind>;
  /** Any row with a record on these sheets. */
  readonly whole: ReadonlySet<ReadKind>;
  /** Invoices of these days: the net sales that make a limit, or the purchases of a quarter. */
  readonly days?: { readonly from: CivilDate; readonly to: CivilDate };
  readonly terms: ReadonlySet<TermName>;
  /** Terms of which it is not noted for which of its figures they were asked: they count where nothing else is found. */
  readonly widerTerms: ReadonlySet<TermName>;
}

/** Which limits are others than at the fill before, and whether by the sales before the quarter or by what was returned in it. */
export interface LimitsChanged {
  readonly bySales: ReadonlySet<string>;
  readonly byRequests: ReadonlySet<string>;
  /** Quarters that had none before: the first and the last invoice say which quarters have one. */
  readonly added: ReadonlySet<string>;
  /** Whether one that had a limit before has none any more. */
  readonly isAnyGone: boolean;
}

const STOCK: readonly InputSheet[] = ["Inventory", "Invoices", "Price changes", "Open orders"];
/** What settles a request for a part's units. */
const REQUESTED: readonly InputSheet[] = [...STOCK, "Return requests", "Discontinuations", "Product versions"];
/** How cells were read, and which day counts where a row has none: any figure can rest on it. */
const OF_READING: readonly TermName[] = ["input.decimalMark", "input.dateOrder"];

const EVERYTHING = READ_KINDS.filter((kind): kind is InputSheet => kind !== "Terms");
/** What is credited for orders lowers what their goods cost. */
const OF_ORDERS = SHEET_RIGHTS.filter(({ sheet }) => sheet === "Open orders").flatMap(({ terms }) => terms);
const NO_PART = partSubject("");

const none = new Set<never>();

/** Looks up what the figures of a workbook rest on. */
export class Rests {
  private readonly basis: BalancingBasis | undefined;
  /** Parts that requests name, and those that balancing requests do. */
  private readonly requested: ReadonlySet<number>;
  private readonly balanced: ReadonlySet<number>;
  /** Parts whose prices change. */
  private readonly priced: ReadonlySet<number>;
  /** The calculation date, where it can stand for the day of a row that has none. */
  private readonly termsOfDays: readonly TermName[];
  private readonly termsOfRequests: ReadonlySet<TermName>;
  private readonly rightOfClaim: ReadonlyMap<string, SheetRight>;

  constructor(
    private readonly of: Computed,
    private readonly limits: LimitsChanged,
  ) {
    const { statement } = of;
    const { facts, settled } = statement;
    const requests = facts.returnRequests ?? [];
    this.basis = basisOf(statement, BALANCING);
    this.requested = new Set(requests.map(({ part }) => part));
    this.balanced = new Set(requests.filter(({ right }) => right === "Balancing").map(({ part }) => part));
    this.priced = new Set((facts.priceChanges ?? []).map(({ part }) => part));
    const today = statement.agreed.whole["calculation.date"];
    const isAskedForDays = of.decoded.inventory.undatedRows.size > 0 || (today !== undefined && facts.inventory.asOfDate.includes(today));
    this.termsOfDays = isAskedForDays ? ["calculation.date"] : [];
    const ofStock = statement.askedByAll.flatMap(namesOf).filter((term) => term.startsWith("stock."));
    this.termsOfRequests = new Set([...(settled?.asked ?? []).flatMap(namesOf), ...RETURN_REQUESTS.terms, ...ofStock]);
    this.rightOfClaim = new Map(statement.sheetFigures.flatMap(({ right, claims = [] }) => claims.map(({ key }) => [key, right] as const)));
  }

  /** A figure of an inventory record under the right in a place. */
  ofStock(record: number, place: number): RestsOn {
    const { statement, decoded } = this.of;
    const right = statement.rights[place]!;
    const asked = new AskedTerms(statement.agreed.begins.length);
    asked.addFrom(statement.columns[place]!.asked, record);
    asked.add(statement.askedByAll[place]!);
    const part = statement.facts.inventory.part[record]!;
    const own = { kind: "Inventory", row: decoded.inventory.sheetRow[record]! } as const;
    const ofPart = this.ofPart(part, right.sheet === "Discontinuations");
    // A right that does not meet a row has asked elsewhere why.
    const isMet = showsFigures(statement.columns[place]!.state[record]!);
    const rests = { ...ofPart, own, terms: new Set([...ofPart.terms, ...namesOf(asked), ...(isMet ? [] : right.terms)]) };
    return right.id === BALANCING.id ? this.withLimit(rests, this.basis && limitOf(this.basis, record)) : rests;
  }

  /** A figure of a row of stock that has no record, for a cell is bad or there is no day. */
  ofRow(kind: ReadKind, row: number): RestsOn {
    return { own: { kind, row }, parts: none, kinds: none, whole: none, terms: new Set(["calculation.date"]), widerTerms: none };
  }

  private ofPart(part: number, isDiscontinuation: boolean): RestsOn {
    const isRequested = this.requested.has(part);
    const unrequested: readonly InputSheet[] = [...STOCK, "Return requests", ...(isDiscontinuation ? (["Discontinuations"] as const) : [])];
    const { rights, askedByAll } = this.of.statement;
    // What lowers a unit's cost and what has left the stock is settled for the part before its figures are.
    const lowering = this.priced.has(part) ? rights.filter(({ lowersCost }) => lowersCost).flatMap(({ terms }) => terms) : [];
    return {
      parts: this.subjects([part, ...(this.balanced.has(part) ? this.balanced : [])]),
      kinds: new Set(isRequested ? REQUESTED : unrequested),
      whole: new Set<ReadKind>(isRequested ? ["Return requests"] : []),
      terms: new Set([...lowering, ...(isRequested ? this.termsOfRequests : []), ...this.termsOfDays]),
      widerTerms: new Set<TermName>([
        ...rights.flatMap(({ terms }) => terms),
        ...askedByAll.flatMap(namesOf),
        ...OF_ORDERS,
        "calculation.date",
      ]),
    };
  }

  private subjects(parts: Iterable<number>): ReadonlySet<number> {
    const { keys } = this.of.statement.facts.parts;
    return new Set(Array.from(parts, (part) => partSubject(keys[part] ?? "")));
  }

  private withLimit(rests: RestsOn, limit: BalancingLimit | undefined): RestsOn {
    const anyInvoice = (): RestsOn => ({ ...rests, whole: new Set([...rests.whole, "Invoices"]) });
    if (limit === undefined) return anyInvoice();
    const { bySales, byRequests, added } = this.limits;
    const { name } = limit.quarter;
    if (added.has(name)) return anyInvoice();
    const withSales = bySales.has(name) ? this.withSalesBefore(rests, limit) : rests;
    // What is used of a limit at any time is another amount on every day, and the table has one of them.
    return byRequests.has(name) || limit.usedFrom !== undefined ? this.withRequests(withSales) : withSales;
  }

  /** With the days whose net sales make a limit, of no day while a term that says them is withheld; and what says which goods' sales count. */
  private withSalesBefore(rests: RestsOn, { base, quarter }: BalancingLimit): RestsOn {
    const terms = this.of.statement.agreed.on("quarter", quarter.starts);
    const { "balancing.baseOnly": only = NO_FILTER, "balancing.baseExcept": except = NO_FILTER } = terms;
    const ofGoods: readonly ReadKind[] = picksNothing({ only, except }) ? [] : ["Inventory", "Invoices"];
    return { ...rests, whole: new Set([...rests.whole, ...ofGoods]), days: base ?? { from: 0, to: 0 } };
  }

  private withRequests(rests: RestsOn): RestsOn {
    return {
      ...rests,
      parts: new Set([...rests.parts, ...this.subjects(this.requested)]),
      kinds: new Set([...rests.kinds, ...REQUESTED]),
      whole: new Set([...rests.whole, "Return requests"]),
      widerTerms: new Set([...rests.widerTerms, ...this.termsOfRequests]),
    };
  }

  /** A figure of a record of another sheet. */
  ofSheet(figures: SheetFigures, record: number): RestsOn {
    const { right } = figures;
    const rows = this.of.decoded.further[right.sheet]!;
    const settled = right.id === RETURN_REQUESTS.id ? this.termsOfRequest([record]) : [];
    const used = figures.termsUsed(record).map(({ name }) => name);
    const terms = new Set([...settled, ...used, ...this.blank(right)]);
    const own = { kind: right.sheet, row: rows.sheetRow[record]! };
    return { ...this.ofRight(right, this.partsOf(right, [record])), own, terms };
  }

  private termsOfRequest(rows: readonly number[]): readonly TermName[] {
    const asked = rows.flatMap((row) => namesOf(this.of.statement.settled!.asked[row]!));
    return [...asked, ...[...this.termsOfRequests].filter((term) => term.startsWith("stock.")), ...this.termsOfDays];
  }

  /** Terms that a right reads and that have no value: those are not told as used. */
  private blank({ terms }: SheetRight): readonly TermName[] {
    return terms.filter((term) => this.of.statement.agreed.isBlankThroughout(term));
  }

  private partsOf({ sheet }: SheetRight, records: readonly number[]): readonly number[] {
    const rows = this.of.decoded.further[sheet]!;
    const { partTexts } = this.of.decoded;
    return records.map((record) => {
      const text = rows.partText[record]!;
      return text === NONE ? NO_PART : partSubject(keyOf(partTexts[text] ?? ""));
    });
  }

  /** What the figures of a right on another sheet rest on, for some parts. */
  private ofRight(right: SheetRight, parts: readonly number[]): RestsOn {
    if (right.id === RETURN_REQUESTS.id) return this.ofRequests(parts);
    const { rowsOf = EVERYTHING, terms } = right;
    return {
      parts: new Set(parts),
      kinds: new Set(rowsOf),
      // A row without a part is of all parts.
      whole: new Set(parts.includes(NO_PART) ? rowsOf : []),
      terms: none,
      widerTerms: new Set<TermName>([...terms, "calculation.date"]),
    };
  }

  /** Requests share limits and turns: those of balancing rest on each other, and on the sales before their quarters. */
  private ofRequests(parts: readonly number[]): RestsOn {
    const balanced = this.subjects(this.balanced);
    const isBalancing = parts.some((part) => balanced.has(part));
    const rests: RestsOn = {
      parts: new Set([...parts, ...this.newVersions(parts), ...(isBalancing ? balanced : [])]),
      kinds: new Set(REQUESTED),
      // Any invoice can be the one that says which quarters have a limit.
      whole: new Set<ReadKind>(isBalancing && this.areOtherQuarters ? ["Return requests", "Invoices"] : ["Return requests"]),
      terms: none,
      widerTerms: new Set<TermName>([
        ...this.termsOfRequests,
        ...this.of.statement.rights.flatMap(({ terms }) => terms),
        ...OF_ORDERS,
        "calculation.date",
      ]),
    };
    const changed = isBalancing ? (this.basis?.limits ?? []).filter(({ quarter }) => this.limits.bySales.has(quarter.name)) : [];
    const withSales = changed.map((limit) => this.withSalesBefore(rests, limit));
    const days = withSales.map((it) => it.days!);
    if (days.length === 0) return rests;
    return {
      ...rests,
      whole: new Set(withSales.flatMap(({ whole }) => [...whole])),
      days: { from: Math.min(...days.map(({ from }) => from)), to: Math.max(...days.map(({ to }) => to)) },
    };
  }

  private get areOtherQuarters(): boolean {
    return this.limits.added.size > 0 || this.limits.isAnyGone;
  }

  /** The parts that take the places of some: what they cost says how many are exchanged. */
  private newVersions(parts: readonly number[]): ReadonlySet<number> {
    const { facts } = this.of.statement;
    const keyed = (part: number): number => partSubject(facts.parts.keys[part] ?? "");
    const versions = (facts.productVersions ?? []).filter(({ part }) => parts.includes(keyed(part)));
    return this.subjects(versions.map(({ newPart }) => newPart));
  }

  /** A row of Balancing limits. */
  ofLimit(place: number): RestsOn {
    const { limits, asked } = this.basis!;
    const limit = limits[place]!;
    const { statement } = this.of;
    const askedByAll = statement.askedByAll[statement.rights.findIndex(({ id }) => id === BALANCING.id)]!;
    const rests: RestsOn = {
      parts: none,
      kinds: none,
      whole: new Set<ReadKind>(this.limits.added.has(limit.quarter.name) ? ["Invoices"] : []),
      terms: new Set([...namesOf(asked.get(limit.quarterNumber)!.asked), ...namesOf(askedByAll)]),
      widerTerms: new Set(BALANCING.terms),
    };
    const withSales = this.withSalesBefore(rests, limit);
    return this.limits.byRequests.has(limit.quarter.name) ? this.withRequests(withSales) : withSales;
  }

  /** The amount and quantity of a claim. */
  ofClaim({ key, clause, part, record }: ClaimRow): RestsOn {
    const { statement } = this.of;
    const ofSheet = this.rightOfClaim.get(key);
    if (ofSheet?.id === RETURN_REQUESTS.id) {
      const group = statement.settled?.groups.find(({ rows }) => record && rows.includes(record.index));
      const terms = this.termsOfRequest(group?.rows ?? []);
      return { ...this.ofRequests(this.partsOf(ofSheet, group?.rows ?? [])), terms: new Set([...terms, ...this.blank(ofSheet)]) };
    }
    if (ofSheet !== undefined) return { ...this.ofRight(ofSheet, [partSubject(part)]), terms: new Set(ofSheet.terms) };
    const rights = [
      ...statement.rights.filter((it) => it.clause === clause),
      ...SHEET_RIGHTS.filter((it) => citedClauses(statement.agreed.agreement, it).includes(clause)),
    ];
    // Of a claim that is withdrawn nothing but its clause and part is known.
    const whole = record === undefined ? new Set(EVERYTHING) : none;
    const ofPart = this.ofPart(statement.facts.parts.keys.indexOf(part), true);
    const terms = new Set([...ofPart.terms, ...rights.flatMap((it) => it.terms), ...statement.askedByAll.flatMap(namesOf)]);
    return { ...ofPart, parts: new Set([...ofPart.parts, partSubject(part)]), whole, terms };
  }
}

const namesOf = (asked: AskedTerms): readonly TermName[] => asked.list().map(({ name }) => name);

/** Whether a term changes how every sheet is read. */
export const isOfReading = (term: TermName): boolean => OF_READING.includes(term);
