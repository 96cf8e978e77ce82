/**
 * The vocabulary of agreements: every term that a rule may ask for, whoever agreed it. What it settles, its unit and allowed values, whether
 * rules can do without it, and the day on which it is decided which of its values holds when an amendment changed it. It holds no value and
 * no clause of any one agreement: those are rows of `agreements/`. Rule text: rules 2.
 */

/**
 * The day whose terms count for a term, where they changed:
 *
 * wholeAgreement  none: it holds from the first day to the last, and cannot be amended in between.
 * effectiveDate   the day from which a new price holds.
 * noticeDate      the day a notice was sent: when it counts as received is itself a term.
 * receipt         the day on which the notice counts as received.
 * invoiceDate     the day of the invoice.
 * quarter         the first day of the fiscal quarter in which a right is exercised.
 * asOf            the day of the stock report, of the request or order, or the end of the agreement: the day that figures are for.
 */
export type DecidedOn = "wholeAgreement" | "effectiveDate" | "noticeDate" | "receipt" | "invoiceDate" | "quarter" | "asOf";

interface MeaningBase {
  /** What the term settles, in our own words. */
  readonly meaning: string;
  readonly decidedOn: DecidedOn;
  /** Rules leave blank what needs it while it is blank. Every agreement gives the others a value. */
  readonly mayBeBlank: boolean;
  /** The user's own: no agreement fixes it. */
  readonly isInput?: true;
}

interface WholeNumberTerm extends MeaningBase {
  readonly type: "wholeNumber";
  readonly unit: "days" | "business days" | "months" | "years" | "times" | "month of the year" | "month of the quarter";
  readonly least: number;
  readonly most: number;
}
interface DateTerm extends MeaningBase {
  readonly type: "date";
  readonly unit: "date";
}
interface ShareTerm extends MeaningBase {
  readonly type: "share";
  readonly unit: "%";
}
interface AmountTerm extends MeaningBase {
  readonly type: "amount";
  readonly unit: "$";
}
interface ChoiceTerm<Choice extends string = string> extends MeaningBase {
  readonly type: "choice";
  readonly unit: "";
  /** The allowed values, each with what it means in plain words. */
  readonly choices: Readonly<Record<Choice, string>>;
}
/** The name of a known agreement. */
interface AgreementTerm extends MeaningBase {
  readonly type: "agreement";
  readonly unit: "";
}

export type TermMeaning = WholeNumberTerm | DateTerm | ShareTerm | AmountTerm | ChoiceTerm | AgreementTerm;

/** Whether rules can do without a term. */
type Need = "needed" | "mayBeBlank";
type OfNeed<N extends Need> = N extends "mayBeBlank" ? true : false;
type Head<Day extends DecidedOn, N extends Need> = { readonly meaning: string; readonly decidedOn: Day; readonly mayBeBlank: OfNeed<N> };

const head = <const Day extends DecidedOn, const N extends Need>(decidedOn: Day, need: N, meaning: string): Head<Day, N> => ({
  meaning,
  decidedOn,
  mayBeBlank: (need === "mayBeBlank") as OfNeed<N>,
});

const wholeNumber = <H extends Head<DecidedOn, Need>>(about: H, unit: WholeNumberTerm["unit"], least: number, most: number) =>
  ({ ...about, type: "wholeNumber", unit, least, most }) as const;

const days = <const Day extends DecidedOn, const N extends Need>(decidedOn: Day, need: N, meaning: string) =>
  wholeNumber(head(decidedOn, need, meaning), "days", 0, 36_500);

const choice = <const Day extends DecidedOn, const N extends Need, const Choices extends Readonly<Record<string, string>>>(
  decidedOn: Day,
  need: N,
  meaning: string,
  choices: Choices,
) => ({ ...head(decidedOn, need, meaning), type: "choice", unit: "", choices }) as const;

const yesNo = (yes: string, no: string) => ({ yes, no });
const yours = { isInput: true } as const;

