/** `docs/rules.md` holds what is computed: every section that a comment cites, every term, finding and heading that the code knows. */
import { readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { isoText } from "../../src/contract/base/calendar";
import { FINDING_CODES } from "../../src/contract/base/finding";
import { REGISTER } from "../../src/contract/rights/register";
import { termMeaning } from "../../src/contract/agreement/vocabulary";
import { TERM_NAMES, termDefinition, termsOfAgreement, type TermName } from "../../src/contract/agreement/terms";
import { columnsOf, SHEET_KINDS } from "../../src/workbook/sheets";
import { OUTPUT_HEADINGS, OWN_SHEETS } from "../../src/workbook/headers";
import { REVIEW_HEADINGS } from "../../src/workbook/reviewSheet";

const ROOT = join(__dirname, "../..");
const DOCUMENT = readFileSync(join(ROOT, "docs/rules.md"), "utf8");
const HEADS_A_SECTION = /^#{2,3} (?:(\d+[a-z]?)\. |(Conventions)$)/m;
const onOneLine = (text: string): string => text.replace(/\s+/g, " ");

/** The text of each section, by its number or "conventions". */
const SECTIONS = new Map(
  DOCUMENT.split(/^(?=## |### \d)/m).flatMap((text) => {
    const [, number, conventions] = HEADS_A_SECTION.exec(text) ?? [];
    const name = number ?? conventions?.toLowerCase();
    return name === undefined ? [] : [[name, text] as const];
  }),
);
const section = (name: string): string => SECTIONS.get(name) ?? "";

/** The cells of the table below a heading, row by row, without the marks of code. */
function tableBelow(heading: string): readonly (readonly string[])[] {
  const below = DOCUMENT.slice(DOCUMENT.indexOf(`\n${heading}\n`));
  const [table = ""] = /^\|.*(?:\n\|.*)*/m.exec(below) ?? [];
  const [, , ...rows] = table.split("\n");
  return rows.map((row) =>
    row
      .split("|")
      .slice(1, -1)
      .map((cell) => cell.replaceAll("`", "").trim()),
  );
}

interface Citation {
  readonly sections: readonly string[];
  /** What of the section, where that is said: one of its headings. */
  readonly about: string | undefined;
}

const CITES = /\brules,? ((?:(?:conventions|section|and|to|\d+[a-z]?)\b|\([^)]*\)|[,\s*])+)(?:"([^"]+)")?/g;

/** What a comment cites: "rules 1, 3 and 9", "rules 4 to 6", "rules, conventions and section 1". */
function citations(text: string): readonly Citation[] {
  return [...text.matchAll(CITES)].flatMap(([, places = "", about]) => {
    const words = places.replace(/\([^)]*\)/g, "").match(/\d+[a-z]?|conventions|to/g) ?? [];
    const sections = words.flatMap((word, i) => (word === "to" ? between(words[i - 1], words[i + 1]) : [word]));
    return sections.length === 0 ? [] : [{ sections, about }];
  });
}

function between(from = "", to = ""): readonly string[] {
  const [first, last] = [Number(from), Number(to)];
  return Array.from({ length: Math.max(0, last - first - 1) }, (_, i) => String(first + i + 1));
}

// prettier-ignore
test.each([
  ["Rule text: rules 3.",                                       [{ sections: ["3"], about: undefined }]],
  ['Rule text: rules 3, "detail line".',                        [{ sections: ["3"], about: "detail line" }]],
  ["Rule text: rules 1, 2 (receipt of a notice, 13.6) and 8a.", [{ sections: ["1", "2", "8a"], about: undefined }]],
  ["Rule text: rules 4 to 6\n * and 8.",                        [{ sections: ["4", "5", "6", "8"], about: undefined }]],
  ['Rule text: rules, conventions and section 1, "part key".',  [{ sections: ["conventions", "1"], about: "part key" }]],
  ["the rules and terms of the agreement",                      []],
])("what %j cites", (text, cited) => expect(citations(text)).toEqual(cited));

const filesOf = (folder: string): readonly string[] =>
  readdirSync(join(ROOT, folder), { recursive: true, encoding: "utf8" })
    .filter((file) => /\.(?:tsx?|js)$/.test(file))
    .map((file) => join(ROOT, folder, file));
/** Code under src, with its comments. */
const SOURCES = filesOf("src").map((file) => ({ file: relative(ROOT, file), text: readFileSync(file, "utf8") }));

test("every section that a comment cites is there, with the heading it names", () => {
  const cited = SOURCES.flatMap(({ file, text }) => citations(text).map((it) => ({ file, ...it })));
  expect(new Set(cited.flatMap(({ sections }) => sections))).toContain("conventions");
  const astray = cited.filter(
    ({ sections, about }) =>
      !sections.every((it) => SECTIONS.has(it)) ||
      (about !== undefined && !sections.some((it) => section(it).toLowerCase().includes(`\n### ${about.toLowerCase()}\n`))),
  );
  expect(astray).toEqual([]);
});

