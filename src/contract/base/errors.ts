/** Our own mistake: a premise that the code relies on does not hold. Thrown with the offending values, caught at the outermost edge. */
export class BrokenPremise extends Error {
  override readonly name = "BrokenPremise";
}
