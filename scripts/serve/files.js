"use strict";
const fs = require("node:fs");
const path = require("node:path");

const TYPES = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".xml": "application/xml; charset=utf-8",
  ".svg": "image/svg+xml",
  ".txt": "text/plain; charset=utf-8",
  ".png": "image/png",
  ".woff": "font/woff",
  ".woff2": "font/woff2",
  ".map": "application/json; charset=utf-8",
  ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
};

/** The file that a request's path names below `folder`, or undefined: nothing above the folder can be named. */
function fileBelow(folder, urlPath) {
  let relative;
  try {
    relative = decodeURIComponent(urlPath);
  } catch {
    return undefined; // not an encoded path: there is no such file
  }
  if (relative.includes("\0")) return undefined;
  const file = path.join(folder, relative.endsWith("/") ? `${relative}index.html` : relative);
  const inside = path.relative(folder, file);
  if (inside.startsWith("..") || path.isAbsolute(inside)) return undefined;
  return fs.statSync(file, { throwIfNoEntry: false })?.isFile() ? file : undefined;
}

function sendFile(response, file, transform, headers) {
  const type = TYPES[path.extname(file).toLowerCase()] ?? "application/octet-stream";
  const bytes = transform === undefined ? fs.readFileSync(file) : Buffer.from(transform(fs.readFileSync(file, "utf8")));
  response.writeHead(200, {
    "Content-Type": type,
    "Content-Length": bytes.length,
    "Cache-Control": "no-cache",
    "X-Content-Type-Options": "nosniff",
    ...headers,
  });
  response.end(bytes);
}

function sendNothing(response, status, words) {
  response.writeHead(status, { "Content-Type": "text/plain; charset=utf-8" });
  response.end(`${words}\n`);
}

/**
 * Answers GET requests. `routes` is [[prefix, folder, transform?, headers?], …], the first that fits is taken;
 * `transform(urlPath)` may give a function that rewrites a text file on its way; `headers` go with every file of the route, or are asked by path.
 */
function answerer(routes) {
  return (request, response) => {
    if (request.method !== "GET" && request.method !== "HEAD") return sendNothing(response, 405, "Only GET is served here.");
    const { pathname } = new URL(request.url, "http://localhost");
    for (const [prefix, folder, transform, headers] of routes) {
      if (!pathname.startsWith(prefix)) continue;
      const file = fileBelow(folder, pathname.slice(prefix.length - 1));
      if (file !== undefined)
        return sendFile(response, file, transform?.(pathname), typeof headers === "function" ? headers(pathname) : headers);
      break;
    }
    return sendNothing(response, 404, `There is nothing at ${pathname}.`);
  };
}

module.exports = { answerer, fileBelow };
