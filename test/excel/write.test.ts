import { excelWorkbook } from "../../src/excel";
import { expectTidyHost, openInExcel } from "../support/excelHost";
import { fillPlan, inventoryBook, sheetNamed } from "./sheets";

afterEach(expectTidyHost);

const port = () => excelWorkbook({ sleep: () => Promise.resolve() });

test("a fill writes columns, an own sheet and settings", async () => {
  const book = inventoryBook();
  const { host } = await openInExcel(book);
  const outcome = await port().write(fillPlan(book));
  if (outcome.outcome !== "written") throw outcome.problem;
  const inventory = sheetNamed(book, "Inventory");
  expect(inventory.values({ row: 0, column: 3, rowCount: 3, columnCount: 3 })).toEqual([
    ["Protected quantity", "Price protection credit", "Credit explanation"],
    [1, 1.25, "3.6(A): 1 of 10 units protected"],
    [2, 2.5, "3.6(A): 2 of 20 units protected"],
  ]);
  const detail = sheetNamed(book, "Credit detail");
  expect(detail.values({ row: 0, column: 0, rowCount: 3, columnCount: 4 })).toEqual([
    ["Clause", "Part number", "Invoice date", "Credit"],
    ["3.6(A)", "000", 36526, 0.1],
    ["3.6(A)", "=1+1", 36527, 1.1],
  ]);
  console.log(host.log.map((r) => `${r.number} ${r.outcome} ${r.actionCount}`).join("\n"));
});
