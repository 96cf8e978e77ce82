/** Fill history: a row a fill that changed something; who signed stays with the fill that they signed. */
import { openBook } from "@channel-credits/preview-host";
import { expectTidyHost } from "@channel-credits/preview-host/testing";
import { cellsOf, changed, changedParts, fileOf, filled, put, refusal, sheetNamed, type Row } from "./files";
import { quarter } from "./quarter";

jest.setTimeout(60_000);
afterEach(expectTidyHost);

const at = (time: string) => ({ now: () => new Date(time) });
const [MONDAY, TUESDAY, WEDNESDAY] = ["2026-11-23T09:00:00", "2026-11-24T10:30:00", "2026-11-25T16:45:00"] as const;
const NAME = "Fill history";
const [ON, STATE, CHANGED, PREPARED, REVIEWED] = [1, 2, 8, 10, 13];

const historyOf = (file: Uint8Array): readonly Row[] => cellsOf(sheetNamed(openBook(file), NAME)).slice(1);
const first = (): Promise<Uint8Array> => filled(fileOf(quarter()), at(MONDAY));
const signed = (file: Uint8Array): Uint8Array =>
  changed(changed(file, NAME, put(1, PREPARED, "Ana")), NAME, put(1, REVIEWED, "Ben, controller"));

test("a second fill of unchanged inputs changes not one byte, however late it comes", async () => {
  const once = signed(await first());
  expect(changedParts(once, await filled(once, at(TUESDAY)))).toEqual([]);
});

test("a changed invoice gives a row that names it; signatures stay with the fill before, which is replaced", async () => {
  const priced = changed(signed(await first()), "Invoices", put(1, 4, 101));
  const rows = historyOf(await filled(priced, at(TUESDAY)));
  expect(rows).toHaveLength(2);
  expect(rows[0]).toMatchObject({
    0: "Fill 1",
    [ON]: "2026-11-23 09:00",
    [STATE]: "replaced",
    [PREPARED]: "Ana",
    [REVIEWED]: "Ben, controller",
  });
  expect(rows[1]!.slice(0, 3)).toEqual(["Fill 2", "2026-11-24 10:30", "latest"]);
  expect(rows[1]![CHANGED]).toBe('"Invoices": row 2 changed.');
  expect(rows[1]![PREPARED] ?? "").toBe("");
});

test("a sorted history is found by its fills, and a deleted one begins with the next number", async () => {
  const second = await filled(changed(await first(), "Invoices", put(1, 4, 101)), at(TUESDAY));
  const [heading, one, two] = cellsOf(sheetNamed(openBook(second), NAME));
  const sorted = changed(second, NAME, (sheet) => {
    sheet.setValues(
      { row: 0, column: 0, rowCount: 3, columnCount: 10 },
      [heading!, two!, one!].map((row) => row.slice(0, 10)),
    );
  });
  expect(changedParts(sorted, await filled(sorted, at(WEDNESDAY)))).toEqual([]);
  const third = historyOf(await filled(changed(sorted, "Invoices", put(1, 4, 102)), at(WEDNESDAY)));
  expect(third.map((row) => [row[0], row[STATE]])).toEqual([
    ["Fill 2", "replaced"],
    ["Fill 1", "replaced"],
    ["Fill 3", "latest"],
  ]);
  const book = openBook(second);
  book.deleteSheet(sheetNamed(book, NAME).id);
  const anew = historyOf(await filled(changed(book.save(), "Invoices", put(1, 4, 102)), at(WEDNESDAY)));
  expect(anew.map((row) => row[0])).toEqual(["Fill 3"]);
});

const withoutRecord = (file: Uint8Array): Uint8Array => {
  const book = openBook(file);
  for (const key of book.settings.keys()) book.settings.delete(key);
  return book.save();
};

test("where another program dropped the record, the same fill is known by its fingerprint, and its signatures stand", async () => {
  const rows = historyOf(await filled(withoutRecord(signed(await first())), at(TUESDAY)));
  expect(rows.map((row) => [row[0], row[STATE], row[PREPARED] ?? ""])).toEqual([["Fill 1", "latest", "Ana"]]);
});

test("another fill has the next number, and nobody's signature; the one before stays as it was", async () => {
  const dropped = withoutRecord(changed(await first(), "Invoices", put(1, 4, 101)));
  const rows = historyOf(await filled(dropped, at(TUESDAY)));
  expect(rows.map((row) => [row[0], row[ON], row[STATE]])).toEqual([
    ["Fill 1", "2026-11-23 09:00", "replaced"],
    ["Fill 2", "2026-11-24 10:30", "latest"],
  ]);
  expect(rows[1]![CHANGED]).toMatch(/^not known: no record/);
});

test("a sheet of the user's of that name is not written to", async () => {
  const theirs = fileOf([...quarter(), { name: NAME, rows: [["Fill", "Litres"], ["petrol", 40]] }]); // prettier-ignore
  expect(await refusal(theirs, at(MONDAY))).toEqual([expect.stringContaining(`The sheet "${NAME}" is not one that Channel Credits wrote`)]);
});
