/** Where the units of a stock row are. Rule text: rules 3, "attribution". */

/** What a run of units is. */
export const KIND = { fromVendor: 0, uncommitted: 1, betweenWarehouses: 2, committed: 3 } as const;

/** In stock, under a contract for sale or not; goods in transit are not. */
export const isOnHand = (kind: number): boolean => kind === KIND.uncommitted || kind === KIND.committed;
