/** Sizes and times, what is kept in the workbook, the selection, and what is told of changes. */
import { refusalOf, shown, type Question } from "./question";

const TEXT_OF_100 = "0123456789".repeat(10);
const SETTING = "channelcredits.check";
const NAMESPACE = "urn:channel-credits:check";
/** An event follows the reply; on the web it takes a moment. */
const HEARD_WITHIN_MS = 3_000;

const secondsSince = (start: number): string => `${((Date.now() - start) / 1000).toFixed(1)} s`;

function xmlParts(context: Excel.RequestContext): Excel.CustomXmlPartScopedCollection {
  const parts = context.workbook.customXmlParts.getByNamespace(NAMESPACE);
  parts.load("items/id");
  return parts;
}

/** A write of so many megabytes in one request. */
const payload = (id: string, megabytes: number, words: Pick<Question, "asks" | "expects" | "matters">): Question => ({
  id: `limits.${id}`,
  area: "Limits",
  ...words,
  ask: ({ context, cells }) =>
    refusalOf(async () => {
      const rows = megabytes * 1_000;
      const area = cells(rows, 10);
      area.values = Array.from({ length: rows }, () => Array.from({ length: 10 }, () => TEXT_OF_100));
      await context.sync();
      area.clear();
      await context.sync();
    }),
});

export const LIMIT_QUESTIONS: readonly Question[] = [
  payload("oneMegabyte", 1, {
    asks: "Is a megabyte taken in one request?",
    expects: ["done"],
    matters: "Large blocks would be halved until they fit: a fill would be slower.",
  }),
  payload("sixMegabytes", 6, {
    asks: "Are six megabytes taken in one request, or refused as too large?",
    expects: ["done", "refused: RequestPayloadSizeLimitExceeded"],
    matters: "A block that is too large would be told as another failure.",
  }),
  {
    id: "limits.speed",
    area: "Limits",
    asks: "How long do 1,000 rows of 100 numbers take?",
    expects: [],
    matters: "",
    ask: async ({ context, cells }) => {
      const area = cells(1_000, 100);
      const writing = Date.now();
      area.values = Array.from({ length: 1_000 }, (_, row) => Array.from({ length: 100 }, (_it, column) => row * 100 + column));
      await context.sync();
      const written = secondsSince(writing);
      const reading = Date.now();
      area.load("values");
      await context.sync();
      const read = secondsSince(reading);
      area.clear();
      await context.sync();
      return `written in ${written}, read in ${read}`;
    },
  },
  {
    id: "kept.setting",
    area: "Kept",
    asks: "Does the workbook keep a setting of 200,000 characters?",
    expects: ["200000"],
    matters: "What you choose and what a fill remembers would not be kept.",
    ask: async ({ context }) => {
      const { settings } = context.workbook;
      settings.add(SETTING, TEXT_OF_100.repeat(2_000));
      await context.sync();
      const kept = settings.getItemOrNullObject(SETTING);
      kept.load("value");
      await context.sync();
      const answer = kept.isNullObject ? "gone" : shown(String(kept.value).length);
      if (!kept.isNullObject) kept.delete();
      await context.sync();
      return answer;
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
  {
    id: "selection.kept",
    area: "Selection",
    asks: "Does the selection stay where it is while we write?",
    expects: ["stays"],
    matters: "A fill would move what you have selected.",
    ask: async ({ context, cells }) => {
      const addressNow = async (): Promise<string> => {
        const selected = context.workbook.getSelectedRange();
        selected.load("address");
        await context.sync();
        return selected.address;
      };
      const before = await addressNow();
      cells(10, 2).values = Array.from({ length: 10 }, (_, row) => [row, "x"]);
      await context.sync();
      return before === (await addressNow()) ? "stays" : "moved";
    },
  },
  {
    id: "events.own",
    area: "Events",
    asks: "What is told of a change that we made?",
    expects: ["Local, ThisLocalAddin"],
    matters: "Our own writing could be taken for somebody else's: the pane would say that the preview is out of date.",
    since: "1.14",
    ask: async ({ context, sheet, cells }) => {
      let hear: (told: string) => void = () => undefined;
      const heard = new Promise<string>((resolve) => (hear = resolve));
      const handler = sheet.onChanged.add(({ source, triggerSource }) => {
        hear(`${source}, ${String(triggerSource)}`);
        return Promise.resolve();
      });
      await context.sync();
      cells(1, 1).values = [["told"]];
      await context.sync();
      const giveUp = setTimeout(() => hear("nothing"), HEARD_WITHIN_MS);
      const answer = await heard;
      clearTimeout(giveUp);
      handler.remove();
      await context.sync();
      return answer;
    },
  },
];
