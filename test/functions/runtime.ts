/** The real custom-functions runtime of Office.js, with our functions associated as the build associates them, called as Excel calls it. */
import * as implementations from "../../src/functions/implementations";
import { functionCaller, type FunctionArgument, type FunctionResult } from "@channel-credits/preview-host";
import { openInExcel, memoryBook } from "@channel-credits/preview-host/testing";
import { readMetadata } from "./metadata";

export const IMPLEMENTATIONS: Readonly<Record<string, unknown>> = implementations;

export type Call = readonly [id: string, ...args: FunctionArgument[]];

/** Calls functions in one batch; results in the order of the calls. */
export async function callAll(calls: readonly Call[]): Promise<readonly FunctionResult[]> {
  const { host } = await openInExcel(memoryBook());
  // The runtime reads what is associated at its first call and no more.
  for (const { id, functionName } of (await readMetadata()).associate)
    CustomFunctions.associate(id, IMPLEMENTATIONS[functionName] as () => unknown);
  const caller = functionCaller(host);
  const results = await Promise.all(calls.map(([id, ...args]) => caller.invoke(id, args, { takesErrors: true })));
  caller.dispose();
  return results;
}
