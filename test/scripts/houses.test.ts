/** How the contract's files hang together: no circles, and no right named where rights are walked. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { OWN_SHEETS } from "../../src/workbook/headers";

const SRC = join(__dirname, "../../src");

const filesOf = (folder: string): readonly string[] =>
  readdirSync(join(SRC, folder), { recursive: true, encoding: "utf8" })
    .filter((file) => /\.tsx?$/.test(file))
    .map((file) => join(SRC, folder, file));

function importsOf(file: string): readonly string[] {
  return [...readFileSync(file, "utf8").matchAll(/from "(\.[^"]*)"/g)].map(([, path]) => {
    const place = join(dirname(file), path!);
    return [`${place}.ts`, `${place}.tsx`, join(place, "index.ts")].find((it) => existsSync(it)) ?? place;
  });
}

/** The files of a circle of imports, in words; undefined: there is none. */
function circleOf(graph: ReadonlyMap<string, readonly string[]>): string | undefined {
  const done = new Set<string>();
  const path: string[] = [];
  const visit = (file: string): string | undefined => {
    if (path.includes(file)) return [...path.slice(path.indexOf(file)), file].map((it) => relative(SRC, it)).join(" -> ");
    if (done.has(file)) return undefined;
    path.push(file);
    for (const next of graph.get(file) ?? []) {
      const circle = visit(next);
      if (circle !== undefined) return circle;
    }
    path.pop();
    done.add(file);
    return undefined;
  };
  for (const file of graph.keys()) {
    const circle = visit(file);
    if (circle !== undefined) return circle;
  }
  return undefined;
}

test("a circle is seen", () => {
  const graph = new Map(
    [
      ["a", ["b"]],
      ["b", ["c"]],
      ["c", ["b"]],
    ].map(([file, next]) => [join(SRC, file as string), (next as string[]).map((it) => join(SRC, it))]),
  );
  expect(circleOf(graph)).toBe("b -> c -> b");
});

test.each(["contract", "workbook", "credits", "functions"])("no file of %s imports itself by way of others", (folder) => {
  expect(circleOf(new Map(filesOf(folder).map((file) => [file, importsOf(file)])))).toBeUndefined();
});

test("a rule with an index.ts is in a list of rights: one that is in none is computed by nobody", () => {
  const rights = join(SRC, "contract", "rights");
  const folders = readdirSync(rights).filter((it) => existsSync(join(rights, it, "index.ts")));
  const listed = ["index.ts", "sheetRights.ts"].flatMap((file) => importsOf(join(rights, file)));
  expect(folders.filter((it) => !listed.includes(join(rights, it, "index.ts")))).toEqual([]);
  expect(folders.length).toBeGreaterThan(7);
});

test("what is asked of every agreement, and every sheet of ours, has somebody who gives it", () => {
  const agreements = join(SRC, "contract", "agreement", "agreements");
  const lists = ["index.ts", "all.ts"];
  const known = lists.flatMap((it) => importsOf(join(agreements, it)));
  const stated = readdirSync(agreements).filter((it) => ![...lists, "agreementNamed.ts", "unsaid.ts"].includes(it));
  expect(stated.filter((it) => !known.includes(join(agreements, it)))).toEqual([]);
  const writers = [...filesOf("credits"), ...filesOf("workbook").filter((it) => /encode\w*\.ts$/.test(it))];
  const texts = writers.map((it) => readFileSync(it, "utf8"));
  const isWritten = (name: string): boolean => texts.some((text) => text.includes(`"${name}"`) || text.includes(`OWN_SHEETS.${name}`));
  expect(Object.keys(OWN_SHEETS).filter((name) => !isWritten(name))).toEqual([]);
});

/** Files outside the rights that are about a certain one, and why. Everything else walks RIGHTS. */
const ABOUT_A_RIGHT: Readonly<Record<string, string>> = {
  "contract/statement/reports/protectionReport.ts": "the report of 3.6(A)",
  "contract/statement/requests/partInTime.ts": "units that go back under 3.7(A) are worth what it says",
  "contract/statement/requests/taking.ts": "units that go back at the price in force or paid, as 3.7(A) finds them",
  "contract/statement/requests/turns.ts": "whose request has the turn of a period of 3.7(A)",
  "contract/statement/returnProposal/candidates.ts": "a return is proposed under 3.7(A), without what 3.7(D) takes",
  "contract/statement/returnProposal/returnProposal.ts": "a return is proposed under 3.7(A)",
  "credits/fillReport.ts": "the limits of 3.7(A)",
  "credits/proposeReturn.ts": "a request counts in the period of 3.7(A) in which it is made",
  "credits/restsOn.ts": "figures under a limit of 3.7(A) rest on what makes it",
  "credits/unusedRights.ts": "the column Order date, which only its base can need",
  "credits/ownRowPlace.ts": "a row of Balancing limits leads to a row of its quarter",
  "functions/balancing.ts": "functions of 3.7(A)",
  "functions/dates.ts": "the last day to exercise 3.7(A), after its terms by quarter",
  "functions/discontinuation.ts": "the function of 3.7(D)",
  "functions/priceProtection.ts": "functions of 3.6(A)",
  "functions/proposal.ts": "the function of a proposed return",
  "functions/returns.ts": "functions of returns",
  "workbook/encode.ts": "the sheet Balancing limits",
  "workbook/encodeSummary.ts": "the table of limits of 3.7(A)",
};

test("a right is named outside the rights only where something is about it alone", () => {
  const folders = /contract\/rights\/(priceProtection|balancing|discontinuation)\b/;
  const naming = ["contract", "workbook", "credits", "functions", "taskpane", "commands", "excel"]
    .flatMap(filesOf)
    .filter((file) => !relative(SRC, file).startsWith(join("contract", "rights")))
    .filter((file) => importsOf(file).some((it) => folders.test(it.replaceAll("\\", "/"))));
  expect(naming.map((file) => relative(SRC, file).replaceAll("\\", "/")).sort()).toEqual(Object.keys(ABOUT_A_RIGHT).sort());
});
