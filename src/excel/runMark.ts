import { WorkbookProblem } from "../workbook/port";
import type { Session } from "./options";
import { send } from "./request";
import { settingKey } from "./settings";
import type { Place } from "./problems";
import { writingWords } from "./writingWords";

/**
 * The mark of a write that is under way, kept with the workbook: it keeps two people's fills apart. It is taken in one batch, which finds
 * out who had it before; what a page that went left behind goes stale.
 */
interface RunMark {
  readonly id: string;
  /** When it was taken, in milliseconds since 1970. */
  readonly at: number;
}

/** No fill takes so long; computers' clocks differ by less. */
const STALE_AFTER_MS = 15 * 60_000;
const WAIT_MS = 2_000;
const LONGEST_WAIT_MS = 20_000;
const KEY = settingKey("run");
const place = (): Place => ({ doing: writingWords.seeOtherFill });

let runs = 0;
const page = Math.random().toString(36).slice(2);

/** Waits a while for another's write to end, then takes the mark; answers with what gives it up. */
export async function takeRunMark(session: Session): Promise<() => Promise<void>> {
  const mine: RunMark = { id: `${page}-${++runs}`, at: Date.now() };
  for (let waited = 0; ; waited += WAIT_MS) {
    const other = await othersMark(session, mine) ?? (await taken(session, mine)); // prettier-ignore
    if (other === undefined) return () => giveUp(session, mine);
    if (waited >= LONGEST_WAIT_MS) throw underWay(other);
    if ((await session.onWaiting(writingWords.waitingForOther)) === "stop") throw underWay(other);
    await session.sleep(WAIT_MS);
  }
}

/** A mark of somebody else's that still counts. */
function standing(value: unknown, mine: RunMark): RunMark | undefined {
  const mark = markOf(value);
  if (mark === undefined || mark.id.startsWith(`${page}-`) || Math.abs(mine.at - mark.at) > STALE_AFTER_MS) return undefined;
  return mark;
}

function markOf(value: unknown): RunMark | undefined {
  try {
    const mark = (typeof value === "string" ? JSON.parse(value) : value) as Partial<RunMark> | null;
    return typeof mark?.id === "string" && typeof mark.at === "number" ? { id: mark.id, at: mark.at } : undefined;
  } catch {
    return undefined;
  }
}

async function othersMark(session: Session, mine: RunMark): Promise<RunMark | undefined> {
  return session.isAlone ? undefined : standing(await readMark(session), mine);
}

async function readMark(session: Session): Promise<unknown> {
  return send(session, place(), async (context) => {
    const setting = context.workbook.settings.getItemOrNullObject(KEY);
    setting.load("value");
    await context.sync();
    return setting.isNullObject ? undefined : (setting.value as unknown);
  });
}

/** Looks and takes in one batch; where somebody was quicker, they get their mark back. */
async function taken(session: Session, mine: RunMark): Promise<RunMark | undefined> {
  const before = await send(session, place(), async (context) => {
    const { settings } = context.workbook;
    const setting = settings.getItemOrNullObject(KEY);
    setting.load("value");
    settings.add(KEY, JSON.stringify(mine));
    await context.sync();
    return setting.isNullObject ? undefined : (setting.value as unknown);
  });
  const other = session.isAlone ? undefined : standing(before, mine);
  if (other !== undefined) await change(session, mine, other);
  return other;
}

/** Another may have looked just now and be about to hand the mark back to us: then it is there a moment later. */
async function giveUp(session: Session, mine: RunMark): Promise<void> {
  for (let tries = 0; tries < 3; tries++) {
    try {
      if (await change(session, mine, undefined)) return;
    } catch (problem) {
      // A mark that cannot be taken away goes stale.
      if (!(problem instanceof WorkbookProblem)) throw problem;
    }
    await session.sleep(WAIT_MS / 4);
  }
}

/** Puts another mark, or none, in the place of ours; answers whether ours was there, or nobody's. */
async function change(session: Session, mine: RunMark, to: RunMark | undefined): Promise<boolean> {
  return send(session, place(), async (context) => {
    const { settings } = context.workbook;
    const setting = settings.getItemOrNullObject(KEY);
    setting.load("value");
    await context.sync();
    if (setting.isNullObject) return true;
    if (markOf(setting.value)?.id !== mine.id) return false;
    if (to === undefined) setting.delete();
    else settings.add(KEY, JSON.stringify(to));
    await context.sync();
    return true;
  });
}

const underWay = ({ at }: RunMark): WorkbookProblem =>
  new WorkbookProblem("FILL_UNDER_WAY", writingWords.otherUnderWay(new Date(at).toISOString().slice(11, 16)));
