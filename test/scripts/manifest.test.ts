import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const { manifestProblems } = jest.requireActual<{ manifestProblems(xml: string, folder?: string): string[] }>(
  "../../scripts/validateManifest",
);

const ROOT = join(__dirname, "..", "..");
const manifest = readFileSync(join(ROOT, "manifest.xml"), "utf8");

test("the manifest is sound", () => {
  expect(manifestProblems(manifest)).toEqual([]);
});

/** The manifest with one thing changed; the change must hit something. */
function broken(from: string | RegExp, to: string): string {
  const xml = manifest.replace(from, to);
  expect(xml).not.toBe(manifest);
  return xml;
}

const group = /<Label resid="Group.Label"\/>\s*(<Icon>[^]*?<\/Icon>)/;

// prettier-ignore
test.each([
  ["no XML at all",                   /<OfficeApp/,                                  "<Office App",                           "not well-formed"],
  ["another root",                    manifest,                                      "<Manifest/>",                           "must be OfficeApp"],
  ["version before id",               /(<Id>.*<\/Id>)\s*(<Version>.*<\/Version>)/,   "$2$1",                                  "Id (line 4) must stand before Version"],
  ["icon before label",               group,                                         "$1<Label resid=\"Group.Label\"/>",      "must stand before Icon in Group"],
  ["an unknown element",              "<Hosts>",                                     "<Hosts><Guest/>",                       "may not hold Guest"],
  ["no support address",              /<SupportUrl.*\/>/,                            "",                                      "OfficeApp (line 3) lacks SupportUrl"],
  ["an id that is no GUID",           "3b7c1a52-94d6",                               "3b7c1a52",                              "must be a GUID"],
  ["a version with letters",          "<Version>1.0.0.0",                            "<Version>1.0-beta",                     "one to four numbers"],
  ["a version of five numbers",       "<Version>1.0.0.0",                            "<Version>1.0.0.0.0",                    "one to four numbers"],
  ["reading only",                    "ReadWriteDocument",                           "ReadDocument",                          "must be ReadWriteDocument"],
  ["no description",                  /<Description DefaultValue="[^"]*"/,           "<Description DefaultValue=\"\"",        "Description has 0 characters"],
  ["a dangling resid",                "<Label resid=\"Fill.Label\"/>",               "<Label resid=\"Fil.Label\"/>",          "Fil.Label, which is not defined"],
  ["a resource nobody uses",          "<bt:Url id=\"Help.Url\"",                     "<bt:Url id=\"Old.Url\" DefaultValue=\"https://localhost:3000/help.html\"/><bt:Url id=\"Help.Url\"", "is not used"],
  ["a resource twice",                "String id=\"Fill.Label\"",                    "String id=\"Why.Label\"",                      "Why.Label is defined twice"],
  ["a resid of 33 characters",        /"Start\.Title"/g,                             "\"Start.Title.Of.Thirty.Three.Lette\"", "33 characters long; 32 are allowed"],
  ["a short text of 126",             "DefaultValue=\"Why\"",                        `DefaultValue="${"w".repeat(126)}"`,     "126 characters long; ShortStrings may have 125"],
  ["a long text of 251",              /(id="Why\.Tip" DefaultValue=")[^"]*/,         `$1${"w".repeat(251)}`,                  "251 characters long; LongStrings may have 250"],
  ["an address without https",        "https://localhost:3000/help.html",            "http://localhost:3000/help.html",       "is not an https address"],
  ["an address of someone else",      "https://localhost:3000/help.html",            "https://example.com/help.html",         "is not at https://localhost:3000/"],
  ["another language's file elsewhere", "https://localhost:3000/functions.de.json",    "https://example.com/functions.de.json", "is not at https://localhost:3000/"],
  ["a locale without a country",      'Locale="de-DE" Value="Warum"',                'Locale="de" Value="Warum"',             "it must be one such as de-DE"],
  ["a language's text twice",         '<bt:Override Locale="de-DE" Value="Warum"/>', '<bt:Override Locale="de-DE" Value="Warum"/><bt:Override Locale="de-DE" Value="Wieso"/>', "is the second one for de-DE"],
  ["another language's text of 126",  'Value="Warum"',                               `Value="${"w".repeat(126)}"`,            "has 126 characters; 1 to 125 are allowed"],
  ["another language's description of 251", /(<Override Locale="de-DE" Value=")[^"]*/,   `$1${"w".repeat(251)}`,                  "has 251 characters; 1 to 250 are allowed"],
  ["a page apart from the runtime",   "<FunctionFile resid=\"Taskpane.Url\"/>",      "<FunctionFile resid=\"Help.Url\"/>",    "it must be Taskpane.Url"],
  ["a short-lived runtime",           "lifetime=\"long\"",                           "lifetime=\"short\"",                    "must have lifetime long"],
  ["no runtime",                      /<Runtime resid.*\/>/,                         "",                                      "There are 0 Runtime elements"],
  ["a pane id",                       "<Action xsi:type=\"ShowTaskpane\">",          "<Action xsi:type=\"ShowTaskpane\"><TaskpaneId>P</TaskpaneId>", "there may be no TaskpaneId"],
  ["a button id twice",               "ChannelCredits.Why",                          "ChannelCredits.Fill",                   "Ribbon id ChannelCredits.Fill"],
  ["a button without a function",     "<FunctionName>showWhy</FunctionName>",        "",                                      "needs one FunctionName"],
  ["an unknown action",               "xsi:type=\"ExecuteFunction\"",                "xsi:type=\"Execute\"",                  "has type Execute"],
  ["a ribbon icon without 80",        /<bt:Image size="80" resid="Why\.80"\/>/,      "",                                      "lacks the size 80"],
])("a manifest with %s is refused", (_story, from, to, told) => {
  expect(manifestProblems(broken(from, to)).join("\n")).toContain(told);
});

