/**
 * Every clause of the agreement: what computes it, or why it computes nothing. Start here to find a clause's rule.
 *
 * computed  the functions that work it out now.
 * awaited   has figures or dates, which rules 7 and 8 define; no function works it out yet.
 * none      fixes no figure and no date that our users' sheets could show; says why.
 */
import { pricePaid, UnitValues } from "./balancing/unitValue";
import { daysOfStock, salesSpan } from "./daysOfStock/rule";
import { reportDueOn, retainedUntil, returnBy } from "./deadlines/rule";
import { coveredUnits, dayBeforeWindow, dealerCredit, dealerReportDueBy, dealerUnitCredit } from "./dealerProtection/rule";
import { returnCredit } from "./defectiveReturn/rule";
import { discontinuationRight, isShortNotice, noticeReceivedOn, mayReturnDiscontinued, returnedUnitCredit } from "./discontinuation/rule";
import { balancingStanding, goodsToBalance, mayGoBack } from "./balancing/rule";
import {
  addingLimits,
  inventoryBalancingLimit,
  inventoryBalancingLimits,
  limitOn,
  netSalesByQuarter,
  noLimitBecause,
  periodsMet,
} from "./balancing/limit";
import { exerciseByOf, termsOfQuarters } from "./balancing/periods";
import { dailySales } from "./balancing/sales";
import { lowestPrice, lowestPriceSince } from "./balancing/lowestPrice";
import { firstOfInitialOrder, initialOrderReturnDay, isInitialOrder, mayReturnInitialOrder } from "./initialOrder/rule";
import { historyMonths, isOrderOpenOn, reportMonthNamed, reportMonthOf, stockReportDays } from "./monthlyReport/rule";
import { purchasesByQuarter, shareReached } from "./objectives/rule";
import {
  cancelOrderBy,
  changeLocationBy,
  endedForCauseOn,
  isOralOrderUnconfirmed,
  isOrderCancelled,
  oralOrderConfirmBy,
  orderAcceptedOn,
} from "./orderAcceptance/rule";
import { isOrderProtectionGiven, lastDayToBeAccepted, orderProtectionOf, priceInForce } from "./orderProtection/rule";
import { dueByInvoice, dueByTermination, earlierDue, payableOf, paymentTermOf } from "./payment/rule";
import { exchangeQuantity, refreshBy, refreshStart, refreshTerms, shippedWithin } from "./productRefresh/rule";
import { rolledStock, spanOfRoll } from "./priceProtection/roll";
import { reportDueBy } from "./priceProtection/report";
import { isDecrease, protectionOf, transitProtection } from "./priceProtection/rule";
import { unitCreditRule } from "./priceProtection/unitCredit";
import { routeOf } from "./routing/rule";
import {
  agreementTerm,
  dealerReturnEnds,
  holdsAtEnd,
  mustBeSealed,
  nonRenewalNoticeBy,
  returnOptionEnds,
  sellOffEnds,
} from "./termination/rule";
import { fiscalQuarter, receiptOfNotice } from "../base/calendar";

type Named = { readonly name: string };

export type RegisteredClause = { readonly clause: string; readonly about: string } & (
  { readonly status: "computed"; readonly by: readonly Named[] } | { readonly status: "none"; readonly because: string }
);

const computed = (clause: string, about: string, ...by: readonly Named[]): RegisteredClause => ({ clause, about, status: "computed", by });
const none = (clause: string, about: string, because: string): RegisteredClause => ({ clause, about, status: "none", because });

const DEFINES = "defines a word; the word's meaning is in the records, not in a figure";
const CONDUCT = "a duty of conduct; it fixes no figure and no date";
const LEGAL = "allots risk or rights between the parties; it fixes no figure of a stock or invoice sheet";
const WITHHELD_AMOUNT = "its amount is withheld and nothing else hangs on it";

