/** Nanophase and Alfa Aesar: no price protection and no rotation; what is discontinued goes back whatever its age. Rule text: rules 2. */
import { reading, stated, type Agreement } from "../agreement";
import { UNSAID } from "./unsaid";

export const NANOPHASE_ALFA_AESAR_2005: Agreement = {
  id: "nanophase-alfa-aesar-2005",
  kind: "Distributor agreement",
  vendor: "Nanophase Technologies",
  distributor: "Alfa Aesar (Johnson Matthey Catalog Company)",
  date: "2005-10-24",
  source: {
    name: "Exhibit 99.1 of Nanophase Technologies Corporation, filed 1 November 2005, as plain text in the Contract Understanding Atticus Dataset",
    sha256: "15693ac6308963aaf092e3eae9d260fa6be9e455443f20b72697e699354b670b",
  },
  documents: [],
  leftOut: [
    {
      clause: "3.1",
      what: "At an increase, what is unshipped of earlier orders keeps the old price to the end of the year: invoices show it. A decrease has 30 days' notice, an increase 90; the rows say 90.",
    },
    { clause: "3.3", what: "An order is accepted three business days after it was received; the term counts calendar days." },
    {
      clause: "5.1",
      what: "Goods of another's right, off specification or shipped in error go back as defective ones do, after a test of a sample.",
    },
    { clause: "5.2", what: "The distributor chooses credit or money back." },
  ],
  terms: [
    ...UNSAID,
    stated("agreement.effectiveDate", "2005-10-24", "preamble"),
    stated("agreement.termMonths", 60, "13.1"),
    stated("agreement.renewalMonths", 24, "13.1"),
    reading("agreement.nonRenewalNoticeDays", 183, "13.1"),
    reading("fiscal.firstMonth", 1, "-"),
    stated("prices.changeNoticeDays", 90, "3.1"),
    stated("payment.dueDays", 30, "4.3"),
    reading("notices.courierDays", 0, "17"),
    reading("stock.acquiredOn", "invoice", "-"),
    stated("priceProtection.given", "no", "-"),
    stated("orderProtection.given", "no", "-"),
    stated("dealerProtection.given", "no", "-"),
    stated("balancing.given", "no", "-"),
    stated("discontinuation.given", "yes", "5.2"),
    reading("discontinuation.noticeDays", 183, "5.2"),
    stated("discontinuation.scope", "all", "5.2"),
    stated("discontinuation.approval", "none", "5.2"),
    stated("discontinuation.deadline", "none", "5.2"),
    reading("discontinuation.creditBasis", "net-cost", "5.2"),
    stated("initialOrder.given", "no", "-"),
    stated("refresh.given", "no", "-"),
    stated("defective.given", "yes", "5.1"),
    stated("termination.returnGiven", "yes", "13.3"),
    reading("termination.creditBasis", "net-cost", "13.3"),
    reading("termination.sealed", "from-dealer", "13.3"),
  ],
};
