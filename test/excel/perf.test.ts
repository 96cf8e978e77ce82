import { excelWorkbook } from "../../src/excel";
import { newBook } from "../../src/host/book";
import { openInExcel } from "../support/excelHost";
import { column, detailBlock, inventoryBlock } from "./sheets";

test("perf", async () => {
  const n = Number(process.env["N"] ?? 20000);
  const book = newBook();
  const sheet = book.addSheet("Inventory");
  sheet.setValues({ row: 0, column: 0, rowCount: n + 1, columnCount: 3 }, [
    ["Part number", "On hand", "Price"],
    ...Array.from({ length: n }, (_, r) => [`P-${r + 1}`, r * 10, 19.99]),
  ]);
  const { host } = await openInExcel(book);
  const port = excelWorkbook();
  const block = inventoryBlock(sheet, n);
  const cols = [...block.columns, ...["a", "b", "c", "d", "e"].map((h) => column(h, "money", (row) => row + 0.25))];
  const plan = { blocks: [{ ...block, columns: cols, columnIndexes: cols.map((_, i) => 3 + i) }, detailBlock(n * 2)], settings: {} };
  for (const run of ["first", "second"]) {
    const from = host.log.length;
    let longest = 0;
    let last = performance.now();
    const start = performance.now();
    const timer = setInterval(() => {
      longest = Math.max(longest, performance.now() - last);
      last = performance.now();
    }, 1);
    const times: Record<string, number> = {};
    let at = performance.now();
    let what = "preflight";
    const outcome = await port.write(plan, ({ activity }) => {
      const now = performance.now();
      times[activity] = (times[activity] ?? 0) + now - at;
      at = now;
    });
    clearInterval(timer);
    const log = host.log.slice(from);
    process.stderr.write(
      `${run}: ${outcome.outcome} ${Math.round(performance.now() - start)} ms, ${log.length} requests, max req ${Math.max(...log.map((l) => l.requestBytes))} max res ${Math.max(...log.map((l) => l.responseBytes))} ${JSON.stringify(times)}\n`,
    );
    if (outcome.outcome !== "written") throw outcome.problem;
  }
  const start = performance.now();
  let rows = 0;
  await port.readColumns(sheet.id, [0, 1, 2, 3, 4, 5], 0, n, (b) => void (rows += b.rowCount));
  process.stderr.write(`read ${rows} in ${Math.round(performance.now() - start)} ms\n`);
}, 600000);
