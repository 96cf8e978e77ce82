import type { Agreement } from "../agreement";
import { AGREEMENTS } from ".";

/** The agreement of that name, whatever its case. */
export const agreementNamed = (id: string, agreements: readonly Agreement[] = AGREEMENTS): Agreement | undefined =>
  agreements.find((it) => it.id.toLowerCase() === id.trim().toLowerCase());
