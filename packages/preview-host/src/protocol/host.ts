import type { Area, Book, BookSheet } from "../book/model";
import { dispatch, type Interruption, type Roots } from "./dispatcher";
import { ALL_SHEETS, EVENT, Events } from "./events";
import { Faults } from "./faults";
import { areaText, intersection } from "./areas";
import { failure, HostError } from "./hostError";
import { workbookObject } from "./objects/workbook";
import { serviceNamed } from "./objects/services";
import { jsonWithRaw } from "./rawJson";
import { References } from "./references";
import { describeActions, isCleanUp, type RequestRecord } from "./requestLog";
import type { HostState, LiveError, Selection } from "./state";
import { defaultSwitches, type HostSwitches } from "./switches";
import { textBytes } from "./textBytes";
import { editCell, type CellInput } from "./userEdits";
import { FLAG, type EventEntry, type RequestBody, type RequestEnvelope, type ResponseBody } from "./wire";

export interface HostOptions {
  /** File name that `workbook.name` gives. */
  readonly name?: string;
  readonly switches?: Partial<HostSwitches>;
  /** Told of what Excel would not have: damage met in the file, or a mistake of our own. The add-in gets its error all the same. */
  readonly onBroken?: (thrown: unknown) => void;
  /** Areas that formulas have spilled over which are worked out while the workbook is open: the book keeps them as values. */
  readonly spillsOn?: (sheetId: string) => readonly Area[];
  /** What such formulas show that the book has no word for. */
  readonly errorsOn?: (sheetId: string) => readonly LiveError[];
}

/** Answers Office.js for one workbook: text in, text out, one request at a time. */
export interface Host {
  /** The reply to a request envelope, or undefined when none is ever to come (the connection is lost). */
  answer(envelopeText: string): string | undefined;
  /** True while the request would rather wait for the end of a cell edit than be answered; the bridge asks again later. */
  isHeldBack(envelopeText: string): boolean;
  /** Event envelopes, told in a microtask after the call that caused them, so that a reply sent at once goes first. */
  onEvents(listener: (envelopeText: string) => void): () => void;
  readonly book: Book;
  readonly switches: HostSwitches;
  readonly log: readonly RequestRecord[];
  readonly selection: Selection;
  /** Another person opens the workbook: a host with a selection, switches and references of its own; each hears what the others do as remote. */
  join(): Host;
  /** References that the add-in holds. */
  readonly referenceCount: number;
  /** What the user does beside the add-in. */
  select(sheetId: string, area: Area): void;
  edit(sheetId: string, row: number, column: number, input: CellInput): void;
  /** Sends entries of another category to the add-in: how custom functions and ribbon commands are called. */
  push(...entries: Omit<EventEntry, "id">[]): void;
  /** Results of custom functions, as the client hands them in. */
  onFunctionResults(listener: (results: unknown) => void): () => void;
}

/** Older records are dropped, so that a long session in the preview does not grow. */
const LONGEST_LOG = 10_000;

export const createHost = (book: Book, options: HostOptions = {}): Host => joined(book, options, []);

/** Those who have a workbook open, the first first. */
type Present = { readonly events: Events; readonly flush: () => void }[];

