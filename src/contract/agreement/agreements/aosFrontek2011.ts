/** Alpha and Omega Semiconductor and Frontek: a rotation of two shares, both withheld. Rule text: rules 2. */
import { reading, stated, withheld, type Agreement } from "../agreement";
import { UNSAID, UNSAID_OF_ROTATION } from "./unsaid";

const CLAUSE = "Stock rotation program 2";
const SOURCE = {
  name: "First Amendment of the Supplement to Distribution Agreement, Exhibit 10.15, on sec.gov (1387467, 0001445305-11-002723)",
  sha256: "163d3a971a87930b73ed834a2fe4b6488c8f576a80f3fb4363e5e14427bdbdf7",
};

export const AOS_FRONTEK_2011: Agreement = {
  id: "aos-frontek-2011",
  kind: "Supplement to a distribution agreement, as its first amendment quotes it",
  vendor: "Alpha and Omega Semiconductor",
  distributor: "Frontek Technology",
  date: "2010-07-27",
  source: SOURCE,
  documents: [{ name: "First Amendment", date: "2011-04-21", source: SOURCE }],
  leftOut: [
    {
      clause: "-",
      what: "The agreement and the rest of its supplement were not read: the price of what goes back is our reading, and other rights are not stated.",
    },
    {
      clause: `${CLAUSE}, i and ii`,
      what: "From the amendment on, the second share hangs on the distributor's backlog and stock target: the vendor's to find; what it may come to awaits approval.",
    },
    { clause: `${CLAUSE}, iii`, what: "Grossly over-ordered goods are outside the second share: a judgement." },
  ],
  terms: [
    ...UNSAID,
    stated("agreement.effectiveDate", "2010-07-27", "recitals"),
    reading("fiscal.firstMonth", 1, "-"),
    reading("notices.courierDays", 0, "-"),
    reading("stock.acquiredOn", "invoice", "-"),
    reading("priceProtection.given", "no", "-"),
    reading("orderProtection.given", "no", "-"),
    reading("dealerProtection.given", "no", "-"),
    stated("balancing.given", "yes", CLAUSE),
    ...UNSAID_OF_ROTATION,
    reading("balancing.requestCounts", "allowed", "-"),
    withheld("balancing.limitPercent", CLAUSE),
    stated("balancing.secondTier", "approval", CLAUSE),
    withheld("balancing.secondTierPercent", CLAUSE),
    stated("balancing.base", "invoiced", CLAUSE),
    stated("balancing.basePeriods", 3, CLAUSE),
    stated("balancing.baseUnit", "months", CLAUSE),
    stated("balancing.baseEnds", "current", CLAUSE),
    reading("balancing.netOfCredits", "yes", CLAUSE),
    reading("balancing.timesPerQuarter", 1, CLAUSE),
    reading("balancing.exercise", "any", CLAUSE),
    reading("balancing.creditBasis", "paid", "-"),
    reading("balancing.offsettingOrder", "not required", "-"),
    reading("discontinuation.given", "no", "-"),
    reading("initialOrder.given", "no", "-"),
    reading("refresh.given", "no", "-"),
    reading("defective.given", "no", "-"),
    reading("termination.returnGiven", "no", "-"),
  ],
};
