/** Receipt of notices, and how stock is matched to purchases. Rule text: rules 2. */
import { choice, days, otherwise } from "./meaning";

export const STOCK_TERMS = {
  "notices.mailDays": days("noticeDate", "needed", "Days from posting until a mailed notice is received"),
  "notices.courierDays": days("noticeDate", "needed", "Days from handing over until a couriered notice is received"),
  "stock.flow": choice("wholeAgreement", "needed", "Which units are sold first", {
    fifo: "the oldest, so what is on hand is the newest",
    lifo: "the newest, so what is on hand is the oldest",
  }),
  "stock.acquiredOn": choice("wholeAgreement", "needed", "The day on which a lot is acquired", {
    invoice: "its invoice date",
    ship: "its ship date where one is given",
  }),
  "stock.valuation": otherwise(
    "lots",
    choice("wholeAgreement", "needed", "What price protection takes a unit to have cost", {
      lots: "what its invoice line says",
      book: "its book cost, whatever line it is from: the difference of the old price and the new one, owed to the vendor where it rises",
    }),
  ),
} as const;
