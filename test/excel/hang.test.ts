import { excelWorkbook } from "../../src/excel";
import { expectTidyHost, openInExcel } from "@channel-credits/preview-host/testing";
import { fillPlan, inventoryBook } from "./sheets";

afterEach(expectTidyHost);

test("a write that never returns is an interruption that names what may be in the workbook", async () => {
  const book = inventoryBook();
  const { host } = await openInExcel(book);
  const outcome = await excelWorkbook({ answerWithinMs: 60 }).write(fillPlan(book), ({ activity }) => {
    // The request that adds the sheet is the second one from here: it takes effect, and its answer never comes.
    if (activity === "Writing Inventory")
      host.switches.faults = [
        {
          when: { matching: (it) => it.actions.some((action) => action.includes("Add[Credit detail]")) },
          code: "GeneralException",
          how: "request",
          afterActions: "all",
          noReply: true,
        },
      ];
  });
  expect(outcome).toMatchObject({ outcome: "interrupted", problem: { code: "REQUEST_FAILED" } });
  if (outcome.outcome !== "interrupted") return;
  expect(outcome.problem.message).toMatch(/rows 1 to 7 of columns D to F on the sheet "Inventory"/);
  expect(outcome.problem.message).toMatch(/the sheet "Credit detail", which we added/);
  expect(outcome.problem.message).toMatch(/Restore previous values/);
});
