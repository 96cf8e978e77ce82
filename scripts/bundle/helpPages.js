"use strict";
const fs = require("node:fs");
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

/** The terms as src/contract/agreement/terms.ts defines them. It imports nothing but types, so it runs by itself. */
function termDefinitions(file) {
  const { outputText } = ts.transpileModule(fs.readFileSync(file, "utf8"), {
    compilerOptions: { module: ts.ModuleKind.CommonJS, target: ts.ScriptTarget.ES2022 },
  });
  const loaded = { exports: {} };
  new Function("module", "exports", outputText)(loaded, loaded.exports);
  return Object.entries(loaded.exports.TERMS).map(([name, definition]) => ({ name, ...definition }));
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

module.exports = { HelpPages, helpPages };
