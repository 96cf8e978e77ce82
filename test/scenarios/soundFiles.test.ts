/** Files that other programs wrote soundly or unsoundly: filled for what they mean, or refused with the place. */
import { BookError, openBook } from "@channel-credits/preview-host";
import { expectTidyHost, mutant, randomOf, packageFaults } from "@channel-credits/preview-host/testing";
import { WorkbookProblem } from "../../src/workbook/port";
import { cellsOf, changedParts, figures, fileOf, fill, filled, fixture, partsOf, sheetNamed, withPart } from "./files";
import { quarter } from "./quarter";

jest.setTimeout(60_000);
afterEach(expectTidyHost);

/** Credit of price protection, row by row. */
const credits = (file: Uint8Array): readonly (string | number)[] => figures(file).map((row) => row[1] ?? "");

// prettier-ignore
test.each([
  ["no content type for relationships",           "p01_rels_only_overrides"],
  ["content types of sheets that are not there",  "p02_stale_overrides"],
  ["cell formats in several versions",            "p40_styles_alternate_content"],
  ["parts in ISO-8859-1",                         "p41_latin1_two_parts"],
  ["a time of day in another sheet",              "p43_isotime_other_sheet"],
])("%s: 500.00, a sound file, and a second fill changes not one byte", async (_story, name) => {
  const once = await filled(fixture(`real/${name}.xlsx`));
  expect(credits(once)).toEqual([500, ""]);
  expect(packageFaults(once)).toEqual([]);
  expect(changedParts(once, await filled(once))).toEqual([]);
});

// prettier-ignore
test.each([
  ["a shared text that is not there", "p44_sst_out_of_range", 'The sheet "Other" (part "xl/worksheets/sheet4.xml" of the workbook) is damaged: cell A1 asks for shared text 7, but the workbook has 0'],
  ["a row that is there twice",       "p51_duplicate_row",    'The sheet "Inventory" (part "xl/worksheets/sheet1.xml" of the workbook) is damaged: cell A3 stands in row 2'],
])("%s: refused with its place, and nothing is asked twice", async (_story, name, words) => {
  const file = fixture(`real/${name}.xlsx`);
  const answer = fill(file);
  await expect(answer).rejects.toMatchObject({ code: "FILE_UNREADABLE", message: expect.stringContaining(words) as string });
});

test("cell formats in several versions: our columns and the user's dates look as they should", async () => {
  const sheet = sheetNamed(openBook(await filled(fixture("real/p40_styles_alternate_content.xlsx"))), "Inventory");
  const looks = [2, 3, 4].map((column) => sheet.format(1, column).numberFormat);
  expect(looks).toEqual(["m/d/yyyy", "#,##0", "#,##0.00"]);
  expect(sheet.format(0, 3).font.bold).toBe(true);
});

test("as-of dates that are written as ISO text are dates", async () => {
  const dated = withPart(fixture("real/p43_isotime_other_sheet.xlsx"), "xl/worksheets/sheet1.xml", (xml) =>
    xml.replaceAll("><v>36557</v>", ' t="d"><v>2000-02-01T00:00:00</v>'),
  );
  expect(credits(await filled(dated))).toEqual([500, ""]);
});

test("a workbook that is calculated by hand stays so", async () => {
  const manual = withPart(fileOf(quarter()), "xl/workbook.xml", (xml) => xml.replace(/<calcPr[^>]*>/, '<calcPr calcMode="manual"/>'));
  const after = Buffer.from(partsOf(await filled(manual))["xl/workbook.xml"]!).toString();
  expect(after).toContain('calcMode="manual"');
  expect(after).not.toContain("fullCalcOnLoad");
});

test("no room for one more cell format: refused before anything is said to be written, and the file is as it was", async () => {
  const xfs = Array.from(
    { length: 65_489 },
    (_, n) => `<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0" quotePrefix="${n % 2}"/>`,
  ).join("");
  const before = withPart(fileOf(quarter()), "xl/styles.xml", (xml) =>
    xml.replace(/<cellXfs[^>]*>/, (open) => `${open}${xfs}`).replace(/<cellXfs count="\d+"/, '<cellXfs count="65490"'),
  );
  const { report, file } = await fill(before);
  expect(report).toMatchObject({ outcome: "failed", written: { outcome: "untouched" } });
  // How a part is packed may differ; what is in it may not. The holder of settings may stay, empty.
  const kept = (of: Uint8Array) =>
    Object.entries(partsOf(of)).filter(([part]) => /^xl\/(?:worksheets|styles|sharedStrings|workbook)/.test(part));
  expect(kept(file)).toEqual(kept(before));
  expect(changedParts(before, file).filter((part) => !/^xl\/webextensions\/|Content_Types|^_rels/.test(part))).toEqual([]);
  const { problem } = (report as Extract<typeof report, { outcome: "failed" }>).written;
  expect(problem.code).toBe("TOO_LARGE");
  expect(problem.message).toContain("already has the most cell formats that Excel allows (65,490)");
});

