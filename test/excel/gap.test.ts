/** A sheet with a stock row far below the others: what a person types into the blank rows between, while a fill runs. */
import type { BookValue } from "@channel-credits/preview-host";
import { day } from "../contract/facts";
import { connect, heldBack } from "../support/anotherPage";
import { expectTidyHost, openInExcel, type MemoryBook } from "@channel-credits/preview-host/testing";
import { filling, startBook } from "../support/tryActs";
import { putCell, sheetNamed } from "./sheets";

jest.setTimeout(300_000);
afterEach(expectTidyHost);

const LAST_ROW = 30_000;
const GAP_ROW = 15_000;

const stockRow = (location: string): BookValue[] => ["VX-1", location, 2, 0, day("2000-02-01")];

function addStock(book: MemoryBook, row: number, location: string): void {
  sheetNamed(book, "Inventory").setValues({ row, column: 0, rowCount: 1, columnCount: 5 }, [stockRow(location)]);
}

function gappedBook(): MemoryBook {
  const book = startBook();
  addStock(book, LAST_ROW, "Bottom");
  return book;
}

/** The rows that hold anything, as they are. */
function filledRows(book: MemoryBook): string {
  const inventory = sheetNamed(book, "Inventory");
  const columnCount = 20;
  return JSON.stringify([0, 1, 2, 3, GAP_ROW, LAST_ROW].map((row) => inventory.values({ row, column: 0, rowCount: 1, columnCount })));
}

/** The same without the note's row and without blank cells: a note that is there early has our columns beside it. */
function figuresIn(book: MemoryBook): unknown {
  const rows = JSON.parse(filledRows(book)) as unknown[][][];
  return rows.filter((_, place) => place !== 4).map(([row]) => row!.filter((cell) => cell !== null));
}

/** Fills while `act` happens before one of its requests; answers how many there were up to its last look: what comes later comes after it. */
async function fillWith(book: MemoryBook, at: number, act: () => void) {
  const { host } = await openInExcel(book);
  let requests = 0;
  connect(host, (bridge) =>
    heldBack(bridge, (text, goOn) => {
      if (++requests === at) act();
      goOn(text);
    }),
  );
  const report = await filling();
  const looks = host.log.filter(({ isCleanUp, actions }) => !isCleanUp && actions.some((action) => /used/i.test(action)));
  return { report, requests: looks.at(-1)!.number };
}

/** Points spread over a fill, from its first request to its last. */
async function points(): Promise<number[]> {
  const { report, requests } = await fillWith(gappedBook(), 0, () => undefined);
  expect(report.outcome).toBe("filled");
  return Array.from({ length: 6 }, (_, n) => 1 + Math.round((n * (requests - 1)) / 5));
}

test("a note in a column of ours stands in the end, and the figures around it are right", async () => {
  const plain = gappedBook();
  await openInExcel(plain);
  await filling();
  const figures = figuresIn(plain);
  for (const at of await points()) {
    const book = gappedBook();
    const { report } = await fillWith(book, at, () => putCell(sheetNamed(book, "Inventory"), GAP_ROW, 5, "mine"));
    expect({ at, stands: sheetNamed(book, "Inventory").value(GAP_ROW, 5) }).toEqual({ at, stands: "mine" });
    if (report.outcome !== "filled") continue; // refused in words, with nothing written
    expect({ at, figures: figuresIn(book) }).toEqual({ at, figures });
  }
});

test("a stock row gets its figures, or the words say that the sheet has changed", async () => {
  const withRow = gappedBook();
  addStock(withRow, GAP_ROW, "Between");
  await openInExcel(withRow);
  await filling();
  const right = filledRows(withRow);
  const ends = new Set<string>();
  for (const at of await points()) {
    const book = gappedBook();
    const { report } = await fillWith(book, at, () => addStock(book, GAP_ROW, "Between"));
    const changed = report.outcome === "filled" ? report.written.changedMeanwhile : "nothing was filled";
    ends.add(filledRows(book) === right ? "right" : String(changed));
    expect({ at, isThere: sheetNamed(book, "Inventory").value(GAP_ROW, 1) }).toEqual({ at, isThere: "Between" });
  }
  expect([...ends]).not.toContain("undefined");
  expect(ends).toContain("right");
});
