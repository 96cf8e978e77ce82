export { openBook, newBook, type NewBookOptions, type OpenOptions } from "./open";
export { ADD_IN_ID } from "./settings";
export { BookError } from "./model";
export type * from "./model";
export type { ZipCodec } from "./zip/codec";
