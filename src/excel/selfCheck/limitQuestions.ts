/** Sizes and times. Whatever is refused as too large is halved by the add-in, so both answers do where Microsoft names a limit. */
import { TEXT_OF_100 } from "./keptQuestions";
import { refusalOf, within, type Question, type Scratch } from "./question";

const secondsSince = (start: number): string => `${((Date.now() - start) / 1000).toFixed(1)} s`;

/** Rows of 10 cells of 100 characters each: a thousand of them are a megabyte. */
const megabyteRows = (rows: number): string[][] => Array.from({ length: rows }, () => new Array<string>(10).fill(TEXT_OF_100));

const HALVED = "Large blocks would be halved until they fit: a fill would be slower.";
const SLOWER = "A fill sends some hundred requests: it would take many minutes.";

type Words = Pick<Question, "asks" | "expects" | "matters" | "varies">;

/** A write of so many megabytes in one request. */
const sent = (id: string, megabytes: number, words: Words): Question => ({
  id: `limits.${id}`,
  area: "Limits",
  ...words,
  ask: ({ context, cells }) =>
    refusalOf(async () => {
      const rows = megabytes * 1_000;
      const area = cells(rows, 10);
      area.values = megabyteRows(rows);
      await context.sync();
      area.clear();
      await context.sync();
    }),
});

/** A reply of so many megabytes; the cells are written in small requests. */
const answered = (id: string, megabytes: number, words: Words): Question => ({
  id: `limits.${id}`,
  area: "Limits",
  ...words,
  ask: (scratch) => withMegabytes(scratch, megabytes, (area) => refusalOf(() => loaded(area))),
});

async function withMegabytes({ context, cells }: Scratch, megabytes: number, ask: (area: Excel.Range) => Promise<string>): Promise<string> {
  const area = cells(megabytes * 1_000, 10);
  // One text for all cells: the request is small, the reply is not.
  area.values = TEXT_OF_100 as unknown as string[][];
  await context.sync();
  const answer = await ask(area);
  area.clear();
  await context.sync();
  return answer;
}

async function loaded(area: Excel.Range): Promise<void> {
  area.load("values");
  await area.context.sync();
}

export const LIMIT_QUESTIONS: readonly Question[] = [
  sent("oneMegabyte", 1, { asks: "Is a megabyte taken in one request?", expects: ["done"], matters: HALVED }),
  sent("threeMegabytes", 3, { asks: "And three, the most that we send at once?", expects: ["done"], matters: HALVED }),
  sent("sixMegabytes", 6, {
    asks: "Are six megabytes taken in one request, or refused as too large?",
    expects: ["done", "refused: RequestPayloadSizeLimitExceeded"],
    varies: true,
    matters: "A block that is too large would be told as another failure.",
  }),
  answered("replyOfThree", 3, { asks: "Are three megabytes answered at once?", expects: ["done"], matters: HALVED }),
  answered("replyOfSix", 6, {
    asks: "Are six megabytes answered at once, or refused as too large?",
    expects: ["done", "refused: ResponsePayloadSizeLimitExceeded"],
    varies: true,
    matters: "A block that is too large would be told as another failure.",
  }),
  {
    id: "limits.cells",
    area: "Limits",
    asks: "Are 100,000 cells read at once?",
    expects: ["cells"],
    matters: HALVED,
    ask: async ({ context, cells }) => {
      const area = cells(1_000, 100);
      area.load("values");
      await context.sync();
      return (area.values as unknown) === null ? "null" : "cells";
    },
  },
  {
    id: "limits.mostCells",
    area: "Limits",
    asks: "What do more than five million cells read as?",
    expects: ["null", "refused: RangeExceedsLimit", "refused: ResponsePayloadSizeLimitExceeded"],
    varies: true,
    matters: "A column too long for one reply could be read as a blank one; no figure changes: Channel Credits reads used rows only.",
    ask: async ({ context, sheet }) => {
      const area = sheet.getRange("YA1:YE1000001");
      let came = "";
      const refusal = await refusalOf(async () => {
        area.load("values");
        await context.sync();
        came = (area.values as unknown) === null ? "null" : "cells";
      });
      return refusal === "done" ? came : refusal;
    },
  },
  {
    id: "limits.roundTrip",
    area: "Limits",
    asks: "Is a small request answered within a second?",
    expects: [within(1, 0)],
    matters: SLOWER,
    ask: async ({ context, sheet }) => {
      const start = Date.now();
      sheet.load("name");
      await context.sync();
      return within(1, Date.now() - start);
    },
  },
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
      await loaded(area);
      const read = secondsSince(reading);
      area.clear();
      await context.sync();
      return `written in ${written}, read in ${read}`;
    },
  },
];
