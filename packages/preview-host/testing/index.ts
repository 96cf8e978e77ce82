/** For tests that need a workbook behind Office.js: the host in a test's realm, files to try, and what is wrong with a written file. */
export { readFunctionLibrary, type FunctionLibrary } from "../src/browser/formulas/functionLibrary";
export { ANSWERS, NOT_ASKED, NOT_SERVED } from "../src/protocol/assumptions";
export { words } from "../src/browser/words";
export { expectTidyHost, openInExcel, type ExcelHost, type ExcelHostOptions } from "./excelHost";
export { fixture } from "./fixture";
export { mutant } from "./fuzz/mutate";
export { randomOf, type Random } from "./fuzz/random";
export { inExcel } from "./inExcel";
export { memoryBook, type MemoryBook, type MemorySheet } from "./memoryBook";
export { newFaults, packageFaults } from "./packageFaults";
export { PackageParts } from "./packageParts";
export { turns, until } from "./turns";
