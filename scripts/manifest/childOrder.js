"use strict";

/*
 * Which children an element may have, and in what order: Excel does not load a manifest whose order is wrong, and says
 * something misleading instead. "!" = must be there. Elements that two places name alike are told apart by "Parent>Name".
 */
const ORDER = {
  OfficeApp: [
    "Id!",
    "AlternateId",
    "Version!",
    "ProviderName!",
    "DefaultLocale!",
    "DisplayName!",
    "Description!",
    "IconUrl!",
    "HighResolutionIconUrl!",
    "SupportUrl!",
    "AppDomains",
    "Hosts!",
    "Requirements",
    "DefaultSettings!",
    "Permissions!",
    "VersionOverrides!",
    "ExtendedOverrides",
  ],
  "OfficeApp>DisplayName": ["Override"],
  "OfficeApp>Description": ["Override"],
  AppDomains: ["AppDomain!"],
  "OfficeApp>Hosts": ["Host!"],
  "VersionOverrides>Hosts": ["Host!"],
  Requirements: ["Sets", "Methods"],
  Sets: ["Set!"],
  DefaultSettings: ["SourceLocation!"],
  VersionOverrides: ["Description", "Requirements", "Hosts!", "Resources!", "WebApplicationInfo", "EquivalentAddins"],
  "VersionOverrides>Hosts>Host": ["Runtimes!", "AllFormFactors", "DesktopFormFactor!"],
  Runtimes: ["Runtime!"],
  AllFormFactors: ["ExtensionPoint!"],
  "AllFormFactors>ExtensionPoint": ["Script!", "Page!", "Metadata!", "Namespace!"],
  Script: ["SourceLocation!"],
  Page: ["SourceLocation!"],
  Metadata: ["SourceLocation!"],
  DesktopFormFactor: ["GetStarted", "FunctionFile", "ExtensionPoint!"],
  GetStarted: ["Title!", "Description!", "LearnMoreUrl!"],
  "DesktopFormFactor>ExtensionPoint": ["OfficeTab", "CustomTab"],
  OfficeTab: ["Group!"],
  Group: ["Label!", "Icon!", "Control!"],
  Icon: ["Image!"],
  Control: ["Label!", "Supertip!", "Icon!", "Action!", "Enabled"],
  Supertip: ["Title!", "Description!"],
  Action: ["TaskpaneId", "SourceLocation", "FunctionName"],
  Resources: ["Images!", "Urls!", "ShortStrings!", "LongStrings!"],
  Images: ["Image!"],
  Urls: ["Url!"],
  ShortStrings: ["String!"],
  LongStrings: ["String!"],
  "Urls>Url": ["Override"],
  "ShortStrings>String": ["Override"],
  "LongStrings>String": ["Override"],
};

function* withPath(element, path = []) {
  const here = [...path, element.name];
  yield { element, path: here };
  for (const child of element.children) yield* withPath(child, here);
}

function rowFor(path) {
  for (let length = path.length; length > 0; length--) {
    const row = ORDER[path.slice(-length).join(">")];
    if (row !== undefined) return row;
  }
  return [];
}

function orderProblems(root) {
  const problems = [];
  for (const { element, path } of withPath(root)) {
    const row = rowFor(path);
    const names = row.map((it) => it.replace("!", ""));
    let reached = 0;
    for (const child of element.children) {
      const place = names.indexOf(child.name);
      if (place < 0) problems.push(`${element.name} (line ${element.line}) may not hold ${child.name}.`);
      else if (place < reached) problems.push(`${child.name} (line ${child.line}) must stand before ${names[reached]} in ${element.name}.`);
      else reached = place;
    }
    for (const wanted of row.filter((it) => it.endsWith("!")).map((it) => it.slice(0, -1))) {
      if (!element.children.some((it) => it.name === wanted)) problems.push(`${element.name} (line ${element.line}) lacks ${wanted}.`);
    }
  }
  return problems;
}

module.exports = { orderProblems };