test("changed packages through the whole path: filled soundly, or refused in words", async () => {
  const outcomes = new Set<string>();
  for (let seed = 1; seed <= 24; seed++) {
    const random = randomOf(seed);
    const { file, story } = mutant(fixture(random.pick(["real/p43_isotime_other_sheet.xlsx", "real/p02_stale_overrides.xlsx"])), random);
    try {
      const { report } = await fill(file);
      outcomes.add(report.outcome);
    } catch (error) {
      const isTold = error instanceof BookError || (error instanceof WorkbookProblem && error.code === "FILE_UNREADABLE");
      if (!isTold) throw new Error(`seed ${seed} (${story})`, { cause: error });
      outcomes.add("unreadable");
    }
  }
  expect(outcomes).toContain("filled");
  expect(outcomes).toContain("unreadable");
});

test.each(["E2:G3", "D2:F2"])(
  "an array formula of the user's over %s, of our columns and theirs, is kept as it is, and told by its cells",
  async (area) => {
    const once = await filled(fileOf(quarter()));
    const [first = ""] = area.split(":");
    const changed = withPart(once, "xl/worksheets/sheet3.xml", (xml) => xml.replace(/(<c r="E3"[^>]*><v>)95/, "$196"));
    expect(changedParts(once, changed)).toEqual(["xl/worksheets/sheet3.xml"]);
    const crossed = withPart(changed, "xl/worksheets/sheet2.xml", (xml) =>
      xml.replace(new RegExp(`(<c r="${first}"[^>]*>)`), `$1<f t="array" ref="${area}">36557</f>`),
    );
    const { report, file } = await fill(crossed);
    expect(report).toMatchObject({ outcome: "filled", typedOver: expect.arrayContaining([expect.objectContaining({ sheetRow: 2, column: 5, isKept: true })]) as unknown }); // prettier-ignore
    expect(new TextDecoder().decode(partsOf(file)["xl/worksheets/sheet2.xml"])).toContain(`<f t="array" ref="${area}">36557</f>`);
  },
);

/** As programs leave names that know their sheet by its place, when a sheet is added before it or one is deleted. */
const withMarksMoved = (file: Uint8Array, by: number): Uint8Array =>
  withPart(file, "xl/workbook.xml", (xml) =>
    xml.replace(/localSheetId="(\d+)"/g, (_whole, place: string) => `localSheetId="${Number(place) + by}"`),
  );

test.each([-2, -1, 1])(
  "marks of ours that have come to stand %i sheets on change no figure, and nothing of the user's is written over",
  async (by) => {
    const once = await filled(fileOf(quarter()));
    const book = openBook(once);
    sheetNamed(book, "Invoices").setValues({ row: 2, column: 4, rowCount: 1, columnCount: 1 }, [[96]]);
    const changed = book.save();
    const [sound, moved] = [await filled(changed), await filled(withMarksMoved(changed, by))];
    expect(figures(moved)).toEqual(figures(sound));
    const [before, after] = [openBook(changed), openBook(moved)];
    for (const name of ["Invoices", "Price changes", "Discontinuations", "Terms"])
      expect(cellsOf(sheetNamed(after, name))).toEqual(cellsOf(sheetNamed(before, name)));
    expect(cellsOf(sheetNamed(after, "Balancing limits"))).toEqual(cellsOf(sheetNamed(openBook(sound), "Balancing limits")));
  },
);

test("a sheet of ours that another program deleted, and whose names it left, is written again", async () => {
  const once = openBook(await filled(fileOf(quarter())));
  const [last, before] = [...once.sheets].reverse().map(({ id, name }) => ({ id, name }));
  once.deleteSheet(before!.id);
  const left = withPart(once.save(), "xl/workbook.xml", (xml) =>
    xml.replace(
      "</definedNames>",
      `<definedName name="ChannelCredits.sheet" localSheetId="${once.sheets.length}" hidden="1">"${last!.name}|x"</definedName></definedNames>`,
    ),
  );
  const names = openBook(await filled(left)).sheets.map(({ name }) => name);
  expect(names).toContain(before!.name);
});
