import { hasExcelApi } from "./gates";

/**
 * While we write, Excel keeps our own change handlers silent. It remembers that for the add-in, so we remember it for the
 * page: the first later request that does not write wakes them, and if that one fails, the next.
 */
let areSilent = false;

/** Puts the batch's wish before its own actions; answers what to note once it has succeeded. */
export function silenceOrWake(context: Excel.RequestContext, silent: boolean): () => void {
  if (silent === areSilent && !silent) return () => undefined;
  if (!hasExcelApi("1.8")) return () => undefined;
  if (silent) areSilent = true;
  context.runtime.enableEvents = !silent;
  return () => {
    areSilent = silent;
  };
}

export function areEventsSilent(): boolean {
  return areSilent;
}
