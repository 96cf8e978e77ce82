/** The add-in's worksheet functions, as its manifest and metadata name them. Plain values: they cross to the worker. */
export interface FunctionLibrary {
  /** "CHANNEL": a formula says CHANNEL.NAME. */
  readonly namespace: string;
  readonly functions: readonly WorksheetFunction[];
}

export interface WorksheetFunction {
  readonly id: string;
  readonly name: string;
  /** What it gives, for whoever looks for it. */
  readonly description: string;
  readonly parameters: readonly FunctionParameter[];
  /** Error values reach the function instead of going on to the calling cell. */
  readonly takesErrors: boolean;
}

export interface FunctionParameter {
  readonly name: string;
  readonly isOptional: boolean;
  readonly isRange: boolean;
}

/** functions.json as the platform defines it, as far as calls need it. */
interface Metadata {
  readonly allowErrorForDataTypeAny?: boolean;
  readonly functions?: readonly {
    readonly id: string;
    readonly name: string;
    readonly description?: string;
    readonly parameters?: readonly { readonly name: string; readonly optional?: boolean; readonly dimensionality?: string }[];
  }[];
}

export function readFunctionLibrary(namespace: string, metadata: unknown): FunctionLibrary {
  const { allowErrorForDataTypeAny = false, functions = [] } = metadata as Metadata;
  return {
    namespace: namespace.toUpperCase(),
    functions: functions.map(({ id, name, description = "", parameters = [] }) => ({
      id,
      name: name.toUpperCase(),
      description,
      takesErrors: allowErrorForDataTypeAny,
      parameters: parameters.map((it) => ({
        name: it.name,
        isOptional: it.optional === true,
        isRange: it.dimensionality === "matrix",
      })),
    })),
  };
}

export function isInNamespace({ namespace }: FunctionLibrary, name: string): boolean {
  return name.startsWith(`${namespace}.`);
}

export function functionNamed({ namespace, functions }: FunctionLibrary, name: string): WorksheetFunction | undefined {
  return functions.find((it) => `${namespace}.${it.name}` === name);
}
