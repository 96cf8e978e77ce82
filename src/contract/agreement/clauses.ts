/**
 * How another agreement cites what the first one has in a clause. Rules know their clauses by the first agreement's numbers; whatever shows or
 * writes one asks here for the place in the agreement that is applied. Rule text: rules 2, "Clauses of other agreements".
 */
import type { Agreement, TermKind, TermRow } from "./agreement";
import { AGREEMENTS } from "./agreements";
import { words, type PlaceName } from "./clauseWords";

interface Place {
  readonly name: PlaceName;
  /** Terms, or beginnings of their names, that are of it: the first of them that has a place in the agreement says where it is. */
  readonly terms: readonly string[];
  /** In the name of a claim: the same in every language, and whatever the clause is called. */
  readonly inClaims?: string;
}

const PROTECTION: readonly string[] = ["priceProtection."];
const ROTATION: readonly string[] = ["balancing."];

/** By the first agreement's clause; of a right that shares one with another, by the right and the clause. */
const PLACES: Readonly<Record<string, Place>> = {
  "3.1": { name: "prices", terms: ["prices."] },
  "3.4": { name: "initialOrder", terms: ["initialOrder."], inClaims: "Initial order" },
  "3.5": { name: "payment", terms: ["payment."] },
  "3.5(A)": { name: "payment", terms: [] },
  "3.6": { name: "priceProtection", terms: PROTECTION },
  "3.6(A)": { name: "priceProtection", terms: PROTECTION, inClaims: "Price protection" },
  "orderProtection 3.6(A)": { name: "orderProtection", terms: ["orderProtection.", ...PROTECTION], inClaims: "Price protection" },
  "3.6(B)": { name: "dealerProtection", terms: ["dealerProtection."], inClaims: "Dealer price protection" },
  "3.7": { name: "returns", terms: [...ROTATION, "discontinuation."] },
  "3.7(A)": { name: "balancing", terms: ROTATION, inClaims: "Balancing" },
  "3.7(B)": { name: "defective", terms: ["defective."], inClaims: "Defective" },
  "3.7(C)": { name: "refresh", terms: ["refresh."], inClaims: "Refresh" },
  "3.7(D)": { name: "discontinuation", terms: ["discontinuation."], inClaims: "Discontinuation" },
  "5.1": { name: "orders", terms: ["orders.oralConfirmBusinessDays"] },
  "5.2": { name: "orders", terms: ["orders.deemedAcceptedDays"] },
  "5.5": { name: "orders", terms: ["orders.cancelNoticeDays"] },
  "5.7": { name: "delivery", terms: ["delivery."] },
  "6.4": { name: "daysOfStock", terms: ["inventory."] },
  "6.5": { name: "monthlyReport", terms: ["reports."] },
  "6.6": { name: "shipmentReports", terms: ["shipmentReports."] },
  "12.1": { name: "agreementTerm", terms: ["agreement.termMonths", "agreement.renewalMonths", "agreement.nonRenewalNoticeDays"] },
  "12.3": { name: "termination", terms: ["termination.returnGiven", "termination."], inClaims: "Termination" },
  "12.4": { name: "trueUp", terms: ["termination.paymentDays"] },
  "13.6": { name: "notices", terms: ["notices."] },
  "Ex. C": { name: "objectives", terms: [] },
};

/** Whether an agreement is the one whose clauses rules know by their numbers. */
export const isFirst = ({ id }: Agreement): boolean => id === AGREEMENTS[0]!.id;

/** "Price protection (3.6(A))"; the name alone where the agreement has no place for it. */
export const nameAtClause = (name: string, clause: string): string => (clause === name || clause === "-" ? name : `${name} (${clause})`);

/** Whether rules name a clause of the first agreement so. */
export const isClauseOfRules = (clause: string): boolean => clause in PLACES;

/**
 * Where an agreement has what the first one has in a clause: "9.2", or what it is called where the agreement names no place for it. What is no
 * clause of the first agreement comes back as it is.
 *
 * @param clause as rules know it; of several, parted by commas, each once.
 * @param right the id of the right that it is cited for: some share a clause under the first agreement and have one each in others.
 */