describe("beside its build", () => {
  let dist = "";
  beforeEach(() => {
    dist = mkdtempSync(join(tmpdir(), "channel credits "));
    cpSync(join(ROOT, "assets", "icons"), join(dist, "assets"), { recursive: true });
    for (const page of ["taskpane.html", "help.html", "support.html"]) writeFileSync(join(dist, page), "");
    writeFileSync(
      join(dist, "taskpane.js"),
      'Office.actions.associate("showFill",a);Office.actions.associate("showWhy",b);CustomFunctions.associate("TERM",c)',
    );
    writeFunctions({ id: "TERM", name: "TERM", helpUrl: "https://localhost:3000/help.html" });
  });
  afterEach(() => rmSync(dist, { recursive: true }));

  const writeFunctions = (...functions: object[]) => {
    for (const file of ["functions.json", "functions.de.json"]) writeFileSync(join(dist, file), JSON.stringify({ functions }));
  };
  const problems = () => manifestProblems(manifest, dist);

  test("all that it names is there", () => {
    expect(problems()).toEqual([]);
  });

  // prettier-ignore
  test.each<[string, () => void, string]>([
    ["a page is missing",              () => rmSync(join(dist, "support.html")),                                 "there is no support.html"],
    ["the function metadata is missing", () => rmSync(join(dist, "functions.json")),                             "there is no functions.json"],
    ["another language's metadata is missing", () => rmSync(join(dist, "functions.de.json")),                 "there is no functions.de.json"],
    ["an icon has another size",       () => cpSync(join(dist, "assets/icon-32.png"), join(dist, "assets/fill-80.png")), "fill-80.png is 32x32; it must be 80x80"],
    ["an icon is no picture",          () => writeFileSync(join(dist, "assets/icon-64.png"), "picture"),         "icon-64.png is no PNG"],
    ["a ribbon function is not associated", () => writeFileSync(join(dist, "taskpane.js"), 'x.associate("showFill",a);CustomFunctions.associate("TERM",c)'), "FunctionName showWhy"],
    ["a worksheet function is not associated", () => writeFunctions({ id: "WHY", name: "WHY", helpUrl: "https://localhost:3000/help.html" }), "Function WHY (WHY) is associated with nothing"],
    ["a worksheet function has no help", () => writeFunctions({ id: "TERM", name: "TERM" }),                     "TERM has no https helpUrl"],
    ["a help page is missing", () => writeFunctions({ id: "TERM", name: "TERM", helpUrl: "https://localhost:3000/help/term.html" }), "its help page https://localhost:3000/help/term.html is not in the build"],
    ["a function id is in small letters", () => writeFunctions({ id: "term", name: "TERM", helpUrl: "https://localhost:3000/help.html" }), "must be capital letters"],
    ["a function is there twice",      () => writeFunctions({ id: "TERM", name: "A", helpUrl: "https://x" }, { id: "TERM", name: "B", helpUrl: "https://x" }), "TERM is there twice"],
  ])("%s: told", (_story, breakIt, told) => {
    breakIt();
    expect(problems().join("\n")).toContain(told);
  });
});
