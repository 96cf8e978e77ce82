/** The rights of the agreement that fill columns of Inventory, in the order of their columns. Whoever shows or counts rights walks this list. */
import { BALANCING } from "./balancing";
import { DISCONTINUATION } from "./discontinuation";
import { PRICE_PROTECTION } from "./priceProtection";
import type { Right } from "./right";

export const RIGHTS: readonly Right[] = [PRICE_PROTECTION, BALANCING, DISCONTINUATION];
