/** The metadata that the build makes of the functions' comments. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

export interface Parameter {
  readonly name: string;
  readonly description?: string;
  readonly type: string;
  readonly dimensionality?: string;
  readonly optional?: boolean;
}

export interface FunctionMetadata {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly helpUrl: string;
  readonly parameters: readonly Parameter[];
}

export interface Metadata {
  readonly functions: readonly FunctionMetadata[];
  readonly associate: readonly { readonly id: string; readonly functionName: string }[];
}

interface Generated {
  readonly metadataJson: string;
  readonly associate: Metadata["associate"];
  readonly errors: readonly string[];
}

const { generateCustomFunctionsMetadata } = jest.requireActual<{
  generateCustomFunctionsMetadata(files: readonly string[]): Promise<Generated>;
}>("custom-functions-metadata");

const FUNCTIONS = join(__dirname, "..", "..", "src", "functions");

export const functionFiles = (): readonly string[] =>
  readdirSync(FUNCTIONS)
    .map((name) => join(FUNCTIONS, name))
    .filter((file) => readFileSync(file, "utf8").includes("@customfunction"))
    .sort();

export async function readMetadata(): Promise<Metadata> {
  const { metadataJson, associate, errors } = await generateCustomFunctionsMetadata(functionFiles());
  expect(errors).toEqual([]);
  const { functions } = JSON.parse(metadataJson) as { functions: FunctionMetadata[] };
  return { functions, associate };
}
