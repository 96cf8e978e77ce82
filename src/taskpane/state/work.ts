/** What a press of a button sets off: loaded after the pane's first view, or when it is first needed. */
export { agreementWork } from "./agreementWork";
export { addBlankSheet } from "../../credits/addSheet";
export { addSampleSheets } from "../../credits/sampleSheets";
export { fillWorkbook, prepareWorkbook, putBackUnfinished } from "./fillWork";
export { readOwnRow, reviewWork } from "./reviewWork";
export { proposalWork } from "./proposalWork";
export { termWork } from "./termWork";
export { calendarFile, paperWork, claimPlace, readingsWork, recordPlace } from "./worklistWork";
