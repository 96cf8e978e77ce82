/** A workbook keeps the language of its texts: that of the person who filled it first, until another one is chosen. */
import { spoken, speak } from "../../src/contract/base/language";
import { prepareFill } from "../../src/credits/prepareFill";
import { figureLines } from "../../src/credits/reviewLines";
import { FILL_SETTING } from "../../src/credits/settings";
import { LANGUAGE_SETTING, speakAsWorkbook, workbookLanguage } from "../../src/credits/workbookLanguage";
import { loadLanguage } from "../../src/languages";
import { WorkbookProblem } from "../../src/workbook/port";
import { arrayPort } from "../support/arrayPort";

const kept = (settings: Readonly<Record<string, unknown>>) => ({ readSetting: (key: string) => Promise.resolve(settings[key]) });
const FILLED = { [FILL_SETTING]: { sheet: "Inventory", headings: [] } };

afterEach(() => speak("workbook", undefined));

test.each([
  ["never filled, opened by a German", {}, "de", "de"],
  ["never filled, opened in English", {}, "en", "en"],
  ["filled before languages were kept", FILLED, "de", "en"],
  ["kept German, opened in English", { ...FILLED, [LANGUAGE_SETTING]: "de" }, "en", "de"],
  ["kept English, opened by a German", { [LANGUAGE_SETTING]: "en" }, "de", "en"],
  ["kept a language of a later version", { [LANGUAGE_SETTING]: "xx" }, "de", "en"],
  ["kept something else", { [LANGUAGE_SETTING]: { code: "de" } }, "de", "en"],
] as const)("%s", async (_case, settings, users, expected) => {
  expect(await workbookLanguage(kept(settings), users)).toBe(expected);
});

test("it is spoken from then on, and English again for a workbook that keeps it", async () => {
  await speakAsWorkbook(kept({ [LANGUAGE_SETTING]: "de" }), { users: "en", load: loadLanguage });
  expect(spoken("workbook")).toBe("de");
  await speakAsWorkbook(kept(FILLED), { users: "de", load: loadLanguage });
  expect(spoken("workbook")).toBe("en");
});

test("where its words do not come, that is said, and the language before is still spoken", async () => {
  const load = () => Promise.reject(new WorkbookProblem("PART_NOT_LOADED", "A part is missing."));
  await expect(speakAsWorkbook(kept({ [LANGUAGE_SETTING]: "de" }), { users: "en", load })).rejects.toThrow("A part is missing.");
  expect(spoken("workbook")).toBe("en");
});

describe("a fill", () => {
  const SHEETS = [
    { name: "Inventory", rows: [["Part number", "Quantity on hand", "As-of date"], ["A-1", 40, 36586]] }, // prettier-ignore
    { name: "Invoices", rows: [["Invoice number", "Invoice date", "Part number", "Quantity", "Unit price"], ["I-1", 36535, "A-1", 50, 100]] }, // prettier-ignore
    {
      name: "Price changes",
      rows: [
        ["Part number", "Effective date", "New price"],
        ["A-1", 36586, 90],
      ],
    },
  ];
  const filled = async () => {
    const prepared = await prepareFill(arrayPort(SHEETS), { now: () => new Date(0) });
    if ("refusals" in prepared) throw new Error(prepared.refusals.map(({ message }) => message).join(" "));
    return prepared;
  };
  const settings = async () => (await filled()).plan.settings;

  test("keeps the language that it writes in, and in English nothing new", async () => {
    expect(await settings()).not.toHaveProperty(LANGUAGE_SETTING);
    speak("workbook", await loadLanguage("de"));
    expect(await settings()).toHaveProperty(LANGUAGE_SETTING, "de");
  });

  test("keeps and compares the same of a fill in whatever language: only what is told is another", async () => {
    const [english, german] = [await filled(), await (speak("workbook", await loadLanguage("de")), filled())];
    expect(german.history.record).toEqual(english.history.record);
    expect(figureLines(german).map(({ key }) => key)).toEqual(figureLines(english).map(({ key }) => key));
    expect(figureLines(english).map(({ key }) => key)).not.toEqual([]);
    expect([english, german].map(({ history }) => history.row?.figures)).toEqual([
      expect.stringContaining("Price protection (3.6(A)) $400.00"),
      expect.stringContaining("Preisschutz (3.6(A)) 400,00 $"),
    ]);
  });
});
