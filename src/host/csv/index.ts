export { csvBook, isCsvName, type CsvFile } from "./csvBook";