export function citedClause(agreement: Agreement, clause: string, right = ""): string {
  if (isFirst(agreement)) return clause;
  if (!clause.includes(", ")) return citedOne(agreement, clause, right);
  return [...new Set(clause.split(", ").map((it) => citedOne(agreement, it, right)))].join(", ");
}

function citedOne(agreement: Agreement, clause: string, right: string): string {
  const place = placeOf(clause, right);
  if (place === undefined) return clause;
  return ownClause(agreement, place) ?? words[place.name];
}

/** In the name of a claim: the first agreement's clause, or what is claimed under another, which no correction of its clause changes. */
export function clauseInClaims(agreement: Agreement, clause: string, right = ""): string {
  return isFirst(agreement) ? clause : (placeOf(clause, right)?.inClaims ?? citedClause(agreement, clause, right));
}

/** What names of claims begin with under other agreements than the first. */
export const CLAIMED: readonly string[] = [...new Set(Object.values(PLACES).flatMap(({ inClaims }) => inClaims ?? []))];

/** Every text that may stand in a column of clauses under other agreements than the first. */
export const clauseTexts = (agreements: readonly Agreement[]): readonly string[] =>
  agreements
    .filter((it) => !isFirst(it))
    .flatMap((agreement) => [
      ...agreement.terms.map(({ clause }) => clause),
      ...Object.keys(PLACES).map((it) => citedClause(agreement, it)),
    ]);

/** Whether a text begins as names of claims do under other agreements than the first: with the right, then what is claimed. */
export const beginsLikeClaim = (text: string): boolean =>
  CLAIMED.some((name) => text.trim().toLowerCase().startsWith(`${name.toLowerCase()} `));

/**
 * What is claimed at a place of another agreement's own text, as claims name it ("Balancing"), whatever its case and spaces; undefined for a text
 * that is none of its clauses, for one that several rights have, and under the first agreement.
 */
export function claimedAt(agreement: Agreement, text: string, among: readonly string[]): string | undefined {
  if (isFirst(agreement)) return undefined;
  const wanted = compared(text);
  const named = Object.values(PLACES).flatMap((place) => {
    const clause = place.inClaims !== undefined && among.includes(place.inClaims) ? ownClause(agreement, place) : undefined;
    return clause !== undefined && compared(clause) === wanted ? [place.inClaims!] : [];
  });
  return named.length === 1 ? named[0] : undefined;
}

const compared = (text: string): string => text.toLowerCase().replace(/\s+/g, "");

const placeOf = (clause: string, right: string): Place | undefined => PLACES[`${right} ${clause}`] ?? PLACES[clause];

const found = new WeakMap<Agreement, Map<Place, string | undefined>>();

function ownClause(agreement: Agreement, place: Place): string | undefined {
  const known = found.get(agreement) ?? new Map<Place, string | undefined>();
  found.set(agreement, known);
  if (!known.has(place)) known.set(place, clauseOfTerms(agreement, place.terms));
  return known.get(place);
}

/** The most telling row of the first terms that have one: what says whether the right is given, then what the text states. */
function clauseOfTerms({ terms }: Agreement, wanted: readonly string[]): string | undefined {
  const rows = terms.filter(({ clause, effectiveFrom }) => clause !== "-" && clause !== "" && effectiveFrom === undefined);
  for (const name of wanted) {
    const of = rows.filter(({ term }) => term === name || (name.endsWith(".") && term.startsWith(name)));
    if (of.length > 0) return of.reduce((best, row) => (rankOf(row) < rankOf(best) ? row : best)).clause;
  }
  return undefined;
}

const RANKS: Readonly<Record<TermKind, number>> = { stated: 1, withheld: 2, input: 3, reading: 4 };
const rankOf = ({ term, state }: TermRow): number => (/(^|\.)(given|returnGiven)$/.test(term) ? 0 : RANKS[state]);
