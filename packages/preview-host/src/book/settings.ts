import type { BookSettings } from "./model";
import { CONTENT, XML_HEAD } from "./kinds";
import { Relationships } from "./parts/relationships";
import type { WorkbookFile } from "./workbookFile";
import type { XmlDocument } from "./xml/document";
import { escapeAttribute } from "./xml/text";
import { attribute, child, children } from "./xml/tree";

/** The add-in's id, as its manifest has it: settings belong to it and to no other add-in. */
export const ADD_IN_ID = "3b7c1a52-94d6-4e0f-8a2b-6f5d0c9e7a41";

const PANES_TYPE = "http://schemas.microsoft.com/office/2011/relationships/webextensiontaskpanes";
const EXTENSION_TYPE = "http://schemas.microsoft.com/office/2011/relationships/webextension";
const PANES = "http://schemas.microsoft.com/office/webextensions/taskpanes/2010/11";
const EXTENSION = "http://schemas.microsoft.com/office/webextensions/webextension/2010/11";
const ORDER = ["reference", "alternateReferences", "properties", "bindings", "snapshot", "extLst"];

/** Settings kept in the add-in's own web extension part, which is only made when the first setting is written. */
export class AddInSettings implements BookSettings {
  private readonly values = new Map<string, string>(); // JSON texts
  /** As the part holds them: a value that came and went, or was set to what it was, is no change. */
  private kept = "";

  constructor(private readonly file: WorkbookFile) {
    const part = this.findPart();
    const properties = part === undefined ? [] : children(child(file.parts.document(part).root, "properties"), "property");
    for (const it of properties) this.values.set(attribute(it, "name") ?? "", attribute(it, "value") ?? "");
    this.kept = this.asText();
  }

  private asText(): string {
    return JSON.stringify([...this.values]);
  }

  get(key: string): unknown {
    const text = this.values.get(key);
    return text === undefined ? undefined : fromJson(text);
  }

  set(key: string, value: unknown): void {
    const text = JSON.stringify(value) as string | undefined;
    if (text === undefined) throw new TypeError(`the setting "${key}" cannot be kept: ${typeof value} has no JSON`);
    if (this.values.get(key) === text) return;
    this.values.set(key, text);
  }

  delete(key: string): void {
    this.values.delete(key);
  }

  keys(): readonly string[] {
    return [...this.values.keys()];
  }

  flush(): void {
    if (this.asText() === this.kept) return;
    const document = this.file.parts.document(this.findPart() ?? this.createPart());
    const tag = document.tag("properties");
    const items = [...this.values].map(([name, text]) => {
      return `<${document.tag("property")} name="${escapeAttribute(name)}" value="${escapeAttribute(text)}"/>`;
    });
    const xml = items.length === 0 ? `<${tag}/>` : `<${tag}>${items.join("")}</${tag}>`;
    const present = document.find("properties");
    if (present) document.replace(present.start, present.end, xml);
    else document.insertInOrder(document.root, "properties", xml, ORDER);
    this.kept = this.asText();
  }

  private panesPart(): string | undefined {
    const named = new Relationships(this.file.parts, "").ofType("webextensiontaskpanes").flatMap((it) => it.part ?? []);
    return named.find((part) => this.file.parts.has(part));
  }

  private findPart(): string | undefined {
    const panes = this.panesPart();
    if (!panes) return undefined;
    const parts = new Relationships(this.file.parts, panes).ofType("webextension").flatMap((it) => it.part ?? []);
    return parts.find((part) => this.file.parts.has(part) && isOurs(this.file.parts.document(part)));
  }

  private createPart(): string {
    const { parts, types, folder } = this.file;
    const part = parts.freeName(`${folder}webextensions/webextension`, ".xml");
    parts.create(part, extensionXml());
    types.add(part, CONTENT.webExtension);
    const panes = this.panesPart() ?? this.createPanes();
    const id = new Relationships(parts, panes).add(EXTENSION_TYPE, part);
    const document = parts.document(panes);
    const relationships = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    document.append(
      document.root,
      `<${document.tag("taskpane")} dockstate="right" visibility="0" width="350" row="0">` +
        `<${document.tag("webextensionref")} xmlns:r="${relationships}" r:id="${id}"/></${document.tag("taskpane")}>`,
    );
    return part;
  }

  private createPanes(): string {
    const { parts, types, folder } = this.file;
    const usual = `${folder}webextensions/taskpanes.xml`;
    const part = parts.has(usual) ? parts.freeName(`${folder}webextensions/taskpanes`, ".xml") : usual;
    parts.create(part, `${XML_HEAD}<wetp:taskpanes xmlns:wetp="${PANES}"/>`);
    types.add(part, CONTENT.taskPanes);
    new Relationships(parts, "").add(PANES_TYPE, part);
    return part;
  }
}

function isOurs(document: XmlDocument): boolean {
  const id = attribute(child(document.root, "reference"), "id") ?? "";
  return id.replace(/[{}]/g, "").toLowerCase() === ADD_IN_ID;
}

function extensionXml(): string {
  const id = ADD_IN_ID.toUpperCase();
  return (
    `${XML_HEAD}<we:webextension xmlns:we="${EXTENSION}" id="{${id}}">` +
    `<we:reference id="${ADD_IN_ID}" version="1.0.0.0" store="EXCatalog" storeType="EXCatalog"/><we:alternateReferences/><we:properties/>` +
    '<we:bindings/><we:snapshot xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"/></we:webextension>'
  );
}

/** A setting that another program wrote without JSON is its text. */
function fromJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch (cause) {
    if (cause instanceof SyntaxError) return text;
    throw cause;
  }
}
