/** German of the vocabulary, in the order of its terms. */
import { BALANCING_GERMAN } from "./vocabulary/balancing.de";
import { DEALER_PROTECTION_GERMAN } from "./vocabulary/dealerProtection.de";
import { DISCONTINUATION_GERMAN } from "./vocabulary/discontinuation.de";
import { GENERAL_GERMAN } from "./vocabulary/general.de";
import { INITIAL_ORDER_GERMAN } from "./vocabulary/initialOrder.de";
import { ORDER_GERMAN } from "./vocabulary/orders.de";
import { PAYMENT_GERMAN } from "./vocabulary/payment.de";
import { PRICE_PROTECTION_GERMAN } from "./vocabulary/priceProtection.de";
import { RETURN_GERMAN } from "./vocabulary/returns.de";
import { STOCK_GERMAN } from "./vocabulary/stock.de";
import { TERMINATION_GERMAN } from "./vocabulary/termination.de";
import type { TERMS } from "./vocabulary";
import type { WordsOfTerms } from "./vocabulary/words";

export const german: WordsOfTerms<typeof TERMS> = {
  ...GENERAL_GERMAN,
  ...INITIAL_ORDER_GERMAN,
  ...PAYMENT_GERMAN,
  ...PRICE_PROTECTION_GERMAN,
  ...DEALER_PROTECTION_GERMAN,
  ...BALANCING_GERMAN,
  ...RETURN_GERMAN,
  ...DISCONTINUATION_GERMAN,
  ...ORDER_GERMAN,
  ...TERMINATION_GERMAN,
  ...STOCK_GERMAN,
};
