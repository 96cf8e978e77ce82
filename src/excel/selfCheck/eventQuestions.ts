/** What is told of changes, where the selection stays, and what becomes of the steps to undo. */
import { pause, refusalOf, withSheet, type Question, type Scratch } from "./question";

/** An event follows the reply; on the web it takes a moment. */
const HEARD_WITHIN_MS = 3_000;
/** Where nothing is to be told: long enough for what would have been. */
const QUIET_FOR_MS = 1_000;

type Told = Excel.WorksheetChangedEventArgs;

/** What is told of a piece of work on the scratch sheet, waited for until the first of it is there. */
async function toldOf({ context, sheet }: Scratch, work: () => Promise<void>, waitMs: number): Promise<readonly Told[]> {
  const told: Told[] = [];
  const handler = sheet.onChanged.add((event) => {
    told.push(event);
    return Promise.resolve();
  });
  await context.sync();
  try {
    await work();
    const until = Date.now() + waitMs;
    while (told.length === 0 && Date.now() < until) await pause(20);
    // A second event of one change, if any, follows the first closely.
    if (told.length > 0) await pause(100);
  } finally {
    handler.remove();
    await context.sync();
  }
  return told;
}

const write = async ({ context, cells }: Scratch, rows: number, columns: number, value: string): Promise<void> => {
  cells(rows, columns).values = Array.from({ length: rows }, () => new Array<string>(columns).fill(value));
  await context.sync();
};

const OUT_OF_DATE = "Our own writing could be taken for somebody else's: the pane would say that the preview is out of date.";

export const EVENT_QUESTIONS: readonly Question[] = [
  {
    id: "events.own",
    area: "Events",
    asks: "What is told of a change that we made?",
    expects: ["Local, ThisLocalAddin"],
    matters: OUT_OF_DATE,
    since: "1.14",
    ask: async (scratch) => {
      const [first] = await toldOf(scratch, () => write(scratch, 1, 1, "told"), HEARD_WITHIN_MS);
      return first === undefined ? "nothing" : `${first.source}, ${String(first.triggerSource)}`;
    },
  },
  {
    id: "events.block",
    area: "Events",
    asks: "How many changes are told of when a block of 100 rows is written?",
    expects: ["1"],
    matters: "The pane would look at the workbook more often than it has to; no figure changes.",
    since: "1.7",
    ask: async (scratch) => String((await toldOf(scratch, () => write(scratch, 100, 3, "told"), HEARD_WITHIN_MS)).length),
  },
  {
    id: "events.kind",
    area: "Events",
    asks: "As what is a written cell told?",
    expects: ["RangeEdited"],
    matters: "Edited cells could be taken for rows that were inserted or deleted: the preview would be out of date at once.",
    since: "1.7",
    ask: async (scratch) => (await toldOf(scratch, () => write(scratch, 1, 1, "kind"), HEARD_WITHIN_MS))[0]?.changeType ?? "nothing",
  },
  {
    id: "events.silenced",
    area: "Events",
    asks: "Is nothing told while we switch our own events off?",
    expects: ["nothing"],
    matters: OUT_OF_DATE,
    since: "1.8",
    ask: async (scratch) => {
      const { runtime } = scratch.context;
      const told = await toldOf(
        scratch,
        async () => {
          runtime.enableEvents = false;
          try {
            await write(scratch, 1, 1, "silent");
          } finally {
            runtime.enableEvents = true;
            await scratch.context.sync();
          }
        },
        QUIET_FOR_MS,
      );
      return told.length === 0 ? "nothing" : `${told.length} changes`;
    },
  },
  {
    id: "selection.kept",
    area: "Selection",
    asks: "Does the selection stay where it is while we write?",
    expects: ["stays"],
    matters: "A fill would move what you have selected.",
    ask: async (scratch) => {
      const { context } = scratch;
      const before = await selectedNow(context);
      await write(scratch, 10, 2, "x");
      return before === (await selectedNow(context)) ? "stays" : "moved";
    },
  },
  {
    id: "selection.newSheet",
    area: "Selection",
    asks: "Does the sheet that you look at stay while we add one and take it away?",
    expects: ["stays"],
    matters: "A fill would leave you on another sheet.",
    ask: async (scratch) => {
      const { context } = scratch;
      const before = await selectedNow(context);
      const meanwhile = await withSheet(scratch, () => selectedNow(context));
      return before === meanwhile && before === (await selectedNow(context)) ? "stays" : "moved";
    },
  },
  {
    id: "undo.group",
    area: "Undo",
    asks: "Can what a request writes be undone in one step?",
    expects: [],
    matters: "",
    since: "1.20",
    ask: ({ sheet }) =>
      refusalOf(async () => {
        sheet.load("id");
        await sheet.context.sync();
        const { id } = sheet;
        await Excel.run({ mergeUndoGroup: true }, async (grouped) => {
          grouped.workbook.worksheets.getItem(id).getRange("ZY1:ZY2").values = [[1], [2]];
          await grouped.sync();
        });
      }),
  },
];

/** Never part of an answer: it names a sheet of the workbook. */
async function selectedNow(context: Excel.RequestContext): Promise<string> {
  const selected = context.workbook.getSelectedRange();
  selected.load("address");
  await context.sync();
  return selected.address;
}
