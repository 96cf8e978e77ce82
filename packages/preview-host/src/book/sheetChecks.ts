import { cellName } from "./address";
import type { Farthest, ReadCells } from "./cells/readCells";
import { damage } from "./damage";
import type { SheetFrame } from "./sheetFrame";
import type { WorkbookFile } from "./workbookFile";

/** What cells, rows and columns ask for by number must be there: told when a sheet is read, not in the midst of a fill. */
export function checkReferences(file: WorkbookFile, frame: SheetFrame, { farthestText, farthestStyle }: ReadCells, place: string): void {
  if (farthestText.number >= 0 && farthestText.number >= file.strings.count) {
    throw damage(
      place,
      `cell ${nameOf(farthestText)} asks for shared text ${farthestText.number}, but the workbook has ${file.strings.count}`,
    );
  }
  if (farthestStyle.number > 0 && farthestStyle.number >= file.styles.count) {
    throw damage(
      place,
      `cell ${nameOf(farthestStyle)} asks for cell format ${farthestStyle.number}, but the workbook has ${file.styles.count}`,
    );
  }
  const column = frame.farthestColumnStyle;
  if (column > 0 && column >= file.styles.count)
    throw damage(place, `a column asks for cell format ${column}, but the workbook has ${file.styles.count}`);
}

const nameOf = ({ row, column }: Farthest): string => cellName(row, column);
