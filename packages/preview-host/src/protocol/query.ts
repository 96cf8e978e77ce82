import { failure, notServed } from "./hostError";
import { lowerFirst, memberName, type ClassType, type Member, type Thing } from "./schema";
import type { HostState } from "./state";
import { isWithinLevel } from "./switches";
import type { QueryInfo } from "./wire";

/** What a `load` asks for: names, with what is asked of each below it. `all` stands for every scalar. */
interface QueryTree {
  all: boolean;
  readonly below: Map<string, QueryTree>;
}

/** How results spell their names: the wire's PascalCase, or `retrieve`'s lowerCamel with `items`. */
export interface Spelling {
  readonly name: (pascal: string) => string;
  readonly items: string;
}

export const WIRE: Spelling = { name: (name) => name, items: "_Items" };
export const JSON_SPELLING: Spelling = { name: lowerFirst, items: "items" };

export function readObject(thing: Thing, info: QueryInfo, host: HostState, spelling: Spelling): Record<string, unknown> {
  return readTree(thing, treeOf(info), host, spelling, info);
}

/** Refuses a member that the simulated version of Excel does not have yet. */
export function requireLevel(member: Member, where: string, host: HostState): void {
  const since = member.since ?? "1.1";
  if (isWithinLevel(since, host.switches.apiLevel)) return;
  throw failure("ApiNotFound", `${where} needs ExcelApi ${since}; this Excel has ${host.switches.apiLevel}.`, where);
}

/** The id fields that every result about an object must carry, or the client cannot address it again. */
export function identity(thing: Thing, host: HostState, spelling: Spelling = WIRE): Record<string, unknown> {
  const result: Record<string, unknown> = {};
  const { key } = thing.type.shape;
  if (key) result[spelling.name(key.field)] = key.of(thing.self);
  const referenceId = host.references.idOf(thing);
  if (referenceId !== undefined && spelling === WIRE) result["_ReferenceId"] = referenceId;
  return result;
}

function treeOf(info: QueryInfo): QueryTree {
  const root: QueryTree = { all: false, below: new Map() };
  const paths = [...(info.Select ?? []), ...(info.Expand ?? [])];
  if (paths.length === 0) root.all = true;
  for (const path of paths) addPath(root, path);
  return root;
}

/**
 * Segments that name nothing of the host's: the client answers `isNullObject` by itself, yet many samples load it, and Microsoft's say by the
 * last two that nothing is wanted.
 */
const CLIENT_ONLY: ReadonlySet<string> = new Set(["", "items", "$none", "isnullobject", "nopropertiesneeded", "no-properties-needed"]);

function addPath(root: QueryTree, path: string): void {
  let tree = root;
  for (const segment of path.split("/")) {
    const name = segment.trim().toLowerCase();
    if (CLIENT_ONLY.has(name)) continue;
    if (name === "*" || name === "$all") {
      tree.all = true;
      continue;
    }
    const next = tree.below.get(name) ?? { all: false, below: new Map() };
    tree.below.set(name, next);
    tree = next;
  }
}

function readTree(thing: Thing, tree: QueryTree, host: HostState, spelling: Spelling, page: QueryInfo): Record<string, unknown> {
  const result = identity(thing, host, spelling);
  if (tree.all) readAllScalars(thing, result, host, spelling);
  const forItems = new Map<string, QueryTree>();
  for (const [name, below] of tree.below) {
    if (!readMember(thing, name, below, result, host, spelling)) forItems.set(name, below);
  }
  const { items } = thing.type.shape;
  if (!items) refuseUnknown(thing.type, forItems);
  else if (tree.all || forItems.size > 0) {
    const all = items(thing.self, host);
    const from = page.Skip ?? 0;
    const wanted = all.slice(from, page.Top === undefined ? undefined : from + page.Top);
    result[spelling.items] = wanted.map((item) => readTree(item, { all: tree.all, below: forItems }, host, spelling, {}));
  }
  return result;
}

/** Reads a scalar or what a link leads to; false when the class has no such member. */
function readMember(
  thing: Thing,
  name: string,
  below: QueryTree,
  result: Record<string, unknown>,
  host: HostState,
  spelling: Spelling,
): boolean {
  const scalar = thing.type.scalars.get(name);
  if (scalar?.member.get) {
    requireLevel(scalar.member, memberName(thing.type, scalar.name), host);
    result[spelling.name(scalar.name)] = scalar.member.get(thing.self, host);
    return true;
  }
  const link = thing.type.links.get(name);
  if (!link) return false;
  requireLevel(link.member, memberName(thing.type, link.name), host);
  const target = link.member.to(thing.self, host);
  const asked = below.all || below.below.size > 0 ? below : { all: true, below: below.below };
  result[spelling.name(link.name)] = target && readTree(target, asked, host, spelling, {});
  return true;
}

function readAllScalars(thing: Thing, result: Record<string, unknown>, host: HostState, spelling: Spelling): void {
  for (const { name, member } of thing.type.scalars.values()) {
    // "Everything" means everything this version of Excel has.
    if (member.get && isWithinLevel(member.since ?? "1.1", host.switches.apiLevel)) {
      result[spelling.name(name)] = member.get(thing.self, host);
    }
  }
}

function refuseUnknown(type: ClassType, names: ReadonlyMap<string, unknown>): void {
  for (const name of names.keys()) throw notServed(memberName(type, name));
}
