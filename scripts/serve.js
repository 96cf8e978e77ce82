"use strict";
/*
 * npm run serve [-- --port N]: the built add-in on this machine over https, with the headers of assets/hosting, as a host would serve it. dist/ is
 * built for that address first, where it is not.
 */
const path = require("node:path");
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
  // dist/ may have been built for a host since: its manifest is to name this address.
  process.env.ADDIN_URL = url;
  await buildIfStale(["addin"], console.log);
  const { serveOverHttps } = require("./serve/https");
  try {
    await serveOverHttps(path.join(ROOT, "dist"), port, (urlPath) => onThisMachine(headersOf(urlPath)));
  } catch (error) {
    if (error.code !== "EADDRINUSE") throw error;
    throw new Error(`Port ${port} is taken. Try another: npm run serve -- --port ${port + 1}`, { cause: error });
  }
  console.log(`The add-in is at ${url} (Ctrl+C ends it); its manifest is ${path.join("dist", "manifest.xml")}, and ${url}manifest.xml.`);
  console.log("dist/ is built for this address now: before it goes to your host, build it for that one again (npm run build -- --url …).");
  console.log(`Trust the certificate: open ${url}help.html once in the browser. docs/admin.md says how the manifest gets into Excel.`);
}

main().catch((error) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
