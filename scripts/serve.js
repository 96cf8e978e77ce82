"use strict";
/*
 * npm run serve [-- --port N]: the built add-in on this machine over https, with the headers of assets/hosting, as a host would serve it. Where
 * the port is not 3000, dist/ is built for the address first.
 */
const path = require("node:path");
const { spawnSync } = require("node:child_process");
const { ROOT, buildIfStale } = require("./bundle/build");
const { headersOf } = require("./serve/hostedHeaders");

const DEVELOPMENT_PORT = 3000;

function portAsked(words) {
  if (words.length === 0) return DEVELOPMENT_PORT;
  const port = Number(words[1]);
  if (words[0] === "--port" && words.length === 2 && Number.isInteger(port) && port > 0 && port < 65_536) return port;
  throw new Error(`"${words.join(" ")}" is not understood. Try: npm run serve -- --port 3001`);
}

/** A browser that is told to use https alone remembers it of localhost as a whole, and of whatever else runs there. */
const onThisMachine = (headers) => Object.fromEntries(Object.entries(headers).filter(([name]) => name !== "Strict-Transport-Security"));

async function main() {
  const port = portAsked(process.argv.slice(2));
  const url = `https://localhost:${port}/`;
  if (port === DEVELOPMENT_PORT) await buildIfStale(["addin"], console.log);
  else if (
    spawnSync(process.execPath, [path.join(__dirname, "build.js")], { env: { ...process.env, ADDIN_URL: url }, stdio: "inherit" })
      .status !== 0
  )
    throw new Error("dist/ could not be built.");
  const { serveOverHttps } = require("./serve/https");
  await serveOverHttps(path.join(ROOT, "dist"), port, (urlPath) => onThisMachine(headersOf(urlPath)));
  console.log(`The add-in is at ${url} (Ctrl+C ends it); its manifest is ${path.join("dist", "manifest.xml")}, and ${url}manifest.xml.`);
  console.log("Trust the certificate: open the address once in the browser. docs/admin.md says how the manifest gets into Excel.");
}

main().catch((error) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
