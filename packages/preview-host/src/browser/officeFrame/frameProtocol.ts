import type { PaneClient } from "../page/deskClient";
import type { PaneConnection } from "../page/paneRoute";
import { appContext, type Conversation } from "./appContext";
import { answerForFrame, type PaneVisibility } from "./frameServices";
import { ACTION_TYPE, answerTo, bodyForFrame, eventFor, readRequest, type FrameRequest, type HostReply } from "./messages";
import { exitOf, type PaneExit } from "./paneExit";
import { settingsOf } from "./settings";

/** Methods of the document's older interface, by Microsoft's numbers. */
const METHOD = { loadSettings: 75, saveSettings: 76, richApi: 93, commandCompleted: 94 } as const;
const NOT_IMPLEMENTED = 5_001;
const REQUEST_TEXT = 4;
const REQUEST_FLAGS = 6;
const SELECTION_CHANGED = 2;

const EVENTS = { richApi: "richApiMessage", selection: "documentSelectionChanged", command: "appCommandInvoked" } as const;
type EventName = (typeof EVENTS)[keyof typeof EVENTS];

interface MethodCall {
  readonly DdaMethod: { readonly DispatchId: number; readonly Version: number };
  readonly ArrayData?: readonly unknown[];
  readonly DdaSettingsMethod?: { readonly Properties?: unknown };
}

interface HostText {
  readonly id?: number;
  readonly type: number;
  readonly message: HostReply & {
    readonly entries?: readonly {
      messageCategory: number;
      messageType: number;
      targetId: string;
      message: string;
      id: number;
      isRemoteOverride?: true;
    }[];
  };
}

export interface FrameOptions {
  readonly conversation: Conversation;
  /** Where the pane's page comes from: nobody else is told anything, or heard. */
  readonly paneOrigin: string;
  readonly client: PaneClient;
  readonly pane: () => Window | null;
  readonly onShow: (isShown: boolean) => void;
  readonly onExit: (exit: PaneExit) => void;
  readonly report: (error: unknown) => void;
}

/**
 * The page's side of what Excel on the web speaks to a task pane: Microsoft's office.js runs in the frame unmodified, and the workbook's
 * host in the worker answers it.
 */
