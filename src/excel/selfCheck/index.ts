/** "Check this Excel": asks every question on a sheet of its own, which goes when it is done. */
import type { CheckedAssumption, OnQuestion, SelfCheckResult, Verdict } from "../../workbook/selfCheck";
import { WorkbookProblem, type ProblemCode } from "../../workbook/port";
import { kindOf } from "../errorCodes";
import { hasExcelApi, hasSet } from "../gates";
import type { Session } from "../options";
import { send } from "../request";
import { freeName } from "../../workbook/freeName";
import { sheetNames } from "../sheetNames";
import { CELL_QUESTIONS } from "./cellQuestions";
import { COMMENT_QUESTIONS } from "./commentQuestions";
import { EVENT_QUESTIONS } from "./eventQuestions";
import { FUNCTION_QUESTIONS } from "./functionQuestions";
import { KEPT_QUESTIONS, removeKept } from "./keptQuestions";
import { LIMIT_QUESTIONS } from "./limitQuestions";
import { FUNCTIONS_SET, removeSheets, type Question, type Scratch } from "./question";
import { REFUSAL_QUESTIONS } from "./refusalQuestions";
import { SHEET_QUESTIONS } from "./sheetQuestions";
import { TABLE_QUESTIONS } from "./tableQuestions";

export const QUESTIONS: readonly Question[] = [
  ...CELL_QUESTIONS,
  ...SHEET_QUESTIONS,
  ...TABLE_QUESTIONS,
  ...REFUSAL_QUESTIONS,
  ...COMMENT_QUESTIONS,
  ...EVENT_QUESTIONS,
  ...KEPT_QUESTIONS,
  ...FUNCTION_QUESTIONS,
  ...LIMIT_QUESTIONS,
];

const SCRATCH_SHEET = "Channel Credits check";
/** A hidden name on the scratch sheet that holds the sheet's id: a check that was broken off with its page is known by it. */
const SCRATCH_MARK = "ChannelCredits.scratch";
/** Questions stand below each other; none asks for more rows. */
const ROWS_A_QUESTION = 6_010;

/**
 * @param asked the questions to ask; all of them unless a test asks for some.
 * @throws WorkbookProblem where no scratch sheet can be made (nothing was changed then), or where Excel stops answering; the message says
 *         whether the scratch sheet is still there.
 */
export async function selfCheck(
  session: Session,
  onProgress: OnQuestion,
  asked: readonly Question[] = QUESTIONS,
): Promise<SelfCheckResult> {
  const scratch = await makeScratch(session);
  const checked: CheckedAssumption[] = [];
  let isStopped = false;
  try {
    for (const [place, question] of asked.entries()) {
      isStopped = onProgress(place, asked.length) === "stop";
      if (isStopped) break;
      checked.push(await checkedBy(session, question, scratch, place * ROWS_A_QUESTION));
    }
  } catch (problem) {
    if ((await isRemoved(session, scratch)) || !(problem instanceof WorkbookProblem)) throw problem;
    throw new WorkbookProblem(problem.code, `${problem.message} The sheet "${scratch.name}" is left: delete it.`, problem.detail);
  }
  return { checked, isStopped, leftBehind: (await isRemoved(session, scratch)) ? undefined : scratch.name };
}

/** The sheet that questions are asked on, and names for those that they add: nobody has them, so nobody's sheet is ever removed. */
interface ScratchSheet {
  readonly id: string;
  readonly name: string;
  readonly otherNames: Scratch["otherNames"];
}

async function makeScratch(session: Session): Promise<ScratchSheet> {
  const names = [...(await sheetNames(session)).entries()];
  const left = names.filter(([, name]) => name.startsWith(SCRATCH_SHEET)).map(([id]) => id);
  const gone = await removeMarked(session, left);
  const taken = names.flatMap(([id, name]) => (gone.has(id) ? [] : [name]));
  const [name, ...others] = [1, 2, 3].map(() => {
    const free = freeName(SCRATCH_SHEET, taken);
    taken.push(free);
    return free;
  });
  return send(session, { doing: "add a sheet for the check" }, async (context) => {
    const sheet = context.workbook.worksheets.add(name);
    sheet.load("id");
    await context.sync();
    await mark(sheet);
    return { id: sheet.id, name: name!, otherNames: [others[0]!, others[1]!] };
  });
}

