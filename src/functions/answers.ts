/** The two cell errors that can carry a message: #VALUE! for a bad argument, #N/A for what is missing. */
import { BrokenPremise } from "../contract/base/errors";

/** #VALUE!: an argument is not what it must be. The message names it and says what to do. */
export function refuse(message: string): never {
  // eslint-disable-next-line @typescript-eslint/only-throw-error -- the library's error is one, its typings do not say so
  throw new CustomFunctions.Error(CustomFunctions.ErrorCode.invalidValue, message);
}

/** #N/A: a term or record is missing. The message says which. */
export function lacking(message: string): never {
  // eslint-disable-next-line @typescript-eslint/only-throw-error -- the library's error is one, its typings do not say so
  throw new CustomFunctions.Error(CustomFunctions.ErrorCode.notAvailable, message);
}

/** The outermost edge of a function: what our own code could not compute becomes a cell error with the reason, not an empty one. */
export function answer<T>(compute: () => T): T {
  try {
    return compute();
  } catch (error) {
    if (error instanceof BrokenPremise) return refuse(`This cannot be computed exactly: ${error.message}.`);
    throw error;
  }
}

export const dollars = (cents: number): number => cents / 100;
