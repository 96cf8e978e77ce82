/** The help pages: complete, well-formed, and true: examples of single cells are worked out by the functions themselves. */
import { join } from "node:path";
import { SaxesParser } from "saxes";
import { civilDate } from "../../src/contract/base/calendar";
import { TERM_NAMES } from "../../src/contract/agreement/terms";
import { outcome } from "./asExcelSends";
import { functionFiles, readMetadata } from "./metadata";
import { IMPLEMENTATIONS } from "./runtime";

interface Page {
  readonly name: string;
  readonly html: string;
}

const { helpPages } = jest.requireActual<{ helpPages(sources: readonly string[], termsFile: string): readonly Page[] }>(
  "../../scripts/bundle/helpPages",
);
const PAGES = helpPages(functionFiles(), join(__dirname, "..", "..", "src", "contract", "agreement", "terms.ts"));
const pageOf = (id: string): string => PAGES.find(({ name }) => name === `${id.toLowerCase()}.html`)?.html ?? "";

interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
}

/** The elements of a page in order; throws where it is not well-formed. */
function elementsOf(html: string): readonly Element[] {
  const elements: Element[] = [];
  const parser = new SaxesParser();
  parser.on("error", (error) => {
    throw error;
  });
  parser.on("opentag", ({ name, attributes }) => void elements.push({ name, attributes: attributes }));
  parser.write(html.replace("<!doctype", "<!DOCTYPE")).close();
  return elements;
}

test.each(PAGES.map(({ name, html }) => [name, html]))(
  "%s is well-formed, with one heading, labelled tables and links that lead somewhere",
  (_name, html) => {
    const elements = elementsOf(html);
    const all = (name: string): readonly Element[] => elements.filter((it) => it.name === name);
    expect(all("html")[0]?.attributes["lang"]).toBe("en");
    expect(all("h1")).toHaveLength(1);
    expect(all("main")).toHaveLength(1);
    expect(all("th").every(({ attributes }) => ["col", "row"].includes(attributes["scope"] ?? ""))).toBe(true);
    const ids = elements.flatMap(({ attributes }) => attributes["id"] ?? []);
    expect(new Set(ids).size).toBe(ids.length);
    for (const { attributes } of all("a")) expect(targets()).toContain(attributes["href"]);
  },
);

/** Where a link may lead: the pages, their headings, and the pages of assets/pages. */
const targets = (): readonly string[] => [
  ...PAGES.flatMap(({ name, html }) => [
    name,
    ...elementsOf(html).flatMap(({ attributes }) => (attributes["id"] ? [`${name}#${attributes["id"]}`] : [])),
  ]),
  ...["help", "help.html#sheets", "support", "privacy"].map((page) => (page.includes("#") ? `../${page}` : `../${page}.html`)),
];

test("every function has a page with its arguments, an example, its clause and its errors, and stands in the index", async () => {
  const index = pageOf("index");
  for (const { id, parameters, description } of (await readMetadata()).functions) {
    const page = pageOf(id);
    expect(index).toContain(`<a href="${id.toLowerCase()}.html">CHANNEL.${id}</a>`);
    expect(page).toContain(`<h1>CHANNEL.${id}</h1>`);
    expect(page).toContain(description.slice(0, 40));
    for (const { name } of parameters) expect(page).toContain(`<code>${name}</code>`);
    expect(page).toContain(`=CHANNEL.${id}(`);
    expect(page).toMatch(/<h2 id="clause">.*<\/h2>\s*<p>[^<]+<\/p>/);
    expect(page).toMatch(/<th scope="row">#VALUE!<\/th><td>[^<]+<\/td>/);
  }
});

test("the page of TERM lists every term", () => {
  for (const name of TERM_NAMES) expect(pageOf("TERM")).toContain(`<code>${name}</code>`);
  expect(pageOf("TERM")).toContain("<td>1999-12-22</td>");
});

/** Formulas of the pages with the result that they promise, where all arguments are constants. */
const EXAMPLES = PAGES.flatMap(({ html }) => [
  ...html.matchAll(/<code>=CHANNEL\.([A-Z.]+)\(([^<]*)\)<\/code><\/dt>\s*<dd><strong>([^<]*)<\/strong>/g),
]).map(([, id, args, result]) => [`${id!}(${args!.replaceAll("&quot;", '"')})`, result!] as const);
const CONSTANT = /"([^"]*)"|DATE\((\d+),(\d+),(\d+)\)|(\d+)%|(-?\d+(?:\.\d+)?)/y;

function constants(text: string): readonly unknown[] | undefined {
  const values: unknown[] = [];
  for (let at = 0; at < text.length;) {
    CONSTANT.lastIndex = at;
    const match = CONSTANT.exec(text);
    if (match === null) return undefined;
    const [all, word, year, month, day, percent, number] = match;
    values.push(word ?? (year ? civilDate(Number(year), Number(month), Number(day)) : percent ? Number(percent) / 100 : Number(number)));
    at += all.length;
    if (at < text.length && !text.startsWith(", ", at)) return undefined;
    at += 2;
  }
  return values;
}

const scalarExamples = EXAMPLES.flatMap(([formula, promised]) => {
  const values = constants(formula.slice(formula.indexOf("(") + 1, -1));
  return values === undefined ? [] : [[formula, promised, values] as const];
});

test("most functions of single cells have such an example", () => {
  expect(scalarExamples.length).toBeGreaterThanOrEqual(13);
});

test.each(scalarExamples)("%s gives %s", async (formula, promised, values) => {
  const { associate } = await readMetadata();
  const { functionName } = associate.find(({ id }) => id === formula.slice(0, formula.indexOf("(")))!;
  const result = outcome(() => (IMPLEMENTATIONS[functionName] as (...args: readonly unknown[]) => unknown)(...values));
  const date = /^(\d{4})-(\d{2})-(\d{2})$/.exec(promised);
  if (date) expect(result).toBe(civilDate(Number(date[1]), Number(date[2]), Number(date[3])));
  else if (promised === "#N/A") expect(result).toMatch(/^#N\/A ./);
  else expect(String(result)).toBe(promised);
});
