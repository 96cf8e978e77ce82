import type { Method } from "../schema";

interface EventKind {
  readonly type: number;
  readonly since: string;
}

/** The register and unregister methods of a class's events, for the target that its entries are addressed to. */
export function eventMethods<S>(
  target: (self: S) => string,
  kinds: Readonly<Record<string, EventKind>>,
): Readonly<Record<string, Method<S>>> {
  const methods: Record<string, Method<S>> = {};
  for (const [name, { type, since }] of Object.entries(kinds)) {
    methods[`_Register${name}Event`] = { since, call: (self, _args, host) => host.events.register(type, target(self)) };
    methods[`_Unregister${name}Event`] = { since, call: (self, _args, host) => host.events.unregister(type, target(self)) };
  }
  return methods;
}
