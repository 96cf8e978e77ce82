import { ACTION, PATH, type RequestBody, type WireAction, type WirePath } from "./wire";

/** One request, in words that a test or a person can read. */
export interface RequestRecord {
  /** Counted from 1 over the life of the host. */
  readonly number: number;
  /** "Worksheets[Inventory].GetRange[A1:B1] → Values=" and so on, at most `LONGEST_LIST` of them. */
  readonly actions: readonly string[];
  readonly actionCount: number;
  /** Releases references and does nothing else. */
  readonly isCleanUp: boolean;
  readonly asksToWait: boolean;
  readonly requestBytes: number;
  responseBytes: number;
  /** "answered", "no reply", or the code of the error that the add-in got. */
  outcome: string;
  answered: boolean;
}

const LONGEST_LIST = 200;
const LONGEST_ARGUMENT = 40;

export function describeActions(body: RequestBody): string[] {
  const texts = body.Actions.slice(0, LONGEST_LIST).map((action) => describeAction(action, body));
  const left = body.Actions.length - texts.length;
  return left > 0 ? [...texts, `… and ${left} more`] : texts;
}

function describeAction(action: WireAction, body: RequestBody): string {
  const path = describePath(body.ObjectPaths[String(action.ObjectPathId)], body);
  switch (action.ActionType) {
    case ACTION.instantiate:
      return `${path} (get)`;
    case ACTION.query:
    case ACTION.queryAsJson:
      return `${path} → load ${(action.QueryInfo?.Select ?? []).join(",") || "everything"}`;
    case ACTION.method:
      return `${path} → ${action.Name}${describeArguments(action.ArgumentInfo?.Arguments)}`;
    case ACTION.setProperty:
      return `${path} → ${action.Name}=`;
    case ACTION.update:
      return `${path} → update ${Object.keys(action.ObjectState ?? {}).join(",")}`;
    case ACTION.trace:
      return "trace";
    default:
      return `${path} → action type ${action.ActionType}`;
  }
}

function describePath(path: WirePath | undefined, body: RequestBody): string {
  if (!path) return "?";
  switch (path.ObjectPathType) {
    case PATH.root:
      return "Workbook";
    case PATH.newObject:
      return `new ${path.Name}`;
    case PATH.reference:
      return `reference ${path.Name}`;
    case PATH.nullObject:
      return "null object";
  }
  const parent = body.ObjectPaths[String(path.ParentObjectPathId)];
  const before = parent && parent.ObjectPathType !== PATH.root ? `${describePath(parent, body)}.` : "";
  const args = path.ObjectPathType === PATH.property ? "" : describeArguments(path.ArgumentInfo?.Arguments);
  // An indexer has no name of its own: "Worksheets[Inventory]".
  return path.ObjectPathType === PATH.indexer ? `${before.slice(0, -1)}${args}` : `${before}${path.Name}${args}`;
}

function describeArguments(args: readonly unknown[] | undefined): string {
  const given = (args ?? []).map((value) => (typeof value === "string" ? value : (JSON.stringify(value) ?? "")));
  return `[${given.map((text) => (text.length > LONGEST_ARGUMENT ? `${text.slice(0, LONGEST_ARGUMENT)}…` : text)).join(", ")}]`;
}

const CLEAN_UP = /^_Remove(All)?References?$/;

export function isCleanUp(body: RequestBody): boolean {
  const methods = body.Actions.filter((action) => action.ActionType === ACTION.method);
  return (
    methods.length > 0 && body.Actions.every((a) => isSupporting(a, body) || (a.ActionType === ACTION.method && CLEAN_UP.test(a.Name)))
  );
}

function isSupporting(action: WireAction, body: RequestBody): boolean {
  return action.ActionType === ACTION.instantiate && body.ObjectPaths[String(action.ObjectPathId)]?.ObjectPathType === PATH.root;
}
