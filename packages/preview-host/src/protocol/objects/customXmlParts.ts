import type { Book, BookXmlParts } from "../../book/model";
import { namespaceOf } from "../../book/xmlParts";
import { requireWritable } from "../guards";
import { failure } from "../hostError";
import { defineClass, type ClassMaker, type ClassShape, type Thing } from "../schema";

interface PartSelf {
  readonly parts: BookXmlParts;
  readonly id: string;
}

/** The parts of one namespace. */
interface ScopeSelf {
  readonly parts: BookXmlParts;
  readonly namespace: string;
}

const has = (parts: BookXmlParts, key: unknown): key is string => typeof key === "string" && parts.xml(key) !== undefined;
const find = (parts: BookXmlParts, key: unknown): Thing | null => (has(parts, key) ? partObject({ parts, id: key }) : null);
const within = ({ parts, namespace }: ScopeSelf): readonly Thing[] =>
  parts
    .ids()
    .filter((id) => namespaceOf(parts.xml(id) ?? "") === namespace)
    .map((id) => partObject({ parts, id }));
const only = (things: readonly Thing[]): Thing | undefined => (things.length === 1 ? things[0] : undefined);

export const customXmlPartsObject: ClassMaker<Book> = defineClass<Book>({
  name: "CustomXmlPartCollection",
  items: ({ xmlParts }) => xmlParts.ids().map((id) => partObject({ parts: xmlParts, id })),
  find: ({ xmlParts }, key) => find(xmlParts, key),
  methods: {
    Add: {
      since: "1.5",
      call: ({ xmlParts }, args, host) => {
        requireWritable(host, args.where);
        return partObject({ parts: xmlParts, id: xmlParts.add(args.text(0)) });
      },
    },
    GetByNamespace: { since: "1.5", call: ({ xmlParts }, args) => scopeObject({ parts: xmlParts, namespace: args.text(0) }) },
    GetCount: { since: "1.5", call: ({ xmlParts }) => xmlParts.ids().length },
    GetItemOrNullObject: { since: "1.5", call: ({ xmlParts }, args) => find(xmlParts, args.at(0)) },
  },
});

const scope: ClassShape<ScopeSelf> = {
  name: "CustomXmlPartScopedCollection",
  items: within,
  find: ({ parts }, key) => find(parts, key),
  methods: {
    GetCount: { since: "1.5", call: (self) => within(self).length },
    GetItemOrNullObject: { since: "1.5", call: ({ parts }, args) => find(parts, args.at(0)) },
    GetOnlyItem: {
      since: "1.5",
      call: (self, args) => {
        const item = only(within(self));
        if (item === undefined) throw failure("GeneralException", `${args.where}: there is not exactly one part.`, args.where);
        return item;
      },
    },
    GetOnlyItemOrNullObject: { since: "1.5", call: (self) => only(within(self)) ?? null },
  },
};
const scopeObject: ClassMaker<ScopeSelf> = defineClass(scope);

const partObject: ClassMaker<PartSelf> = defineClass<PartSelf>({
  name: "CustomXmlPart",
  key: { field: "Id", of: ({ id }) => id },
  scalars: {
    Id: { since: "1.5", get: ({ id }) => id },
    NamespaceUri: { since: "1.5", get: ({ parts, id }) => namespaceOf(parts.xml(id) ?? "") },
  },
  methods: {
    GetXml: { since: "1.5", call: ({ parts, id }) => parts.xml(id) },
    SetXml: {
      since: "1.5",
      call: ({ parts, id }, args, host) => {
        requireWritable(host, args.where);
        parts.set(id, args.text(0));
      },
    },
    Delete: {
      since: "1.5",
      call: ({ parts, id }, args, host) => {
        requireWritable(host, args.where);
        if (!has(parts, id)) throw failure("ItemNotFound", `${args.where}: the part is no longer there.`, args.where);
        parts.remove(id);
      },
    },
  },
});
