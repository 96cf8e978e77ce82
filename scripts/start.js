"use strict";
/*
 * npm start: the add-in in a browser, without Excel. BROWSER=none opens nothing.
 * Always at the same port, or the next free one; npm start -- --port N (or PORT) asks for one, and gets that or none.
 * npm start -- --https: over https with a certificate of this machine, by the protocol that Excel on the web speaks to its frames.
 */
const { spawn } = require("node:child_process");
const { buildIfStale } = require("./bundle/build");
const { optionsAsked, serveAtPort } = require("./serve/port");
const { servePreview } = require("./serve/preview");

function hasDisplay() {
  if (process.env.CI || process.env.BROWSER === "none" || process.env.SSH_CONNECTION) return false;
  return process.platform !== "linux" || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}

/** Opening is a courtesy: the address has been printed, so a desktop without an opener loses nothing. */
function openInBrowser(url) {
  const [command, ...words] = { win32: ["cmd", "/c", "start", "", url], darwin: ["open", url] }[process.platform] ?? ["xdg-open", url];
  const child = spawn(command, words, { stdio: "ignore", detached: true });
  child.on("error", () => console.log("No browser could be opened: open the address yourself."));
  child.unref();
}

async function main() {
  const { port, scheme } = optionsAsked(process.argv.slice(2), process.env);
  await buildIfStale(["addin", "preview"], console.log);
  const { url, passed } = await serveAtPort(port, (at) => servePreview({ port: at, scheme }));
  if (passed !== undefined) console.log(`Port ${passed} is taken; the next free one is used.`);
  console.log(`Channel Credits is at ${url} (Ctrl+C ends it).`);
  if (hasDisplay()) openInBrowser(url);
}

main().catch((error) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
