/** Sonic Systems and Ingram Micro: goods go back at any time; an order in their place waives a fee. Rule text: rules 2. */
import { reading, stated, type Agreement } from "../agreement";
import { UNSAID, UNSAID_OF_ROTATION } from "./unsaid";

export const SONIC_INGRAM_1992: Agreement = {
  id: "sonic-ingram-1992",
  kind: "Distribution agreement",
  vendor: "Sonic Systems",
  distributor: "Ingram Micro",
  date: "1992-11-11",
  source: {
    name: "Clause 10, as quoted at lawinsider.com/clause/stock-balancing; parties and day from lawinsider.com/contracts/tIB5p8G7eq",
    sha256: "e0547e872b3d8093fba6b06c962e56a834dc90b225b5042f6606821794042b40",
  },
  documents: [],
  leftOut: [
    { clause: "-", what: "Clause 10 was read, and the beginning of the agreement; other rights are not stated." },
    {
      clause: "10.1",
      what: "Without an order in its place a return is less a fee, whose percentage is withheld; the rows ask for the order.",
    },
    { clause: "10.2", what: "Money is paid where no invoice is open." },
  ],
  terms: [
    ...UNSAID,
    stated("agreement.effectiveDate", "1992-11-11", "preamble"),
    reading("fiscal.firstMonth", 1, "-"),
    reading("notices.courierDays", 0, "-"),
    reading("stock.acquiredOn", "invoice", "-"),
    reading("priceProtection.given", "no", "-"),
    reading("orderProtection.given", "no", "-"),
    reading("dealerProtection.given", "no", "-"),
    stated("balancing.given", "yes", "10.1"),
    ...UNSAID_OF_ROTATION,
    stated("balancing.limitedBy", "none", "10.1"),
    stated("balancing.frequency", "any", "10.1"),
    stated("balancing.exercise", "any", "10.1"),
    stated("balancing.creditBasis", "paid", "10.1"),
    // Without an order a fee is kept, which is withheld: what goes back without one has no figure.
    reading("balancing.offsettingOrder", "required", "10.1"),
    stated("discontinuation.given", "yes", "10.2"),
    stated("discontinuation.scope", "all", "10.2"),
    stated("discontinuation.creditBasis", "net-cost", "10.2"),
    stated("discontinuation.deadline", "stated", "10.2"),
    stated("discontinuation.requestWithinDays", 60, "10.2"),
    reading("initialOrder.given", "no", "-"),
    reading("refresh.given", "no", "-"),
    reading("defective.given", "no", "-"),
    stated("termination.returnGiven", "yes", "10.2"),
    stated("termination.sellOffDays", 60, "10.2"),
    reading("termination.dealerReturnDays", 60, "10.2"),
    stated("termination.creditBasis", "net-cost", "10.2"),
    reading("termination.sealed", "from-dealer", "10.1"),
  ],
};
