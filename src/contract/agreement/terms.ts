/**
 * Every term of the agreement: the clause it stands in, what kind it is, its unit and the values it may take.
 *
 * stated    the agreement states the value.
 * withheld  the filed copy shows [*****] in its place: blank until somebody enters it. Nothing is ever guessed.
 * reading   the text is open; the value is our reading, and a user may choose another of the allowed ones.
 * input     the user's own: no clause fixes it.
 */
import type { CivilDate } from "../base/calendar";
import type { Cents, Share } from "../base/money";

export type TermKind = "stated" | "withheld" | "reading" | "input";

interface DefinitionBase {
  readonly clause: string;
  readonly kind: TermKind;
  /** What the term settles, in our own words. */
  readonly meaning: string;
}

interface WholeNumberTerm extends DefinitionBase {
  readonly type: "wholeNumber";
  readonly unit: "days" | "business days" | "months" | "years" | "times" | "month of the year" | "month of the quarter";
  readonly least: number;
  readonly most: number;
  readonly value?: number;
}
interface DateTerm extends DefinitionBase {
  readonly type: "date";
  readonly unit: "date";
  readonly value?: CivilDate;
}
interface ShareTerm extends DefinitionBase {
  readonly type: "share";
  readonly unit: "%";
  readonly value?: Share;
}
interface AmountTerm extends DefinitionBase {
  readonly type: "amount";
  readonly unit: "$";
  readonly value?: Cents;
}
interface ChoiceTerm<Choice extends string = string> extends DefinitionBase {
  readonly type: "choice";
  readonly unit: "";
  /** The allowed values, each with what it means in plain words. */
  readonly choices: Readonly<Record<Choice, string>>;
  readonly value?: Choice;
}

export type TermDefinition = WholeNumberTerm | DateTerm | ShareTerm | AmountTerm | ChoiceTerm;

type OfKind<Kind extends TermKind, Definition> = Omit<Definition, "kind"> & { readonly kind: Kind };

const days = <const Kind extends TermKind>(clause: string, kind: Kind, meaning: string, value?: number): OfKind<Kind, WholeNumberTerm> =>
  wholeNumber({ clause, kind, meaning }, "days", 0, 36_500, value);

function wholeNumber<const Kind extends TermKind>(
  head: { readonly clause: string; readonly kind: Kind; readonly meaning: string },
  unit: WholeNumberTerm["unit"],
  least: number,
  most: number,
  value?: number,
): OfKind<Kind, WholeNumberTerm> {
  return { ...head, type: "wholeNumber", unit, least, most, ...(value === undefined ? {} : { value }) };
}

function choice<const Kind extends TermKind, const Choices extends Readonly<Record<string, string>>>(
  clause: string,
  kind: Kind,
  meaning: string,
  choices: Choices,
  value?: keyof Choices & string,
): OfKind<Kind, ChoiceTerm<keyof Choices & string>> {
  return { clause, kind, meaning, type: "choice", unit: "", choices, ...(value === undefined ? {} : { value }) };
}

const yesNo = (yes: string, no: string) => ({ yes, no });

