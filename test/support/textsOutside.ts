/** Texts for people that stand in the code itself, and not in a table of words: those that no other language can say. */
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import ts from "typescript";

const SOURCE = path.join(__dirname, "../../src");

/** Files of words, and German. */
const TABLES = /[Ww]ords(\.de)?\.ts$|\.de\.ts$|german\.ts$/;
/** Two words in a row that are no names: a heading or the name of a sheet has one small word at most. */
const SENTENCE = /\p{Ll}{2,} \p{Ll}{2,}/u;

interface Text {
  readonly place: string;
  readonly text: string;
}

/** @param folder below src. */
export function textsOutside(folder: string): readonly Text[] {
  const root = path.join(SOURCE, folder);
  return (readdirSync(root, { recursive: true }) as string[])
    .filter((file) => /\.tsx?$/.test(file) && !TABLES.test(file))
    .flatMap((file) => textsOf(path.join(root, file)));
}

function textsOf(file: string): readonly Text[] {
  const source = ts.createSourceFile(file, readFileSync(file, "utf8"), ts.ScriptTarget.Latest, true);
  const found: Text[] = [];
  const visit = (node: ts.Node): void => {
    const text = textOf(node);
    if (text !== undefined) {
      const line = source.getLineAndCharacterOfPosition(node.getStart()).line + 1;
      found.push({ place: `${path.relative(SOURCE, file)}:${line}`, text });
    }
    if (!isForOurselves(node)) ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

function textOf(node: ts.Node): string | undefined {
  if (ts.isJsxText(node)) return /\p{L}{2,}/u.test(node.text) ? node.text.trim() : undefined;
  const isText =
    ts.isStringLiteralLike(node) || ts.isTemplateHead(node) || ts.isTemplateMiddle(node) || ts.isTemplateTail(node) ? node.text : undefined;
  return isText !== undefined && SENTENCE.test(isText) ? isText : undefined;
}

/** Premises of ours that are broken, names of looks, and addresses of modules. */
function isForOurselves(node: ts.Node): boolean {
  if (ts.isNewExpression(node)) return /^(Error|RangeError|TypeError|BrokenPremise)$/.test(node.expression.getText());
  if (ts.isJsxAttribute(node)) return node.name.getText() === "className";
  return ts.isImportDeclaration(node) || ts.isExportDeclaration(node) || ts.isTypeNode(node);
}
