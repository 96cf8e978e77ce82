import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import "../../src/protocol";
import { servedClasses } from "../../src/protocol/schema";

/** What Microsoft's own file says of its classes: members and the ExcelApi set that brought each. */
function catalogue(): { members: ReadonlyMap<string, ReadonlySet<string>>; since: ReadonlyMap<string, string> } {
  const folder = join(dirname(require.resolve("@microsoft/office-js/package.json")), "dist");
  const text = readFileSync(join(folder, "excel-web-16.00.debug.js"), "utf8");
  // Other namespaces before Excel's have classes of the same names.
  const excel = text.slice(text.indexOf('_throwIfApiNotSupported("Excel.createWorkbook"'));
  const members = new Map<string, Set<string>>();
  const add = (type: string, name: string): void =>
    void (members.get(type) ?? members.set(type, new Set()).get(type))?.add(name.toLowerCase());
  for (const [, type = "", , list = ""] of excel.matchAll(
    /Object\.defineProperty\((\w+)\.prototype, "_(scalarPropertyOriginalNames|navigationPropertyNames)", \{\s*get: function \(\) \{\s*return \[(.*?)\];/g,
  )) {
    for (const [, name = ""] of list.matchAll(/"(\w+)"/g)) add(type, name);
  }
  for (const [, type = "", name = ""] of excel.matchAll(/\n {8}(\w+)\.prototype\.(\w+) = function/g)) add(type, name);
  const since = new Map<string, string>();
  for (const [, member = "", version = ""] of excel.matchAll(/_throwIfApiNotSupported\("([\w.]+)", _defaultApiSetName, "([\d.]+)"/g)) {
    since.set(member.toLowerCase(), version);
  }
  return { members, since };
}

const { members, since } = catalogue();

// The service that takes custom functions' results is not a class of the Excel namespace; `Gridlines` is the wire's own name.
const isListed = ({ type, name }: { type: string; name: string }): boolean =>
  type !== "CustomFunctions" && `${type}.${name}` !== "Worksheet.Gridlines";

const served = [...servedClasses().values()].flatMap((type) =>
  [...type.scalars.values(), ...type.links.values(), ...type.methods.values()].map(({ name, member }) => ({
    type: type.name,
    name,
    member,
  })),
);

test("the catalogue was found", () => {
  expect(members.size).toBeGreaterThan(150);
  expect(since.size).toBeGreaterThan(500);
  expect(served.length).toBeGreaterThan(150);
});

test("every member that the host serves is one of the library's", () => {
  const unknown = served
    .filter((member) => isListed(member) && !members.get(member.type)?.has(member.name.toLowerCase()))
    .map(({ type, name }) => `${type}.${name}`);
  expect(unknown).toEqual([]);
});

test("every member is gated by the set that the library names for it", () => {
  const wrong = served
    .map(({ type, name, member }) => ({
      name: `${type}.${name}`,
      ours: member.since ?? "1.1",
      theirs: since.get(`${type}.${name}`.toLowerCase()),
    }))
    .filter(({ ours, theirs }) => theirs !== undefined && theirs !== ours);
  expect(wrong).toEqual([]);
});
