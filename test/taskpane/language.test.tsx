/** @jest-environment <rootDir>/packages/preview-host/testing/officeJsdomEnvironment.js */
/** The pane speaks its user's language; the workbook's texts have one of their own, which is chosen under Help. */
import { screen } from "@testing-library/react";
import { speak } from "../../src/contract/base/language";
import { loadLanguage } from "../../src/languages";
import { expectTidyHost } from "@channel-credits/preview-host/testing";
import { cellsOf, tradeBook } from "./books";
import { openPane } from "./openPane";

jest.setTimeout(90_000);

afterEach(() => {
  speak("user", undefined);
  speak("workbook", undefined);
});
afterEach(expectTidyHost);

const tabs = (): readonly string[] => screen.getAllByRole("tab").map(({ textContent }) => textContent);
const explanations = (book: Parameters<typeof cellsOf>[0]): string => {
  const [headings = [], ...rows] = cellsOf(book, "Inventory");
  return rows.map((row) => String(row[headings.indexOf("Credit explanation")])).join("\n");
};

test("a German user sees German, numbers and days as well, and fills a new workbook with German texts", async () => {
  speak("user", await loadLanguage("de"));
  const book = tradeBook();
  const { press, goTo } = await openPane(book, undefined, {}, {}, "de");
  expect(tabs()).toEqual(["Forderungen", "Gutschriften", "Warum", "Befunde", "Vertrag", "Kalender"]);
  expect(screen.getByRole("main").textContent).toContain("Stichtag 01.02.2000");
  await press("Vorschau");
  await press("Arbeitsmappe ausfüllen");
  expect(screen.getByRole("main").textContent).toMatch(/\d+ Zellen geschrieben\./);
  expect(cellsOf(book, "Inventory")[0]).toContain("Price protection credit");
  expect(JSON.parse(String(book.settings.get("channelCredits.language")))).toBe("de");
  await goTo("Warum");
  expect(screen.getByRole("main").textContent).toContain("Wählen Sie eine seiner Zeilen aus.");
});

test("the workbook's language is chosen under Help, kept with it, and its texts follow with the next fill", async () => {
  const book = tradeBook();
  const { press, user, settled, store } = await openPane(book);
  await press("Preview");
  await press("Fill workbook");
  const english = explanations(book);
  expect(english).toContain("units protected");
  await user.selectOptions(screen.getByRole("combobox", { name: "Language of this workbook's texts", hidden: true }), "Deutsch");
  await settled();
  expect(JSON.parse(String(book.settings.get("channelCredits.language")))).toBe("de");
  expect(store.state().outlook?.language).toBe("de");
  // The pane itself goes on in its user's language, and says that its figures have to be looked at anew.
  expect(tabs()[0]).toBe("Claims");
  expect(explanations(book)).toBe(english);
  await press("Fill workbook");
  expect(explanations(book)).not.toContain("units protected");
});
