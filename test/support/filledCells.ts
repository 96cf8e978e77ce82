/** Cells with what a plan writes in them: what stands in a workbook that was filled, for tests of what a later fill makes of it. */
import type { Cell, WritePlan } from "../../src/workbook/port";
import type { SheetOfCells } from "./exampleSheets";

/** Sheets are known by their places, as `arrayPort` numbers them; those that the plan adds come last. */
export function withPlan(sheets: readonly SheetOfCells[], { blocks }: WritePlan): readonly SheetOfCells[] {
  const all = sheets.map(({ name, rows }) => ({ name, rows: rows.map((row): Cell[] => [...row]) }));
  for (const { sheet, top, columns, columnIndexes, rowCount } of blocks) {
    const named = "ownName" in sheet ? sheet.ownName : all[Number(sheet.id)]!.name;
    const found = all.find(({ name }) => name === named);
    const to = found ?? { name: named, rows: [] };
    if (found === undefined) all.push(to);
    else if ("ownName" in sheet) to.rows.length = 0;
    columns.forEach(({ heading, cell }, place) => {
      const at = columnIndexes[place]!;
      const put = (row: number, held: Cell): void => {
        const cells = (to.rows[row] ??= []);
        while (cells.length < at) cells.push("");
        cells[at] = held;
      };
      put(top, heading);
      for (let row = 0; row < rowCount; row++) put(top + 1 + row, cell(row));
    });
  }
  return all;
}
