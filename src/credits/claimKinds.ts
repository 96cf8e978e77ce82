/** Kinds of claims, by what gives rise to them. Rule text: rules 8b, "Claims". */
import type { ClaimRow } from "../contract/statement/claims/claimRows";

/** Whether goods go back under the claim, so that the vendor is asked for an authorization. */
export const isRequest = ({ record, status }: ClaimRow): boolean => record?.kind === "returnRequests" && status !== "withdrawn";

/** Whether stock is asked to be protected, so that it stands on Report 3.6(A). */
export const isOfStock = ({ record, status }: ClaimRow): boolean => record?.kind === "priceChanges" && status !== "withdrawn";

/** Whether dealers' stock is asked to be protected, so that it stands on Report 3.6(B). */
export const isOfDealer = ({ record, status }: ClaimRow): boolean => record?.kind === "dealerInventory" && status !== "withdrawn";
