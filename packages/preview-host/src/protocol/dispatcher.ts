import { Arguments, resolveArguments } from "./arguments";
import { USE_OF_NULL_OBJECT } from "./assumptions";
import { asHostError, failure, HostError, notServed, statusOf } from "./hostError";
import { identity, JSON_SPELLING, readObject, requireLevel, WIRE } from "./query";
import { isThing, memberName, type Thing } from "./schema";
import type { HostState } from "./state";
import { ACTION, PATH, type ActionResult, type RequestBody, type ResponseBody, type WireAction, type WirePath } from "./wire";

/** Where objects of the model come from that no other object leads to. */
export interface Roots {
  readonly workbook: () => Thing;
  /** "Microsoft.ExcelServices.CustomFunctions" and the like; undefined when there is no such service. */
  readonly service: (name: string) => Thing | undefined;
}

/** An action at which the request is made to fail, before that action runs. */
export interface Interruption {
  readonly atAction: number;
  readonly error: HostError;
}

/** Carries out one request: actions in order, each path resolved once and not before it is needed; stops at the first failure. */
export function dispatch(body: RequestBody, host: HostState, roots: Roots, interruption?: Interruption): ResponseBody {
  const request = new Request(body, host, roots);
  const results: ActionResult[] = [];
  const traceIds: number[] = [];
  let index = 0;
  for (const action of body.Actions) {
    try {
      if (interruption?.atAction === index) throw interruption.error;
      results.push({ ActionId: action.Id, Value: request.run(action) });
      if (action.ActionType === ACTION.trace) traceIds.push(action.Id);
    } catch (thrown) {
      const error = asHostError(thrown, request.whereabouts(action));
      if (error.broken !== undefined) host.onBroken(error.broken);
      const wire = {
        Code: error.code,
        Message: error.message,
        Location: error.location,
        ActionIndex: index,
        HttpStatusCode: statusOf(error.code),
      };
      return { Error: wire, ProcessedResults: { Results: results, TraceIds: traceIds } };
    }
    index += 1;
  }
  if (interruption && interruption.atAction >= body.Actions.length) {
    const { error } = interruption;
    const wire = {
      Code: error.code,
      Message: error.message,
      Location: error.location,
      ActionIndex: Math.max(0, body.Actions.length - 1),
      HttpStatusCode: statusOf(error.code),
    };
    return { Error: wire, ProcessedResults: { Results: results, TraceIds: traceIds } };
  }
  return { Results: results, TraceIds: traceIds };
}

const KEEP = "_KeepReference";

/** The paths of one request, resolved as they are needed. */
class Request {
  private readonly resolved = new Map<number, Thing | null>();

  constructor(
    private readonly body: RequestBody,
    private readonly host: HostState,
    private readonly roots: Roots,
  ) {}

  run(action: WireAction): unknown {
    if (action.ActionType === ACTION.trace) return null;
    const thing = this.object(action.ObjectPathId);
    switch (action.ActionType) {
      case ACTION.instantiate:
        return thing && identity(thing, this.host);
      case ACTION.query:
        return thing && readObject(thing, action.QueryInfo ?? {}, this.host, WIRE);
      case ACTION.queryAsJson:
        return thing && readObject(thing, action.QueryInfo ?? {}, this.host, JSON_SPELLING);
      case ACTION.method:
        // As in Microsoft's own samples, which delete what may not be there: a method of nothing does nothing.
        return thing === null ? null : this.callAction(thing, action);
      case ACTION.setProperty:
        this.set(this.required(thing, action), action.Name, this.arguments(action.ArgumentInfo)[0] ?? null);
        return null;
      case ACTION.update:
        this.update(this.required(thing, action), action.ObjectState ?? {});
        return null;
      case ACTION.ensureUnchanged:
        this.ensureUnchanged(this.required(thing, action), action.ObjectState ?? {});
        return null;
      default:
        throw notServed(`Action type ${action.ActionType}`);
    }
  }

  /** "Worksheet.getRange", or the path's own name while its object is not known. */
  whereabouts(action: WireAction): string {
    const thing = this.resolved.get(action.ObjectPathId);
    if (thing) return action.Name ? memberName(thing.type, action.Name) : thing.type.name;
    return this.body.ObjectPaths[String(action.ObjectPathId)]?.Name ?? "";
  }

  private required(thing: Thing | null, action: WireAction): Thing {
    if (thing) return thing;
    throw failure(USE_OF_NULL_OBJECT, `${action.Name}: the object does not exist (isNullObject is true).`);
  }

