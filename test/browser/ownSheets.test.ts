/** What a person types on a sheet of ours, in the pane: it is named and stays, and there is a way on. */
import { startPane, type OpenPane, type PaneServer } from "./support/ourPane";
import { START_MS } from "./support/preview";

let server: PaneServer;
let preview: OpenPane | undefined;

beforeAll(async () => {
  server = await startPane();
}, START_MS);
afterAll(() => server.close());
afterEach(async () => {
  const complaints = preview?.complaints();
  await preview?.close();
  expect(complaints).toEqual([]);
});

test("typed into a line of Credit detail: the fill names the row and the cell; once it is emptied, the workbook is filled", async () => {
  preview = await server.open();
  const { page, pane, press, idle, enter, cell } = preview;
  const fill = async (look: string): Promise<void> => {
    await press(look);
    await pane.getByRole("heading", { name: "Preview" }).waitFor();
    await press("Fill workbook");
  };
  await press("Try it with sample data");
  await pane.getByRole("heading", { name: "In this workbook" }).waitFor();
  await idle();
  await fill("Preview");
  await pane.getByRole("region", { name: "Filled" }).waitFor();
  await idle();

  await page.getByRole("tab", { name: "Credit detail" }).click();
  await enter("C5", "ask Ann");
  await fill("Preview again");
  await pane.getByText(/Row 5 of the sheet "Credit detail" is not as Channel Credits wrote it.*look at C5: "ask Ann"/).waitFor();
  await idle();
  expect(await cell("C5").innerText()).toBe("ask Ann");

  await preview.goToCell("C5");
  await page.keyboard.press("Delete");
  await fill("Preview again");
  await pane.getByRole("region", { name: "Filled" }).waitFor();
  expect(await cell("C5").innerText()).not.toBe("");
});
