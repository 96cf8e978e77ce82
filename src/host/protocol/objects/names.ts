import type { BookName, BookSheet } from "../../book/model";
import { parseAddress } from "../areas";
import { failure } from "../hostError";
import { defineClass, type ClassMaker, type Thing } from "../schema";
import { findSheet, type HostState } from "../state";
import { rangeObject, type RangeSelf } from "./range";

/** Names of the workbook, or those that belong to one sheet. */
export interface NamesSelf {
  readonly sheet?: BookSheet;
}

interface NameSelf {
  readonly name: BookName;
}

function namesOf({ sheet }: NamesSelf, host: HostState): readonly BookName[] {
  return host.book.names.filter(({ scope }) => scope === (sheet ? sheet.name : "Workbook"));
}

function findName(self: NamesSelf, key: unknown, host: HostState): Thing | null {
  const wanted = typeof key === "string" ? key.toLowerCase() : undefined;
  const name = namesOf(self, host).find((candidate) => candidate.name.toLowerCase() === wanted);
  return name ? nameObject({ name }) : null;
}

/** The cells that a formula names plainly ("=Inventory!$A$2:$A$9"); undefined for anything computed. */
function rangeOfFormula(host: HostState, formula: string): RangeSelf | undefined {
  const address = parseAddress(formula.replace(/^=/, ""), "NamedItem.getRange");
  const sheet = address?.sheetName === undefined ? undefined : findSheet(host, address.sheetName);
  return address && sheet ? { sheet, area: address.area } : undefined;
}

/** What a name stands for, looked up on the sheet first and then in the workbook. */
export function rangeOfName(host: HostState, text: string, sheet: BookSheet): RangeSelf | undefined {
  const wanted = text.toLowerCase();
  const all = host.book.names.filter(({ name }) => name.toLowerCase() === wanted);
  const name = all.find(({ scope }) => scope === sheet.name) ?? all.find(({ scope }) => scope === "Workbook");
  return name && rangeOfFormula(host, name.formula);
}

export const namesObject: ClassMaker<NamesSelf> = defineClass<NamesSelf>({
  name: "NamedItemCollection",
  items: (self, host) => namesOf(self, host).map((name) => nameObject({ name })),
  find: findName,
  methods: {
    GetCount: { since: "1.4", call: (self, _args, host) => namesOf(self, host).length },
    GetItemOrNullObject: { since: "1.4", call: (self, args, host) => findName(self, args.at(0), host) },
  },
});

const nameObject: ClassMaker<NameSelf> = defineClass<NameSelf>({
  name: "NamedItem",
  key: { field: "_Id", of: ({ name }) => name.name },
  scalars: {
    Name: { get: ({ name }) => name.name },
    Formula: { since: "1.7", get: ({ name }) => name.formula },
    Visible: { get: ({ name }) => name.visible },
    Scope: { since: "1.4", get: ({ name }) => (name.scope === "Workbook" ? "Workbook" : "Worksheet") },
  },
  methods: {
    GetRange: {
      call: ({ name }, args, host) => {
        const range = rangeOfFormula(host, name.formula);
        if (!range) throw failure("InvalidReference", `${args.where}: "${name.name}" does not name cells.`, args.where);
        return rangeObject(range);
      },
    },
    GetRangeOrNullObject: {
      since: "1.4",
      call: ({ name }, _args, host) => {
        const range = rangeOfFormula(host, name.formula);
        return range ? rangeObject(range) : null;
      },
    },
  },
});
