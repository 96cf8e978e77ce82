import { columnName } from "../address";
import type { ByteWriter } from "../xml/byteWriter";
import { cellXml, type CellSource } from "./cellXml";
import { ABSENT, BLANK, FORMULA, NUMBER, SHARED_TEXT } from "./store";

/** Numbers below it are whole numbers whose digits are written one by one. */
const WHOLE = 0x7fffffff;

/** Writes edited cells as `cellXml` has them: of those without a formula, which a fill writes by the million, piece by piece of texts made before. */
export class CellWriter {
  private readonly starts: string[] = [];
  private readonly tags = new Map<number, string>();
  private readonly end: string;

  constructor(
    private readonly source: CellSource,
    private readonly out: ByteWriter,
  ) {
    this.end = `</${source.prefix}v></${source.prefix}c>`;
  }

  write(row: number, column: number): void {
    this.writeAt(this.source.store.find(row, column), row, column);
  }

  /** A cell that is kept at that place; nothing where there is none. */
  writeAt(at: number, row: number, column: number): void {
    const { out, source } = this;
    const { store } = source;
    const kind = store.kind(at);
    if (kind === ABSENT) return;
    if ((store.bits(at) & FORMULA) !== 0 || (kind !== NUMBER && kind !== SHARED_TEXT && kind !== BLANK)) {
      out.text(cellXml(source, row, column));
      return;
    }
    out.text((this.starts[column] ??= `<${source.prefix}c r="${columnName(column)}`));
    out.whole(row + 1);
    out.text(this.tag(kind, store.style(at)));
    if (kind === BLANK) return;
    const number = store.number(at);
    if (number >= 0 && number < WHOLE && Math.floor(number) === number) out.whole(number);
    else out.text(String(number));
    out.text(this.end);
  }

  /** From behind the cell's name up to its value. */
  private tag(kind: number, style: number): string {
    const key = style * 16 + kind;
    let tag = this.tags.get(key);
    if (tag === undefined) {
      const styled = style === 0 ? '"' : `" s="${style}"`;
      tag = kind === BLANK ? `${styled}/>` : `${styled}${kind === SHARED_TEXT ? ' t="s"' : ""}><${this.source.prefix}v>`;
      this.tags.set(key, tag);
    }
    return tag;
  }
}