function joined(book: Book, options: HostOptions, present: Present): Host {
  const switches: HostSwitches = { ...defaultSwitches(), ...options.switches };
  const eventListeners = new Set<(text: string) => void>();
  const resultListeners = new Set<(results: unknown) => void>();
  const log: RequestRecord[] = [];
  const events = new Events();
  const me: Present[number] = { events, flush: () => sendEntries(events.take("Unknown")) };
  const isFirst = present.length === 0;
  present.push(me);
  const others = (): Present => present.filter((it) => it !== me);
  events.others = () => others().map((it) => it.events);
  let requests = 0;
  let pushed = 0;
  let selection: Selection = { sheetId: book.activeSheet.id, area: firstCell() };

  const state: HostState = {
    book,
    workbookName: options.name ?? "Workbook.xlsx",
    switches,
    references: new References(),
    events,
    get selection() {
      return selection;
    },
    get activeSheet() {
      return book.sheets.find(({ id }) => id === selection.sheetId) ?? book.activeSheet;
    },
    calculationMode: "Automatic",
    isDirty: false,
    onBroken: options.onBroken ?? (() => undefined),
    select,
    activate: (sheet) => select({ sheetId: sheet.id, area: firstCell() }),
    spillsIn: (sheet, area) => {
      const kept = (sheet.arraysIn?.(area) ?? []).flatMap((it) => (it.isSpill ? [it.area] : []));
      const live = (options.spillsOn?.(sheet.id) ?? []).filter((it) => intersection(it, area));
      return [...kept, ...live];
    },
    errorsIn: (sheet, area) =>
      (options.errorsOn?.(sheet.id) ?? []).filter(({ row, column }) => intersection({ row, column, rowCount: 1, columnCount: 1 }, area)),
    functionResults: (results) => resultListeners.forEach((listener) => listener(results)),
  };
  const roots: Roots = { workbook: () => workbookObject(book), service: serviceNamed };
  const faults = new Faults(switches);

  function select(next: Selection): void {
    const sheet = book.sheets.find(({ id }) => id === next.sheetId);
    if (!sheet) throw failure("ItemNotFound", `There is no worksheet ${next.sheetId}.`);
    const left = state.activeSheet;
    const before = selection;
    selection = next;
    if (left.id !== sheet.id) announceActivation(left, sheet);
    const message = { type: "WorksheetSelectionChanged", address: areaText(next.area), worksheetId: sheet.id };
    events.happened(EVENT.selectionChanged, [sheet.id, ALL_SHEETS], message);
    events.happened(EVENT.workbookSelection, [""], {});
    announceInTables(before, sheet);
  }

  /** Tables hear of a selection that comes into them, moves in them or leaves them (its address is then blank). */
  function announceInTables(before: Selection, entered: BookSheet): void {
    const sheets = book.sheets.filter(({ id }) => id === before.sheetId || id === entered.id);
    for (const { sheet, table } of sheets.flatMap((sheet) => sheet.tables.map((table) => ({ sheet, table })))) {
      const inside = sheet.id === entered.id ? intersection(table.area, selection.area) : undefined;
      const was = sheet.id === before.sheetId && intersection(table.area, before.area) !== undefined;
      if (inside === undefined && !was) continue;
      const message = { address: inside === undefined ? "" : areaText(inside), tableId: table.id, worksheetId: sheet.id };
      events.happened(EVENT.tableSelectionChanged, [table.id], message);
    }
  }

  function announceActivation(left: BookSheet, entered: BookSheet): void {
    // The file keeps one active sheet.
    if (isFirst) book.activeSheet = entered;
    events.happened(EVENT.deactivated, [left.id, ALL_SHEETS], { type: "WorksheetDeactivated", worksheetId: left.id });
    events.happened(EVENT.activated, [entered.id, ALL_SHEETS], { type: "WorksheetActivated", worksheetId: entered.id });
  }

  function sendEntries(entries: readonly EventEntry[]): void {
    if (entries.length === 0) return;
    const text = JSON.stringify({ type: 3, message: { entries } });
    queueMicrotask(() => eventListeners.forEach((listener) => listener(text)));
  }

  function answer(envelopeText: string): string | undefined {
    const envelope = JSON.parse(envelopeText) as RequestEnvelope;
    const body = bodyOf(envelope);
    requests += 1;
    const record: RequestRecord = {
      number: requests,
      actions: describeActions(body),
      actionCount: body.Actions.length,
      isCleanUp: isCleanUp(body),
      asksToWait: asksToWait(envelope),
      requestBytes: textBytes(envelopeText),
      responseBytes: 0,
      outcome: "no reply",
      answered: false,
    };
    log.push(record);
    if (log.length > LONGEST_LOG) log.shift();
    const reply = carryOut(body, record);
    if (((envelope.flags ?? 0) & FLAG.writes) !== 0) state.isDirty = true;
    tell("ThisLocalAddin");
    return reply === undefined ? undefined : envelopeOf(envelope.id, reply, record);
  }

  function tell(triggerSource: "ThisLocalAddin" | "Unknown"): void {
    sendEntries(events.take(triggerSource));
    others().forEach((it) => it.flush());
  }

  /** Undefined: no reply. A HostError: the whole request failed. */
  function carryOut(body: RequestBody, record: RequestRecord): ResponseBody | HostError | undefined {
    if (switches.silent) return undefined;
    const refusal = refusalOf(record);
    if (refusal) return refusal;
    const fault = faults.strike(record);
    if (!fault) return run(body);
    const at = fault.afterActions === "all" ? body.Actions.length : (fault.afterActions ?? 0);
    const error = new HostError(fault.code ?? "GeneralException", fault.message ?? "A fault was injected here.");
    const response = at === 0 && fault.how === "request" ? undefined : run(body, { atAction: at, error });
    if (fault.noReply) return undefined;
    return fault.how === "action" && response ? response : error;
  }

  function run(body: RequestBody, interruption?: Interruption): ResponseBody {
    return dispatch(body, state, roots, interruption);
  }

  function refusalOf({ requestBytes, isCleanUp: releasesOnly }: RequestRecord): HostError | undefined {
    if (switches.maxRequestBytes !== undefined && requestBytes > switches.maxRequestBytes) {
      return failure("RequestPayloadSizeLimitExceeded", `The request has ${requestBytes} bytes; the limit is ${switches.maxRequestBytes}.`);
    }
    if (switches.cellEditMode && !releasesOnly) {
      return failure(
        "InvalidOperationInCellEditMode",
        "Excel is in cell-editing mode. Leave it by Enter, Tab or by selecting another cell.",
      );
    }
    return undefined;
  }

  function envelopeOf(id: number, reply: ResponseBody | HostError, record: RequestRecord): string {
    let outcome = outcomeOf(reply);
    let { text, bytes } = replyText(id, reply);
    if (switches.maxResponseBytes !== undefined && bytes > switches.maxResponseBytes) {
      const error = failure(
        "ResponsePayloadSizeLimitExceeded",
        `The response has ${bytes} bytes; the limit is ${switches.maxResponseBytes}.`,
      );
      outcome = error.code;
      ({ text, bytes } = replyText(id, error));
    }
    record.outcome = outcome;
    record.responseBytes = bytes;
    record.answered = true;
    return text;
  }

  return {
    answer,
    isHeldBack: (text) => switches.cellEditMode && switches.delayIsHonoured && asksToWait(JSON.parse(text) as RequestEnvelope),
    onEvents: (listener) => subscribed(eventListeners, listener),
    onFunctionResults: (listener) => subscribed(resultListeners, listener),
    book,
    switches,
    log,
    get selection() {
      return selection;
    },
    get referenceCount() {
      return state.references.count;
    },
    select: (sheetId, area) => {
      select({ sheetId, area });
      tell("Unknown");
    },
    edit: (sheetId, row, column, input) => {
      editCell(state, sheetId, row, column, input);
      tell("Unknown");
    },
    join: () => joined(book, options, present),
    push: (...entries) => sendEntries(entries.map((entry) => ({ ...entry, id: ++pushed }))),
  };
}

function firstCell(): Area {
  return { row: 0, column: 0, rowCount: 1, columnCount: 1 };
}

function subscribed<T>(listeners: Set<T>, listener: T): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function asksToWait(envelope: RequestEnvelope): boolean {
  return ((envelope.flags ?? 0) & FLAG.delayForCellEdit) !== 0;
}

function bodyOf(envelope: RequestEnvelope): RequestBody {
  const { body } = envelope.message;
  return typeof body === "string" ? (JSON.parse(body) as RequestBody) : body;
}

function outcomeOf(reply: ResponseBody | HostError): string {
  if (reply instanceof HostError) return reply.code;
  return "Error" in reply ? reply.Error.Code : "answered";
}

function replyText(id: number, reply: ResponseBody | HostError): { readonly text: string; readonly bytes: number } {
  const message =
    reply instanceof HostError
      ? { statusCode: wholeRequestStatus(reply.code), headers: {}, body: { error: { code: reply.code, message: reply.message } } }
      : { statusCode: 200, headers: {}, body: reply };
  return jsonWithRaw({ id, type: 2, message });
}

/** The client shows the status before the message; the code decides what it throws. */
function wholeRequestStatus(code: string): number {
  return /PayloadSizeLimit/.test(code) ? 413 : 500;
}
