/**
 * What is worked out of records alone, kept for as long as they are: worksheet functions hand over the same invoice lines again and again
 * with other rows of stock. Records do not change once they are read, so what is kept is what would be worked out again.
 */
export class KeptWith<Records extends object, T> {
  private readonly known = new WeakMap<Records, T>();

  get(records: Records): T | undefined {
    return this.known.get(records);
  }

  /** Keeps in the place of what was kept before. */
  keep(records: Records, worked: T): T {
    this.known.set(records, worked);
    return worked;
  }
}
