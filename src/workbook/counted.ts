/** For folders that may not look into the agreement. */
export { counted, isOne } from "../contract/base/counted";
