/** A made-up agreement with two dated amendments, to prove that an agreement is data: one object in the list of known ones. */
import { reading, stated, type Agreement } from "../../src/contract/agreement/agreement";
import { ALTIGEN_SYNNEX_1999 } from "../../src/contract/agreement/agreements/altigenSynnex1999";

export const TOY_AGREEMENT: Agreement = {
  ...ALTIGEN_SYNNEX_1999,
  id: "toy-1999",
  vendor: "Toymaker",
  distributor: "Toyshop",
  terms: [
    ...ALTIGEN_SYNNEX_1999.terms,
    reading("priceProtection.creditBasis", "old-less-new", "A1", "2000-02-10"),
    stated("balancing.limitPercent", "10%", "A2", "2000-01-01"),
  ],
};