/** All terms, in the order in which the Terms sheet lists them. */
export const TERMS = {
  "agreement.id": { ...head("wholeAgreement", "needed", "Which agreement is applied"), ...yours, type: "agreement", unit: "" },
  "calculation.date": {
    ...head("wholeAgreement", "mayBeBlank", "The day the figures are for, where an inventory row has no As-of date"),
    ...yours,
    type: "date",
    unit: "date",
  },
  "input.decimalMark": {
    ...choice("wholeAgreement", "mayBeBlank", "Which mark is the decimal one in numbers that stand as text", {
      point: "1.234 is a little over one; commas part the thousands",
      comma: "1,234 is a little over one; points part the thousands",
    }),
    ...yours,
  },
  "input.dateOrder": {
    ...choice("wholeAgreement", "mayBeBlank", "Whether the day or the month comes first in dates that stand as text", {
      "day-first": "03/02/2000 is 3 February",
      "month-first": "03/02/2000 is 2 March",
    }),
    ...yours,
  },
  "agreement.effectiveDate": { ...head("wholeAgreement", "needed", "First day of the agreement"), type: "date", unit: "date" },
  "agreement.termMonths": wholeNumber(head("wholeAgreement", "needed", "Length of the first term"), "months", 1, 1200),
  "agreement.renewalMonths": wholeNumber(head("wholeAgreement", "needed", "Length of each renewal"), "months", 1, 1200),
  "agreement.nonRenewalNoticeDays": days("wholeAgreement", "needed", "Notice needed before a term ends to stop its renewal"),
  "fiscal.firstMonth": wholeNumber(
    head("wholeAgreement", "needed", "Month in which the vendor's fiscal year begins"),
    "month of the year",
    1,
    12,
  ),
  "prices.changeNoticeDays": days("receipt", "mayBeBlank", "Notice before a new price or discount applies to orders"),
  "initialOrder.returnWithinDays": days("wholeAgreement", "mayBeBlank", "Days within which unsold goods of the initial order may go back"),
  "initialOrder.amount": { ...head("wholeAgreement", "mayBeBlank", "Amount of the initial order"), type: "amount", unit: "$" },
  "initialOrder.placeWithinDays": days(
    "wholeAgreement",
    "mayBeBlank",
    "Days after the effective date within which the initial order is placed",
  ),
  "initialOrder.paymentDays": days("wholeAgreement", "mayBeBlank", "Payment term of the initial order"),
  "initialOrder.returnRuns": choice(
    "wholeAgreement",
    "needed",
    "Whether goods of the initial order may go back from that day on, or until it",
    {
      from: "from the day on which the days have passed, where they were not sold by then",
      until: "until the day on which the days have passed",
    },
  ),
  "payment.dueDays": days("invoiceDate", "mayBeBlank", "Days after receipt of an invoice until it is due"),
  "payment.dueFrom": choice("invoiceDate", "needed", "The day from which the payment term is counted", {
    invoice: "the invoice date",
    receipt: "the day on which the invoice, sent by mail, counts as received",
  }),
  "payment.cureDays": days("receipt", "mayBeBlank", "Days to pay after a notice of non-payment"),
  "priceProtection.creditBasis": choice("effectiveDate", "needed", "What a protected unit is credited", {
    "paid-less-new": "what the unit cost net of discounts and credits, less the new price",
    "old-less-new": "the old list price less the new one, never more than the unit still costs",
  }),
  "priceProtection.transitWindowDays": days(
    "effectiveDate",
    "mayBeBlank",
    "Goods in transit count when sent less than this many days before the new price",
  ),
  "priceProtection.transitWindowAppliesTo": choice("effectiveDate", "needed", "Which goods in transit the window applies to", {
    both: "goods from the vendor and goods between warehouses",
    "between-warehouses": "goods between warehouses only; goods from the vendor always count",
  }),
  "priceProtection.reportDays": days("receipt", "mayBeBlank", "Days after receipt of the notice within which the inventory report is due"),
  "priceProtection.snapshotToleranceDays": days(
    "effectiveDate",
    "needed",
    "How many days before the effective date an inventory report may be dated and still stand for it",
  ),
  "priceProtection.snapshotRoll": choice("effectiveDate", "needed", "What a report of another day says of the effective date", {
    none: "its figures as they are; only a report before the day stands for it",
    sales: "its figures rolled to the day by what was sold, bought and returned; a report after the day may stand for it, too",
  }),
  "priceProtection.committed": choice("effectiveDate", "needed", "Whether units under a contract for sale are protected", {
    excluded: "committed units are not protected",
    included: "committed units on hand are protected too",
  }),
  "dealerProtection.shipmentWindowDays": days(
    "effectiveDate",
    "mayBeBlank",
    "Shipments to dealers count when made less than this many days before the new price",
  ),
  "dealerProtection.reportDays": days("receipt", "mayBeBlank", "Days after receipt of the notice within which the dealer reports are due"),
  "dealerProtection.creditBasis": choice("effectiveDate", "needed", "What a protected dealer unit is credited", {
    "old-less-new": "the old list price less the new one",
  }),
  "balancing.limitPercent": {
    ...head("quarter", "mayBeBlank", "Share of the preceding quarter's net sales that may go back"),
    type: "share",
    unit: "%",
  },
  "balancing.timesPerQuarter": wholeNumber(head("quarter", "needed", "Balancing returns allowed in a quarter"), "times", 0, 1000),
  "balancing.lastMonthOfQuarter": wholeNumber(
    head("quarter", "needed", "The right is exercised by the last day of this month of the quarter"),
    "month of the quarter",
    1,
    3,
  ),
  "balancing.creditBasis": choice("asOf", "needed", "The price at which returned units are credited (the word is withheld)", {
    lowest: "the lowest price at which the product was available from its purchase to its return",
    paid: "what the unit cost net of discounts and credits",
    current: "the price in force on the day",
  }),
  "balancing.netOfCredits": choice(
    "quarter",
    "needed",
    "Whether net sales are after credits received",
    yesNo("after discounts and credits received", "after discounts only"),
  ),
  "balancing.committed": choice("asOf", "needed", "Whether units under a contract for sale may go back", {
    excluded: "committed units stay",
    included: "committed units on hand may go back too",
  }),
  "balancing.neverAboveNetCost": choice(
    "asOf",
    "needed",
    "Whether a returned unit is ever credited above its net cost",
    yesNo("never above net unit cost", "the price counts, whatever the unit cost"),
  ),
  "balancing.offsettingOrder": choice("asOf", "needed", "Whether a balancing return needs an offsetting purchase order", {
    required: "an offsetting order is needed",
    "not required": "no offsetting order is needed (an amendment)",
  }),
  "balancing.requestCounts": choice("quarter", "needed", "Which requests use up the quarter's right", {
    allowed: "those that are not refused whole",
    made: "every request that is made, refused or not",
  }),
  "returns.rmaIssueDays": days("asOf", "needed", "Days for the vendor to issue a return authorization"),
  "returns.shipWithinDays": days("asOf", "needed", "Days after the return authorization within which goods go back"),
  "refresh.windowDays": days("receipt", "needed", "Days to exchange for a new version"),
  "refresh.shippedWithinDays": days("receipt", "needed", "Prior versions count when shipped within this many days"),
  "refresh.shippedWithinFrom": choice("receipt", "needed", "The day from which the days of shipment are counted back", {
    start: "the day from which prior versions may be exchanged",
    request: "the day of the request",
  }),
  "refresh.windowCounts": choice("receipt", "needed", "What must happen within the days to exchange for a new version", {
    request: "the request",
    return: "the return of the goods",
  }),
  "discontinuation.noticeDays": days("receipt", "needed", "Notice the vendor gives before a product is discontinued"),
  "discontinuation.purchasedWithinDays": days(
    "receipt",
    "needed",
    "Discontinued units may go back when purchased within this many days of the notice",
  ),
  "discontinuation.windowSide": choice("receipt", "needed", "On which side of the notice purchases count", {
    before: "purchases up to the notice",
    either: "purchases before and after the notice",
  }),
  "discontinuation.windowFrom": choice("receipt", "needed", "The day from which the purchase window is counted", {
    receipt: "the day the notice was received",
    notice: "the date of the notice itself",
  }),
  "orders.acceptedBy": choice("effectiveDate", "needed", "By when an order must be accepted to be protected", {
    before: "before the effective date of the new price",
    on: "on the effective date at the latest",
  }),
  "orders.oralConfirmBusinessDays": wholeNumber(
    head("asOf", "needed", "Business days to confirm an oral order in writing"),
    "business days",
    0,
    36500,
  ),
  "orders.deemedAcceptedDays": days("asOf", "needed", "Days after which an order that was not rejected is accepted"),
  "orders.cancelNoticeDays": days("receipt", "mayBeBlank", "Notice before scheduled shipment to cancel an order"),
  "delivery.locationChangeDays": days("receipt", "needed", "Notice before shipment to change the place of delivery"),
  "inventory.targetDays": days("asOf", "needed", "Days of stock to hold in each warehouse"),
  "reports.trailingMonths": wholeNumber(head("asOf", "needed", "Months of sales history in a report"), "months", 1, 1200),
  "shipmentReports.retentionYears": wholeNumber(head("asOf", "needed", "Years for which shipment reports are kept"), "years", 0, 100),
  "termination.date": {
    ...head("wholeAgreement", "mayBeBlank", "The day the agreement ends, where it does"),
    ...yours,
    type: "date",
    unit: "date",
  },
  "termination.kind": {
    ...choice("wholeAgreement", "mayBeBlank", "How the agreement ends", {
      convenience: "by notice before the end of a term",
      "vendor-for-cause": "by the vendor for cause",
      "distributor-for-cause": "by the distributor for cause",
    }),
    ...yours,
  },
  "termination.sellOffDays": days("asOf", "needed", "Days to sell off or return stock after the end"),
  "termination.dealerReturnDays": days("asOf", "needed", "Days to send back stock received from dealers"),
  "termination.creditBasis": choice("asOf", "needed", "What goods returned after the end are worth", {
    "net-cost": "what the unit cost net of discounts and credits",
    paid: "the unit price less the line's discount",
    current: "the price in force on the day",
  }),
  "termination.sealed": choice("asOf", "needed", "Which goods returned after the end must be factory sealed", {
    all: "all of them",
    "from-dealer": "those received from dealers",
  }),
  "termination.paymentDays": days("asOf", "needed", "Days until open invoices fall due after an end for cause"),
  "termination.cureDays": days("receipt", "needed", "Days to cure a breach after notice"),
  "notices.mailDays": days("noticeDate", "needed", "Days from posting until a mailed notice is received"),
  "notices.courierDays": days("noticeDate", "needed", "Days from handing over until a couriered notice is received"),
  "stock.flow": choice("wholeAgreement", "needed", "Which units are sold first", {
    fifo: "the oldest, so what is on hand is the newest",
    lifo: "the newest, so what is on hand is the oldest",
  }),
  "stock.acquiredOn": choice("wholeAgreement", "needed", "The day on which a lot is acquired", {
    invoice: "its invoice date",
    ship: "its ship date where one is given",
  }),
} as const satisfies Readonly<Record<string, TermMeaning>>;

export type TermName = keyof typeof TERMS;

type ValueOf<M> = M extends { readonly choices: infer Choices }
  ? keyof Choices & string
  : M extends { readonly type: "agreement" }
    ? string
    : number;

/** The value of every term on a day: days and counts as they are, dates as `CivilDate`, shares as `Share`, amounts in cents. */
export type Terms = {
  readonly [Name in TermName]: ValueOf<(typeof TERMS)[Name]> | ((typeof TERMS)[Name]["mayBeBlank"] extends true ? undefined : never);
};

export const TERM_NAMES = Object.keys(TERMS) as TermName[];

export const termMeaning = (name: TermName): TermMeaning => TERMS[name];
