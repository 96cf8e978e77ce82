/** The user stopped the work before anything was written. */
import { lookWords } from "./lookWords";

export class Stopped extends Error {
  override readonly name = "Stopped";
  constructor() {
    super(lookWords.stopped);
  }
}
