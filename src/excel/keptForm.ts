import type { WrittenWork } from "../workbook/port";
import { checksumOf, type KeptImage } from "./keptImage";

/** How a before-image stands in the workbook: one XML element with a version, a checksum and JSON as its text. */
export const KEPT_NAMESPACE = "urn:channel-credits:unfinished-fill";
/** That of the last fill that ended well. */
export const LAST_NAMESPACE = "urn:channel-credits:last-fill";
export type KeptNamespace = typeof KEPT_NAMESPACE | typeof LAST_NAMESPACE;
const ELEMENTS = { [KEPT_NAMESPACE]: "unfinishedFill", [LAST_NAMESPACE]: "lastFill" } as const satisfies Record<KeptNamespace, string>;
const VERSION = "1";

/** What is kept of a fill. */
export interface Kept {
  readonly work: WrittenWork;
  /** When it began, in milliseconds since 1970; undefined when even that cannot be read. */
  readonly begun: number | undefined;
  /** The sheets that it was to write; none when they cannot be read. */
  readonly sheets: readonly string[];
  readonly image: KeptImage | "tooLarge" | "damaged";
}

export function keptXml(
  work: WrittenWork,
  begun: number,
  sheets: readonly string[],
  image: KeptImage | undefined,
  namespace: KeptNamespace = KEPT_NAMESPACE,
): string {
  const json = JSON.stringify({ work, begun, sheets, image: image ?? null }).replace(
    /[\ufffe\uffff]/g,
    (it) => `\\u${it.charCodeAt(0).toString(16)}`,
  );
  const text = `${VERSION} ${checksumOf(json)} ${json}`;
  const element = ELEMENTS[namespace];
  return `<${element} xmlns="${namespace}">${text.replace(/[&<>]/g, (it) => `&#${it.charCodeAt(0)};`)}</${element}>`;
}

/** Excel may hand the element back with a declaration or prefix of its own, and its text otherwise escaped. */
export function keptOf(xml: unknown): Kept {
  const damaged: Kept = { work: "fill", begun: undefined, sheets: [], image: "damaged" };
  if (typeof xml !== "string") return damaged;
  const escaped = /<(?:[\w.-]+:)?(?:unfinishedFill|lastFill)\b[^>]*>([^<]*)</.exec(xml)?.[1];
  const [, version, checksum, json = ""] = /^\s*(\S+) (\S+) ([^]*?)\s*$/.exec(unescaped(escaped ?? "")) ?? [];
  if (version !== VERSION || checksumOf(json) !== checksum) return damaged;
  // The checksum vouches for the form: it is what a page of ours wrote; those of earlier versions did not say of what.
  const { image, ...kept } = JSON.parse(json) as Omit<Kept, "image" | "work"> & { readonly work?: WrittenWork } & {
    readonly image: KeptImage | null;
  };
  return { ...kept, work: kept.work ?? "fill", image: image ?? "tooLarge" };
}

const NAMED: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

function unescaped(text: string): string {
  return text.replace(/&(?:#(\d+)|#x([\da-f]+)|(\w+));/gi, (whole, decimal?: string, hex?: string, name?: string) => {
    if (name !== undefined) return NAMED[name] ?? whole;
    return String.fromCodePoint(Math.min(0x10ffff, decimal !== undefined ? parseInt(decimal, 10) : parseInt(hex ?? "", 16)));
  });
}