  private object(id: number): Thing | null {
    const known = this.resolved.get(id);
    if (known !== undefined) return known;
    const path = this.body.ObjectPaths[String(id)];
    if (!path) throw failure("InvalidObjectPath", `The request uses path ${id} but does not describe it.`);
    const thing = this.resolve(path);
    this.resolved.set(id, thing);
    return thing;
  }

  private resolve(path: WirePath): Thing | null {
    switch (path.ObjectPathType) {
      case PATH.root:
        return this.roots.workbook();
      case PATH.newObject: {
        const service = this.roots.service(path.Name);
        if (!service) throw notServed(path.Name);
        return service;
      }
      case PATH.reference:
        return this.kept(path.Name);
      case PATH.nullObject:
        return null;
    }
    const parent = this.object(path.ParentObjectPathId ?? 0);
    return parent && this.fromParent(parent, path);
  }

  private kept(id: string): Thing {
    const thing = this.host.references.find(id);
    if (!thing) throw failure("InvalidObjectPath", `Reference ${id} has been released or was never handed out.`);
    return thing;
  }

  private fromParent(parent: Thing, path: WirePath): Thing | null {
    const { type, self } = parent;
    if (path.ObjectPathType === PATH.indexer) return this.item(parent, this.arguments(path.ArgumentInfo)[0]);
    const where = memberName(type, path.Name);
    if (path.ObjectPathType === PATH.property) {
      const link = type.links.get(path.Name.toLowerCase());
      if (!link) throw notServed(where);
      requireLevel(link.member, where, this.host);
      return link.member.to(self, this.host);
    }
    const answer = this.call(parent, path.Name, new Arguments(this.arguments(path.ArgumentInfo), where));
    if (answer !== null && !isThing(answer)) throw notServed(where, "it does not lead to an object");
    return answer;
  }

  private item(parent: Thing, key: unknown): Thing {
    const where = memberName(parent.type, "getItem");
    const { find } = parent.type.shape;
    if (!find) throw notServed(where);
    const found = find(parent.self, key, this.host);
    if (!found) throw failure("ItemNotFound", `${where}: there is no "${String(key)}".`, where);
    return found;
  }

  private callAction(thing: Thing, action: WireAction): unknown {
    if (action.Name === KEEP) {
      this.host.references.keep(thing);
      return null;
    }
    const args = new Arguments(this.arguments(action.ArgumentInfo), memberName(thing.type, action.Name));
    const answer = this.call(thing, action.Name, args);
    return isThing(answer) ? identity(answer, this.host) : (answer ?? null);
  }

  private call({ type, self }: Thing, name: string, args: Arguments): unknown {
    const method = type.methods.get(name.toLowerCase());
    if (!method) throw notServed(args.where);
    requireLevel(method.member, args.where, this.host);
    try {
      return method.member.call(self, args, this.host);
    } catch (thrown) {
      throw asHostError(thrown, args.where);
    }
  }

  private set({ type, self }: Thing, name: string, value: unknown): void {
    const where = memberName(type, name);
    const scalar = type.scalars.get(name.toLowerCase());
    if (!scalar?.member.set) throw notServed(where, "this host cannot set it");
    requireLevel(scalar.member, where, this.host);
    scalar.member.set(self, value, this.host);
  }

  private update(thing: Thing, state: Readonly<Record<string, unknown>>): void {
    for (const [name, value] of Object.entries(state)) {
      const link = thing.type.links.get(name.toLowerCase());
      if (link && typeof value === "object" && value !== null) {
        const target = link.member.to(thing.self, this.host);
        if (target) this.update(target, value as Readonly<Record<string, unknown>>);
      } else this.set(thing, name, value);
    }
  }

  private ensureUnchanged({ type, self }: Thing, state: Readonly<Record<string, unknown>>): void {
    for (const [name, expected] of Object.entries(state)) {
      const scalar = type.scalars.get(name.toLowerCase());
      if (!scalar?.member.get) throw notServed(memberName(type, name));
      if (JSON.stringify(scalar.member.get(self, this.host)) !== JSON.stringify(expected)) {
        throw failure("Conflict", `${memberName(type, name)} is not what it was.`, memberName(type, name));
      }
    }
  }

  private arguments(info: WirePath["ArgumentInfo"]): unknown[] {
    return resolveArguments(info, (id) => this.object(id));
  }
}
