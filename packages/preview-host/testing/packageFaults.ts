/**
 * What is wrong with a workbook file by the rules of packages and by the facts of the sheet schema that a reader stumbles
 * over. Written against the file's bytes alone, with readers of its own: nothing of the host is asked.
 */
import { unzipSync } from "fflate";
import { SaxesParser } from "saxes";
import { sheetFaults, type StyleCounts } from "./sheetFaults";

export interface Element {
  readonly local: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: Element[];
  text: string;
}

/** Empty for a sound file. Each fault begins with the part that it is about. */
export function packageFaults(file: Uint8Array): string[] {
  const names = entryNames(file).map(partName);
  const parts = unpacked(file);
  const faults = repeated(names).map((name) => `${name}: there twice`);
  const trees = new Map<string, Element>();
  for (const [name, bytes] of Object.entries(parts)) {
    if (!/\.(xml|rels|vml)$/i.test(name)) continue;
    const tree = parsed(bytes);
    if (typeof tree === "string") faults.push(`${name}: not well-formed (${tree})`);
    else trees.set(name, tree);
  }
  faults.push(
    ...typeFaults(names, trees.get("[content_types].xml")),
    ...relationshipFaults(new Set(names), trees),
    ...workbookFaults(trees),
  );
  return faults;
}

/** Readers take backslashes and any case, and so do we; what a file was written with stays. */
const partName = (name: string): string => name.replace(/\\/g, "/").replace(/^\//, "").toLowerCase();

/** Whether the file is as sound as the one it was made from: what was wrong before may be wrong still. */
export function newFaults(before: Uint8Array, after: Uint8Array): string[] {
  const withoutPlace = (fault: string): string => fault.replace(/ \(.*\)$/, "");
  const known = new Set(packageFaults(before).map(withoutPlace));
  return packageFaults(after).filter((it) => !known.has(withoutPlace(it)));
}

/** Names as the zip's directory lists them; a repeated one would be lost in an object. */
function entryNames(file: Uint8Array): string[] {
  const names: string[] = [];
  unzipSync(file, {
    filter: ({ name }) => {
      if (!name.endsWith("/")) names.push(name);
      return false;
    },
  });
  return names;
}

/** A part that cannot be unpacked is left out: nobody has read it. */
function unpacked(file: Uint8Array): Record<string, Uint8Array> {
  const one = (name: string): [string, Uint8Array][] => {
    try {
      return Object.entries(unzipSync(file, { filter: (it) => it.name === name })).map(([, bytes]) => [partName(name), bytes]);
    } catch {
      return [];
    }
  };
  return Object.fromEntries(entryNames(file).flatMap(one));
}

const repeated = (items: readonly string[]): string[] => [...new Set(items.filter((it, place) => items.indexOf(it) !== place))];

function parsed(bytes: Uint8Array): Element | string {
  const parser = new SaxesParser();
  const root: Element = { local: "", attributes: {}, children: [], text: "" };
  const open = [root];
  let fault: string | undefined;
  parser.on("error", (error) => (fault ??= error.message));
  parser.on("doctype", () => (fault ??= "a document type"));
  parser.on("opentag", ({ name, attributes }) => {
    const element = { local: name.slice(name.indexOf(":") + 1), attributes, children: [], text: "" };
    open.at(-1)?.children.push(element);
    open.push(element);
  });
  parser.on("text", (text) => void ((open.at(-1) ?? root).text += text));
  parser.on("cdata", (text) => void ((open.at(-1) ?? root).text += text));
  parser.on("closetag", () => void open.pop());
  try {
    const encoding = twoByteEncoding(bytes);
    const declared = /^<\?xml[^>]*encoding\s*=\s*["']([^"']+)/.exec(Buffer.from(bytes.subarray(0, 200)).toString("latin1"))?.[1];
    parser.write(new TextDecoder(encoding ?? declared ?? "utf-8", { fatal: true }).decode(bytes)).close();
  } catch (error) {
    fault ??= error instanceof Error ? error.message : String(error);
  }
  return fault ?? root.children[0] ?? "nothing in it";
}

function typeFaults(names: readonly string[], types: Element | undefined): string[] {
  if (!types) return ["no list of content types"];
  const list = types.children;
  const overrides = list.filter((it) => it.local === "Override").map((it) => (it.attributes["PartName"] ?? "").toLowerCase());
  const defaults = list.filter((it) => it.local === "Default").map((it) => (it.attributes["Extension"] ?? "").toLowerCase());
  const extension = (name: string): string => name.slice(name.lastIndexOf(".") + 1).toLowerCase();
  const untyped = names.filter(
    (name) => name !== "[content_types].xml" && !overrides.includes(`/${name}`) && !defaults.includes(extension(name)),
  );
  return [
    ...repeated(overrides).map((name) => `${name}: typed twice`),
    ...repeated(defaults).map((name) => `*.${name}: typed twice`),
    ...untyped.map((name) => `${name}: has no content type`),
  ];
}

function relationshipFaults(names: ReadonlySet<string>, trees: ReadonlyMap<string, Element>): string[] {
  return [...trees].flatMap(([file, tree]) => {
    if (!file.endsWith(".rels")) return [];
    const source = file.replace(/_rels\/([^/]*)\.rels$/, "$1");
    const links = tree.children.filter((it) => it.local === "Relationship");
    const orphan = source !== "" && !names.has(source) ? [`${file}: belongs to no part`] : [];
    const dangling = links.filter((it) => it.attributes["TargetMode"] !== "External" && !names.has(targetOf(source, it)));
    return [
      ...orphan,
      ...dangling.map((it) => `${file}: leads to ${targetOf(source, it)}, which is not there`),
      ...repeated(links.map((it) => it.attributes["Id"] ?? "")).map((id) => `${file}: uses the id ${id} twice`),
    ];
  });
}

function targetOf(source: string, link: Element): string {
  const target = (link.attributes["Target"] ?? "").replace(/#.*$/, "");
  return decodeURIComponent(new URL(target, `http://file/${source}`).pathname.slice(1)).toLowerCase();
}

function workbookFaults(trees: ReadonlyMap<string, Element>): string[] {
  const linked = (source: string): { id: string; type: string; part: string }[] => {
    const cut = source.lastIndexOf("/") + 1;
    const file = trees.get(`${source.slice(0, cut)}_rels/${source.slice(cut)}.rels`);
    return (file?.children ?? []).map((it) => ({
      id: it.attributes["Id"] ?? "",
      type: (it.attributes["Type"] ?? "").replace(/^.*\//, ""),
      part: targetOf(source, it),
    }));
  };
  const part = linked("").find((it) => it.type === "officeDocument")?.part ?? "";
  const workbook = trees.get(part);
  if (!workbook) return ["the workbook part is missing"];
  const links = linked(part);
  const sheets = workbook.children.find((it) => it.local === "sheets")?.children ?? [];
  const partOfType = (type: string): Element | undefined => trees.get(links.find((it) => it.type === type)?.part ?? "");
  const counts = styleCounts(partOfType("styles"));
  const texts = partOfType("sharedStrings")?.children.filter((it) => it.local === "si").length ?? 0;
  const calcChain = partOfType("calcChain");
  return [
    ...repeated(sheets.map((it) => (it.attributes["name"] ?? "").toLowerCase())).map((name) => `${part}: two sheets named ${name}`),
    ...repeated(sheets.map((it) => it.attributes["sheetId"] ?? "")).map((id) => `${part}: two sheets with the id ${id}`),
    ...counts.faults,
    ...sheets.flatMap((it) => {
      const id = Object.entries(it.attributes).find(([name]) => name.endsWith(":id"))?.[1];
      const link = links.find((other) => other.id === id);
      const tree = trees.get(link?.part ?? "");
      if (!link || !tree) return [`${part}: the sheet ${it.attributes["name"] ?? ""} has no part`];
      if (link.type !== "worksheet") return [];
      const chained = (calcChain?.children ?? []).filter((cell) => (cell.attributes["i"] ?? "") === it.attributes["sheetId"]);
      const chain = chained.map((cell) => cell.attributes["r"] ?? "");
      return sheetFaults(tree, { ...counts, texts, chain }).map((fault) => `${link.part}: ${fault}`);
    }),
  ];
}

function styleCounts(styles: Element | undefined): StyleCounts & { readonly faults: string[] } {
  const list = (local: string): Element | undefined => styles?.children.find((it) => it.local === local);
  const entries = (local: string): Element[] => (list(local)?.children ?? []).flatMap(fallbackOf);
  const xfs = entries("cellXfs");
  const faults = ["numFmts", "fonts", "fills", "borders", "cellXfs"].flatMap((local) => {
    const said = list(local)?.attributes["count"];
    return said === undefined || Number(said) === entries(local).length
      ? []
      : [`styles: <${local}> says ${said} of ${entries(local).length}`];
  });
  for (const [id, local] of [
    ["fontId", "fonts"],
    ["fillId", "fills"],
    ["borderId", "borders"],
  ] as const) {
    // prettier-ignore
    const most = entries(local).length;
    if (xfs.some((it) => Number(it.attributes[id] ?? 0) >= Math.max(1, most)))
      faults.push(`styles: a cell format asks for a ${id} beyond ${most}`);
  }
  const codes = entries("numFmts").map((it) => it.attributes["numFmtId"] ?? "");
  faults.push(...repeated(codes).map((id) => `styles: number format ${id} is there twice`));
  if (xfs.length > 65_490) faults.push(`styles: ${xfs.length} cell formats`);
  return { formats: Math.max(1, xfs.length), faults };
}

const fallbackOf = (element: Element): Element[] =>
  element.local === "AlternateContent" ? (element.children.find((it) => it.local === "Fallback")?.children ?? []) : [element];

/** UTF-16 shows in its mark, or in the zero beside the first "<". */
function twoByteEncoding([first, second]: Uint8Array): "utf-16le" | "utf-16be" | undefined {
  if ((first === 0xff && second === 0xfe) || (first === 0x3c && second === 0)) return "utf-16le";
  return (first === 0xfe && second === 0xff) || (first === 0 && second === 0x3c) ? "utf-16be" : undefined;
}
