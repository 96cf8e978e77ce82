import type { SheetShape } from "../../src/browser/desk/desk";
import { moveFor, ontoAnchor, stepped } from "../../src/browser/grid/moves";

/** 100 rows and 10 columns, filled to row 50 and column 6; row 4 and column 2 are hidden; one frozen row; one merged area. */
const shape: SheetShape = {
  sheetId: "1",
  rowCount: 100,
  columnCount: 10,
  lastRow: 49,
  lastColumn: 5,
  rowHeights: Float64Array.from({ length: 100 }, (_, row) => (row === 3 ? 0 : 20)),
  columnWidths: Float64Array.from({ length: 10 }, (_, column) => (column === 1 ? 0 : 64)),
  frozenRows: 1,
  frozenColumns: 0,
  merges: [{ row: 10, column: 3, rowCount: 2, columnCount: 3 }],
};
const at = (row: number, column: number) => ({ row, column });
const press = (key: string, ctrlKey = false) => ({ key, ctrlKey, metaKey: false });

// prettier-ignore
test.each([
  ["down",                         at(0, 0),  "down",  at(1, 0)],
  ["down over a hidden row",       at(2, 0),  "down",  at(4, 0)],
  ["up over a hidden row",         at(4, 0),  "up",    at(2, 0)],
  ["right over a hidden column",   at(0, 0),  "right", at(0, 2)],
  ["up at the top stays",          at(0, 0),  "up",    at(0, 0)],
  ["right at the edge stays",      at(0, 9),  "right", at(0, 9)],
  ["right out of a merged area",   at(10, 3), "right", at(10, 6)],
  ["down out of a merged area",    at(10, 3), "down",  at(12, 3)],
] as const)("one step %s", (_story, from, direction, to) => {
  expect(stepped(from, direction, shape)).toEqual(to);
});

// prettier-ignore
test.each([
  ["PageDown",                         press("PageDown"),        at(5, 0),  { to: at(25, 0) }],
  ["PageDown at the end",              press("PageDown"),        at(95, 0), { to: at(99, 0) }],
  ["PageUp at the top",                press("PageUp"),          at(5, 0),  { to: at(0, 0) }],
  ["PageUp onto a hidden row",         press("PageUp"),          at(23, 0), { to: at(4, 0) }],
  ["Home",                             press("Home"),            at(7, 5),  { to: at(7, 0) }],
  ["Ctrl+Home, below the frozen row",  press("Home", true),      at(7, 5),  { to: at(1, 0) }],
  ["End, the last filled column",      press("End"),             at(7, 0),  { to: at(7, 5) }],
  ["Ctrl+End, the last filled cell",   press("End", true),       at(0, 0),  { to: at(49, 5) }],
  ["Ctrl+arrow asks for the cells",    press("ArrowDown", true), at(0, 0),  { edge: "down" }],
  ["any other key",                    press("x"),               at(0, 0),  undefined],
])("%s", (_story, key, from, move) => {
  expect(moveFor(key, from, shape, 20)).toEqual(move);
});

test("a cell that a merged area covers gives way to the first cell of the area", () => {
  expect(ontoAnchor({ active: at(11, 4), far: at(11, 4) }, shape)).toEqual({ active: at(10, 3), far: at(10, 3) });
  expect(ontoAnchor({ active: at(9, 4), far: at(9, 4) }, shape)).toEqual({ active: at(9, 4), far: at(9, 4) });
});
