/** People's words on Review, Claims, Sign-offs and Fill history, interleaved with the requests of a fill by seed. */
import { isDeepStrictEqual } from "node:util";
import { comparedKey } from "../../src/workbook/keyedSheet";
import { openInExcel, type MemoryBook } from "@channel-credits/preview-host/testing";
import { anotherPage, connect, heldBack } from "./anotherPage";
import { rowsOf, sheetCalled, tell, type Rows } from "./actsOfOthers";
import { bookFor, cellsOf, ended, isAsFresh, isInterrupted, KEYED, refused, userCells, type Outcome } from "./tryActs";
import { doSomething, keysOf, type Draw, type LeftWord } from "./wordStories";

/** How Excel tells of a change: not at all, at once, some requests later, twice. */
const NEWS = ["lost", "at once", "late", "twice"] as const;

export interface TriedWords {
  readonly outcome: Outcome;
  readonly words: string;
  readonly stories: readonly string[];
}

/** Numbers by seed: the same seed is the same try. */
function drawing(seed: number): Draw {
  let state = seed >>> 0;
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

let otherPage: ReturnType<typeof anotherPage> | undefined;

/** One to four acts before requests of the fill of a filled workbook; in one of eight tries another pane fills it, too. */
export async function tryWords(seed: number, requests: number): Promise<TriedWords> {
  const draw = drawing(seed);
  const plan = Array.from({ length: 1 + draw(4) }, () => ({
    at: 1 + draw(requests),
    news: NEWS[draw(NEWS.length)]!,
    isFill: draw(32) < 3,
  }));
  const book = await bookFor(true);
  const { host } = await openInExcel(book);
  const start = cellsOf(book);
  const stories: string[] = [];
  const actedOn = new Set<string>();
  let left: readonly LeftWord[] = [];
  let theirs: ReadonlyMap<string, number> = new Map();
  let request = 0;
  let isActing = false;
  // A try that breaks is a fault of the test: an act that throws would leave its request without an answer.
  let broke: unknown;
  const later: { readonly at: number; readonly news: () => void }[] = [];
  const act = async ({ at, news, isFill }: (typeof plan)[number], number: number): Promise<void> => {
    if (isFill) {
      await (otherPage ??= anotherPage())().catch(refused);
      stories.push(`before request ${at}: another pane fills`);
    } else {
      const done = doSomething(book, KEYED, draw, number);
      const { on } = done;
      if (on) actedOn.add(on.name);
      stories.push(`before request ${at}: ${done.story} (news ${news})`);
      const telling = (): void => void (on && book.sheets.some(({ id }) => id === on.id) && tell(host, on));
      if (news === "at once" || news === "twice") telling();
      if (news === "twice") telling();
      if (news === "late") later.push({ at: at + 3, news: telling });
      if (done.left) left = [...left, done.left];
    }
    // What a person deletes, or types over a word of their own, is not lost.
    left = left.filter((it) => isThere(book, it));
    theirs = userCells(book);
  };
  const before = async (): Promise<void> => {
    for (const it of later) if (it.at === request) it.news();
    isActing = true;
    for (const [number, it] of plan.entries()) if (it.at === request) await act(it, number + 1);
    isActing = false;
  };
  connect(host, (bridge) =>
    heldBack(bridge, (text, goOn) => {
      // The requests of another pane's fill go through undisturbed: it would wait for itself.
      if (isActing) {
        goOn(text);
        return;
      }
      request++;
      void before().then(
        () => goOn(text),
        (error: unknown) => {
          broke = error;
          goOn(text);
        },
      );
    }),
  );
  const notes = (): number => book.sheets.reduce((sum, { comments }) => sum + comments.length, 0);
  const { report, words } = await ended();
  if (broke !== undefined) throw broke instanceof Error ? broke : new Error("an act of a person broke");
  const answer = (outcome: Outcome, more = ""): TriedWords => ({ outcome, words: `${more}${words}`, stories });
  const kept = userCells(book);
  const lost = [...theirs].find(([cell, count]) => (kept.get(cell) ?? 0) < count);
  if (lost) return answer("LOST", `${lost[0]}: `);
  const moved = left.find((it) => !isThere(book, it));
  if (moved) return answer("LOST", `${moved.text} of ${moved.key}: `);
  if (notes() < stories.filter((it) => it.includes(": note on row")).length) return answer("LOST", "a note: ");
  if (book.settings.keys().some((key) => key.endsWith(".run"))) return answer("WRONG", "a mark is left: ");
  // Nothing that people do on these sheets keeps a fill from putting back what it wrote.
  if (isInterrupted(report)) return answer("WRONG");
  if (report?.outcome !== "filled") {
    const isFilledByAnother = plan.some(({ isFill }) => isFill);
    const isUntouched = Object.entries(start).every(([name, rows]) => actedOn.has(name) || isDeepStrictEqual(sheetRows(book, name), rows));
    return answer(words !== "" && (isFilledByAnother || isUntouched) ? "told" : "WRONG");
  }
  if (await isAsFresh(book)) return answer("right");
  return answer(report.written.changedMeanwhile === undefined ? "WRONG" : "told");
}

const sheetRows = (book: MemoryBook, name: string): Rows | undefined => {
  const sheet = sheetCalled(book, name);
  return sheet && rowsOf(sheet);
};

/** Whether a word stands in the row of its key. */
function isThere(book: MemoryBook, { text, sheet, key }: LeftWord): boolean {
  const found = sheetCalled(book, sheet.name);
  if (found === undefined) return false;
  const rows = rowsOf(found);
  const keys = keysOf(rows, sheet);
  return rows.some((row, place) => row.includes(text) && comparedKey(keys[place]!) === comparedKey(key));
}
