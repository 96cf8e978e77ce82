/** Numbers of which the smallest is always at hand. */
export class Heap {
  private readonly items: number[] = [];

  get least(): number | undefined {
    return this.items[0];
  }

  add(item: number): void {
    const { items } = this;
    let at = items.push(item) - 1;
    while (at > 0) {
      const parent = (at - 1) >> 1;
      if (items[parent]! <= items[at]!) return;
      this.swap(parent, at);
      at = parent;
    }
  }

  removeLeast(): void {
    const { items } = this;
    const last = items.pop();
    if (items.length === 0 || last === undefined) return;
    items[0] = last;
    for (let at = 0; ;) {
      const left = at * 2 + 1;
      if (left >= items.length) return;
      const child = left + 1 < items.length && items[left + 1]! < items[left]! ? left + 1 : left;
      if (items[at]! <= items[child]!) return;
      this.swap(at, child);
      at = child;
    }
  }

  private swap(a: number, b: number): void {
    const kept = this.items[a]!;
    this.items[a] = this.items[b]!;
    this.items[b] = kept;
  }
}
