"use strict";
const http = require("node:http");
const path = require("node:path");
const { ROOT } = require("../bundle/build");
const { answerer } = require("./files");

const CDN_SCRIPT = /<script[^>]*src="https:\/\/appsforoffice\.microsoft\.com\/[^"]*"[^>]*><\/script>/;

/**
 * Excel puts its own Office.js behind the address in the page. The preview stands in for Excel, so it does the same: the
 * library as Microsoft delivers it, between the bridge to our host and what only Excel's loader would add.
 */
function asLoadedByExcel(html) {
  if (!CDN_SCRIPT.test(html)) throw new Error("The pane's page does not load Office.js from Microsoft's address.");
  const scripts = ["/beforeOffice.js", "/office/excel-web-16.00.js", "/afterOffice.js"];
  return html.replace(CDN_SCRIPT, scripts.map((src) => `<script src="${src}"></script>`).join("\n    "));
}

function previewRoutes() {
  const office = path.dirname(require.resolve("@microsoft/office-js/dist/excel-web-16.00.js"));
  return [
    ["/addin/", path.join(ROOT, "dist"), (url) => (url === "/addin/taskpane.html" ? asLoadedByExcel : undefined)],
    ["/office/", office],
    ["/sample/", path.join(ROOT, "assets", "sample")],
    ["/", path.join(ROOT, "build", "preview")],
  ];
}

/** Serves the preview on this machine only, on the port asked for or, with 0, any free one. */
async function servePreview(port = 0) {
  const server = http.createServer(answerer(previewRoutes()));
  await new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, "localhost", resolve);
  });
  const close = () => {
    server.closeAllConnections();
    return new Promise((resolve) => server.close(resolve));
  };
  return { url: `http://localhost:${server.address().port}/`, close };
}

module.exports = { servePreview, asLoadedByExcel };
