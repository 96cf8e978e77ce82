/** The agreements that are known. The first is applied where a workbook names none. */
import type { Agreement } from "../agreement";
import { ALTIGEN_SYNNEX_1999 } from "./altigenSynnex1999";

export const AGREEMENTS: readonly Agreement[] = [ALTIGEN_SYNNEX_1999];
