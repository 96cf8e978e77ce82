/**
 * What a fill wrote in its columns beside the user's rows, kept as a few characters a cell: by it a figure that somebody typed over is told
 * from one that we left, however the rows were sorted, inserted or edited since.
 */
import type { Cell } from "./port";
import { keptPrint, NO_PRINT, printWith } from "./rowPrints";

/** 18 bits of a cell's number: one in 262,144 others is taken for it. */
export const PIECE = 3;
/** No digit of a print. */
const BLANK = "===";
/** Rows of the fill before, which Excel's Undo brings back, stand behind it. */
const BEFORE_MARK = ".";
/** Rows with the same cells are looked for so far around the place where they stood. */
const AROUND = 200;

/** Programs keep 15 digits of a number, some no more; no figure of ours has more than six decimals. */
export const asKept = <C>(cell: C): C | number =>
  typeof cell === "number" && !Number.isInteger(cell) ? Math.round(cell * 1_000_000) / 1_000_000 : cell;

/** A row's cells as they are kept; "" of a row that is blank. */
export function keptFigures(cells: readonly Cell[]): string {
  if (cells.every((cell) => cell === "")) return "";
  return cells.map((cell) => (cell === "" ? BLANK : keptPrint(printWith(NO_PRINT, asKept(cell))).slice(0, PIECE))).join("");
}

/** The text of a record. @param earlier rows of the fill before that are not written again. */
export const recordText = (rows: readonly string[], earlier: Iterable<string>): string => {
  const before = [...earlier].join("");
  return rows.join("") + (before === "" ? "" : BEFORE_MARK + before);
};

export class FigureRecord {
  private readonly rows: readonly string[];
  private readonly known: ReadonlySet<string>;

  /** @param columns how many cells a row has. */
  constructor(
    readonly text: string,
    private readonly columns: number,
  ) {
    const length = columns * PIECE;
    const rowsOf = (part: string): string[] =>
      Array.from({ length: Math.ceil(part.length / length) }, (_, row) => part.slice(row * length, (row + 1) * length));
    this.rows = text.split(BEFORE_MARK).flatMap(rowsOf);
    this.known = new Set(this.rows);
  }

  /** Only what the last fill wrote. */
  get last(): string {
    return this.text.split(BEFORE_MARK)[0]!;
  }

  has(figures: string): boolean {
    return figures === "" || this.known.has(figures);
  }

  /**
   * Which cells of each row are not as we left them: of a row that we did not write so, those in which it differs from the row that we wrote
   * and that stands nowhere now; all, where it is like none.
   * @param figures the rows that stand there, as `keptFigures` makes them.
   */
  changed(figures: readonly string[]): ReadonlyMap<number, readonly number[]> {
    const others = figures.flatMap((it, row) => (this.has(it) ? [] : [row]));
    if (others.length === 0) return new Map();
    // Rows that we wrote alike are as many as they were: one that stands does not answer for one that somebody has typed in.
    const present = new Map<string, number>();
    for (const row of figures) present.set(row, (present.get(row) ?? 0) + 1);
    const missing = this.rows.filter((row) => {
      const standing = present.get(row) ?? 0;
      if (standing > 0) present.set(row, standing - 1);
      return standing === 0;
    });
    const taken = new Set<number>();
    return new Map(
      others.map((row, place) => {
        const like = this.nearest(figures[row]!, missing, taken, place);
        return [row, this.differing(figures[row]!, like)] as const;
      }),
    );
  }

  private nearest(figures: string, missing: readonly string[], taken: Set<number>, place: number): string | undefined {
    let best: number | undefined;
    let most = 0;
    for (let at = Math.max(0, place - AROUND); at < Math.min(missing.length, place + AROUND); at++) {
      if (taken.has(at)) continue;
      const alike = this.places.filter(
        (it) => !this.isBlank(figures, it) && this.piece(figures, it) === this.piece(missing[at]!, it),
      ).length;
      if (alike > most) [best, most] = [at, alike];
    }
    if (best === undefined) return undefined;
    taken.add(best);
    return missing[best];
  }

  private differing(figures: string, like: string | undefined): readonly number[] {
    return this.places.filter(
      (it) => !this.isBlank(figures, it) && (like === undefined || this.piece(figures, it) !== this.piece(like, it)),
    );
  }

  private get places(): readonly number[] {
    return Array.from({ length: this.columns }, (_, place) => place);
  }

  private readonly piece = (figures: string, place: number): string => figures.slice(place * PIECE, (place + 1) * PIECE);
  private readonly isBlank = (figures: string, place: number): boolean => this.piece(figures, place) === BLANK;
}
