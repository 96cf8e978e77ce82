/** VendingData and Technical Casino Supplies: new versions, defects and the end. Rule text: rules 2. */
import { reading, stated, type Agreement } from "../agreement";
import { UNSAID } from "./unsaid";

export const VENDINGDATA_TCS_2005: Agreement = {
  id: "vendingdata-tcs-2005",
  kind: "Distributor agreement",
  vendor: "VendingData",
  distributor: "Technical Casino Supplies",
  date: "2005-01-21",
  source: {
    name: "Exhibit 10.5 of Entertainment Gaming Asia Inc., filed 15 February 2005, as plain text in the Contract Understanding Atticus Dataset",
    sha256: "5bb5aef1c2e4a4448b2869eee03527c163d6ff432fe3634fcb7b3b5d2b133fd5",
  },
  documents: [],
  leftOut: [
    { clause: "1.6", what: "Monthly pay for profit that a sale of the vendor ends: no term." },
    { clause: "6.1", what: "A price may rise no more, in percent, than in the vendor's own country." },
    { clause: "6.2", what: "Goods sold earlier fall due 30 days after the sale, those sent to a customer 45; the rows say 180 days." },
    {
      clause: "8.2",
      what: "Goods that a new version makes obsolete go back for credit, without an order in their place: no term makes an exchange without one. Whether it does is a judgement.",
    },
    { clause: "8.3", what: "Damage in shipment: told within 10 days, returned within 30; 15% is kept where there is none." },
    { clause: "8.4", what: "A defect is returned within 120 days both of its sale and of its receipt: no term has the two windows." },
    { clause: "1.3", what: "Nothing goes back where the distributor's breach ended the agreement." },
  ],
  terms: [
    ...UNSAID,
    stated("agreement.effectiveDate", "2005-01-21", "preamble"),
    stated("agreement.termMonths", 60, "1"),
    stated("agreement.renewalMonths", 36, "1"),
    stated("agreement.nonRenewalNoticeDays", 90, "1.1.1"),
    reading("fiscal.firstMonth", 1, "-"),
    stated("prices.changeNoticeDays", 90, "6.1"),
    stated("payment.dueDays", 180, "6.2.1"),
    stated("notices.courierDays", 0, "28"),
    reading("stock.acquiredOn", "invoice", "-"),
    stated("priceProtection.given", "no", "-"),
    stated("orderProtection.given", "no", "-"),
    stated("dealerProtection.given", "no", "-"),
    stated("balancing.given", "no", "-"),
    stated("discontinuation.given", "no", "2.3"),
    stated("initialOrder.given", "no", "-"),
    reading("refresh.given", "no", "8.2"),
    stated("defective.given", "yes", "8.4"),
    stated("termination.returnGiven", "yes", "1.3"),
    reading("termination.sellOffDays", 30, "1.3"),
    reading("termination.dealerReturnDays", 30, "1.3"),
    stated("termination.creditBasis", "paid", "1.3"),
    stated("termination.sealed", "all", "1.3"),
  ],
};
