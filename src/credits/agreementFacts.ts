/** Whose agreement was applied, for outputs that name it part by part. */
import type { Agreement } from "../contract/agreement/agreement";
import { agreementTitle } from "../contract/agreement/agreementTitle";

export interface AgreementFacts {
  readonly id: string;
  readonly title: string;
  readonly vendor: string;
  readonly distributor: string;
  /** As 1999-12-22. */
  readonly date: string;
}

export const agreementFacts = (agreement: Agreement): AgreementFacts => {
  const { id, vendor, distributor, date } = agreement;
  return { id, title: agreementTitle(agreement), vendor, distributor, date };
};
