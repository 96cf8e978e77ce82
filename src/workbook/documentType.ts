/** What a cell of a column Document type says that its line is: words and codes of the usual systems. Rule text: rules 1. */
import { plainDecimal, plainText } from "./plainText";
import type { Cell } from "./port";

export interface DocumentType {
  /** Whose document it is: the vendor's to us, ours to a customer, or one that may be either's; undefined where it does not say. */
  readonly whose: "bought" | "sold" | "either" | undefined;
  /** What it does: charge units, take units or money back, or neither (an order, a receipt of goods); undefined where it does not say. */
  readonly does: "charge" | "credit" | "neither" | undefined;
}

const type = (whose: DocumentType["whose"], does: DocumentType["does"]): DocumentType => ({ whose, does });

/** Codes that mean one thing only. Any other (RE, VC, DR) may stand for several, so it is said not to be known. */
const CODES: Readonly<Record<string, DocumentType>> = {
  PI: type("bought", "charge"),
  PINV: type("bought", "charge"),
  KR: type("bought", "charge"),
  ACCPAY: type("bought", "charge"),
  PC: type("bought", "credit"),
  PCN: type("bought", "credit"),
  KG: type("bought", "credit"),
  ACCPAYCREDIT: type("bought", "credit"),
  SI: type("sold", "charge"),
  SINV: type("sold", "charge"),
  ACCREC: type("sold", "charge"),
  SC: type("sold", "credit"),
  SCN: type("sold", "credit"),
  DG: type("sold", "credit"),
  ACCRECCREDIT: type("sold", "credit"),
  INV: type("either", "charge"),
  CRM: type("either", "credit"),
  CM: type("either", "credit"),
  CN: type("either", "credit"),
  CRN: type("either", "credit"),
  PO: type("bought", "neither"),
  SO: type("sold", "neither"),
  GRN: type("bought", "neither"),
};

const BOUGHT = /bill(?!ing)|vendor|supplier|purchase|payable|lieferant|kreditor|einkauf|achat|compra/i;
const SOLD = /sale|customer|receivable|refund|estimate|quote|verkauf|kunde|debitor|vente\b|venta\b/i;
/** A customer's or a vendor's: beside bills it is a sale. */
const EITHER = /invoice|credit (memo|note)|stock|adjust|build|transfer|rechnung|gutschrift/i;

const NEITHER = new RegExp(
  `^(?:${[
    "(?:bill |vendor |supplier |customer |invoice )?(?:pre)?payments?",
    "(?:purchase |sales |blanket |standard |transfer |vendor |supplier )?(?:orders?|requisitions?)",
    "estimates?|quotes?|quotations?|pro ?forma(?: invoices?)?",
    "(?:item |goods |purchase |stock )receipts?(?: notes?)?",
    "(?:inventory |stock |quantity )(?:adjust(?:ments?)?|adjst|transfers?|counts?)",
    "transfers?|build(?: assembly)?|journal(?: entry)?|general journal|che(?:ck|que)s?|deposits?",
    "bestellung(?:en)?|wareneingang|zahlung(?:en)?",
  ].join("|")})$`,
  "i",
);
/** Bought on credit or paid by card is no credit. A debit memo is the buyer's for goods sent back. */
const CREDIT =
  /(?<!\p{L})(?:credit(?:s|ed)?(?! (?:cards?|sales?|purchases?|terms|limit))|returns?|returned|refund(?:s|ed)?|rma|debit (?:memo|note)s?|reversals?|reversed|retouren?|rücksendung|storno|avoirs?|abonos?|nota d[ei] cr[eé]dito)(?!\p{L})|gutschrift|^debit$/iu;
const CHARGE = /(?<!\p{L})(?:invoices?|bills?|purchases?|standard|facture|factura|fattura)(?!\p{L})|rechnung/iu;

const CODE = /^(?:[A-Z0-9]{1,4}|\d+)$/;

/** Whether it is a sign whose meaning its readers have to know. */
export const isCode = (text: string): boolean => CODE.test(text);

/** "CreditMemo" and "credit_memo" as "Credit Memo" and "credit memo". */
const wordsOf = (text: string): string =>
  text
    .replace(/[_\-./]+/g, " ")
    .replace(/(\p{Ll})(?=\p{Lu})/gu, "$1 ")
    .replace(/\s+/g, " ")
    .trim();

/** What a cell of the column says; "" where it is blank or an error. */
export function typeText(cell: Cell): string {
  if (typeof cell === "number") return plainDecimal(cell);
  return typeof cell === "string" ? plainText(cell) : "";
}

export function documentType(text: string): DocumentType {
  const code = CODES[text.trim().toUpperCase()];
  if (code !== undefined) return code;
  const words = wordsOf(text);
  return { whose: whoseIs(words), does: whatDoes(words) };
}

function whoseIs(words: string): DocumentType["whose"] {
  if (BOUGHT.test(words)) return "bought";
  if (SOLD.test(words)) return "sold";
  return EITHER.test(words) ? "either" : undefined;
}

function whatDoes(words: string): DocumentType["does"] {
  if (NEITHER.test(words)) return "neither";
  if (CREDIT.test(words)) return "credit";
  return CHARGE.test(words) ? "charge" : undefined;
}
