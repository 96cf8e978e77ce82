/**
 * Which requests of a fill an act has to be tried at. An act before a request and the same act after it leave the same workbook and the same
 * replies where the request asks or changes nothing that the act touches, so of such a stretch of requests only the last is tried. What the
 * page hears of an act is part of it: where it asks what it has heard, a stretch ends.
 */
import { Watch } from "../../src/excel/watch";
import type { Act } from "./actStories";
import { connect, heldBack } from "./anotherPage";
import { bookFor, filling } from "./tryActs";
import { openInExcel } from "@channel-credits/preview-host/testing";

interface WirePath {
  readonly ObjectPathType: number;
  readonly Name: string;
  readonly ParentObjectPathId?: number;
  readonly ArgumentInfo?: { readonly Arguments?: readonly unknown[] };
}
interface RequestBody {
  readonly Actions: readonly { readonly ActionType: number; readonly Name: string; readonly ObjectPathId: number }[];
  readonly ObjectPaths: Readonly<Record<string, WirePath>>;
}

/** What a request has to do with: sheets by their ids, settings and the like, or the workbook as a whole. */
interface Concern {
  readonly sheets: ReadonlySet<string>;
  readonly isBook: boolean;
  readonly isKept: boolean;
}

interface Moment {
  readonly concern: Concern;
  /** The sheets that stand there just before the request, by their names. */
  readonly sheetIds: ReadonlyMap<string, string>;
  /** The page asked what it has heard between this request and the next. */
  asksWhatWasHeard: boolean;
}

const ROOT_PATH = 1;
const GET = 1;
const TRACE = 5;
const SHEET_ID = /^\{[-0-9A-Fa-f]+\}$/;

function concernOf(text: string): Concern {
  const { body: given } = (JSON.parse(text) as { readonly message: { readonly body: RequestBody | string } }).message;
  const body = typeof given === "string" ? (JSON.parse(given) as RequestBody) : given;
  const sheets = new Set<string>();
  let [isBook, isKept] = [false, false];
  for (const action of body.Actions) {
    if (action.ActionType === TRACE || /^_Remove(All)?References?$/.test(action.Name)) continue;
    const [first, second] = chainOf(body, action.ObjectPathId);
    const isGet = action.ActionType === GET;
    if (first?.Name === "Settings" || first?.Name === "CustomXmlParts") isKept = true;
    else if (first?.Name === "Worksheets" && second !== undefined) {
      const id = second.ArgumentInfo?.Arguments?.[0];
      if (typeof id === "string" && SHEET_ID.test(id)) sheets.add(id);
      else isBook = true;
    } else if (first !== undefined ? !(isGet && first.Name === "Worksheets") : !isGet) isBook = true;
  }
  return { sheets, isBook, isKept };
}

/** From below the workbook down to an object. */
function chainOf(body: RequestBody, id: number): WirePath[] {
  const path = body.ObjectPaths[String(id)];
  if (path === undefined || path.ObjectPathType === ROOT_PATH) return [];
  return [...(path.ParentObjectPathId === undefined ? [] : chainOf(body, path.ParentObjectPathId)), path];
}

/** One fill that nobody disturbs, request by request (the first at 0). */
async function undisturbed(isSecond: boolean): Promise<Moment[]> {
  const moments: Moment[] = [];
  const book = await bookFor(isSecond);
  const { host } = await openInExcel(book);
  const asks = (): void => {
    const last = moments[moments.length - 1];
    if (last) last.asksWhatWasHeard = true;
  };
  const spies = (["count", "since"] as const).map((name) => {
    const asked = Watch.prototype[name] as (this: Watch, ...words: never[]) => unknown;
    return jest.spyOn(Watch.prototype, name).mockImplementation(function (this: Watch, ...words: unknown[]) {
      asks();
      return asked.apply(this, words as never[]) as never;
    });
  });
  connect(host, (bridge) =>
    heldBack(bridge, (text, goOn) => {
      const sheetIds = new Map(book.sheets.map(({ name, id }) => [name, id]));
      moments.push({ concern: concernOf(text), sheetIds, asksWhatWasHeard: false });
      goOn(text);
    }),
  );
  await filling();
  for (const spy of spies) spy.mockRestore();
  return moments;
}

/** Which of the first `requests` requests (from 1) an act is to be tried before; what is left out comes to the same as the next that is not. */
export async function requestsThatTell(isSecond: boolean, requests: number): Promise<(act: Act, isHeard: boolean) => readonly number[]> {
  const moments = await undisturbed(isSecond);
  return (act, isHeard) =>
    Array.from({ length: requests }, (_, place) => place + 1).filter(
      (at) => at === requests || !comesToTheSame(act, isHeard, moments[at - 1]!, moments[at]!),
    );
}

function comesToTheSame(act: Act, isHeard: boolean, moment: Moment, next: Moment): boolean {
  const [now, then] = [touchedBy(act, moment), touchedBy(act, next)];
  if (now !== then) return false;
  if (now === NOTHING) return true;
  if (isHeard && moment.asksWhatWasHeard) return false;
  const { sheets, isBook, isKept } = moment.concern;
  return now === EVERYTHING ? sheets.size === 0 && !isBook && !isKept : !isBook && !sheets.has(now);
}

const NOTHING = "nothing";
const EVERYTHING = "everything";
const NEW = "a new sheet";

/** The id of the sheet that an act touches if it falls into this moment. */
function touchedBy({ sheet, isAdding }: Act, { sheetIds }: Moment): string {
  if (sheet === undefined) return EVERYTHING;
  const id = sheetIds.get(sheet);
  if (isAdding) return id === undefined ? NEW : NOTHING;
  return id ?? NOTHING;
}
