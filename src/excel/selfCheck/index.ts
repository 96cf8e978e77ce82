/** "Check this Excel": asks every question on a sheet of its own, which goes when it is done. */
import type { CheckedAssumption, OnQuestion, SelfCheckResult, Verdict } from "../../workbook/selfCheck";
import { WorkbookProblem, type ProblemCode } from "../../workbook/port";
import { hasExcelApi } from "../gates";
import type { Session } from "../options";
import { send } from "../request";
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
      checked.push(await checkedBy(session, question, { sheetId: scratch.id, top: place * ROWS_A_QUESTION }));
    }
  } catch (problem) {
    if (!(problem instanceof WorkbookProblem) || (await isRemoved(session, scratch.id))) throw problem;
    throw new WorkbookProblem(problem.code, `${problem.message} The sheet "${scratch.name}" is left: delete it.`, problem.detail);
  }
  return { checked, isStopped, leftBehind: (await isRemoved(session, scratch.id)) ? undefined : scratch.name };
}

async function makeScratch(session: Session): Promise<{ readonly id: string; readonly name: string }> {
  return send(session, { doing: "add a sheet for the check" }, async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load("items/name");
    await context.sync();
    const taken = new Set(worksheets.items.map(({ name }) => name.toLowerCase()));
    let name = SCRATCH_SHEET;
    for (let n = 10; taken.has(name.toLowerCase()); n++) name = `${SCRATCH_SHEET} ${n}`;
    const sheet = worksheets.add(name);
    sheet.load("id");
    await context.sync();
    return { id: sheet.id, name };
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
  { sheetId, top }: { readonly sheetId: string; readonly top: number },
): Promise<CheckedAssumption> {
  const { id, area, asks, expects, matters, since, ask } = question;
  const about = { id, area, asks, expects, matters };
  if (since !== undefined && !hasExcelApi(since)) return { ...about, verdict: "unavailable", came: "" };
  const came = await answerTo(session, (context) => {
    const sheet = context.workbook.worksheets.getItem(sheetId);
    return ask(scratchOf(context, sheet, top));
  });
  return came === undefined ? { ...about, verdict: "unavailable", came: "" } : { ...about, verdict: verdictOn(expects, came), came };
}

function scratchOf(context: Excel.RequestContext, sheet: Excel.Worksheet, top: number): Scratch {
  return { context, sheet, cells: (rows, columns) => sheet.getRangeByIndexes(top, 0, rows, columns) };
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
