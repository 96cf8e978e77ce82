/** What is kept of our columns tells what somebody typed, cell by cell: rows that we wrote alike, too. */
import { FigureRecord, keptFigures, recordText } from "../../src/workbook/figureRecord";

const WHY = "3.7(A): blank; needs the term.";
const written = [
  ["", 5, WHY],
  ["", "", WHY],
  ["", "", WHY],
].map(keptFigures);
const record = new FigureRecord(recordText(written, []), 3);

test("of two rows written alike the one that somebody typed in is like the one that we wrote: the typed cell alone is told", () => {
  const standing = [written[0]!, keptFigures([12_345, "", WHY]), written[2]!];
  expect([...record.changed(standing)]).toEqual([[1, [0]]]);
});

test("sorted, and with a row of another's between, nothing else is told", () => {
  const standing = [written[2]!, keptFigures(["", "", ""]), written[0]!, keptFigures(["", 7, WHY])];
  expect([...record.changed(standing)]).toEqual([[3, [1]]]);
});

test("a row that is like none of ours is somebody's own, cell by cell; one that is blank is nobody's", () => {
  expect([...record.changed([...written, keptFigures(["theirs", "", ""])])]).toEqual([[3, [0]]]);
  expect([...record.changed([...written, keptFigures(["", "", ""])])]).toEqual([]);
});
