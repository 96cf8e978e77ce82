/** Sipex and Future: the rotation of Addendum A, and at half the percentage from Amendment 4 on. Rule text: rules 2. */
import { reading, stated, withheld, type Agreement } from "../agreement";
import { UNSAID, UNSAID_OF_ROTATION } from "./unsaid";

const CLAUSE = "7(a)";

export const SIPEX_FUTURE_2003: Agreement = {
  id: "sipex-future-2003",
  kind: "Distributor agreement of 1 July 1993, as Addendum A leaves it",
  vendor: "Sipex",
  distributor: "Future Electronics",
  date: "2003-02-13",
  source: {
    name: "Addendum A, Exhibit 10.28 of Sipex Corporation, as quoted at lawinsider.com/contracts/cgVUiCjMSuS",
    sha256: "2103207eef93af4d806818a3add8237563f0139116e42aa3a36df940fd6db8f2",
  },
  documents: [
    {
      name: "Amendment 4",
      date: "2006-04-25",
      source: {
        name: "Amendment 4, section 1, Exhibit 10.4 of Sipex Corporation; the beginning of it",
        sha256: "59aed0bfb7fe87cc6c9484293b0c0b26b21396b98a563ab35db997d53bc97bca",
      },
    },
    {
      name: "Amendment 7",
      date: undefined,
      source: {
        name: "Amendment 7, section 1, Exhibit 1 of Sipex Corporation, filed in 2006; the beginning of it",
        sha256: "b8b21187909cb0e98086a4120bfcaea111d25f12b818136144b6363f0838d91b",
      },
    },
  ],
  leftOut: [
    {
      clause: "5, 8, 11",
      what: "Prices, product changes and the end of the agreement of 1993 were not read: their rights are withheld, not absent.",
    },
    {
      clause: "Amendment 7, 1",
      what: "The scrap allowance of Amendment 4, for date codes older than one year alone: its amount stands in a part that was not read.",
    },
  ],
  terms: [
    ...UNSAID,
    stated("agreement.effectiveDate", "2003-02-13", "Addendum A"),
    reading("fiscal.firstMonth", 7, CLAUSE),
    stated("payment.dueDays", 30, "6"),
    reading("notices.courierDays", 0, "-"),
    reading("stock.acquiredOn", "invoice", "6"),
    reading("priceProtection.given", "no", "5"),
    reading("orderProtection.given", "no", "5"),
    reading("dealerProtection.given", "no", "5"),
    stated("balancing.given", "yes", CLAUSE),
    ...UNSAID_OF_ROTATION,
    reading("balancing.requestCounts", "allowed", "-"),
    stated("balancing.limitPercent", "10%", CLAUSE),
    stated("balancing.limitPercent", "5%", "Amendment 4, 1", "2006-04-25"),
    stated("balancing.base", "invoiced", CLAUSE),
    stated("balancing.basePeriods", 3, CLAUSE),
    stated("balancing.baseUnit", "months", CLAUSE),
    stated("balancing.baseEnds", "preceding", CLAUSE),
    reading("balancing.netOfCredits", "yes", CLAUSE),
    reading("balancing.timesPerQuarter", 1, CLAUSE),
    stated("balancing.exercise", "first-days", CLAUSE),
    stated("balancing.exerciseDays", 45, CLAUSE),
    stated("balancing.creditBasis", "paid", CLAUSE),
    stated("balancing.offsettingOrder", "not required", CLAUSE),
    reading("discontinuation.given", "no", "8"),
    reading("initialOrder.given", "no", "-"),
    reading("refresh.given", "no", "8"),
    reading("defective.given", "no", "9"),
    reading("termination.returnGiven", "no", "11"),
    withheld("agreement.termMonths", "11"),
  ],
};
