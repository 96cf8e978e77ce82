/** A sheet is read once; again only where its texts were in doubt and the others of the sheet settle what they mean. */
import type { RowReader } from "./rowReader";
import type { SheetFindings } from "./sheetFindings";
import type { StatedStyle, TextsSeen } from "./textStyle";

/** One reading of a sheet: what was made of its rows, and what was found. */
export interface SheetReading<Decoder> {
  readonly reader: Pick<RowReader, "seen">;
  readonly findings: SheetFindings;
  readonly decoder: Decoder;
}

/** What a second reading of the sheet is to know; undefined where it would read nothing otherwise. */
export const worthKnowing = ({ reader }: SheetReading<unknown>, stated: StatedStyle): TextsSeen | undefined =>
  reader.seen.isWorthReadingAgain(stated) ? reader.seen : undefined;
