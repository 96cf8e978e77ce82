/** Something the user asked for that cannot be done. `message` is shown as it is. */
export class Refusal extends Error {
  override readonly name = "Refusal";
}
