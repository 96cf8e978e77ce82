/** What is kept with the workbook: settings and parts of XML. */
import { shown, type Question } from "./question";

export const TEXT_OF_100 = "0123456789".repeat(10);
const SETTING = "channelcredits.check";
const NAMESPACE = "urn:channel-credits:check";
const NOT_KEPT = "What you choose and what a fill remembers would not be kept.";

function xmlParts(context: Excel.RequestContext): Excel.CustomXmlPartScopedCollection {
  const parts = context.workbook.customXmlParts.getByNamespace(NAMESPACE);
  parts.load("items/id");
  return parts;
}

/** What a check that was broken off may have left beside its sheets. */
export async function removeKept(context: Excel.RequestContext): Promise<void> {
  const setting = context.workbook.settings.getItemOrNullObject(SETTING);
  setting.load("key");
  const parts = xmlParts(context);
  await context.sync();
  if (!setting.isNullObject) setting.delete();
  for (const part of parts.items) part.delete();
  await context.sync();
}

/** Keeps a value and reads it back. */
const setting = (
  words: Pick<Question, "id" | "asks" | "expects" | "matters">,
  value: unknown,
  answer: (kept: unknown) => string,
): Question => ({
  area: "Kept",
  ...words,
  ask: async ({ context }) => {
    const { settings } = context.workbook;
    settings.add(SETTING, value);
    await context.sync();
    const kept = settings.getItemOrNullObject(SETTING);
    kept.load("value");
    await context.sync();
    const came = kept.isNullObject ? "gone" : answer(kept.value);
    if (!kept.isNullObject) kept.delete();
    await context.sync();
    return came;
  },
});

const lengthOf = (kept: unknown): string => shown(String(kept).length);

export const KEPT_QUESTIONS: readonly Question[] = [
  setting(
    { id: "kept.setting", asks: "Does the workbook keep a setting of 200,000 characters?", expects: ["200000"], matters: NOT_KEPT },
    TEXT_OF_100.repeat(2_000),
    lengthOf,
  ),
  setting(
    {
      id: "kept.megabyte",
      asks: "Does it keep one of a million characters?",
      expects: ["1000000"],
      matters: "Of a large workbook the last fill could not be taken back on another day, and an overtyped figure not be found.",
    },
    TEXT_OF_100.repeat(10_000),
    lengthOf,
  ),
  setting(
    {
      id: "kept.shape",
      asks: "Does a setting come back in the shape in which it was kept?",
      expects: ['{"a":[1,"x",true,null]}'],
      matters: NOT_KEPT,
    },
    { a: [1, "x", true, null] },
    shown,
  ),
  {
    id: "kept.removed",
    area: "Kept",
    asks: "Is a setting gone once it is removed?",
    expects: ["gone"],
    matters: "What you take back would still be remembered.",
    ask: async ({ context }) => {
      const { settings } = context.workbook;
      settings.add(SETTING, "x").delete();
      const kept = settings.getItemOrNullObject(SETTING);
      kept.load("key");
      await context.sync();
      return kept.isNullObject ? "gone" : "there";
    },
  },
  {
    id: "kept.xml",
    area: "Kept",
    asks: "Does the workbook keep a part of XML?",
    expects: ["kept"],
    matters: "An interrupted fill could not be put back by a new page.",
    ask: async ({ context }) => {
      context.workbook.customXmlParts.add(`<check xmlns="${NAMESPACE}">${TEXT_OF_100}</check>`);
      await context.sync();
      const ours = xmlParts(context);
      await context.sync();
      const texts = ours.items.map((part) => part.getXml());
      await context.sync();
      const isKept = texts.some(({ value }) => value.includes(TEXT_OF_100));
      for (const part of ours.items) part.delete();
      await context.sync();
      return isKept ? "kept" : "gone";
    },
  },
];
