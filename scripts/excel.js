"use strict";
/* npm run excel: the built add-in in desktop Excel, where there is one. `npm run excel -- stop` takes it out again. */
const { spawnSync } = require("node:child_process");
const path = require("node:path");
const { ROOT, buildIfStale } = require("./bundle/build");

const ON_THE_WEB = `There is no desktop Excel for this system, so nothing can be loaded into it.
In Excel on the web: serve dist/ at the https address of its manifest (npm run build -- --url https://…/), open a workbook, then
Home > Add-ins > More Settings > Upload My Add-in, and choose dist/manifest.xml.
Without any Excel: npm start.
`;

/** Never installed with the project: it brings 590 packages and a native module. */
const DEBUGGING = "office-addin-debugging@7.0.0";

function debugging(...words) {
  const npx = process.platform === "win32" ? "npx.cmd" : "npx";
  const { status, error } = spawnSync(npx, ["--yes", DEBUGGING, ...words], {
    cwd: ROOT,
    stdio: "inherit",
    shell: process.platform === "win32",
  });
  if (error !== undefined) throw error;
  return status ?? 1;
}

async function main() {
  if (process.platform !== "win32" && process.platform !== "darwin") {
    process.stderr.write(ON_THE_WEB);
    return 1;
  }
  const manifest = path.join("dist", "manifest.xml");
  if (process.argv[2] === "stop") return debugging("stop", manifest, "desktop");
  await buildIfStale(["addin"], console.log);
  const { serveOverHttps } = require("./serve/https");
  const server = await serveOverHttps(path.join(ROOT, "dist"), 3000);
  const status = debugging("start", manifest, "desktop", "--app", "excel", "--no-debug");
  if (status !== 0) {
    server.close();
    return status;
  }
  console.log("Excel loads the add-in from https://localhost:3000/. Ctrl+C ends the server; npm run excel -- stop takes the add-in out.");
  await new Promise((resolve) => process.once("SIGINT", resolve));
  server.close();
  return 0;
}

main().then(
  (code) => {
    process.exitCode = code;
  },
  (error) => {
    process.stderr.write(`${error instanceof Error ? error.stack : error}\n`);
    process.exitCode = 1;
  },
);
