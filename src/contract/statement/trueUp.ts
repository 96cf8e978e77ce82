/** 12.4: what distributor and vendor owe each other after the end. Rule text: rules 8, "True-up". */
import type { CivilDate } from "../base/calendar";
import type { Cents } from "../base/money";
import type { Facts, RecordRef } from "../base/records";
import { payableOf } from "../rights/payment/rule";
import { dealerReturnEnds } from "../rights/termination/rule";
import type { Agreement } from "../agreement/agreement";
import { citedClause, clauseInClaims } from "../agreement/clauses";
import type { Agreed } from "../agreement/inForce";
import type { ClaimRow } from "./claims/claimRows";
import { words } from "./words";

/** Rights whose credit pays for their offsetting order only: they stand apart and are in no sum. */
const ONLY_ON_AN_ORDER: readonly string[] = ["3.7(A)", "3.7(C)"];

const PAYMENT_CLAUSE = "3.5";
const FINAL_ACCOUNT = "12.4";

export interface TrueUpLine {
  readonly what: string;
  readonly clause: string;
  /** What the distributor owes by it; a credit is below 0. */
  readonly amount: Cents;
  readonly record: RecordRef | undefined;
}

export interface TrueUp {
  /** Of the balance. */
  readonly clause: string;
  /** Undefined while `termination.dealerReturnDays` is withheld. */
  readonly finalOn: CivilDate | undefined;
  /** Open invoices, then credits still to come. */
  readonly lines: readonly TrueUpLine[];
  /** Credits that stand apart. */
  readonly apart: readonly TrueUpLine[];
  /** The sum of the lines: above 0 the distributor pays, below 0 the vendor sends a check. */
  readonly balance: Cents;
}

/**
 * The account after the end: what is payable of open invoices, less credits that the vendor still owes. A credit that a memo brought is in the
 * invoices already; of one without a memo what was credited is taken off.
 *
 * @source 12.4, second and third sentence; 12.3 for returns against the balance.
 * @units  Cents, of amounts that are rounded already: the balance is the sum of its lines.
 * @blank  Undefined while no day of an end is entered.
 */
export function trueUp(agreed: Agreed, facts: Pick<Facts, "openInvoices">, claims: readonly ClaimRow[]): TrueUp | undefined {
  const terminated = agreed.whole["termination.date"];
  if (terminated === undefined) return undefined;
  const { agreement } = agreed;
  const namesApart = ONLY_ON_AN_ORDER.map((clause) => clauseInClaims(agreement, clause));
  // The name of a claim says its right; its clause may be that of another, too.
  const isApart = ({ key }: ClaimRow): boolean => namesApart.some((name) => key.startsWith(`${name} `));
  const lines = [...invoiceLines(agreement, facts), ...creditLines(claims.filter((claim) => !isApart(claim)))];
  return {
    clause: citedClause(agreement, FINAL_ACCOUNT),
    finalOn: dealerReturnEnds(agreed.on("asOf", terminated), terminated),
    lines,
    apart: creditLines(claims.filter(isApart)),
    balance: lines.reduce((sum, { amount }) => sum + amount, 0),
  };
}

const invoiceLines = (agreement: Agreement, { openInvoices = [] }: Pick<Facts, "openInvoices">): readonly TrueUpLine[] =>
  openInvoices.flatMap((invoice, index) => {
    const amount = payableOf(invoice);
    const record = { kind: "openInvoices", index } as const;
    return amount === 0
      ? []
      : [{ what: words.trueUp.payable(invoice.invoiceNumber), clause: citedClause(agreement, PAYMENT_CLAUSE), amount, record }];
  });

/** A claim of which the vendor granted nothing yet owes nothing yet. */
const creditLines = (claims: readonly ClaimRow[]): readonly TrueUpLine[] =>
  claims.flatMap(({ key, clause, granted, creditMemo, creditedAmount = 0, record }) => {
    const amount = creditedAmount - granted;
    return creditMemo !== "" || amount === 0 ? [] : [{ what: words.trueUp.credit(key), clause, amount, record }];
  });
