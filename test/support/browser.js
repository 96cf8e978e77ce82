"use strict";
/*
 * A Chromium for the browser tests: the one asked for, the person's own, the system's, Playwright's, or the packaged one.
 * Nothing is ever downloaded.
 */
const { spawnSync } = require("node:child_process");
const fs = require("node:fs");
const path = require("node:path");
const { chromium } = require("playwright-core");

const SETTING = "CHANNEL_CREDITS_BROWSER";
/** Set by the global setup for its workers, so that one search serves them all. */
const FOUND = "CHANNEL_CREDITS_BROWSER_FOUND";

const LINUX_PATHS = [
  "/usr/bin/google-chrome-stable",
  "/usr/bin/google-chrome",
  "/usr/bin/microsoft-edge",
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/snap/bin/chromium",
];

/** Launch options of the first browser that starts. */
async function findBrowser() {
  if (process.env[FOUND]) return JSON.parse(process.env[FOUND]);
  const asked = process.env[SETTING];
  if (asked) {
    const problem = await startProblem({ executablePath: asked });
    if (problem === undefined) return { executablePath: asked };
    throw new Error(`${SETTING} names ${asked}, which does not start: ${problem}`);
  }
  const tries = [];
  for (const [name, candidate] of candidates()) {
    const options = candidate();
    const problem = typeof options === "string" ? options : await startProblem(options);
    if (problem === undefined) return options;
    tries.push(`${name}: ${problem}`);
  }
  throw new Error(`No browser was found. Install Chrome, Edge or Chromium, or name one in ${SETTING}. Tried:\n  ${tries.join("\n  ")}`);
}

/** [name, () => launch options, or why there are none] in the order of preference. */
function* candidates() {
  for (const channel of ["chrome", "msedge"]) yield [channel, () => ({ channel })];
  if (process.platform === "linux") {
    for (const file of LINUX_PATHS) yield [file, () => (fs.existsSync(file) ? { executablePath: file } : "is not there")];
  }
  yield ["Playwright's own", () => (fs.existsSync(chromium.executablePath()) ? {} : "is not there")];
  yield ["@sparticuz/chromium", packagedBrowser];
}

async function startProblem(options) {
  try {
    const browser = await chromium.launch(options);
    await browser.close();
    return undefined;
  } catch (error) {
    return String(error.message).split("\n")[0];
  }
}

/** Unpacked once, beside the other caches of this project: 200 MB, a few seconds. */
function packagedBrowser() {
  if (process.platform !== "linux" || process.arch !== "x64") return `is for Linux on x64, this is ${process.platform} on ${process.arch}`;
  const version = require("../../package.json").devDependencies["@sparticuz/chromium"];
  const home = path.join(__dirname, "..", "..", "node_modules", ".cache", "channel-credits", `chromium-${version}`);
  if (!fs.existsSync(home)) unpack(home);
  const own = { LD_LIBRARY_PATH: path.join(home, "al2023", "lib"), FONTCONFIG_PATH: path.join(home, "fonts") };
  return { executablePath: path.join(home, "chromium"), ...(hasSystemLibraries() ? {} : { env: { ...process.env, ...own } }) };
}

/** Into a passing folder first: an unpacking that was cut short must not be taken for a browser. */
function unpack(home) {
  const passing = `${home}.${process.pid}`;
  fs.mkdirSync(passing, { recursive: true });
  const script = path.join(__dirname, "unpackBrowser.js");
  // The runtime's name makes the package unpack its own system libraries and a font too.
  const env = { ...process.env, AWS_LAMBDA_JS_RUNTIME: "nodejs22.x", TMPDIR: passing };
  const { status, stderr } = spawnSync(process.execPath, [script], { env, encoding: "utf8" });
  if (status !== 0) throw new Error(`@sparticuz/chromium cannot be unpacked: ${stderr}`);
  pointFontsAt(passing, home);
  fs.renameSync(passing, home);
}

/** The package's font settings name /tmp/fonts; ours lie elsewhere, and without them every letter is an empty box. */
function pointFontsAt(passing, home) {
  const file = path.join(passing, "fonts", "fonts.conf");
  const fonts = path.join(home, "fonts").replaceAll("&", "&amp;").replaceAll("<", "&lt;");
  fs.writeFileSync(file, fs.readFileSync(file, "utf8").replaceAll("/tmp/fonts", fonts));
}

/** Without these the packaged browser needs the libraries that it brings. */
function hasSystemLibraries() {
  const folders = ["/usr/lib/x86_64-linux-gnu", "/usr/lib64", "/usr/lib", "/lib64"];
  return folders.some((folder) => fs.existsSync(path.join(folder, "libnss3.so")));
}

/** @param args words of Chromium's own, added to those with which it is started. */
async function launchBrowser(args = []) {
  const options = await findBrowser();
  return chromium.launch({ ...options, args: [...(options.args ?? []), ...args] });
}

module.exports = { findBrowser, launchBrowser, packagedBrowser };
