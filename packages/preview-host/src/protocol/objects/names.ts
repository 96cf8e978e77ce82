import type { BookName, BookSheet } from "../../book/model";
import type { Arguments } from "../arguments";
import { addressText, parseAddress } from "../areas";
import { requireWritable } from "../guards";
import { failure, notServed } from "../hostError";
import { defineClass, type ClassMaker, isThing, type Thing } from "../schema";
import { findSheet, type HostState } from "../state";
import { rangeObject, type RangeSelf } from "./range";

/** Names of the workbook, or those that belong to one sheet. */
export interface NamesSelf {
  readonly sheet?: BookSheet;
}

interface NameSelf {
  readonly name: BookName;
  /** The one sheet that knows it; absent for a name of the workbook. */
  readonly sheet?: BookSheet;
}

function namesOf({ sheet }: NamesSelf, host: HostState): readonly BookName[] {
  return host.book.names.filter(({ scope }) => scope === (sheet ? sheet.name : "Workbook"));
}

function findName(self: NamesSelf, key: unknown, host: HostState): Thing | null {
  const wanted = typeof key === "string" ? key.toLowerCase() : undefined;
  const name = namesOf(self, host).find((candidate) => candidate.name.toLowerCase() === wanted);
  return name ? nameObject({ ...self, name }) : null;
}

/** A letter or an underscore in front, no blanks, nothing that could be the address of a cell. */
const isName = (text: string): boolean => /^[\p{L}_\\][\p{L}\p{N}_.\\]{0,254}$/u.test(text) && parseAddress(text, "") === undefined;

/** A formula as it is said, or "=Stock!$A$1:$B$9" of a range. */
function formulaGiven(args: Arguments): string {
  const given = args.at(1);
  if (!isThing(given)) return args.text(1);
  if (given.type.name !== "Range") throw args.wrong(1, "a formula or a range");
  const { sheet, area } = given.self as RangeSelf;
  const address = addressText(sheet.name, area);
  const cells = address.lastIndexOf("!") + 1;
  return `=${address.slice(0, cells)}${address.slice(cells).replace(/[A-Z]+|\d+/g, "$$$&")}`;
}

function addName(self: NamesSelf, args: Arguments, host: HostState): Thing {
  requireWritable(host, args.where);
  if (!self.sheet) throw notServed(args.where, "this host adds names to a sheet alone, not to the workbook");
  const [name, formula] = [args.text(0), formulaGiven(args)];
  if (!isName(name)) throw failure("InvalidArgument", `${args.where}: "${name}" cannot be a name.`, args.where);
  if (!formula.startsWith("=")) throw failure("InvalidArgument", `${args.where}: a formula begins with "=".`, args.where);
  if (findName(self, name, host)) throw failure("InvalidArgument", `${args.where}: there is a name "${name}" already.`, args.where);
  setName(host, self.sheet, name, { formula, visible: true }, args.where);
  return findName(self, name, host)!;
}

function setName(
  host: HostState,
  sheet: BookSheet,
  name: string,
  to: Pick<BookName, "formula" | "visible"> | undefined,
  where: string,
): void {
  requireWritable(host, where);
  if (!host.book.setSheetName) throw notServed(where, "the workbook engine behind this host cannot change names");
  host.book.setSheetName(sheet, name, to);
}

function changeName(
  { name, sheet }: NameSelf,
  to: Pick<BookName, "formula" | "visible"> | undefined,
  host: HostState,
  where: string,
): void {
  if (!sheet) throw notServed(where, "this host changes names of a sheet alone");
  setName(host, sheet, name.name, to, where);
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
  items: (self, host) => namesOf(self, host).map((name) => nameObject({ ...self, name })),
  find: findName,
  methods: {
    Add: { since: "1.4", call: addName },
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
    Visible: {
      get: ({ name }) => name.visible,
      set: (self, visible, host) => changeName(self, { formula: self.name.formula, visible: visible === true }, host, "NamedItem.visible"),
    },
    Scope: { since: "1.4", get: ({ name }) => (name.scope === "Workbook" ? "Workbook" : "Worksheet") },
  },
  methods: {
    Delete: { since: "1.4", call: (self, args, host) => changeName(self, undefined, host, args.where) },
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
