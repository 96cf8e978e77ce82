/** @jest-environment <rootDir>/packages/preview-host/testing/officeJsdomEnvironment.js */
/** Claims signed in the pane: for what stands on Sign-offs, suspended by a later change, signed anew on the same day. */
import { screen, within } from "@testing-library/react";
import { expectTidyHost, type MemoryBook } from "@channel-credits/preview-host/testing";
import { cellsOf, sheetNamed, tradeBook } from "./books";
import { openPane, type OpenPane } from "./openPane";

// A whole pane over a whole host: a busy machine takes its time.
jest.setTimeout(90_000);
afterEach(expectTidyHost);

const CLAIM = "3.6(A) VX-1 2000-02-01";

async function filled(): Promise<OpenPane> {
  const pane = await openPane(tradeBook());
  await pane.press("Preview");
  await pane.press("Fill workbook");
  await pane.goTo("Claims");
  return pane;
}

const item = (): HTMLElement => {
  const fold = screen.getByText(/^Sign-offs: /).closest("details")!;
  return within(fold)
    .getAllByRole("listitem", { hidden: true })
    .find((it) => it.textContent.startsWith(CLAIM))!;
};
const title = (): string => screen.getByText(/^Sign-offs: /).textContent;

async function sign({ user, settled }: OpenPane, as: "Preparer" | "Reviewer", name: string, role: string, day: string): Promise<void> {
  const enter = async (label: string, text: string): Promise<void> => {
    const field = screen.getByLabelText(label);
    await user.clear(field);
    if (text !== "") await user.type(field, text);
  };
  await user.selectOptions(screen.getByLabelText("Sign as"), as);
  await enter("Name", name);
  await enter("Role", role);
  await enter("Day", day);
  await user.click(within(item()).getByRole("button", { name: `Sign ${CLAIM} as ${as.toLowerCase()}`, hidden: true }));
  await settled();
}

function onSheet(book: MemoryBook): Readonly<Record<string, unknown>> {
  const [headings, ...rows] = cellsOf(book, "Sign-offs");
  const row = rows.find(([key]) => key === CLAIM)!;
  return Object.fromEntries(headings!.map((heading, i) => [String(heading), row[i]]));
}

test("before a fill there is nothing to sign", async () => {
  const { press, goTo } = await openPane(tradeBook());
  await press("Preview");
  await goTo("Claims");
  expect(screen.queryByText(/^Sign-offs: /)).not.toBeInTheDocument();
});

test("a preparer and a reviewer sign, the sheet says so at once, and a fill leaves it so", async () => {
  const pane = await filled();
  const { user, book, goTo, press } = pane;
  expect(title()).toBe("Sign-offs: 0 of 1 signed");
  await user.click(screen.getByText(/^Sign-offs: /));
  await sign(pane, "Preparer", "Ana", "analyst", "2026-11-28");
  expect(onSheet(book)).toMatchObject({ State: "prepared", "Prepared by": "Ana", "Prepared as": "analyst", "Prepared on": "2026-11-28" });
  await sign(pane, "Reviewer", "Ana", "controller", "2026-11-28");
  expect(item()).toHaveTextContent("The reviewer has to be another person than the preparer.");
  await sign(pane, "Reviewer", "Rob", "controller", "2026-11-28");
  expect(title()).toBe("Sign-offs: 1 of 1 signed");
  expect(item()).toHaveTextContent("Reviewed by Rob, controller, 2026-11-28");
  const signed = onSheet(book);
  expect(signed).toMatchObject({
    State: "signed",
    "What is open": "",
    "Reviewer signed for": expect.stringMatching(/^\$120\.00 by Rob, controller, 2026-11-28 \[\w+\]$/) as string,
  });
  await goTo("Credits");
  await press("Fill workbook");
  expect(onSheet(book)).toEqual(signed);
});

test("a change behind the signers' back suspends it with its amounts; on the same day it is signed anew", async () => {
  const pane = await filled();
  const { user, book, goTo, press, settled } = pane;
  await user.click(screen.getByText(/^Sign-offs: /));
  await sign(pane, "Preparer", "Ana", "analyst", "2026-11-28");
  sheetNamed(book, "Inventory").setValues({ row: 1, column: 2, rowCount: 1, columnCount: 1 }, [[9]]);
  await goTo("Credits");
  await press(/^Preview/);
  await press("Fill workbook");
  await goTo("Claims");
  expect(title()).toBe("Sign-offs: 0 of 1 signed, 1 suspended");
  expect(item()).toHaveTextContent("Prepared for $120.00, and it is $105.00 now.");
  await user.click(screen.getByText(/^Sign-offs: /));
  await settled();
  await sign(pane, "Preparer", "Ana", "analyst", "2026-11-28");
  expect(onSheet(book)).toMatchObject({
    State: "prepared",
    "What is open": "",
    "Preparer signed for": expect.stringMatching(/^\$105\.00 by Ana/) as string,
  });
  expect(title()).toBe("Sign-offs: 0 of 1 signed");
});

test("a row that is signed stays where it stands, with the focus on its button: the next is one Tab away", async () => {
  const book = tradeBook();
  sheetNamed(book, "Price changes").setValues({ row: 2, column: 0, rowCount: 1, columnCount: 5 }, [["OLD-7", 36557, 15, 20, 36550]]);
  const { press, goTo, user, settled } = await openPane(book);
  await press("Preview");
  await press("Fill workbook");
  await goTo("Claims");
  await user.click(screen.getByText(/^Sign-offs: /));
  await user.type(screen.getByLabelText("Name"), "Ana");
  await user.type(screen.getByLabelText("Role"), "analyst");
  await user.tab();
  await user.tab();
  const [first, second] = screen.getAllByRole("button", { name: /^Sign .* as preparer$/, hidden: true });
  expect(first).toHaveFocus();
  await user.keyboard("{Enter}");
  await settled();
  expect(screen.getAllByRole("button", { name: /^Sign .* as preparer$/, hidden: true })).toEqual([first, second]);
  expect(first).toHaveFocus();
  await user.tab();
  expect(second).toHaveFocus();
});

test("without a name, or with a day that is none, nothing can be signed, and that is said", async () => {
  const pane = await filled();
  const { user, book } = pane;
  await user.click(screen.getByText(/^Sign-offs: /));
  await sign(pane, "Preparer", "Ana", "analyst", "someday");
  expect(screen.getByText(/^Enter name, role and day/)).toBeInTheDocument();
  await sign(pane, "Preparer", "", "analyst", "2026-11-28");
  expect(onSheet(book)).toMatchObject({ State: "open", "Prepared by": "", "Preparer signed for": "" });
});
