"use strict";
const fs = require("node:fs");
const path = require("node:path");
const ts = require("typescript");
const { functionPage, indexPage } = require("./helpHtml");

/** The help pages of the worksheet functions, from the same comments that Excel shows: file name under help/ and HTML. */
function helpPages(sources, termsFile) {
  const functions = sources.flatMap(documentedFunctions);
  const terms = termDefinitions(termsFile);
  return [
    { name: "index.html", html: indexPage(functions) },
    ...functions.map((it) => ({ name: `${it.id.toLowerCase()}.html`, html: functionPage(it, terms) })),
  ];
}

/** What the comment of each worksheet function of a file says. */
function documentedFunctions(file) {
  const source = ts.createSourceFile(file, fs.readFileSync(file, "utf8"), ts.ScriptTarget.Latest, true);
  return source.statements.filter(ts.isFunctionDeclaration).flatMap((declaration) => {
    const tags = ts.getJSDocTags(declaration);
    const textsOf = (name) => tags.filter((tag) => tag.tagName.text === name).map((tag) => oneLine(ts.getTextOfJSDocComment(tag.comment)));
    const [id] = textsOf("customfunction");
    if (id === undefined) return [];
    return {
      id,
      description: oneLine(declaration.jsDoc.map(({ comment }) => ts.getTextOfJSDocComment(comment)).join(" ")),
      parameters: declaration.parameters.map((parameter) => parameterOf(parameter, tags)),
      returns: textsOf("returns")[0],
      clauses: textsOf("source")[0],
      examples: textsOf("example").map((text) => text.split(" | ")),
      remarks: textsOf("remarks"),
      errors: textsOf("error").map((text) => text.split(/ (.*)/s).slice(0, 2)),
    };
  });
}

function parameterOf(parameter, tags) {
  const name = parameter.name.getText();
  const tag = tags.find((it) => ts.isJSDocParameterTag(it) && it.name.getText() === name);
  return { name, isOptional: parameter.questionToken !== undefined, description: oneLine(ts.getTextOfJSDocComment(tag?.comment)) };
}

const oneLine = (text) => (text ?? "").replace(/\s+/g, " ").trim();

/** The terms as src/contract/agreement/terms.ts gives them. */
function termDefinitions(file) {
  const loaded = new Map();
  const { TERM_NAMES, termDefinition } = loadSource(file, loaded);
  const { meaningOf } = loadSource(path.join(path.dirname(file), "../rights/termsRead.ts"), loaded);
  return TERM_NAMES.map((name) => {
    const definition = termDefinition(name);
    return { name, ...definition, meaning: meaningOf(name, definition.meaning) };
  });
}

/** What a source file exports, with the files of ours that it imports. */
function loadSource(file, loaded) {
  const known = loaded.get(file);
  if (known) return known.exports;
  const { outputText } = ts.transpileModule(fs.readFileSync(file, "utf8"), {
    compilerOptions: { module: ts.ModuleKind.CommonJS, target: ts.ScriptTarget.ES2022 },
  });
  const made = { exports: {} };
  loaded.set(file, made);
  new Function("module", "exports", "require", outputText)(made, made.exports, (name) => loadSource(sourceOf(file, name), loaded));
  return made.exports;
}

function sourceOf(from, name) {
  const at = path.join(path.dirname(from), name);
  return fs.existsSync(`${at}.ts`) ? `${at}.ts` : path.join(at, "index.ts");
}

/** Puts the pages into the build, under help/. */
class HelpPages {
  constructor(sources, termsFile, hosted) {
    this.sources = sources;
    this.termsFile = termsFile;
    this.hosted = hosted;
  }

  apply(compiler) {
    const { Compilation, sources } = compiler.webpack;
    compiler.hooks.thisCompilation.tap("HelpPages", (compilation) => {
      compilation.hooks.processAssets.tap({ name: "HelpPages", stage: Compilation.PROCESS_ASSETS_STAGE_ADDITIONS }, () => {
        for (const { name, html } of helpPages(this.sources, this.termsFile)) {
          compilation.emitAsset(`help/${name}`, new sources.RawSource(this.hosted(html)));
        }
      });
    });
  }
}

module.exports = { HelpPages, documentedFunctions, helpPages, termDefinitions };
