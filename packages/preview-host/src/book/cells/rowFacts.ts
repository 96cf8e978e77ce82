import { MAX_ROWS } from "../address";

const HIDDEN = 1;
const TOUCHED = 2;
const STYLED = 4;
const STYLE_CHANGED = 8;
const OWN_HEIGHT = 16;

/** What is known of rows beside their cells. */
export class RowFacts {
  private kept = new Uint8Array(1024);
  private heights: Float64Array | undefined;
  private readonly styles = new Map<number, number>();
  private readonly fittedHeights = new Map<number, number>();

  private flags(row: number): number {
    return this.kept[row] ?? 0;
  }

  private addFlags(row: number, flags: number): void {
    if (row >= this.kept.length) {
      const longer = new Uint8Array(Math.min(MAX_ROWS, Math.max(row + 1, this.kept.length * 2)));
      longer.set(this.kept);
      this.kept = longer;
    }
    this.kept[row] = this.flags(row) | flags;
  }

  /** Some row was hidden by itself. */
  hasHidden = false;

  hide(row: number): void {
    this.hasHidden = true;
    this.addFlags(row, HIDDEN);
  }

  isHidden(row: number): boolean {
    return (this.flags(row) & HIDDEN) !== 0;
  }

  /** @param isOwn somebody has set it, so that it does not follow the row's texts. */
  setHeight(row: number, height: number, isOwn: boolean): void {
    if (isOwn) this.addFlags(row, OWN_HEIGHT);
    if (!this.heights || row >= this.heights.length) {
      const longer = new Float64Array(Math.min(MAX_ROWS, Math.max(row + 1, (this.heights?.length ?? 512) * 2)));
      if (this.heights) longer.set(this.heights);
      this.heights = longer;
    }
    this.heights[row] = height;
  }

  isHeightOwn(row: number): boolean {
    return (this.flags(row) & OWN_HEIGHT) !== 0;
  }

  /** In points; undefined where the file says none. */
  height(row: number): number | undefined {
    return this.heights?.[row] || undefined;
  }

  /** A height that follows from the row's texts; the row still has none of its own. */
  fit(row: number, height: number): void {
    this.fittedHeights.set(row, height);
  }

  fitted(row: number): number | undefined {
    return this.fittedHeights.get(row);
  }

  setStyle(row: number, style: number, isEdit = false): void {
    this.styles.set(row, style);
    this.addFlags(row, isEdit ? STYLED | STYLE_CHANGED | TOUCHED : STYLED);
  }

  style(row: number): number | undefined {
    return (this.flags(row) & STYLED) !== 0 ? this.styles.get(row) : undefined;
  }

  styled(): number[] {
    return [...this.styles.keys()];
  }

  isStyleChanged(row: number): boolean {
    return (this.flags(row) & STYLE_CHANGED) !== 0;
  }

  touch(row: number): void {
    this.addFlags(row, TOUCHED);
  }

  isTouched(row: number): boolean {
    return (this.flags(row) & TOUCHED) !== 0;
  }

  nextTouched(row: number): number {
    for (let at = row; at < this.kept.length; at++) if (this.isTouched(at)) return at;
    return MAX_ROWS;
  }

  forgetEdits(): void {
    this.fittedHeights.clear();
    for (let row = 0; row < this.kept.length; row++) this.kept[row] = this.flags(row) & (HIDDEN | STYLED | OWN_HEIGHT);
  }
}
