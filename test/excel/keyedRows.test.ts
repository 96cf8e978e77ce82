import { excelWorkbook } from "../../src/excel";
import type { BookSheet } from "@channel-credits/preview-host";
import { expectTidyHost, memoryBook, openInExcel } from "@channel-credits/preview-host/testing";
import { printOfRow } from "../../src/workbook/rowPrints";
import type { WritePlan } from "../../src/workbook/port";
import { column, inventoryBlock, putCell, sheetNamed, stateOf } from "./sheets";

afterEach(expectTidyHost);

const HEADINGS = ["Fill", "State", "Remark"];
const FILLS = [
  ["Fill 1", "replaced"],
  ["Fill 2", "latest"],
];

const bookOf = () =>
  memoryBook({
    "Fill history": [HEADINGS, ...FILLS, ["mine"]],
    Inventory: [["Part number", "On hand", "Price"], ...[1, 2, 3].map((row) => [`P-${row}`, row, 9.5])],
  });

/** Fill 3 is added below, fill 2 becomes replaced; then come the figures of the inventory. */
function planFor(history: BookSheet, inventory: BookSheet): WritePlan {
  const keys = ["Fill 1", "Fill 2", "mine", "Fill 3"];
  return {
    blocks: [
      {
        sheet: { id: history.id },
        top: 0,
        columnIndexes: [0, 1],
        columns: [
          { ...column("Fill", "text", (row) => keys[row]!), marksRows: true },
          column("State", "text", (row) => (row === 3 ? "latest" : "replaced")),
        ],
        rowCount: 4,
        isOwnSheet: false,
        isKeyed: true,
        leaves: (row) => row === 2,
        guard: {
          columnIndexes: [0, 2],
          headings: ["Fill", "Remark"],
          prints: Int32Array.from([...FILLS.map(([key]) => key!), "mine"].map((key) => printOfRow([key, ""]))),
        },
      },
      inventoryBlock(inventory, 3),
    ],
    settings: {},
  };
}

interface Typed {
  readonly what: string;
  readonly type: (history: BookSheet) => void;
  /** The rows in the end, below the headings. */
  readonly rows: readonly (readonly (string | undefined)[])[];
}

const [ONE, TWO, MINE] = [
  ["Fill 1", "replaced", undefined],
  ["Fill 2", "latest", undefined],
  ["mine", undefined, undefined],
] as const;

const move = (sheet: BookSheet, order: readonly number[]): void => {
  const rows = sheet.values({ row: 1, column: 0, rowCount: 4, columnCount: 3 });
  sheet.setValues(
    { row: 1, column: 0, rowCount: order.length, columnCount: 3 },
    order.map((from) => rows[from] ?? [undefined, undefined, undefined]),
  );
};

test.each<Typed>([
  {
    what: "a remark in an old row that was written",
    type: (sheet) => putCell(sheet, 2, 2, "word"),
    rows: [ONE, ["Fill 2", "latest", "word"], MINE],
  },
  {
    what: "remarks in every old row",
    type: (sheet) => [1, 2, 3].forEach((row) => putCell(sheet, row, 2, "word")),
    rows: [ONE, TWO, MINE].map(([key, state]) => [key, state, "word"]),
  },
  {
    what: "a remark, and the rows sorted the other way",
    type: (sheet) => {
      putCell(sheet, 2, 2, "word");
      move(sheet, [3, 2, 1, 0]);
    },
    rows: [[undefined, undefined, undefined], MINE, ["Fill 2", "latest", "word"], ONE],
  },
  {
    what: "a remark, and a row deleted above it",
    type: (sheet) => {
      putCell(sheet, 2, 2, "word");
      move(sheet, [1, 2, 3, 9]);
    },
    rows: [["Fill 2", "latest", "word"], MINE],
  },
])("what was written in rows with keys goes back, whatever was typed beside them meanwhile: $what", async ({ type, rows }) => {
  const book = bookOf();
  await openInExcel(book);
  const [history, inventory] = ["Fill history", "Inventory"].map((name) => sheetNamed(book, name));
  const inventoryBefore = (stateOf(book) as { sheets: unknown[] }).sheets[1];
  let states: unknown;
  const outcome = await excelWorkbook({ sleep: () => Promise.resolve() }).write(planFor(history!, inventory!), ({ activity }) => {
    if (activity !== "Writing Inventory" || states !== undefined) return;
    states = [1, 2, 3, 4].map((row) => history!.value(row, 1));
    type(history!);
    return "stop";
  });
  // It was written before somebody typed.
  expect(states).toEqual(["replaced", "replaced", undefined, "latest"]);
  expect(outcome).toMatchObject({ outcome: "untouched" });
  expect(history!.values({ row: 1, column: 0, rowCount: rows.length, columnCount: 3 })).toEqual(rows);
  expect(history!.value(rows.length + 1, 0)).toBeUndefined();
  expect((stateOf(book) as { sheets: unknown[] }).sheets[1]).toEqual(inventoryBefore);
});
