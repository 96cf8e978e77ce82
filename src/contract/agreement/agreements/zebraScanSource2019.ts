/** Zebra, Xplore and ScanSource: a rotation of one family of products, apart from all others: a column Brand says which. Rule text: rules 2. */
import { reading, stated, withheld, type Agreement } from "../agreement";
import { UNSAID, UNSAID_OF_ROTATION } from "./unsaid";

const CLAUSE = "Ex. B, I 5";

export const ZEBRA_SCANSOURCE_2019: Agreement = {
  id: "zebra-scansource-2019",
  kind: "Addendum for Xplore products to a distributor agreement",
  vendor: "Zebra Technologies and Xplore",
  distributor: "ScanSource",
  date: "2019-02-04",
  source: {
    name: "Exhibit 10.2 of ScanSource, Inc., filed 9 May 2019, as plain text in the Contract Understanding Atticus Dataset",
    sha256: "4996dfa734c77a1825fb95e4916c09bd264181e35d455e10717433d1709b2aee",
  },
  documents: [],
  leftOut: [
    {
      clause: `${CLAUSE}; Schedule 2, 3`,
      what: "The percentage and the price of what goes back stand in the distributor agreement of 2014, which was not read.",
    },
    { clause: "Ex. B, I 4", what: "After 60 days on end below 30 days of stock the vendor may send more: an agreement of both." },
    { clause: "3", what: "All other rights are those of the agreement of 2014, which was not read." },
  ],
  terms: [
    ...UNSAID,
    stated("agreement.effectiveDate", "2019-02-04", "preamble"),
    stated("fiscal.firstMonth", 1, CLAUSE),
    stated("inventory.targetDays", 30, "Ex. B, I 4"),
    reading("notices.courierDays", 0, "-"),
    reading("stock.acquiredOn", "invoice", "-"),
    reading("priceProtection.given", "no", "3"),
    reading("orderProtection.given", "no", "3"),
    reading("dealerProtection.given", "no", "3"),
    stated("balancing.given", "yes", CLAUSE),
    ...UNSAID_OF_ROTATION,
    reading("balancing.requestCounts", "allowed", "-"),
    withheld("balancing.limitPercent", "Schedule 2, 3"),
    stated("balancing.base", "invoiced", CLAUSE),
    stated("balancing.baseOnly", "Brand = Xplore", CLAUSE),
    stated("balancing.only", "Brand = Xplore", CLAUSE),
    stated("balancing.basePeriods", 1, CLAUSE),
    stated("balancing.baseUnit", "quarters", CLAUSE),
    reading("balancing.baseEnds", "preceding", CLAUSE),
    reading("balancing.netOfCredits", "yes", CLAUSE),
    reading("balancing.timesPerQuarter", 1, CLAUSE),
    reading("balancing.exercise", "any", CLAUSE),
    reading("balancing.creditBasis", "paid", "Schedule 2, 3"),
    reading("balancing.offsettingOrder", "not required", "Schedule 2, 3"),
    reading("discontinuation.given", "no", "3"),
    reading("initialOrder.given", "no", "3"),
    reading("refresh.given", "no", "3"),
    reading("defective.given", "no", "3"),
    reading("termination.returnGiven", "no", "3"),
  ],
};
