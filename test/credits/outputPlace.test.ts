/** Columns of the user's that are headed like ours, in a workbook that we never filled. */
import { prepareFill } from "../../src/credits/prepareFill";
import { OUTPUT_HEADINGS } from "../../src/workbook/headers";
import { arrayPort } from "../support/arrayPort";

/** What bars a fill where Inventory has the first so many of our headings over cells of the user's. */
async function refusal(count: number): Promise<readonly string[]> {
  const headings = OUTPUT_HEADINGS.slice(0, count);
  const inventory = {
    name: "Inventory",
    rows: [
      ["Part number", "Quantity on hand", "As-of date", ...headings],
      ["A", 1, 36557, ...headings.map(() => "mine")],
    ],
  };
  const invoices = {
    name: "Invoices",
    rows: [
      ["Invoice number", "Invoice date", "Part number", "Quantity", "Unit price"],
      ["1", 36526, "A", 1, 10],
    ],
  };
  const answer = await prepareFill(arrayPort([inventory, invoices]), { choices: {} });
  return "refusals" in answer ? answer.refusals.map(({ message }) => message) : [];
}

test("one is named", async () => {
  expect(await refusal(1)).toEqual([
    'Inventory already has a column headed "Protected quantity" that Channel Credits did not write. Rename it, so that it is not overwritten. Nothing was written.',
  ]);
});

test("half of them and more are the user's, too", async () => {
  expect(await refusal(4)).toEqual([
    'Inventory already has columns headed "Protected quantity", "Price protection credit", "Balancing limit" and "Balancing returnable quantity" that Channel Credits did not write. ' +
      "Rename them, so that they are not overwritten. Nothing was written.",
  ]);
  expect(await refusal(OUTPUT_HEADINGS.length - 1)).not.toEqual([]);
});

test("all of them are a copy of a sheet that we filled", async () => expect(await refusal(OUTPUT_HEADINGS.length)).toEqual([]));
