/** The metadata that Excel reads: what formulas in people's workbooks rely on stays as it is; what people read is there and fits. */
import german from "../../src/functions/help.de.json";
import frozen from "./frozenSignatures.json";
import { IMPLEMENTATIONS } from "./runtime";
import { readMetadata, type FunctionMetadata, type Parameter } from "./metadata";

const { toldIn, withErrorArguments } = jest.requireActual<{
  toldIn(json: string, texts: Readonly<Record<string, string>>): string;
  withErrorArguments(json: string): string;
}>("../../scripts/bundle/functionMetadata");

/** Longer texts are cut off in Excel's function wizard. */
const LONGEST_TEXT = 255;

const written = ({ name, dimensionality, optional }: Parameter): string =>
  `${name}${dimensionality === "matrix" ? "[][]" : ""}${optional ? "?" : ""}`;
const idOf = (signature: string): string => signature.slice(0, signature.indexOf("("));
const parametersOf = (signature: string): readonly string[] => signature.slice(signature.indexOf("(") + 1, -1).split(", ");

let functions: readonly FunctionMetadata[] = [];
let associate: Awaited<ReturnType<typeof readMetadata>>["associate"] = [];
beforeAll(async () => {
  ({ functions, associate } = await readMetadata());
});

// frozenSignatures.json is only ever added to: formulas in saved workbooks name these functions and pass arguments in this order.
test.each(frozen.map((signature) => [signature]))("%s is as released; later parameters are optional", (signature) => {
  const now = functions.find(({ id }) => id === idOf(signature));
  const released = parametersOf(signature);
  const parameters = (now?.parameters ?? []).map(written);
  expect(parameters.slice(0, released.length)).toEqual(released);
  expect(parameters.slice(released.length).filter((parameter) => !parameter.endsWith("?"))).toEqual([]);
});

test("every function is frozen", () => {
  expect(functions.map(({ id }) => id).sort()).toEqual(frozen.map(idOf).sort());
});

test("every function and parameter has help that fits, and a page", () => {
  for (const { id, name, description, helpUrl, parameters } of functions) {
    expect(name).toBe(id);
    expect(id).toMatch(/^[A-Z][A-Z0-9._]{2,}$/);
    expect(helpUrl).toBe(`https://localhost:3000/help/${id.toLowerCase()}.html`);
    for (const text of [description, ...parameters.map((parameter) => parameter.description ?? "")]) {
      expect(text).toMatch(/^[A-Z0-9].*[.]$/);
      expect(text).not.toContain("\n");
      expect(text.length).toBeLessThanOrEqual(LONGEST_TEXT);
    }
  }
});

describe("in German", () => {
  const texts: Readonly<Record<string, string>> = german;
  const english = () => [
    ...new Set(functions.flatMap((it) => [it.description, ...it.parameters.map((parameter) => parameter.description ?? "")])),
  ];

  test("every text of the help is told, and none that is there no more", () => {
    expect(Object.keys(texts).sort()).toEqual(english().sort());
  });

  test("texts fit, and headings of sheets stay as the sheets have them", () => {
    for (const [said, text] of Object.entries(texts)) {
      expect(text).toMatch(/^[A-ZÄÖÜ0-9].*[.]$/);
      expect(text.length).toBeLessThanOrEqual(LONGEST_TEXT);
      if (!said.includes("heading row")) continue;
      for (const [heading] of said.matchAll(/(?:Part|Invoice|Order) number|As-of date|(?:Unit|New|Old) price/g))
        expect(text).toContain(heading);
    }
  });

  test("functions are the same, told in it", () => {
    const json = JSON.stringify({ allowErrorForDataTypeAny: true, functions });
    const told = JSON.parse(toldIn(json, texts)) as { functions: readonly FunctionMetadata[] };
    const untold = (it: FunctionMetadata) => ({
      ...it,
      description: "",
      parameters: it.parameters.map((parameter) => ({ ...parameter, description: "" })),
    });
    expect(told.functions.map(untold)).toEqual(functions.map(untold));
    expect(told.functions.find(({ id }) => id === "TERM")?.description).toMatch(/^Der Wert einer Vertragsangabe/);
    expect(told).toHaveProperty("allowErrorForDataTypeAny", true);
  });
});

test("single arguments are taken as they come, so that an error or a text is answered with its argument's name", () => {
  expect(functions.flatMap(({ parameters }) => parameters).filter(({ type }) => type !== "any")).toEqual([]);
});

test("no function is volatile or streams: figures follow their cells alone", () => {
  expect(functions.filter((it) => "options" in it)).toEqual([]);
});

test("every id is associated with a function of that name", () => {
  expect(associate.map(({ id }) => id).sort()).toEqual(functions.map(({ id }) => id).sort());
  for (const { functionName } of associate) expect(typeof IMPLEMENTATIONS[functionName]).toBe("function");
});

test("the build lets functions see error cells, which the generator never says", () => {
  expect(JSON.parse(withErrorArguments('{ "functions": [] }'))).toEqual({ allowErrorForDataTypeAny: true, functions: [] });
});
