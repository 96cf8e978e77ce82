import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

interface Target {
  readonly sources: readonly string[];
  readonly outputs: readonly string[];
}

const { fingerprint, isFresh, writeStamp } = jest.requireActual<{
  fingerprint(root: string, sources: readonly string[]): string;
  isFresh(root: string, name: string, target: Target, url: string | undefined): boolean;
  writeStamp(root: string, name: string, stamp: object): void;
}>("../../scripts/bundle/freshness");

const target: Target = { sources: ["src", "config.js", "not there yet"], outputs: ["dist/out.js"] };
let root = "";

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "channel credits "));
  mkdirSync(join(root, "src", "deep"), { recursive: true });
  mkdirSync(join(root, "dist"));
  for (const file of ["src/deep/a.ts", "config.js", "dist/out.js"]) writeFileSync(join(root, file), "first");
  writeStamp(root, "it", { fingerprint: fingerprint(root, target.sources), url: "https://example.com/" });
});
afterEach(() => rmSync(root, { recursive: true }));

const fresh = (url?: string) => isFresh(root, "it", target, url);

test("what was built from the files as they are is fresh, for any address or the same", () => {
  expect(fresh()).toBe(true);
  expect(fresh("https://example.com/")).toBe(true);
});

// prettier-ignore
test.each<[string, () => void]>([
  ["a source has other contents",  () => writeFileSync(join(root, "src/deep/a.ts"), "second")],
  ["a source was saved again",     () => utimesSync(join(root, "config.js"), 1, 1)],
  ["a source is new",              () => writeFileSync(join(root, "src/b.ts"), "")],
  ["a source is gone",             () => rmSync(join(root, "src/deep/a.ts"))],
  ["a missing source has come",    () => writeFileSync(join(root, "not there yet"), "")],
  ["an output is gone",            () => rmSync(join(root, "dist/out.js"))],
  ["it was never built",           () => rmSync(join(root, "build"), { recursive: true })],
])("stale: %s", (_story, change) => {
  change();
  expect(fresh()).toBe(false);
});

test("stale: another address is asked for", () => {
  expect(fresh("https://elsewhere.example.com/")).toBe(false);
});
