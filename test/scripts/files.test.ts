import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer, request, type RequestListener, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";

const { answerer } = jest.requireActual<{ answerer(routes: unknown[]): RequestListener }>("../../scripts/serve/files");

let home = "";
let server: Server;

beforeAll(async () => {
  home = mkdtempSync(join(tmpdir(), "channel credits "));
  mkdirSync(join(home, "site", "a folder"), { recursive: true });
  writeFileSync(join(home, "secret.txt"), "secret");
  writeFileSync(join(home, "site", "index.html"), "home");
  writeFileSync(join(home, "site", "a folder", "page.html"), "page");
  writeFileSync(join(home, "site", "pane.html"), "from the CDN");
  const rewrite = (url: string) => (url === "/addin/pane.html" ? (text: string) => text.replace("the CDN", "here") : undefined);
  server = createServer(
    answerer([
      ["/addin/", join(home, "site"), rewrite],
      ["/", join(home, "site")],
    ]),
  );
  await new Promise<void>((resolve) => server.listen(0, "localhost", resolve));
});
afterAll(async () => {
  await new Promise((resolve) => server.close(resolve));
  rmSync(home, { recursive: true });
});

/** Asked as written: fetch would tidy the dots away. */
function answerTo(path: string, method = "GET"): Promise<string> {
  return new Promise((resolve, reject) => {
    const { port } = server.address() as AddressInfo;
    const asked = request({ host: "localhost", port, path, method }, (response) => {
      let body = "";
      response.on("data", (chunk: Buffer) => (body += chunk.toString()));
      response.on("end", () => resolve(`${response.statusCode} ${response.headers["content-type"]} ${body.trim()}`));
    });
    asked.on("error", reject);
    asked.end();
  });
}

// prettier-ignore
test.each([
  ["a folder's page",            "/",                          "200 text/html; charset=utf-8 home"],
  ["a name with a space",        "/a%20folder/page.html",      "200 text/html; charset=utf-8 page"],
  ["a query is not the name",    "/pane.html?_host_Info=x",    "200 text/html; charset=utf-8 from the CDN"],
  ["the first route that fits",  "/addin/pane.html",           "200 text/html; charset=utf-8 from here"],
  ["a file that is not there",   "/none.html",                 "404 text/plain; charset=utf-8 There is nothing at /none.html."],
  ["a folder without its slash", "/a%20folder",                "404 text/plain; charset=utf-8 There is nothing at /a%20folder."],
  ["the folder above",           "/..%2fsecret.txt",           "404 text/plain; charset=utf-8 There is nothing at /..%2fsecret.txt."],
  ["a half-encoded name",        "/%E0%A4%A",                  "404 text/plain; charset=utf-8 There is nothing at /%E0%A4%A."],
  ["a NUL in the name",          "/pane.html%00.txt",          "404 text/plain; charset=utf-8 There is nothing at /pane.html%00.txt."],
])("%s", async (_story, path, expected) => {
  expect(await answerTo(path)).toBe(expected);
});

test("dots as they are do not climb either", async () => {
  expect(await answerTo("/addin/../../secret.txt")).toMatch(/^404/);
});

test("only reading is served", async () => {
  expect(await answerTo("/", "POST")).toMatch(/^405/);
});
