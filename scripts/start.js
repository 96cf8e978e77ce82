"use strict";
/*
 * npm start: the add-in in a browser, without Excel. PORT chooses the port; BROWSER=none opens nothing.
 * npm start -- --https: over https with a certificate of this machine, by the protocol that Excel on the web speaks to its frames.
 */
const { spawn } = require("node:child_process");
const { buildIfStale } = require("./bundle/build");
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

function portAsked() {
  const port = Number(process.env.PORT ?? 0);
  if (!Number.isInteger(port) || port < 0 || port > 65535) throw new Error(`PORT is "${process.env.PORT}": give a number from 1 to 65535.`);
  return port;
}

function schemeAsked(words) {
  const unknown = words.find((it) => it !== "--https");
  if (unknown !== undefined) throw new Error(`npm start does not know "${unknown}"; it knows --https.`);
  return words.length > 0 ? "https" : "http";
}

async function main() {
  const port = portAsked();
  const scheme = schemeAsked(process.argv.slice(2));
  await buildIfStale(["addin", "preview"], console.log);
  const { url } = await servePreview({ port, scheme });
  console.log(`Channel Credits is at ${url} (Ctrl+C ends it).`);
  if (hasDisplay()) openInBrowser(url);
}

main().catch((error) => {
  const isTaken = error?.code === "EADDRINUSE";
  console.error(
    isTaken ? `Port ${process.env.PORT} is taken. Choose another, or leave PORT out.` : error instanceof Error ? error.message : error,
  );
  process.exitCode = 1;
});
