/** Wrong usage: nothing was read and nothing was written. */
export class UsageError extends Error {
  override readonly name = "UsageError";
}
