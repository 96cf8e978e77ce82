"use strict";
const fs = require("node:fs");
const path = require("node:path");
const { all, named } = require("./tree");
const { resourcesOf, walk } = require("./rules");

/** Every address in the manifest: attributes and texts that are one. */
function addresses(root) {
  const found = new Set();
  for (const { name, attributes, text } of walk(root)) {
    for (const value of [attributes.DefaultValue, attributes.Value, name === "AppDomain" ? text : undefined]) {
      if (value !== undefined && /^[a-z]+:\/\//i.test(value)) found.add(value);
    }
  }
  return [...found];
}

/** The folder that the pane stands in is where everything of ours must be. */
function baseOf(root) {
  const [settings] = named(root, "DefaultSettings");
  const url = settings === undefined ? undefined : named(settings, "SourceLocation")[0]?.attributes.DefaultValue;
  return url === undefined || !URL.canParse(url) ? undefined : new URL(".", url).href;
}

function addressProblems(root, folder) {
  const base = baseOf(root);
  if (base === undefined) return ["DefaultSettings has no SourceLocation with an address."];
  const problems = [];
  for (const address of addresses(root)) {
    if (!address.startsWith("https://")) problems.push(`${address} is not an https address.`);
    else if (address.startsWith(base) && folder !== undefined) {
      const relative = decodeURIComponent(new URL(address).pathname.slice(new URL(base).pathname.length));
      if (!fs.existsSync(path.join(folder, relative))) problems.push(`${address} is not in the build: there is no ${relative}.`);
    } else if (!address.startsWith(base) && address !== new URL(base).origin) problems.push(`${address} is not at ${base}.`);
  }
  return problems;
}

/** Width and height that a PNG file itself tells; undefined for what is no PNG. */
function pngSize(file) {
  const head = fs.readFileSync(file).subarray(0, 24);
  if (head.length < 24 || head.toString("latin1", 1, 4) !== "PNG") return undefined;
  return `${head.readUInt32BE(16)}x${head.readUInt32BE(20)}`;
}

function iconProblems(root, folder) {
  const base = baseOf(root) ?? "";
  const images = new Map(resourcesOf(root).map(({ id, value }) => [id, value]));
  const wanted = all(root, "Image")
    .filter((it) => it.attributes.size !== undefined)
    .map(({ attributes }) => [images.get(attributes.resid), attributes.size]);
  wanted.push([named(root, "IconUrl")[0]?.attributes.DefaultValue, "32"]);
  wanted.push([named(root, "HighResolutionIconUrl")[0]?.attributes.DefaultValue, "64"]);
  const problems = [];
  for (const [address, size] of wanted) {
    if (!address?.startsWith(base)) continue; // told by addressProblems
    const file = path.join(folder, address.slice(base.length));
    if (!fs.existsSync(file)) continue; // told by addressProblems
    const found = pngSize(file);
    if (found !== `${size}x${size}`) problems.push(`${address} is ${found ?? "no PNG"}; it must be ${size}x${size}.`);
  }
  return problems;
}

/** Ribbon functions and worksheet functions that the manifest promises must be in the script that it names. */
function scriptProblems(root, folder) {
  const problems = [];
  const scripts = fs
    .readdirSync(folder)
    .filter((name) => name.endsWith(".js"))
    .map((name) => fs.readFileSync(path.join(folder, name), "utf8"))
    .join("\n");
  for (const { text, line } of all(root, "FunctionName")) {
    if (!isAssociated(scripts, text)) problems.push(`FunctionName ${text} (line ${line}) is associated with nothing in the scripts.`);
  }
  return [...problems, ...functionProblems(root, folder, scripts)];
}

const isAssociated = (scripts, id) => new RegExp(`associate\\(\\s*["'\`]${id.replaceAll(".", "\\.")}["'\`]`).test(scripts);

function functionProblems(root, folder, scripts) {
  const file = path.join(folder, "functions.json");
  if (all(root, "Namespace").length === 0)
    return fs.existsSync(file) ? ["There are worksheet functions, but the manifest has no Namespace."] : [];
  if (!fs.existsSync(file)) return []; // told by addressProblems
  const problems = [];
  const base = baseOf(root) ?? "";
  const space = all(root, "Namespace")[0].attributes.resid;
  const value = resourcesOf(root).find((it) => it.id === space)?.value ?? "";
  if (!/^[A-Z][A-Z0-9.]*$/.test(value)) problems.push(`Namespace "${value}" must be capital letters, digits and dots.`);
  const seen = new Set();
  for (const { id, name, helpUrl } of JSON.parse(fs.readFileSync(file, "utf8")).functions) {
    if (!/^[A-Z][A-Z0-9_.]*$/.test(id)) problems.push(`Function id "${id}" must be capital letters, digits, "_" and ".".`);
    if (seen.has(id)) problems.push(`Function id ${id} is there twice.`);
    seen.add(id);
    if (!isAssociated(scripts, id)) problems.push(`Function ${id} (${name}) is associated with nothing in the scripts.`);
    if (!helpUrl?.startsWith("https://")) problems.push(`Function ${id} has no https helpUrl.`);
    else if (helpUrl.startsWith(base) && !fs.existsSync(path.join(folder, helpUrl.slice(base.length)))) {
      problems.push(`Function ${id}: its help page ${helpUrl} is not in the build.`);
    }
  }
  return problems;
}

module.exports = { addressProblems, iconProblems, scriptProblems };
