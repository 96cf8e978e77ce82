/** @jest-environment node */
import type { Notice } from "../../src/browser/desk/desk";
import { Session } from "../../src/browser/desk/session";
import { NOTHING_SIMULATED } from "../../src/browser/desk/simulation";

const cell = (row: number, column: number) => ({ row, column, rowCount: 1, columnCount: 1 });

function openSession() {
  const told: Notice[] = [];
  const session = new Session({ tell: (notice) => told.push(notice) });
  const { activeSheetId } = session.create("Book.xlsx");
  told.length = 0;
  return { session, told, sheetId: activeSheetId };
}

test("what is typed is kept by Excel's rules, and the grid is told which cells changed", () => {
  const { session, told, sheetId } = openSession();
  session.enter(sheetId, 1, 2, "12.5%");
  expect(session.content(sheetId, 1, 2)).toMatchObject({ text: "0.125", shown: "12.50%", isStale: false });
  expect(told).toContainEqual({ kind: "cells", sheetId, areas: [cell(1, 2)], isFill: false });
});

test("a formula that only Excel works out is kept and marked as not recalculated, until the cell gets a value", () => {
  const { session, sheetId } = openSession();
  session.enter(sheetId, 0, 0, "=A2+1");
  expect(session.content(sheetId, 0, 0)).toMatchObject({ text: "=A2+1", isStale: true });
  expect(session.cells(sheetId, cell(0, 0)).texts).toEqual(["=A2+1"]);
  session.enter(sheetId, 0, 0, "7");
  expect(session.content(sheetId, 0, 0)).toMatchObject({ text: "7", isStale: false });
});

test.each(["readOnly", "protectedSheet"] as const)("simulated %s refuses the user's edits in words, and lets them in again", (name) => {
  const { session, sheetId } = openSession();
  session.simulate({ ...NOTHING_SIMULATED, [name]: true });
  expect(() => session.enter(sheetId, 0, 0, "x")).toThrow(/read-only|protected/);
  session.simulate(NOTHING_SIMULATED);
  session.enter(sheetId, 0, 0, "x");
  expect(session.content(sheetId, 0, 0).text).toBe("x");
});

test("a file that cannot be opened leaves the open workbook as it is", () => {
  const { session, sheetId } = openSession();
  session.enter(sheetId, 0, 0, "kept");
  expect(() => session.open("broken.xlsx", new Uint8Array([1, 2, 3]))).toThrow();
  expect(session.view().fileName).toBe("Book.xlsx");
  expect(session.content(sheetId, 0, 0).text).toBe("kept");
});

test("a selection is counted and added up", () => {
  const { session, sheetId } = openSession();
  for (const [row, text] of ["Part", "2", "3.5", "none"].entries()) session.enter(sheetId, row, 0, text);
  expect(session.summary(sheetId, { row: 0, column: 0, rowCount: 50, columnCount: 3 })).toEqual({ filled: 4, numbers: 2, sum: 5.5 });
});
