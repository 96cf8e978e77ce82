"use strict";
const http = require("node:http");
const https = require("node:https");
const path = require("node:path");
const { ROOT } = require("../bundle/build");
const { answerer } = require("./files");
const { certificates } = require("./https");
const { previewPolicy } = require("./policy");

const CDN_SCRIPT = /<script[^>]*src="https:\/\/appsforoffice\.microsoft\.com\/[^"]*"[^>]*><\/script>/;

/**
 * Excel puts its own Office.js behind the address in the pane's page. The preview stands in for Excel, so it does the same, with the
 * library as Microsoft delivers it. Over http: between the bridge to our host and what only Excel's loader would add.
 * Over https: alone, as in Excel on the web, talking to the page around its frame.
 */
const SCRIPTS = {
  http: ["/beforeOffice.js", "/office/excel-web-16.00.js", "/afterOffice.js"],
  https: ["/office/office.js"],
};

const asLoadedByExcel = (scheme) => (html) => {
  if (!CDN_SCRIPT.test(html)) throw new Error("The pane's page does not load Office.js from Microsoft's address.");
  return html.replace(CDN_SCRIPT, SCRIPTS[scheme].map((src) => `<script src="${src}"></script>`).join("\n    "));
};

const policy = (page, addinOrigin) => ({ "Content-Security-Policy": previewPolicy(page, addinOrigin) });

/** The page that takes the add-in from its own host: see packages/preview-host/src/browser/index.tsx. */
const asHosted = (html) => html.replace('<div id="preview"', "$& data-hosted");

/** /addin/ is the built add-in, /office/ Microsoft's library, /sample/ the sample workbook, all else the preview itself. */
function previewRoutes(scheme, addin, addinOrigin) {
  const own = addinOrigin === undefined ? undefined : (url) => (url === "/" ? asHosted : undefined);
  const office = path.dirname(require.resolve("@microsoft/office-js/dist/excel-web-16.00.js"));
  return [
    ["/addin/", addin, (url) => (url === "/addin/taskpane.html" ? asLoadedByExcel(scheme) : undefined), policy("addin")],
    ["/office/", office],
    ["/sample/", path.join(ROOT, "assets")],
    ["/", path.join(ROOT, "build", "preview"), own, policy("preview", addinOrigin)],
  ];
}

/**
 * Serves the preview on this machine only, on the port asked for or, with 0, any free one. `addin` is the folder of a built add-in; where
 * `addinOrigin` names its host, the manifest alone is taken from there.
 */
async function servePreview({ port = 0, scheme = "http", addin = path.join(ROOT, "dist"), addinOrigin } = {}) {
  const answer = answerer(previewRoutes(scheme, addin, addinOrigin));
  const server = scheme === "https" ? https.createServer(await certificates(), answer) : http.createServer(answer);
  await new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, "localhost", resolve);
  });
  const close = () => {
    server.closeAllConnections();
    return new Promise((resolve) => server.close(resolve));
  };
  return { url: `${scheme}://localhost:${server.address().port}/`, close };
}

module.exports = { servePreview };
