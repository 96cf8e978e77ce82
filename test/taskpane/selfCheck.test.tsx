/** @jest-environment <rootDir>/packages/preview-host/testing/officeJsdomEnvironment.js */
/** "Check this Excel" as its user meets it. */
import { fireEvent, screen, waitFor, within } from "@testing-library/react";
import { expectTidyHost, memoryBook } from "@channel-credits/preview-host/testing";
import { openPane } from "./openPane";

afterEach(expectTidyHost);

const book = () => memoryBook({ Stock: [["Part", "Qty"]] }); // prettier-ignore

async function checked(beforeStart?: Parameters<typeof openPane>[1]) {
  // An Excel without worksheet functions of add-ins: nothing works formulas out here.
  const pane = await openPane(book(), beforeStart, {}, { shimApiLevel: "1.15", shimLacks: ["CustomFunctionsRuntime"] });
  await pane.user.click(screen.getByText("Check this Excel"));
  await pane.user.click(await screen.findByRole("button", { name: "Check this Excel" }));
  return pane;
}

test("nothing differs here, and the report can be copied", async () => {
  const { book: held } = await checked();
  await waitFor(() => expect(screen.getByText(/Nothing differs, of \d+ questions\./)).toBeInTheDocument(), { timeout: 60_000 });
  const report = screen.getByRole("textbox", { name: "Report of the check" });
  expect(JSON.parse((report as HTMLTextAreaElement).value)).toMatchObject({ report: "Channel Credits 1.0.0", differs: [] });
  // What is tried by hand goes into the report as soon as it is said.
  const byHand = screen.getByRole("combobox", { name: /What came of it: Begin to type in a cell, leave it open/, hidden: true });
  fireEvent.change(byHand, { target: { value: "otherwise" } });
  expect(JSON.parse((report as HTMLTextAreaElement).value)).toMatchObject({ byHand: { "hand.editing": "otherwise" } });
  const table = screen.getByRole("table", { hidden: true });
  expect(within(table).getAllByRole("row", { hidden: true }).length).toBeGreaterThan(100);
  expect(held.sheets.map(({ name }) => name)).toEqual(["Stock"]);
}, 90_000);

test("what differs stands with what was expected and what it means", async () => {
  await checked((host) => (host.switches.protectionEnforced = false));
  await waitFor(() => expect(screen.getByText(/4 answers of \d+ differ\./)).toBeInTheDocument(), { timeout: 60_000 });
  expect(screen.getAllByText("done (Expected: refused: AccessDenied)")).toHaveLength(4);
  expect(screen.getAllByText("A protected sheet would not be named as such.")).toHaveLength(4);
}, 90_000);

test("a workbook that takes no sheet is told, and nothing else happens", async () => {
  await checked((host) => (host.switches.readOnly = true));
  expect(await screen.findByRole("alert")).toHaveTextContent(/could not add a sheet for the check/);
});