test("sections can be linked to by their number, and the links lead somewhere", () => {
  const anchors = [...DOCUMENT.matchAll(/<a id="([^"]+)"><\/a>/g)].map(([, id]) => id);
  const numbered = [...SECTIONS.keys()].filter((name) => name !== "4a").map((name) => `rules-${name}`);
  expect(anchors).toEqual([...numbered, "rules-readings"]);
  const links = [...DOCUMENT.matchAll(/\]\(#([^)]+)\)/g)].map(([, id]) => id);
  expect(links.filter((id) => !anchors.includes(id))).toEqual([]);
});

test("what is computed today is what the register says", () => {
  const registered = REGISTER.flatMap((it) => (it.status === "none" ? [] : [[it.clause, it.status]]));
  const listed = tableBelow("## What is computed today");
  expect(listed.map(([clause, , , today]) => [clause, today])).toEqual(registered);
  expect(listed.flatMap(([, , places = ""]) => places.split(", ").filter((it) => !SECTIONS.has(it)))).toEqual([]);
});

const filedValue = (name: TermName): string => {
  const { type, value } = termDefinition(name);
  if (value === undefined) return "blank";
  return type === "date" ? isoText(Number(value)) : String(value);
};
const filedChoices = (name: TermName): readonly string[] => {
  const definition = termDefinition(name);
  return definition.type === "choice" ? Object.keys(definition.choices).sort() : [];
};
/** Whether code asks for a term's value: `terms["stock.flow"]`. */
const isRead = (name: TermName): boolean =>
  name === "agreement.id" || SOURCES.some(({ text }) => text.includes(`s["${name}"]`) || text.includes(`givenBy: "${name}"`));

test("every term is listed with its clause, kind, default and values, and whether it is read", () => {
  const listed = tableBelow("## 2. Terms").filter(([, , , , , today]) => today !== "not yet");
  const choices = (values = ""): readonly string[] =>
    values
      .replace(/ \(.*\)/, "")
      .split(", ")
      .sort();
  const names: readonly string[] = termsOfAgreement();
  const asListed = Object.fromEntries(
    listed.map(([name = "", clause, kind, value, values, today]) => {
      const isChoice = names.includes(name) && termDefinition(name as TermName).type === "choice";
      return [name, { clause, kind, value, choices: isChoice ? choices(values) : [], today }];
    }),
  );
  const asFiled = Object.fromEntries(
    termsOfAgreement().map((name) => {
      const { clause, kind } = termDefinition(name);
      return [name, { clause, kind, value: filedValue(name), choices: filedChoices(name), today: isRead(name) ? "used" : "kept" }];
    }),
  );
  expect(asListed).toEqual(asFiled);
});

test("every term that few agreements have is listed with what holds without it", () => {
  const further = TERM_NAMES.filter((name) => !termsOfAgreement().includes(name));
  const listed = tableBelow("### Terms that few agreements have").map(([name, without, values = "", today]) => [
    name,
    without,
    values.split(", ").sort(),
    today,
  ]);
  const known = further.map((name) => {
    const { type, without } = termMeaning(name);
    return [
      name,
      String(without ?? "blank"),
      type === "choice" ? filedChoices(name) : [termMeaning(name).unit],
      isRead(name) ? "used" : "kept",
    ];
  });
  expect(listed).toEqual(known);
});

test("a term or finding is marked as not there yet only while it is not", () => {
  const known: readonly string[] = [...TERM_NAMES, ...Object.keys(FINDING_CODES)];
  const marked = [...tableBelow("## 2. Terms"), ...tableBelow("### Finding codes")].filter((row) => row.at(-1) === "not yet");
  expect(marked.filter(([name = ""]) => known.includes(name))).toEqual([]);
});

test("every finding code is listed with its severity", () => {
  const listed = tableBelow("### Finding codes").filter(([, , , today]) => today === "used");
  const known = Object.entries(FINDING_CODES).map(([code, { severity }]) => [code, severity]);
  expect(listed.map(([code, severity]) => [code, severity]).sort()).toEqual(known.sort());
});

describe("headings", () => {
  /** What section 1 says of a kind of sheet, in its lines Required and Optional. */
  const columnsSaid = (kind: string, line: "Required" | "Optional"): string => {
    const [, ofKind = ""] = onOneLine(section("1")).split(`- **${kind}**`);
    return (ofKind.split("- **")[0] ?? "").split(`- ${line}: `)[1]?.split(" - ")[0] ?? "";
  };
  const bare = (said: string): readonly string[] =>
    said
      .replace(/ \([^)]*\)/g, "")
      .replace(/\. ?$|\. ###.*/, "")
      .split(", ");

  test.each(SHEET_KINDS)("%s: required and optional columns", (kind) => {
    const columns = columnsOf(kind).map(([, column]) => column);
    const headings = (isRequired: boolean): readonly string[] =>
      columns.filter((it) => it.isRequired === isRequired).map(({ heading }) => heading);
    expect([...bare(columnsSaid(kind, "Required"))].sort()).toEqual([...headings(true)].sort());
    expect([...bare(columnsSaid(kind, "Optional"))].filter((it) => it !== "").sort()).toEqual([...headings(false)].sort());
  });

  test.each(OUTPUT_HEADINGS)("Inventory's column %s", (heading) => expect(onOneLine(section("9"))).toContain(heading));

  test.each(Object.entries<readonly string[]>({ ...OWN_SHEETS, Review: REVIEW_HEADINGS }))("the sheet %s", (sheet, headings) => {
    const paragraphs = DOCUMENT.split(/\n\s*\n|\n(?=- )/).map(onOneLine);
    const ofSheet = paragraphs.filter((text) => text.includes(sheet)).join(" ");
    expect(headings.filter((heading) => !ofSheet.includes(`**${heading}**`))).toEqual([]);
  });
});
