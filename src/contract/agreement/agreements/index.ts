/**
 * The agreements that are known. The first is applied where a workbook names none; the further ones are there once `all.ts` is loaded, which
 * pages do late (`workbook/knownAgreements.ts`).
 */
import type { Agreement } from "../agreement";
import { ALTIGEN_SYNNEX_1999 } from "./altigenSynnex1999";

const known: Agreement[] = [ALTIGEN_SYNNEX_1999];
export const AGREEMENTS: readonly Agreement[] = known;

/** Makes further ones known. */
export function addAgreements(further: readonly Agreement[]): void {
  known.push(...further.filter((it) => !known.includes(it)));
}
