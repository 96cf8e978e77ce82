/** @jest-environment <rootDir>/packages/preview-host/testing/officeJsdomEnvironment.js */
/** By itself: nothing more is asked of an Excel that does not answer, by any pane of the page. */
import { screen } from "@testing-library/react";
import { expectTidyHost } from "@channel-credits/preview-host/testing";
import { cellsOf, tradeBook } from "./books";
import { openPane } from "./openPane";

afterEach(expectTidyHost);

test("an Excel that never answers is said to, with what to do; nothing more is asked of it, and no choice is lost", async () => {
  const { press, host, book } = await openPane(tradeBook(), undefined, { answerWithinMs: 200 });
  const before = cellsOf(book, "Inventory");
  host.switches.silent = true;
  await press("Preview");
  const alert = screen.getByRole("alert");
  expect(alert).toHaveTextContent("Excel does not answer");
  expect(alert).toHaveTextContent("save the workbook, then close and reopen it");
  const asked = host.log.length;
  await press("Try again");
  expect(screen.getByRole("alert")).toHaveTextContent("it has still not answered an earlier request");
  expect(host.log).toHaveLength(asked);
  expect(cellsOf(book, "Inventory")).toEqual(before);
});
