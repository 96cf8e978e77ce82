/** What is shipped carries the notices of the software that it contains: of each package that is really in it. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

interface Notice {
  readonly name: string;
  readonly version: string;
  readonly license: string;
  readonly text: string;
}
const { noticeOf, noticesText, packageOf } = jest.requireActual<{
  noticeOf(folder: string): Notice;
  noticesText(notices: readonly Notice[]): string;
  packageOf(file: string): string | undefined;
}>("../../scripts/bundle/notices");

interface StatsModule {
  readonly nameForCondition?: string;
  readonly modules?: readonly StatsModule[];
}
interface Configuration {
  readonly name: string;
  output: object;
  devtool: string | false;
}
type Compiler = {
  run(
    done: (error: Error | null, stats: { hasErrors(): boolean; toJson(options: object): { modules: readonly StatsModule[] } }) => void,
  ): void;
  close(done: () => void): void;
};

jest.setTimeout(180_000);

const ROOT = join(__dirname, "..", "..");
let home = "";
beforeEach(() => (home = mkdtempSync(join(tmpdir(), "channel credits "))));
afterEach(() => rmSync(home, { recursive: true }));

/** What webpack itself says that it bundled, and the notices that came out beside it. */
async function built(name: string): Promise<{ packages: ReadonlySet<string>; notices: string }> {
  const webpack = jest.requireActual<(configuration: Configuration) => Compiler>("webpack");
  const configurations = jest.requireActual<(env: object, args: object) => Configuration[]>("../../webpack.config");
  const configuration = configurations({}, { mode: "development" }).find((it) => it.name === name)!;
  configuration.output = { ...configuration.output, path: home };
  configuration.devtool = false;
  const compiler = webpack(configuration);
  const modules = await new Promise<readonly StatsModule[]>((resolve, reject) =>
    compiler.run((error, stats) => {
      if (error) reject(error);
      else if (stats.hasErrors()) reject(new Error("the build failed"));
      else
        resolve(
          stats.toJson({ all: false, modules: true, nestedModules: true, modulesSpace: Infinity, nestedModulesSpace: Infinity }).modules,
        );
    }),
  );
  await new Promise<void>((resolve) => compiler.close(resolve));
  const files = (list: readonly StatsModule[]): string[] => list.flatMap((it) => [it.nameForCondition ?? "", ...files(it.modules ?? [])]);
  return {
    packages: new Set(files(modules).flatMap((it) => /.*node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(it.replace(/\\/g, "/"))?.[1] ?? [])),
    notices: readFileSync(join(home, "third-party-notices.txt"), "utf8"),
  };
}

test.each(["addin", "preview"])("%s names each package that it contains, with the text of its licence", async (name) => {
  const { packages, notices } = await built(name);
  expect(packages).toContain("react-dom");
  for (const it of [...packages, "webpack"]) {
    const { version, license } = JSON.parse(readFileSync(join(ROOT, "node_modules", it, "package.json"), "utf8")) as Notice;
    const text = noticeOf(join(ROOT, "node_modules", it)).text;
    expect({ it, isNamed: notices.includes(`\n${it} ${version} (${license})\n`) }).toEqual({ it, isNamed: true });
    expect({ it, hasText: text.length > 400 && notices.includes(text) }).toEqual({ it, hasText: true });
  }
});

test("Help leads to them", () => {
  expect(readFileSync(join(ROOT, "assets", "pages", "help.html"), "utf8")).toContain('href="third-party-notices.txt"');
});

function packageWith(license: string | undefined, files: Readonly<Record<string, string>>): string {
  const folder = join(home, "node_modules", "it");
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, "package.json"), JSON.stringify({ name: "it", version: "1.0.0", license }));
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  return folder;
}

test("licence and notice go together", () => {
  expect(noticeOf(packageWith("Apache-2.0", { NOTICE: "made by us\r\n", "LICENSE.txt": "the terms" }))).toMatchObject({
    license: "Apache-2.0",
    text: "the terms\n\nmade by us",
  });
});

test.each([
  ["an unknown licence", "GPL-3.0", { LICENSE: "text" }, 'it 1.0.0 is under "GPL-3.0"'],
  ["no licence at all", undefined, { LICENSE: "text" }, 'it 1.0.0 is under "undefined"'],
  ["no text of it", "MIT", { NOTICE: "made by us" }, "it 1.0.0 comes without the text of its licence."],
])("%s stops the build", (_story, license, files, words) => expect(() => noticeOf(packageWith(license, files))).toThrow(words));

test.each([
  ["/a/node_modules/react/index.js", "/a/node_modules/react"],
  ["/a/node_modules/@b/c/lib/d.js", "/a/node_modules/@b/c"],
  ["/a/node_modules/b/node_modules/c/d.js", "/a/node_modules/b/node_modules/c"],
  ["C:\\a\\node_modules\\b\\c.js", "C:/a/node_modules/b"],
  ["/a/src/index.ts", undefined],
])("%s belongs to %s", (file, folder) => expect(packageOf(file)).toBe(folder));

test("packages of the same text share it", () => {
  const notice = (name: string): Notice => ({ name, version: "1", license: "MIT", text: "terms" });
  const text = noticesText([notice("b"), notice("a")]);
  expect(text).toContain("\na 1 (MIT)\nb 1 (MIT)\n");
  expect(text.match(/^terms$/gm)).toHaveLength(1);
});
