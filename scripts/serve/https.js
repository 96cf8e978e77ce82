"use strict";
const fs = require("node:fs");
const https = require("node:https");
const os = require("node:os");
const path = require("node:path");
const { answerer } = require("./files");

/** Certificates for localhost: trusted ones where Office can install its authority, private ones on Linux (no sudo is asked for). */
async function certificates() {
  const certs = require("office-addin-dev-certs");
  if (process.platform !== "linux") return certs.getHttpsServerOptions();
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "channel-credits-"));
  const [ca, cert, key] = ["ca.crt", "localhost.crt", "localhost.key"].map((name) => path.join(folder, name));
  await certs.generateCertificates(ca, cert, key, 30);
  const options = { ca: fs.readFileSync(ca), cert: fs.readFileSync(cert), key: fs.readFileSync(key) };
  fs.rmSync(folder, { recursive: true });
  return options;
}

/** @param headers by path, what goes with a file besides its type. */
async function serveOverHttps(folder, port, headers) {
  const server = https.createServer(await certificates(), answerer([["/", folder, undefined, headers]]));
  await new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, "localhost", resolve);
  });
  return server;
}

module.exports = { certificates, serveOverHttps };
