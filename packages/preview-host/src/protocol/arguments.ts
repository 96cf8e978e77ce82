import { failure } from "./hostError";
import { isThing, type Thing } from "./schema";
import type { ArgumentInfo } from "./wire";

/** The arguments of one call, read with the type the callee expects. What the caller left out arrives as null. */
export class Arguments {
  constructor(
    private readonly values: readonly unknown[],
    /** "Worksheet.getRange", for error messages. */
    readonly where: string,
  ) {}

  at(index: number): unknown {
    return this.values[index] ?? null;
  }

  isGiven(index: number): boolean {
    return this.at(index) !== null;
  }

  text(index: number): string {
    const value = this.at(index);
    if (typeof value !== "string") throw this.wrong(index, "a text");
    return value;
  }

  optionalText(index: number): string | undefined {
    return this.isGiven(index) ? this.text(index) : undefined;
  }

  integer(index: number): number {
    const value = this.at(index);
    if (typeof value !== "number" || !Number.isInteger(value)) throw this.wrong(index, "a whole number");
    return value;
  }

  optionalInteger(index: number, otherwise: number): number {
    return this.isGiven(index) ? this.integer(index) : otherwise;
  }

  flag(index: number): boolean {
    const value = this.at(index);
    if (value !== null && typeof value !== "boolean") throw this.wrong(index, "true or false");
    return value === true;
  }

  object(index: number): Thing {
    const value = this.at(index);
    if (!isThing(value)) throw this.wrong(index, "an object");
    return value;
  }

  wrong(index: number, expected: string): Error {
    return failure(
      "InvalidArgument",
      `${this.where}: argument ${index + 1} must be ${expected}, found ${shown(this.at(index))}.`,
      this.where,
    );
  }
}

function shown(value: unknown): string {
  return isThing(value) ? `a ${value.type.name}` : (JSON.stringify(value) ?? "nothing").slice(0, 60);
}

/** Plain values with the objects they refer to put in their places. */
export function resolveArguments(info: ArgumentInfo | undefined, objectAt: (pathId: number) => Thing | null): unknown[] {
  const values = info?.Arguments ?? [];
  return withObjects(values, info?.ReferencedObjectPathIds, objectAt);
}

function withObjects(values: readonly unknown[], ids: unknown, objectAt: (pathId: number) => Thing | null): unknown[] {
  const marks = Array.isArray(ids) ? (ids as readonly unknown[]) : [];
  // A matrix of cells has no marks: hand it on without walking it.
  return values.map((value, index) => {
    const mark = marks[index];
    if (typeof mark === "number" && mark !== 0) return objectAt(mark);
    if (Array.isArray(mark) && Array.isArray(value)) return withObjects(value as readonly unknown[], mark, objectAt);
    return isPlainObject(value) ? withInnerObjects(value, objectAt) : value;
  });
}

function withInnerObjects(value: Readonly<Record<string, unknown>>, objectAt: (pathId: number) => Thing | null): unknown {
  if (typeof value["_ObjectPathId"] === "number") return objectAt(value["_ObjectPathId"]);
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => [name, isPlainObject(inner) ? withInnerObjects(inner, objectAt) : inner]),
  );
}

function isPlainObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