/** Where this Excel has no such names, a sheet that is left has to be deleted by hand. */
async function mark(sheet: Excel.Worksheet): Promise<void> {
  if (!hasExcelApi("1.7")) return;
  sheet.names.add(SCRATCH_MARK, `="${sheet.id}"`).visible = false;
  await sheet.context.sync();
}

/** Removes what an earlier check left whose page was closed: sheets that hold their own id. A copy that somebody made stays. */
async function removeMarked(session: Session, ids: readonly string[]): Promise<ReadonlySet<string>> {
  if (ids.length === 0 || !hasExcelApi("1.7")) return new Set();
  return send(session, { doing: "look for what an earlier check left" }, async (context) => {
    const sheets = ids.map((id) => {
      const sheet = context.workbook.worksheets.getItemOrNullObject(id);
      const name = sheet.names.getItemOrNullObject(SCRATCH_MARK);
      name.load("formula");
      return { id, sheet, name };
    });
    await context.sync();
    const ours = sheets.filter(({ id, name }) => !name.isNullObject && name.formula === `="${id}"`);
    for (const { sheet } of ours) sheet.delete();
    await context.sync();
    return new Set(ours.map(({ id }) => id));
  });
}

/** Removes the scratch sheet and whatever a question that failed has left; whether all is gone. */
async function isRemoved(session: Session, { id, otherNames }: ScratchSheet): Promise<boolean> {
  try {
    await send(session, { doing: "remove the sheet of the check" }, async (context) => {
      await removeSheets(context, [id, ...otherNames]);
      await removeKept(context);
    });
    return true;
  } catch (problem) {
    if (problem instanceof WorkbookProblem) return false;
    throw problem;
  }
}

async function checkedBy(
  session: Session,
  question: Question,
  { id: sheetId, otherNames }: ScratchSheet,
  top: number,
): Promise<CheckedAssumption> {
  const { id, area, asks, expects, varies, matters, ask } = question;
  const about = { id, area, asks, expects, ...(varies && { varies }), matters };
  const came = isAvailable(question)
    ? await answerTo(session, (context) => {
        const sheet = context.workbook.worksheets.getItem(sheetId);
        const cells: Scratch["cells"] = (rows, columns) => sheet.getRangeByIndexes(top, 0, rows, columns);
        return ask({ context, sheet, cells, otherNames });
      })
    : undefined;
  return came === undefined ? { ...about, verdict: "unavailable", came: "" } : { ...about, verdict: verdictOn(expects, came), came };
}

const isAvailable = ({ since, needsFunctions }: Question): boolean =>
  (since === undefined || hasExcelApi(since)) && (needsFunctions !== true || hasSet(...FUNCTIONS_SET));

const verdictOn = (expects: readonly string[], came: string): Verdict =>
  expects.length === 0 ? "told" : expects.includes(came) ? "passed" : "differs";

/** Of these no question is to blame: the check ends. */
const ENDS: ReadonlySet<ProblemCode> = new Set(["CELL_BEING_EDITED", "OTHER_WORKBOOK_ACTIVE", "STOPPED"]);

/**
 * A question that Excel refuses as a whole is answered by the refusal's code, one that it breaks on by the kind of the error; undefined: this
 * Excel has not what it needs. A message is never part of an answer: it could hold names.
 */
async function answerTo(session: Session, batch: (context: Excel.RequestContext) => Promise<string>): Promise<string | undefined> {
  try {
    return await send(session, { doing: "answer a question of the check" }, batch);
  } catch (problem) {
    if (!(problem instanceof WorkbookProblem)) return `failed: ${problem instanceof Error ? problem.name : typeof problem}`;
    if (problem.code === "OLD_EXCEL") return undefined;
    // Without a code Excel has not answered at all.
    const code = /^[A-Z]\w+/.exec(problem.detail ?? "")?.[0];
    if (code === undefined || ENDS.has(problem.code) || kindOf({ code }) === "transient") throw problem;
    return `refused: ${code}`;
  }
}
