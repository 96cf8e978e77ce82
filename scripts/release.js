"use strict";
/*
 * npm run release -- 1.1.0 [--url https://…/]: raises the version where it stands (package, lock, manifest, report), puts its heading over the
 * unreleased lines of CHANGELOG.md, builds for the address, checks the build (the manifest; dist/ in a browser as it will be hosted), and says what is left for a person to do. Writes nothing unless
 * all of it can be written; commits and publishes nothing.
 */
const fs = require("node:fs");
const path = require("node:path");
const { spawnSync } = require("node:child_process");
const { ROOT } = require("./bundle/build");
const { hostedUrl } = require("./bundle/hostedUrl");
const { releasedTexts } = require("./release/texts");

function asked(words) {
  const [version, flag, url, ...others] = words;
  if (version === undefined || others.length > 0 || (flag !== undefined && (flag !== "--url" || url === undefined)))
    throw new Error(
      "Say the version, and the address where it will be hosted: npm run release -- 1.1.0 --url https://addins.example.com/channel-credits/",
    );
  return { version, url: hostedUrl(url) };
}

function run(script, env = {}) {
  const { status } = spawnSync(process.execPath, [path.join(__dirname, script)], {
    cwd: ROOT,
    stdio: "inherit",
    env: { ...process.env, ...env },
  });
  if (status !== 0)
    throw new Error(
      `scripts/${script} failed: the version is raised, and nothing is ready. Mend it, then: npm run build -- --url ${env.ADDIN_URL}, npm run validate, npm run test:https.`,
    );
}

function main() {
  const { version, url } = asked(process.argv.slice(2));
  const read = (file) => fs.readFileSync(path.join(ROOT, file), "utf8");
  const texts = releasedTexts(version, new Date().toISOString().slice(0, 10), read);
  for (const [file, text] of Object.entries(texts)) fs.writeFileSync(path.join(ROOT, file), text);
  console.log(`${version} stands in ${Object.keys(texts).join(", ")}.`);
  run("build.js", { ADDIN_URL: url });
  run("validateManifest.js", { ADDIN_URL: url });
  run("testHttps.js", { ADDIN_URL: url });
  console.log(LEFT(url));
}

const LEFT = (url) => `dist/ is ready to be served at ${url}. Left to do, in this order:
  1. npm test; then commit, and tag the commit with the version.
  2. Put dist/ on the host with the headers of assets/hosting, files first, manifest last.
  3. Microsoft's own check of dist/manifest.xml, which needs the internet: npx office-addin-manifest validate dist/manifest.xml
  4. "Check this Excel" under Help, in Excel on the web, on Windows and on a Mac.
  5. docs/publish/ has the listing's texts, the notes for the store's testers and how the screenshots are made.`;

try {
  main();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
