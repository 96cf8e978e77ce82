/** The sheet Changes: what the last fill changed, from what to what, and because of which inputs. */
import type { OwnSheet } from "./encode";
import { OWN_SHEETS } from "./headers";
import type { Cell, ColumnFormat, WrittenColumn } from "./port";

export interface ChangeLine {
  /** Where the figure stands; without it the line is of all rows. */
  readonly at: Place | undefined;
  readonly of: string;
  readonly figure: string;
  readonly before: string;
  readonly after: string;
  /** Dollars. */
  readonly difference: number | undefined;
  readonly because: string;
  /** The first row that is a cause. */
  readonly cause: Place | undefined;
}

interface Place {
  readonly sheet: string;
  /** As Excel numbers it. */
  readonly row: number;
}

type Heading = (typeof OWN_SHEETS)["Changes"][number];
type Shown = readonly [format: ColumnFormat, width: number, cell: (line: ChangeLine) => string | number | undefined, sheet?: Heading];

const COLUMNS: Readonly<Record<Exclude<Heading, "Fill">, Shown>> = {
  Sheet: ["text", 15, ({ at }) => at?.sheet],
  Row: ["quantity", 7, ({ at }) => at?.row, "Sheet"],
  Of: ["note", 20, ({ of }) => of],
  Figure: ["note", 18, ({ figure }) => figure],
  Before: ["text", 13, ({ before }) => before],
  After: ["text", 13, ({ after }) => after],
  Difference: ["money", 12, ({ difference }) => difference],
  "Because of": ["note", 46, ({ because }) => because],
  "Cause sheet": ["text", 15, ({ cause }) => cause?.sheet],
  "Cause row": ["quantity", 8, ({ cause }) => cause?.row, "Cause sheet"],
};

/** @param fill its number, as Fill history has it. */
export function changesSheet(fill: number, lines: readonly ChangeLine[]): OwnSheet {
  const columns = OWN_SHEETS.Changes.map((heading): WrittenColumn => {
    if (heading === "Fill") return { heading, format: "text", width: 8, cell: () => `Fill ${fill}` };
    const [format, width, cell, sheet] = COLUMNS[heading];
    return { heading, format, width, cell: (i) => cell(lines[i]!) ?? "", ...(sheet && { link: leadingTo(sheet, heading) }) };
  });
  return { name: "Changes", columns, rowCount: lines.length };
}

/** From a row's number to the row, on the sheet that another of its cells names. */
const leadingTo =
  (sheetHeading: Heading, rowHeading: Heading) =>
  (cells: readonly Cell[]): Place | undefined => {
    const [sheet, row] = [sheetHeading, rowHeading].map((heading) => cells[OWN_SHEETS.Changes.indexOf(heading)]);
    return typeof sheet === "string" && sheet !== "" && typeof row === "number" ? { sheet, row } : undefined;
  };
