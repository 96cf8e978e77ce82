/** What Excel takes from an add-in's manifest to show its ribbon group and load its pane. */
export interface AddinManifest {
  readonly id: string;
  readonly name: string;
  readonly groupLabel: string;
  /** The pane's page, at the address where the preview, or its own host, serves the add-in. */
  readonly paneUrl: string;
  /** The page on which its help begins, served beside the pane's; undefined when it has none. */
  readonly helpUrl: string | undefined;
  readonly buttons: readonly RibbonButton[];
  /** Where its worksheet functions are described; undefined when it has none. */
  readonly functions: { readonly namespace: string; readonly metadataUrl: string } | undefined;
}

export interface RibbonButton {
  readonly id: string;
  readonly label: string;
  readonly tip: string;
  readonly icons: readonly { readonly size: number; readonly url: string }[];
  /** A function of the add-in, or undefined for a button that shows the pane. */
  readonly functionName: string | undefined;
}

/** Reads the manifest as Excel does; addresses of the add-in's host become addresses below `servedAt`, if that is given. */
export function readManifest(xml: string, servedAt?: string): AddinManifest {
  const document = new DOMParser().parseFromString(xml, "application/xml");
  const broken = document.querySelector("parsererror");
  if (broken) throw new Error(`The add-in's manifest is not XML: ${broken.textContent ?? ""}`);
  const resources = resourcesOf(document);
  const source = attributeOf(first(document, "DefaultSettings"), "SourceLocation", "DefaultValue");
  if (source === undefined) throw new Error("The add-in's manifest names no page (DefaultSettings/SourceLocation).");
  const hostedAt = new URL(".", source).href;
  const local = (url: string): string => (servedAt !== undefined && url.startsWith(hostedAt) ? servedAt + url.slice(hostedAt.length) : url);
  const group = first(document, "Group");
  const help = resources.get(first(first(document, "GetStarted"), "LearnMoreUrl")?.getAttribute("resid") ?? "");
  return {
    id: childrenNamed(document.documentElement, "Id")[0]?.textContent?.trim() ?? "",
    name: attributeOf(document.documentElement, "DisplayName", "DefaultValue") ?? "Add-in",
    groupLabel: (group && labelOf(group, resources)) ?? "",
    paneUrl: local(source),
    helpUrl: help === undefined ? undefined : local(help),
    buttons: group ? childrenNamed(group, "Control").map((control) => buttonOf(control, resources, local)) : [],
    functions: functionsOf(document, resources, local),
  };
}

function functionsOf(document: Document, resources: ReadonlyMap<string, string>, local: (url: string) => string) {
  const point = [...document.getElementsByTagNameNS("*", "ExtensionPoint")].find((it) => it.getAttribute("xsi:type") === "CustomFunctions");
  const namespace = resources.get(first(point, "Namespace")?.getAttribute("resid") ?? "");
  const metadata = resources.get(first(first(point, "Metadata"), "SourceLocation")?.getAttribute("resid") ?? "");
  return namespace !== undefined && metadata !== undefined ? { namespace, metadataUrl: local(metadata) } : undefined;
}

function buttonOf(control: Element, resources: ReadonlyMap<string, string>, local: (url: string) => string): RibbonButton {
  const tip = first(first(control, "Supertip"), "Description");
  const icons = childrenNamed(first(control, "Icon"), "Image").map((image) => ({
    size: Number(image.getAttribute("size")),
    url: local(resources.get(image.getAttribute("resid") ?? "") ?? ""),
  }));
  return {
    id: control.getAttribute("id") ?? "",
    label: labelOf(control, resources) ?? "",
    tip: resources.get(tip?.getAttribute("resid") ?? "") ?? "",
    icons,
    functionName: first(control, "FunctionName")?.textContent?.trim() || undefined,
  };
}

function labelOf(element: Element, resources: ReadonlyMap<string, string>): string | undefined {
  return resources.get(childrenNamed(element, "Label")[0]?.getAttribute("resid") ?? "");
}

/** Names of the manifest come in several namespaces, whose prefixes are the author's choice. */
function first(parent: Document | Element | undefined, name: string): Element | undefined {
  return parent?.getElementsByTagNameNS("*", name)[0];
}

function childrenNamed(parent: Element | undefined, name: string): Element[] {
  return [...(parent?.children ?? [])].filter((child) => child.localName === name);
}

function attributeOf(parent: Element | undefined, name: string, attribute: string): string | undefined {
  return childrenNamed(parent, name)[0]?.getAttribute(attribute) ?? undefined;
}

/** Every `bt:Image`, `bt:Url` and `bt:String` of the Resources, by its id. */
function resourcesOf(document: Document): ReadonlyMap<string, string> {
  const resources = first(document, "Resources");
  const entries = [...(resources?.getElementsByTagNameNS("*", "*") ?? [])].flatMap((element) => {
    const [id, value] = [element.getAttribute("id"), element.getAttribute("DefaultValue")];
    return id !== null && value !== null ? [[id, value] as const] : [];
  });
  return new Map(entries);
}
