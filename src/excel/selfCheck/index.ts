/** "Check this Excel": asks every question on a sheet of its own, which goes when it is done. */
import type { CheckedAssumption, OnQuestion, SelfCheckResult, Verdict } from "../../workbook/selfCheck";
import { WorkbookProblem, type ProblemCode } from "../../workbook/port";
import { hasExcelApi } from "../gates";
import type { Session } from "../options";
import { send } from "../request";
import { freeName, sheetNames } from "../sheetNames";
import { CELL_QUESTIONS } from "./cellQuestions";
import { LIMIT_QUESTIONS } from "./limitQuestions";
import type { Question, Scratch } from "./question";
import { SHEET_QUESTIONS } from "./sheetQuestions";

export const QUESTIONS: readonly Question[] = [...CELL_QUESTIONS, ...SHEET_QUESTIONS, ...LIMIT_QUESTIONS];

const SCRATCH_SHEET = "Channel Credits check";
/** Questions stand below each other; none asks for more rows. */
const ROWS_A_QUESTION = 6_010;

/**
 * @throws WorkbookProblem where no scratch sheet can be made (nothing was changed then), or where Excel stops answering; the message says
 *         whether the scratch sheet is still there.
 */
export async function selfCheck(session: Session, onProgress: OnQuestion): Promise<SelfCheckResult> {
  const scratch = await makeScratch(session);
  const checked: CheckedAssumption[] = [];
  let isStopped = false;
  try {
    for (const [place, question] of QUESTIONS.entries()) {
      isStopped = onProgress(place, QUESTIONS.length) === "stop";
      if (isStopped) break;
      checked.push(await checkedBy(session, question, scratch, place * ROWS_A_QUESTION));
    }
  } catch (problem) {
    if (!(problem instanceof WorkbookProblem) || (await isRemoved(session, scratch.id))) throw problem;
    throw new WorkbookProblem(problem.code, `${problem.message} The sheet "${scratch.name}" is left: delete it.`, problem.detail);
  }
  return { checked, isStopped, leftBehind: (await isRemoved(session, scratch.id)) ? undefined : scratch.name };
}

/** The sheet that questions are asked on, and names for those that they add: nobody has them, so nobody's sheet is ever removed. */
interface ScratchSheet {
  readonly id: string;
  readonly name: string;
  readonly otherNames: Scratch["otherNames"];
}

async function makeScratch(session: Session): Promise<ScratchSheet> {
  const taken = [...(await sheetNames(session)).values()];
  const [name, ...others] = [1, 2, 3].map(() => {
    const free = freeName(SCRATCH_SHEET, taken);
    taken.push(free);
    return free;
  });
  return send(session, { doing: "add a sheet for the check" }, async (context) => {
    const sheet = context.workbook.worksheets.add(name);
    sheet.load("id");
    await context.sync();
    return { id: sheet.id, name: name!, otherNames: [others[0]!, others[1]!] };
  });
}

/** Removes the scratch sheet; whether it is gone. */
async function isRemoved(session: Session, id: string): Promise<boolean> {
  try {
    await send(session, { doing: "remove the sheet of the check" }, async (context) => {
      const sheet = context.workbook.worksheets.getItemOrNullObject(id);
      sheet.load("name");
      await context.sync();
      if (!sheet.isNullObject) sheet.delete();
      await context.sync();
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
  const { id, area, asks, expects, matters, since, ask } = question;
  const about = { id, area, asks, expects, matters };
  if (since !== undefined && !hasExcelApi(since)) return { ...about, verdict: "unavailable", came: "" };
  const came = await answerTo(session, (context) => {
    const sheet = context.workbook.worksheets.getItem(sheetId);
    const cells: Scratch["cells"] = (rows, columns) => sheet.getRangeByIndexes(top, 0, rows, columns);
    return ask({ context, sheet, cells, otherNames });
  });
  return came === undefined ? { ...about, verdict: "unavailable", came: "" } : { ...about, verdict: verdictOn(expects, came), came };
}

const verdictOn = (expects: readonly string[], came: string): Verdict =>
  expects.length === 0 ? "told" : expects.includes(came) ? "passed" : "differs";

/** Of these no question is to blame: the check ends. */
const ENDS: ReadonlySet<ProblemCode> = new Set(["CELL_BEING_EDITED", "OTHER_WORKBOOK_ACTIVE", "REQUEST_FAILED", "STOPPED"]);

/** A question that Excel refuses as a whole is answered by the refusal's code; undefined: this Excel has not what it needs. */
async function answerTo(session: Session, batch: (context: Excel.RequestContext) => Promise<string>): Promise<string | undefined> {
  try {
    return await send(session, { doing: "answer a question of the check" }, batch);
  } catch (problem) {
    if (!(problem instanceof WorkbookProblem) || ENDS.has(problem.code)) throw problem;
    if (problem.code === "OLD_EXCEL") return undefined;
    return `refused: ${problem.detail?.split(" ")[0] ?? problem.code}`;
  }
}
