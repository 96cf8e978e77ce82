import type { Arguments } from "./arguments";
import type { HostState } from "./state";

/**
 * How a class of the object model is described: its scalars, the objects it leads to, its methods and its items.
 * Names are the wire's PascalCase; look-ups ignore case because queries arrive in the caller's spelling.
 */
export interface Member {
  /** The ExcelApi set that brought the member; absent for 1.1. Held against the library's own catalogue by a test. */
  readonly since?: string;
}

export interface Scalar<S> extends Member {
  get?(self: S, host: HostState): unknown;
  set?(self: S, value: unknown, host: HostState): void;
}

export interface Link<S> extends Member {
  to(self: S, host: HostState): Thing | null;
}

export interface Method<S> extends Member {
  /** A `Thing` (or null object) when called as a path; a plain value or nothing when called as an action. */
  call(self: S, args: Arguments, host: HostState): unknown;
}

export interface ClassShape<S> {
  readonly name: string;
  /** The id field that every result about an object of the class carries. */
  readonly key?: { readonly field: "Id" | "_Id"; of(self: S): string };
  readonly scalars?: Readonly<Record<string, Scalar<S>>>;
  readonly links?: Readonly<Record<string, Link<S>>>;
  readonly methods?: Readonly<Record<string, Method<S>>>;
  /** For a collection: its items, and the one that `getItem(key)` means (null when there is none). */
  items?(this: void, self: S, host: HostState): readonly Thing[];
  find?(this: void, self: S, key: unknown, host: HostState): Thing | null;
}

interface Named<T> {
  readonly name: string;
  readonly member: T;
}

type LookUp<T> = ReadonlyMap<string, Named<T>>;

/** A class ready for use: members found by any spelling. */
export interface ClassType {
  readonly name: string;
  readonly shape: ClassShape<unknown>;
  readonly scalars: LookUp<Scalar<unknown>>;
  readonly links: LookUp<Link<unknown>>;
  readonly methods: LookUp<Method<unknown>>;
}

/** One object of the model: its class and what the class works on. */
export interface Thing {
  readonly type: ClassType;
  readonly self: unknown;
}

export interface ClassMaker<S> {
  readonly type: ClassType;
  (self: S): Thing;
}

const known = new Map<string, ClassType>();

/** Every class the host serves, by name. */
export function servedClasses(): ReadonlyMap<string, ClassType> {
  return known;
}

export function defineClass<S>(shape: ClassShape<S>): ClassMaker<S> {
  const type: ClassType = {
    name: shape.name,
    shape,
    scalars: lookUp(shape.scalars),
    links: lookUp(shape.links),
    methods: lookUp(shape.methods),
  };
  known.set(shape.name, type);
  return Object.assign((self: S): Thing => ({ type, self }), { type });
}

function lookUp<T>(members: Readonly<Record<string, T>> | undefined): LookUp<T> {
  return new Map(Object.entries(members ?? {}).map(([name, member]) => [name.toLowerCase(), { name, member }]));
}

export function isThing(value: unknown): value is Thing {
  return typeof value === "object" && value !== null && "type" in value && "self" in value;
}

/** "Worksheet.getRange": the member as a developer writes it. */
export function memberName(type: ClassType, name: string): string {
  return `${type.name}.${lowerFirst(name)}`;
}

export function lowerFirst(name: string): string {
  return name.charAt(0).toLowerCase() + name.slice(1);
}
