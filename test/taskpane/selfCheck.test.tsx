/** @jest-environment <rootDir>/packages/preview-host/testing/officeJsdomEnvironment.js */
/** "Check this Excel" as its user meets it. */
import { screen, waitFor, within } from "@testing-library/react";
import { expectTidyHost, memoryBook } from "@channel-credits/preview-host/testing";
import { openPane } from "./openPane";

afterEach(expectTidyHost);

const book = () => memoryBook({ Stock: [["Part", "Qty"]] }); // prettier-ignore

async function checked(beforeStart?: Parameters<typeof openPane>[1]) {
  const pane = await openPane(book(), beforeStart);
  await pane.user.click(screen.getByText("Check this Excel"));
  await pane.user.click(await screen.findByRole("button", { name: "Check this Excel" }));
  return pane;
}

test("nothing differs here, and the report can be copied", async () => {
  const { book: held } = await checked();
  await waitFor(() => expect(screen.getByText(/Nothing differs, of \d+ questions\./)).toBeInTheDocument(), { timeout: 60_000 });
  const report = screen.getByRole("textbox", { name: "Report of the check" });
  expect(JSON.parse((report as HTMLTextAreaElement).value)).toMatchObject({ report: "Channel Credits 1.0.0", differs: [] });
  const table = screen.getByRole("table", { hidden: true });
  expect(within(table).getAllByRole("row", { hidden: true }).length).toBeGreaterThan(30);
  expect(held.sheets.map(({ name }) => name)).toEqual(["Stock"]);
}, 90_000);

test("what differs stands with what was expected and what it means", async () => {
  await checked((host) => (host.switches.protectionEnforced = false));
  await waitFor(() => expect(screen.getByText(/1 answer of \d+ differs\./)).toBeInTheDocument(), { timeout: 60_000 });
  expect(screen.getByText("done (Expected: refused: AccessDenied)")).toBeInTheDocument();
  expect(screen.getByText("A protected sheet would not be named as such.")).toBeInTheDocument();
}, 90_000);

test("a workbook that takes no sheet is told, and nothing else happens", async () => {
  await checked((host) => (host.switches.readOnly = true));
  expect(await screen.findByRole("alert")).toHaveTextContent(/could not add a sheet for the check/);
});
