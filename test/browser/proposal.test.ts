/** Propose a return, and a lot followed from Why, in a real browser: accessible at each step. */
import { fileOf } from "../scenarios/files";
import { quarter } from "../scenarios/quarter";
import { startPane, type PaneServer } from "./support/ourPane";
import { START_MS } from "./support/preview";

let server: PaneServer;
beforeAll(async () => {
  server = await startPane();
}, START_MS);
afterAll(() => server.close());

test("proposed, written, added and taken back, without a violation; Why leads to an invoice and back", async () => {
  const opened = await server.open();
  await opened.drop({ name: "quarter.xlsx", bytes: fileOf(quarter()) });
  const { pane, press, goTo, paneViolations, complaints, close } = opened;
  await press("Preview");
  await press("Propose");
  const section = pane.getByRole("region", { name: "Propose a return" });
  await section.getByText("Proposed, 2 units").waitFor();
  expect(await paneViolations()).toEqual([]);
  await press("Write sheet Return proposal");
  await section.getByText(/36 cells written/).waitFor();
  await press("Add as rows of Return requests");
  await section.getByText(/as request R-1/).waitFor();
  // Where the pane has scrolled to, a field may lie half below the tabs that stay in place: that is no small target.
  await pane.getByRole("combobox", { name: "Sheet to read as Price changes" }).evaluate((it) => it.scrollIntoView({ block: "center" }));
  expect(await paneViolations()).toEqual([]);
  await press("Restore previous values");
  await pane.getByRole("region", { name: "Previous values restored" }).waitFor();

  await opened.goToCell("A2");
  await goTo("Why");
  await pane.getByRole("heading", { name: /Row 2 · VX-1/ }).waitFor();
  await pane
    .getByRole("region", { name: /^Price protection 3/ })
    .getByRole("button", { name: /^Invoice 4188/ })
    .click();
  const back = pane.getByRole("button", { name: "Back to row 2 of Inventory" }).first();
  await back.waitFor();
  expect(await paneViolations()).toEqual([]);
  await back.click();
  await back.waitFor({ state: "detached" });
  const complaint = complaints();
  await close();
  expect(complaint).toEqual([]);
});
