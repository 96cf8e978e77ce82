/** The request-protocol host: Microsoft's Office.js on one side, a workbook on the other. */
export { createHost, type Host, type HostOptions } from "./host";
export { defaultSwitches, type FaultRule, type FaultTarget, type HostSwitches } from "./switches";
export type { RequestRecord } from "./requestLog";
export type { Selection } from "./state";
export type { CellInput } from "./userEdits";
export { addressText, areaText, parseAddress } from "./areas";
export { displayText } from "./displayText";
export { HostError } from "./hostError";
export {
  functionCaller,
  type CallOptions,
  type CellFault,
  type FunctionArgument,
  type FunctionCaller,
  type FunctionResult,
  type FunctionValue,
} from "./functions";
