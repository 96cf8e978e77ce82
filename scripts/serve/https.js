"use strict";
const fs = require("node:fs");
const https = require("node:https");
const os = require("node:os");
const path = require("node:path");
const { answerer } = require("./files");

let made;
/** Certificates for localhost: trusted ones where Office can install its authority, private ones on Linux (no sudo is asked for). */
const certificates = () => (made ??= makeCertificates());

async function makeCertificates() {
  const certs = require("office-addin-dev-certs");
  if (process.platform !== "linux") return certs.getHttpsServerOptions();
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "channel-credits-"));
  const [ca, cert, key] = ["ca.crt", "localhost.crt", "localhost.key"].map((name) => path.join(folder, name));
  await certs.generateCertificates(ca, cert, key, 30);
  const options = { ca: fs.readFileSync(ca), cert: fs.readFileSync(cert), key: fs.readFileSync(key) };
  fs.rmSync(folder, { recursive: true });
  return options;
}

/**
 * @param headers by the path of a file below `folder`, what goes with it besides its type.
 * @param under   the path of the address at which the folder is served, with a slash at both ends.
 */
async function serveOverHttps(folder, port, headers, under = "/") {
  const below = (urlPath) => headers(urlPath.slice(under.length - 1));
  const server = https.createServer(await certificates(), answerer([[under, folder, undefined, below]]));
  await new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, "localhost", resolve);
  });
  return server;
}

module.exports = { certificates, serveOverHttps };
