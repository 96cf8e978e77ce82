import { columnName } from "../../book/address";
import type { Area } from "../../book/model";
import type { ColumnSlot } from "./GridRow";

export interface GridHeaderProps {
  readonly columns: readonly ColumnSlot[];
  readonly gap: number;
  readonly headerWidth: number;
  readonly height: number;
  readonly selected: Area;
}

/** The letters above the columns. */
export function GridHeader({ columns, gap, headerWidth, height, selected }: GridHeaderProps) {
  const firstScrolling = columns.findIndex(({ stickyLeft }) => stickyLeft === undefined);
  const isTouched = (column: number) => column >= selected.column && column < selected.column + selected.columnCount;
  return (
    <div role="row" aria-rowindex={1} className="row headerRow" style={{ height }}>
      <div role="columnheader" aria-colindex={1} className="corner" style={{ width: headerWidth, height }}>
        <span className="forReaders">Row</span>
      </div>
      {columns.map(({ column, width, stickyLeft }, index) => (
        <div
          key={column}
          role="columnheader"
          aria-colindex={column + 2}
          data-column={column}
          className={`columnHeader${stickyLeft === undefined ? "" : " frozen"}${isTouched(column) ? " touched" : ""}`}
          style={{
            width,
            height,
            ...(stickyLeft !== undefined && { left: stickyLeft }),
            ...(index === firstScrolling && { marginLeft: gap }),
          }}
        >
          {columnName(column)}
        </div>
      ))}
    </div>
  );
}
