import { newBook, openBook, type BookSheet } from "../../src/book";
import { nodeZip } from "../../src/headless/nodeZip";
import { area, firstSheet } from "./workbooks";

/** CPU seconds of one run; the least of three, because other work shares the machine. */
function cpu(run: () => void): number {
  const once = (): number => {
    const before = process.cpuUsage();
    run();
    const { user, system } = process.cpuUsage(before);
    return user + system;
  };
  return Math.min(once(), once(), once());
}

function rowsOf(count: number): (string | number | undefined)[][] {
  return Array.from({ length: count }, (_, n) => [`Part ${n}`, n, n / 100, n % 3 === 0 ? undefined : `Text ${n % 50}`]);
}

function bytesOf(rows: number): Uint8Array {
  const book = newBook({ codec: nodeZip });
  firstSheet(book).setValues(area(0, 0, rows, 4), rowsOf(rows));
  return book.save();
}

const SMALL = 2_000;
const LARGE = SMALL * 8;
const [small, large] = [bytesOf(SMALL), bytesOf(LARGE)];

const opened = (rows: number): BookSheet => firstSheet(openBook(rows === SMALL ? small : large, { codec: nodeZip }));

// prettier-ignore
test.each<[story: string, run: (rows: number) => void]>([
  ["reading all values",              (rows) => opened(rows).values(area(0, 0, rows, 4))],
  ["writing in small blocks",         (rows) => { const sheet = opened(rows); for (let row = 0; row < rows; row += 4) sheet.setValues(area(row, 4, 4, 1), [[row], ["x"], [`y${row}`], [true]]); }],
  ["asking for the used area between writes", (rows) => { const sheet = opened(rows); for (let row = 0; row < rows; row += 4) { sheet.setValues(area(row, 1), [[-row]]); sheet.used(true); } }],
  ["formatting cell by cell",         (rows) => { const sheet = opened(rows); for (let row = 0; row < rows; row++) sheet.changeFormat(area(row, 1), { fill: "#FFFFEE" }); }],
  ["saving after edits on all rows",  (rows) => { const book = openBook(rows === SMALL ? small : large, { codec: nodeZip }); firstSheet(book).setValues(area(0, 5, rows, 1), rowsOf(rows).map(([first]) => [first])); book.save(); }],
])("%s grows with the rows, not with their square", (_story, run) => {
  run(SMALL); // warm
  // Eight times the rows: linear work takes about eight times as long, quadratic work sixty-four times.
  expect(cpu(() => run(LARGE)) / cpu(() => run(SMALL))).toBeLessThan(24);
});

test("a lone cell at the end of the sheet costs no more than its page", () => {
  const book = newBook({ codec: nodeZip });
  firstSheet(book).setValues(area(1_048_575, 16_383), [["end"]]);
  const sheet = firstSheet(openBook(book.save()));
  expect(sheet.used(true)).toEqual(area(1_048_575, 16_383));
  expect(sheet.value(1_048_575, 16_383)).toBe("end");
});
