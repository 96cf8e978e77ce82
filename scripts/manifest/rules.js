"use strict";
const { all, named } = require("./tree");

const RESOURCES = { Images: ["Image", 2048], Urls: ["Url", 2048], ShortStrings: ["String", 125], LongStrings: ["String", 250] };

/** What another language says in the place of a text: each locale once, as long as the text may be. */
function overrideProblems({ name, children, attributes: { id } }, limit) {
  const seen = new Set();
  return children.flatMap(({ attributes: { Locale = "", Value = "" }, line }) => {
    const of = `The Override of ${id ?? name} (line ${line})`;
    const isTwice = seen.has(Locale);
    seen.add(Locale);
    if (!/^[a-z]{2}-[A-Z]{2}$/.test(Locale)) return [`${of} has the Locale "${Locale}"; it must be one such as de-DE.`];
    if (isTwice) return [`${of} is the second one for ${Locale}.`];
    return Value === "" || Value.length > limit ? [`${of} has ${Value.length} characters; 1 to ${limit} are allowed.`] : [];
  });
}

function resourcesOf(root) {
  return Object.entries(RESOURCES).flatMap(([group, [name, limit]]) =>
    all(root, group).flatMap((it) =>
      named(it, name).map(({ attributes, line }) => ({ group, limit, line, id: attributes.id, value: attributes.DefaultValue })),
    ),
  );
}

/** Every resid is defined once, used, and short enough; every text fits. */
function resourceProblems(root) {
  const problems = [];
  const resources = resourcesOf(root);
  for (const [group, [name, limit]] of Object.entries(RESOURCES))
    for (const it of all(root, group).flatMap((found) => named(found, name))) problems.push(...overrideProblems(it, limit));
  const used = [...walk(root)].filter((it) => it.attributes.resid !== undefined);
  const defined = new Set();
  for (const { id, value, limit, group, line } of resources) {
    if (!id) problems.push(`A resource in ${group} (line ${line}) has no id.`);
    else if (defined.has(id)) problems.push(`Resource ${id} is defined twice (line ${line}).`);
    defined.add(id);
    if (!value) problems.push(`Resource ${id} (line ${line}) has no DefaultValue.`);
    else if (value.length > limit) problems.push(`Resource ${id} is ${value.length} characters long; ${group} may have ${limit}.`);
    if (id && !used.some((it) => it.attributes.resid === id)) problems.push(`Resource ${id} (line ${line}) is not used.`);
  }
  for (const { name, attributes, line } of used) {
    const { resid } = attributes;
    if (!defined.has(resid)) problems.push(`${name} (line ${line}) names resource ${resid}, which is not defined.`);
    if (resid.length > 32) problems.push(`resid ${resid} (line ${line}) is ${resid.length} characters long; 32 are allowed.`);
  }
  return problems;
}

function* walk(element) {
  yield element;
  for (const child of element.children) yield* walk(child);
}

const FORMATS = {
  Id: [/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i, "a GUID"],
  Version: [/^\d+(\.\d+){0,3}$/, "one to four numbers"],
  Permissions: [/^ReadWriteDocument$/, "ReadWriteDocument: Excel's API needs it even to read"],
};

function headProblems(root) {
  const problems = [];
  for (const [name, [format, words]] of Object.entries(FORMATS)) {
    for (const { text } of named(root, name)) if (!format.test(text)) problems.push(`${name} is "${text}"; it must be ${words}.`);
  }
  const limits = { DisplayName: 125, Description: 250 };
  for (const [name, limit] of Object.entries(limits)) {
    for (const it of named(root, name)) {
      problems.push(...overrideProblems(it, limit));
      const value = it.attributes.DefaultValue ?? "";
      if (value === "" || value.length > limit) problems.push(`${name} has ${value.length} characters; 1 to ${limit} are allowed.`);
    }
  }
  return problems;
}

/** A shared runtime starts only when all its parts name one and the same resource. */
function runtimeProblems(root) {
  const runtimes = all(root, "Runtime");
  if (runtimes.length !== 1) return [`There are ${runtimes.length} Runtime elements; there must be one.`];
  const [{ attributes }] = runtimes;
  const problems = attributes.lifetime === "long" ? [] : ["The Runtime must have lifetime long."];
  const sharers = [...all(root, "Page"), ...all(root, "Action")]
    .flatMap((it) => named(it, "SourceLocation"))
    .concat(all(root, "FunctionFile"));
  for (const { name, attributes: own, line } of sharers) {
    if (own.resid !== attributes.resid)
      problems.push(`${name} (line ${line}) names ${own.resid}; with a shared runtime it must be ${attributes.resid}.`);
  }
  if (all(root, "TaskpaneId").length > 0) problems.push("A shared runtime has one pane: there may be no TaskpaneId.");
  return problems;
}

/** Ids of ribbon controls, and what each button does. */
function controlProblems(root) {
  const problems = [];
  const seen = new Set();
  for (const { attributes, line } of [...all(root, "Group"), ...all(root, "Control")]) {
    if (!attributes.id) problems.push(`A ribbon element (line ${line}) has no id.`);
    else if (seen.has(attributes.id)) problems.push(`Ribbon id ${attributes.id} (line ${line}) is used twice.`);
    seen.add(attributes.id);
  }
  for (const action of all(root, "Action")) {
    const wanted = { ShowTaskpane: "SourceLocation", ExecuteFunction: "FunctionName" }[action.attributes.type];
    if (wanted === undefined) problems.push(`Action (line ${action.line}) has type ${action.attributes.type}.`);
    else if (named(action, wanted).length !== 1)
      problems.push(`Action ${action.attributes.type} (line ${action.line}) needs one ${wanted}.`);
  }
  for (const icon of all(root, "Icon")) {
    const sizes = named(icon, "Image").map((it) => it.attributes.size);
    for (const size of ["16", "32", "80"]) if (!sizes.includes(size)) problems.push(`Icon (line ${icon.line}) lacks the size ${size}.`);
  }
  return problems;
}

module.exports = { resourcesOf, resourceProblems, headProblems, runtimeProblems, controlProblems, walk };
