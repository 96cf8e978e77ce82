export { csvBook, type CsvFile } from "./csvBook";
export { isCsvName } from "./fileName";
