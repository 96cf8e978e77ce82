/** All worksheet functions: loaded with the first call of one, or just after the pane's first view. */
export * from "./balancing";
export * from "./claims";
export * from "./dates";
export * from "./discontinuation";
export * from "./furtherRows";
export * from "./orders";
export * from "./priceProtection";
export * from "./proposal";
export * from "./returns";
export * from "./term";
export * from "./why";
