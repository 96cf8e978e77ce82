"use strict";

/** The same address every day, so that bookmarks hold and a browser knows the page again. */
const USUAL_PORT = 3100;
const PORTS_TRIED = 20;

/** What `npm start` was asked for: `--port N` or `--port=N`, else PORT, else nothing; and `--https`. */
function optionsAsked(words, env) {
  let [scheme, asked, from] = ["http", env.PORT || undefined, "PORT"];
  for (let i = 0; i < words.length; i += 1) {
    const [word, value] = words[i].split("=", 2);
    if (words[i] === "--https") scheme = "https";
    else if (word === "--port") [asked, from] = [value ?? words[(i += 1)] ?? "", word];
    else throw new Error(`npm start does not know "${words[i]}"; it knows --https and --port.`);
  }
  return { scheme, port: asked === undefined ? undefined : portNumber(asked, from) };
}

function portNumber(text, from) {
  const port = Number(text);
  const isPort = text.trim() !== "" && Number.isInteger(port) && port >= 0 && port <= 65535;
  if (!isPort) throw new Error(`${from} is "${text}": give a number from 1 to 65535.`);
  return port;
}

const isTaken = (error) => error?.code === "EADDRINUSE";

/** Serves at the port asked for and at no other; without one at the usual port, or at the next that is free. */
async function serveAtPort(asked, serve, usual = USUAL_PORT) {
  const ports = asked === undefined ? Array.from({ length: PORTS_TRIED }, (_, i) => usual + i) : [asked];
  for (const port of ports) {
    try {
      return { ...(await serve(port)), passed: port === ports[0] ? undefined : ports[0] };
    } catch (error) {
      if (!isTaken(error)) throw error;
    }
  }
  if (asked !== undefined) throw new Error(`Port ${asked} is taken. Choose another, or name none.`);
  throw new Error(`The ports ${ports[0]} to ${ports.at(-1)} are all taken. Choose another: npm start -- --port N.`);
}

module.exports = { USUAL_PORT, optionsAsked, serveAtPort };