export function connectFrame(options: FrameOptions): PaneConnection {
  const { client, pane, paneOrigin, conversation, report } = options;
  const subscriptions = new Map<string, FrameRequest>();
  /** Events for which the pane has not asked yet: it asks one by one while it starts. */
  let early: { readonly name: EventName; readonly data: unknown }[] = [];
  const waiting = new Map<number, { readonly request: FrameRequest; readonly version: number }>();
  const settings = settingsOf(client.desk);
  const visibility: PaneVisibility = { isShown: true, show: options.onShow };
  let requests = 0;
  let commands = 0;

  const post = (text: string): void => pane()?.postMessage(text, paneOrigin);
  const answer = (request: FrameRequest, data: unknown): void => post(answerTo(request, data));
  const tell = (name: EventName, data: unknown): void => {
    const subscription = subscriptions.get(name);
    if (subscription) post(eventFor(subscription, data));
    else if (name !== EVENTS.selection) early.push({ name, data });
  };

  function take(request: FrameRequest): void {
    switch (request._actionType) {
      case ACTION_TYPE.subscribe:
        subscriptions.set(request._actionName, request);
        answer(request, { Error: 0 });
        return tellEarly(request._actionName);
      case ACTION_TYPE.unsubscribe:
        subscriptions.delete(request._actionName);
        return answer(request, { Error: 0 });
      default:
        return invoke(request);
    }
  }

  function tellEarly(name: string): void {
    const due = early.filter((it) => it.name === name);
    early = early.filter((it) => it.name !== name);
    due.forEach((it) => tell(it.name, it.data));
  }

  function invoke(request: FrameRequest): void {
    switch (request._actionName) {
      case "ContextActivationManager_getAppContextAsync":
        void start(request).catch(report);
        return;
      case "executeMethod":
        return execute(request, request._data as MethodCall);
      case "ContextActivationManager_notifyHost":
        leave(request._data);
        return answer(request, null);
      default:
        // Shortcuts and the like: nothing to do, but to say that it has been heard.
        return answer(request, null);
    }
  }

  function leave(notice: unknown): void {
    const exit = exitOf(notice);
    if (exit !== undefined) options.onExit(exit);
  }

  /** The pane's page starts, or starts anew: nothing that it asked for before counts any more. */
  async function start(request: FrameRequest): Promise<void> {
    subscriptions.clear();
    waiting.clear();
    early = [];
    const [{ fileName }, texts] = await Promise.all([client.desk.view(), settings.load()]);
    answer(request, appContext(conversation, fileName, texts));
  }

  function execute(request: FrameRequest, call: MethodCall): void {
    const { DispatchId, Version } = call.DdaMethod;
    const done = (more: object = {}): void => answer(request, { Version, Error: 0, ...more });
    switch (DispatchId) {
      case METHOD.richApi:
        return askHost(request, call);
      case METHOD.saveSettings:
        settings.save(call.DdaSettingsMethod?.Properties).then(() => done(), report);
        return;
      case METHOD.loadSettings:
        settings.load().then((texts) => done({ Properties: { Settings: texts.map(([Name, Value]) => ({ Name, Value })) } }), report);
        return;
      case METHOD.commandCompleted:
        return done();
      default:
        return answer(request, { Version, Error: NOT_IMPLEMENTED });
    }
  }

  function askHost(request: FrameRequest, { DdaMethod, ArrayData = [] }: MethodCall): void {
    const body = String(ArrayData[REQUEST_TEXT]);
    const own = answerForFrame(body, visibility);
    if (own !== undefined) return answer(request, { Version: DdaMethod.Version, Error: 0, Data: [200, [], own] });
    requests += 1;
    waiting.set(requests, { request, version: DdaMethod.Version });
    const message = { url: "ProcessQuery", method: "POST", headers: {}, body };
    client.sendOffice(JSON.stringify({ id: requests, type: 1, flags: Number(ArrayData[REQUEST_FLAGS] ?? 0), message }));
  }

  function hearHost(text: string): void {
    const { id, message } = JSON.parse(text) as HostText;
    if (message.entries) return tellEntries(message.entries);
    const asked = id === undefined ? undefined : waiting.get(id);
    if (id === undefined || !asked) return;
    waiting.delete(id);
    answer(asked.request, { Version: asked.version, Error: 0, Data: [message.statusCode, [], bodyForFrame(message)] });
  }

  function tellEntries(entries: NonNullable<HostText["message"]["entries"]>): void {
    // The workbook's selection has an event of its own here.
    const isSelection = (it: { messageType: number }): boolean => it.messageType === SELECTION_CHANGED;
    if (entries.some(isSelection)) tell(EVENTS.selection, {});
    const rows = entries
      .filter((it) => !isSelection(it))
      .map((it) => [it.messageCategory, it.messageType, it.targetId, it.message, it.id, it.isRemoteOverride ?? false]);
    if (rows.length > 0) tell(EVENTS.richApi, { ArrayData: rows });
  }

  const listener = ({ source, origin, data }: MessageEvent<unknown>): void => {
    if (source !== pane() || origin !== paneOrigin) return;
    const request = readRequest(data, conversation.id);
    if (request) take(request);
  };
  window.addEventListener("message", listener);
  const stopWorker = client.onNotice((notice) => {
    if (notice.kind === "office") hearHost(notice.text);
  });
  return {
    runCommand: (functionName, controlId) => {
      commands += 1;
      tell(EVENTS.command, [`command-${commands}`, functionName, JSON.stringify({ source: { id: controlId } })]);
    },
    hangUp: () => {
      window.removeEventListener("message", listener);
      stopWorker();
    },
  };
}
