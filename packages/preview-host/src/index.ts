/** What others may use of the host: workbook files, the request protocol over one, and the page's side of it. */
export * from "./book";
export { cellName } from "./book/address";
export * from "./protocol";
/** What is typed into a cell; `book` knows one of the same name, a cell's validation. */
export type { CellInput } from "./protocol";
export { inProcessBridge, type OfficeBridge } from "./client/bridge";
export { installOfficeShim } from "./client/officeShim";
