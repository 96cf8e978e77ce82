import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";

const { importCircles } = jest.requireActual<{ importCircles(root: string, folders: readonly string[]): readonly (readonly string[])[] }>(
  "../../scripts/lint/importCircles",
);
const ROOT = join(__dirname, "..", "..");

/** Excel's object model is a circle itself: a range has its sheet, a sheet its ranges. Its classes ask for each other when they are called. */
const OBJECT_MODEL = "packages/preview-host/src/protocol/objects/";

test("no module needs one that needs it", () => {
  const circles = importCircles(ROOT, ["src", "packages/preview-host/src", "packages/preview-host/testing", "test", "scripts"]);
  expect(circles.filter((circle) => !circle.every((file) => file.startsWith(OBJECT_MODEL)))).toEqual([]);
});

describe("among a few files", () => {
  let folder = "";
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "channel-credits-circles-"));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  function circlesAmong(files: Readonly<Record<string, string>>): readonly string[] {
    for (const [name, text] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, "src", name)), { recursive: true });
      writeFileSync(join(folder, "src", name), text);
    }
    return importCircles(folder, ["src"]).map((circle) => circle.join(" > "));
  }

  // prettier-ignore
  test.each<[string, Readonly<Record<string, string>>, readonly string[]]>([
    ["two that need each other",    { "a.ts": 'import { b } from "./b";', "b.ts": 'export { a } from "./a";' }, ["src/a.ts > src/b.ts > src/a.ts"]],
    ["a way round through a folder", { "a.ts": 'import "./c";', "c/index.ts": 'import * as d from "../d";', "d.tsx": 'import a, { type T } from "./a";' }, ["src/a.ts > src/c/index.ts > src/d.tsx > src/a.ts"]],
    ["one that needs itself",       { "a.ts": 'import { a } from "./a";' }, ["src/a.ts > src/a.ts"]],
    ["types alone",                 { "a.ts": 'import { b } from "./b";', "b.ts": 'import type { A } from "./a"; import { type B } from "./a"; export type { C } from "./a";' }, []],
    ["two ways to one place",       { "a.ts": 'import "./b"; import "./c";', "b.ts": 'import "./d";', "c.ts": 'import "./d";', "d.ts": "" }, []],
  ])("%s", (_story, files, circles) => {
    expect(circlesAmong(files)).toEqual(circles);
  });
});
