/** German of the rights' words, by the names of their tables. */
import { german as balancing } from "./balancing/words.de";
import { german as daysOfStock } from "./daysOfStock/words.de";
import { german as dealerProtection } from "./dealerProtection/words.de";
import { german as discontinuation } from "./discontinuation/words.de";
import { german as objectives } from "./objectives/words.de";
import { german as orderProtection } from "./orderProtection/words.de";
import { german as payment } from "./payment/words.de";
import { german as priceProtection } from "./priceProtection/words.de";
import { german as requests } from "./requests/words.de";
import { german as termination } from "./termination/words.de";
import { german as all } from "./words.de";

export const german: Readonly<Record<string, object>> = {
  rights: all,
  "rights.balancing": balancing,
  "rights.daysOfStock": daysOfStock,
  "rights.dealerProtection": dealerProtection,
  "rights.discontinuation": discontinuation,
  "rights.objectives": objectives,
  "rights.orderProtection": orderProtection,
  "rights.payment": payment,
  "rights.priceProtection": priceProtection,
  "rights.requests": requests,
  "rights.termination": termination,
};
