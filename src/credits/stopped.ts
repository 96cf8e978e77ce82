/** The user stopped the work before anything was written. */
export class Stopped extends Error {
  override readonly name = "Stopped";
  constructor() {
    super("Stopped. Nothing was written.");
  }
}