/** All terms, in the order in which the Terms sheet lists them. */
export const TERMS = {
  "calculation.date": {
    clause: "-",
    kind: "input",
    meaning: "The day the figures are for, where an inventory row has no As-of date",
    type: "date",
    unit: "date",
  },
  "input.decimalMark": choice("-", "input", "Which mark is the decimal one in numbers that stand as text", {
    point: "1.234 is a little over one; commas part the thousands",
    comma: "1,234 is a little over one; points part the thousands",
  }),
  "input.dateOrder": choice("-", "input", "Whether the day or the month comes first in dates that stand as text", {
    "day-first": "03/02/2000 is 3 February",
    "month-first": "03/02/2000 is 2 March",
  }),
  "agreement.effectiveDate": {
    clause: "preamble",
    kind: "stated",
    meaning: "First day of the agreement",
    type: "date",
    unit: "date",
    value: 36516,
  },
  "agreement.termMonths": wholeNumber({ clause: "12.1", kind: "stated", meaning: "Length of the first term" }, "months", 1, 1200, 12),
  "agreement.renewalMonths": wholeNumber({ clause: "12.1", kind: "stated", meaning: "Length of each renewal" }, "months", 1, 1200, 12),
  "agreement.nonRenewalNoticeDays": days("12.1", "stated", "Notice needed before a term ends to stop its renewal", 90),
  "fiscal.firstMonth": wholeNumber(
    { clause: "Ex. C", kind: "stated", meaning: "Month in which the vendor's fiscal year begins" },
    "month of the year",
    1,
    12,
    10,
  ),
  "prices.changeNoticeDays": days("3.1", "withheld", "Notice before a new price or discount applies to orders"),
  "initialOrder.returnWithinDays": days("3.4", "withheld", "Days within which unsold goods of the initial order may go back"),
  "initialOrder.amount": { clause: "3.4", kind: "withheld", meaning: "Amount of the initial order", type: "amount", unit: "$" },
  "initialOrder.placeWithinDays": days("3.4", "withheld", "Days after the effective date within which the initial order is placed"),
  "initialOrder.paymentDays": days("3.4", "withheld", "Payment term of the initial order"),
  "payment.dueDays": days("3.5", "withheld", "Days after receipt of an invoice until it is due"),
  "payment.cureDays": days("3.5", "withheld", "Days to pay after a notice of non-payment"),
  "priceProtection.creditBasis": choice(
    "3.6(A)",
    "reading",
    "What a protected unit is credited",
    {
      "paid-less-new": "what the unit cost net of discounts and credits, less the new price",
      "old-less-new": "the old list price less the new one, never more than the unit still costs",
    },
    "paid-less-new",
  ),
  "priceProtection.transitWindowDays": days(
    "3.6(A)",
    "withheld",
    "Goods in transit count when sent less than this many days before the new price",
  ),
  "priceProtection.transitWindowAppliesTo": choice(
    "3.6(A)",
    "reading",
    "Which goods in transit the window applies to",
    {
      both: "goods from the vendor and goods between warehouses",
      "between-warehouses": "goods between warehouses only; goods from the vendor always count",
    },
    "both",
  ),
  "priceProtection.reportDays": days("3.6(A)", "withheld", "Days after receipt of the notice within which the inventory report is due"),
  "priceProtection.snapshotToleranceDays": days(
    "3.6(A)",
    "reading",
    "How many days before the effective date an inventory report may be dated and still stand for it",
    0,
  ),
  "priceProtection.committed": choice(
    "3.6(A)",
    "reading",
    "Whether units under a contract for sale are protected",
    { excluded: "committed units are not protected", included: "committed units on hand are protected too" },
    "excluded",
  ),
  "dealerProtection.shipmentWindowDays": days(
    "3.6(B)",
    "withheld",
    "Shipments to dealers count when made less than this many days before the new price",
  ),
  "dealerProtection.reportDays": days("3.6(B)", "withheld", "Days after receipt of the notice within which the dealer reports are due"),
  "dealerProtection.creditBasis": choice(
    "3.6(B)",
    "reading",
    "What a protected dealer unit is credited",
    { "old-less-new": "the old list price less the new one" },
    "old-less-new",
  ),
  "balancing.limitPercent": {
    clause: "3.7(A)",
    kind: "withheld",
    meaning: "Share of the preceding quarter's net sales that may go back",
    type: "share",
    unit: "%",
  },
  "balancing.timesPerQuarter": wholeNumber(
    { clause: "3.7(A)", kind: "stated", meaning: "Balancing returns allowed in a quarter" },
    "times",
    0,
    1000,
    1,
  ),
  "balancing.lastMonthOfQuarter": wholeNumber(
    { clause: "3.7(A)", kind: "stated", meaning: "The right is exercised by the last day of this month of the quarter" },
    "month of the quarter",
    1,
    3,
    2,
  ),
  "balancing.creditBasis": choice(
    "3.7(A)",
    "reading",
    "The price at which returned units are credited (the word is withheld)",
    {
      lowest: "the lowest price at which the product was available from its purchase to its return",
      paid: "what the unit cost net of discounts and credits",
      current: "the price in force on the day",
    },
    "lowest",
  ),
  "balancing.netOfCredits": choice(
    "3.7(A)",
    "reading",
    "Whether net sales are after credits received",
    yesNo("after discounts and credits received", "after discounts only"),
    "yes",
  ),
  "balancing.committed": choice(
    "3.7(A)",
    "reading",
    "Whether units under a contract for sale may go back",
    { excluded: "committed units stay", included: "committed units on hand may go back too" },
    "excluded",
  ),
  "balancing.neverAboveNetCost": choice(
    "3.7(A)",
    "reading",
    "Whether a returned unit is ever credited above its net cost",
    yesNo("never above net unit cost", "the price counts, whatever the unit cost"),
    "no",
  ),
  "balancing.offsettingOrder": choice(
    "3.7(A)",
    "stated",
    "Whether a balancing return needs an offsetting purchase order",
    { required: "an offsetting order is needed", "not required": "no offsetting order is needed (an amendment)" },
    "required",
  ),
  "returns.rmaIssueDays": days("3.7(A)", "stated", "Days for the vendor to issue a return authorization", 7),
  "returns.shipWithinDays": days("3.7(A), 3.7(B)", "stated", "Days after the return authorization within which goods go back", 30),
  "refresh.windowDays": days("3.7(C)", "stated", "Days to exchange for a new version", 30),
  "refresh.shippedWithinDays": days("3.7(C)", "stated", "Prior versions count when shipped within this many days", 90),
  "discontinuation.noticeDays": days("3.7(D)", "stated", "Notice the vendor gives before a product is discontinued", 30),
  "discontinuation.purchasedWithinDays": days(
    "3.7(D)",
    "stated",
    "Discontinued units may go back when purchased within this many days of the notice",
    60,
  ),
  "discontinuation.windowSide": choice(
    "3.7(D)",
    "reading",
    "On which side of the notice purchases count",
    { before: "purchases up to the notice", either: "purchases before and after the notice" },
    "before",
  ),
  "discontinuation.windowFrom": choice(
    "3.7(D), 13.6",
    "reading",
    "The day from which the purchase window is counted",
    { receipt: "the day the notice was received", notice: "the date of the notice itself" },
    "receipt",
  ),
  "orders.oralConfirmBusinessDays": wholeNumber(
    { clause: "5.1", kind: "stated", meaning: "Business days to confirm an oral order in writing" },
    "business days",
    0,
    36_500,
    10,
  ),
  "orders.deemedAcceptedDays": days("5.2", "stated", "Days after which an order that was not rejected is accepted", 5),
  "orders.cancelNoticeDays": days("5.5", "withheld", "Notice before scheduled shipment to cancel an order"),
  "delivery.locationChangeDays": days("5.7", "stated", "Notice before shipment to change the place of delivery", 15),
  "inventory.targetDays": days("6.4", "stated", "Days of stock to hold in each warehouse", 30),
  "reports.trailingMonths": wholeNumber(
    { clause: "6.5", kind: "stated", meaning: "Months of sales history in a report" },
    "months",
    1,
    1200,
    6,
  ),
  "shipmentReports.retentionYears": wholeNumber(
    { clause: "6.6", kind: "stated", meaning: "Years for which shipment reports are kept" },
    "years",
    0,
    100,
    5,
  ),
  "termination.date": { clause: "12", kind: "input", meaning: "The day the agreement ends, where it does", type: "date", unit: "date" },
  "termination.kind": choice("12", "input", "How the agreement ends", {
    convenience: "by notice before the end of a term",
    "vendor-for-cause": "by the vendor for cause",
    "distributor-for-cause": "by the distributor for cause",
  }),
  "termination.sellOffDays": days("12.3", "stated", "Days to sell off or return stock after the end", 60),
  "termination.dealerReturnDays": days("12.3", "stated", "Days to send back stock received from dealers", 90),
  "termination.paymentDays": days("12.4", "stated", "Days until open invoices fall due after an end for cause", 30),
  "termination.cureDays": days("12.2", "stated", "Days to cure a breach after notice", 30),
  "notices.mailDays": days("13.6", "stated", "Days from posting until a mailed notice is received", 5),
  "notices.courierDays": days("13.6", "stated", "Days from handing over until a couriered notice is received", 3),
  "stock.flow": choice(
    "-",
    "reading",
    "Which units are sold first",
    { fifo: "the oldest, so what is on hand is the newest", lifo: "the newest, so what is on hand is the oldest" },
    "fifo",
  ),
  "stock.acquiredOn": choice(
    "3.6(A)",
    "reading",
    "The day on which a lot is acquired",
    { invoice: "its invoice date", ship: "its ship date where one is given" },
    "invoice",
  ),
} as const satisfies Readonly<Record<string, TermDefinition>>;

export type TermName = keyof typeof TERMS;

type ValueOf<D> = D extends { readonly type: "choice"; readonly choices: infer Choices } ? keyof Choices & string : number;
type Kept<D> = D extends { readonly kind: "stated" | "reading" } ? ValueOf<D> : ValueOf<D> | undefined;

/** What was agreed: the value of every term. Withheld and input terms that nobody entered are undefined. */
export type Terms = { readonly [Name in TermName]: Kept<(typeof TERMS)[Name]> };

export const TERM_NAMES = Object.keys(TERMS) as TermName[];

/** A term's definition, whatever its type. */
export const termDefinition = (name: TermName): TermDefinition => TERMS[name];

/** The terms as filed: stated values and our readings, nothing entered. */
export const FILED_TERMS: Terms = Object.fromEntries(TERM_NAMES.map((name) => [name, termDefinition(name).value])) as Terms;

/** The filed terms with some entered or changed. */
export const withTerms = (entered: Partial<Terms>): Terms => ({ ...FILED_TERMS, ...entered });
