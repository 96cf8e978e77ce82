/** For folders that may not look into the contract. */
export { spoken, wordTable, type Translated } from "../contract/base/language";
