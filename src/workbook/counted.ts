/** For folders that may not look into the agreement. */
export { counted, isOne } from "../contract/counted";
