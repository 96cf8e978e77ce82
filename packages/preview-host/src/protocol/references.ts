import type { Thing } from "./schema";

/**
 * Ranges that the add-in holds across syncs, by the id they were handed out under.
 * The book behind this host neither inserts nor deletes rows or columns (such calls are refused by name), so a sheet and
 * an area are a live anchor; a range on a sheet that has gone is refused when it is used.
 */
export class References {
  private readonly kept = new Map<string, Thing>();
  private readonly ids = new WeakMap<Thing, string>();
  private last = 0;

  /** Keeps an object; the same object keeps its id. */
  keep(thing: Thing): string {
    const id = this.ids.get(thing) ?? `ref-${++this.last}`;
    this.ids.set(thing, id);
    this.kept.set(id, thing);
    return id;
  }

  idOf(thing: Thing): string | undefined {
    const id = this.ids.get(thing);
    return id !== undefined && this.kept.has(id) ? id : undefined;
  }

  find(id: string): Thing | undefined {
    return this.kept.get(id);
  }

  release(id: string): void {
    this.kept.delete(id);
  }

  releaseAll(): void {
    this.kept.clear();
  }

  get count(): number {
    return this.kept.size;
  }
}
