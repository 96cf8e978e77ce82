/** The user stopped the work before anything was written. */
import { userWords } from "./userWords";

export class Stopped extends Error {
  override readonly name = "Stopped";
  constructor() {
    super(userWords.stopped);
  }
}