/** In the order of the agreement. */
export const REGISTER: readonly RegisteredClause[] = [
  none("preamble", "parties and effective date", "gives the term agreement.effectiveDate; dates that run from it are computed under 12.1"),
  none("1.1", "dealer", DEFINES),
  none("1.2", "end user", DEFINES),
  none("1.3", "internal use", DEFINES),
  none("1.4", "intellectual property", DEFINES),
  none("1.5", "product", DEFINES),
  none("1.6", "purchase objectives", "quarterly goals that do not bind; Exhibit C leaves their numbers blank"),
  none("1.7", "territory", DEFINES),
  none("1.8", "grant of distribution right", LEGAL),
  none("2", "ownership", LEGAL),
  computed("3.1", "prices, and notice of their change", priceInForce),
  none("3.2", "distributor pricing", "leaves resale prices free"),
  none("3.3", "dealer pricing", "leaves dealers' prices free"),
  computed("3.4", "initial order and its return", isInitialOrder, firstOfInitialOrder, initialOrderReturnDay, mayReturnInitialOrder),
  computed("3.5", "payment", paymentTermOf, dueByInvoice, earlierDue, payableOf),
  none("3.5(A)", "right to withhold disputed amounts", "an amount is withheld by the distributor's judgement, not by a rule"),
  computed(
    "3.6(A)",
    "distributor price protection",
    isDecrease,
    spanOfRoll,
    rolledStock,
    protectionOf,
    transitProtection,
    unitCreditRule,
    isOrderProtectionGiven,
    orderProtectionOf,
    lastDayToBeAccepted,
    reportDueBy,
  ),
  computed("3.6(B)", "dealer price protection", dayBeforeWindow, coveredUnits, dealerUnitCredit, dealerCredit, dealerReportDueBy),
  computed(
    "3.7(A)",
    "inventory balancing",
    dailySales,
    netSalesByQuarter,
    termsOfQuarters,
    exerciseByOf,
    periodsMet,
    limitOn,
    addingLimits,
    inventoryBalancingLimit,
    inventoryBalancingLimits,
    balancingStanding,
    noLimitBecause,
    goodsToBalance,
    mayGoBack,
    UnitValues,
    pricePaid,
    lowestPriceSince,
    lowestPrice,
    returnBy,
  ),
  computed("3.7(B)", "return of defective product", returnCredit, returnedUnitCredit, returnBy),
  computed("3.7(C)", "product refresh", refreshStart, refreshTerms, refreshBy, shippedWithin, exchangeQuantity),
  computed(
    "3.7(D)",
    "return of discontinued product",
    discontinuationRight,
    noticeReceivedOn,
    mayReturnDiscontinued,
    returnedUnitCredit,
    isShortNotice,
  ),
  none("3.8", "distributor's financial condition", CONDUCT),
  none("3.9", "taxes", "taxes follow the law of the place; lines without a part number (freight, tax) are left out of all figures"),
  none("4", "product changes", "its notice of discontinuation is computed under 3.7(D)"),
  computed("5.1", "orders in writing", oralOrderConfirmBy, isOralOrderUnconfirmed),
  computed("5.2", "acceptance of orders", orderAcceptedOn),
  none("5.3", "controlling terms", LEGAL),
  none("5.4", "cancellation by the vendor", LEGAL),
  computed("5.5", "cancellation by the distributor", cancelOrderBy, isOrderCancelled, endedForCauseOn),
  none("5.6", "product availability", CONDUCT),
  none("5.6(A)", "export documents", CONDUCT),
  none("5.6(B)", "product marking", CONDUCT),
  computed("5.7", "delivery and change of location", changeLocationBy),
  none("5.8", "risk of loss", LEGAL),
  none("6.1", "distribution to authorised dealers", CONDUCT),
  none("6.2", "authorised dealer programme", CONDUCT),
  none("6.3", "business plan", CONDUCT),
  computed("6.4", "purchase objectives and days of stock", salesSpan, daysOfStock, purchasesByQuarter, shareReached),
  computed(
    "6.5",
    "point-of-sale and inventory reports",
    reportDueOn,
    reportMonthOf,
    reportMonthNamed,
    stockReportDays,
    historyMonths,
    isOrderOpenOn,
  ),
  computed("6.6", "customer satisfaction; retention of shipment reports", retainedUntil),
  none("6.7", "promotional efforts", CONDUCT),
  none("6.8", "demonstration system", CONDUCT),
  none("6.9", "distributor's personnel", CONDUCT),
  none("7", "support and maintenance", CONDUCT),
  none("8.1", "trademarks", LEGAL),
  none("8.2", "confidential information", LEGAL),
  none("8.3", "exceptions to confidence", LEGAL),
  none("9.1", "indemnity for infringement", LEGAL),
  none("9.2", "exclusions from the indemnity", LEGAL),
  none("9.3", "entire liability for infringement", LEGAL),
  none("9.4", "indemnity for product defects", LEGAL),
  none("9.5", "distributor's indemnity", LEGAL),
  none("9.6", "mutual indemnity", LEGAL),
  none("10.1", "vendor's warranty", LEGAL),
  none("10.2", "disclaimer", LEGAL),
  none("10.3", "no other representations", LEGAL),
  none("10.4", "distributor's warranty", LEGAL),
  none("11.1", "limit of liability", WITHHELD_AMOUNT),
  none("11.2", "no consequential damages", LEGAL),
  none("11.3", "third-party claims", LEGAL),
  computed("12.1", "term and renewal", agreementTerm, nonRenewalNoticeBy),
  computed("12.2", "termination for cause", dueByTermination, sellOffEnds),
  computed("12.3", "effect of termination; return of stock", sellOffEnds, returnOptionEnds, dealerReturnEnds, mustBeSealed, holdsAtEnd),
  computed("12.4", "payment upon termination", dueByTermination, earlierDue),
  none("13.1", "nonexclusivity", LEGAL),
  none("13.2", "amendment", "an amendment is entered as changed terms"),
  none("13.3", "survival", LEGAL),
  none("13.4", "governing law", LEGAL),
  none("13.5", "toll fraud", CONDUCT),
  computed("13.6", "receipt of notices", receiptOfNotice),
  none("13.7", "no partnership", LEGAL),
  none("13.8", "force majeure", LEGAL),
  none("13.9", "export control", CONDUCT),
  none("13.10", "assignment", LEGAL),
  none("13.11", "severability and waiver", LEGAL),
  none("13.12", "entire agreement", LEGAL),
  none("13.13", "headings", LEGAL),
  none("13.14", "advice of counsel", LEGAL),
  none("13.15", "insurance", WITHHELD_AMOUNT),
  none("Exhibit A", "end user agreement", "binds the end user; returns of defective product under it go by 3.7(B)"),
  none("Exhibit B", "product list and discounts", "left blank in the filed copy; prices come from the invoices and price changes"),
  computed("Exhibit C", "fiscal quarters; purchase objectives", fiscalQuarter, purchasesByQuarter, shareReached),
  none("Exhibit D", "support and maintenance", WITHHELD_AMOUNT),
  none("Exhibit E", "territories", "withheld in the filed copy"),
  computed("Exhibit F", "routing guide", routeOf),
  none("Exhibit G", "non-disclosure agreement", LEGAL),
];
