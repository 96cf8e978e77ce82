"use strict";
const fs = require("node:fs");
const path = require("node:path");
const CustomFunctionsMetadataPlugin = require("custom-functions-metadata-plugin");

const PLUGIN_FOLDER = path.dirname(require.resolve("custom-functions-metadata-plugin"));

/** The files that declare worksheet functions, sorted, so that the metadata comes out the same everywhere. */
function functionSources(folder) {
  if (!fs.existsSync(folder)) return [];
  return fs
    .readdirSync(folder)
    .filter((name) => name.endsWith(".ts") && fs.readFileSync(path.join(folder, name), "utf8").includes("@customfunction"))
    .sort()
    .map((name) => path.join(folder, name));
}

/** What Excel shows of the functions in other languages, text by text, by the code of the language. */
const HELP_IN = { de: "help.de.json" };

/** Makes functions.json, and one beside it for each other language: the same functions, told in it. */
function functionMetadata(sources, hosted) {
  if (sources.length === 0) return [];
  return [
    new CustomFunctionsMetadataPlugin({ output: "functions.json", input: sources }),
    new OneAssociation(),
    new ErrorArguments(hosted),
    ...Object.entries(HELP_IN).map(([code, file]) => new ToldIn(code, path.join(path.dirname(sources[0]), file))),
  ];
}

/** The generator's plugin associates in each file of functions too; Office.js tells of an id that is associated twice. */
class OneAssociation {
  apply(compiler) {
    const { NormalModule } = compiler.webpack;
    compiler.hooks.compilation.tap("OneAssociation", (compilation) => {
      NormalModule.getCompilationHooks(compilation).beforeLoaders.tap({ name: "OneAssociation", stage: Infinity }, (_loaders, module) => {
        const own = module.loaders.findIndex(({ loader }) => loader.startsWith(PLUGIN_FOLDER));
        if (own >= 0) module.loaders.splice(own, 1);
      });
    });
  }
}

/** The rule that associates each function with its id in the file that calls them by name, so that Excel knows all before they are loaded. */
const associatedIn = (file, sources) => ({
  test: (resource) => resource === file,
  use: { loader: path.join(__dirname, "associations.js"), options: { sources } },
});

/** The generated metadata with what it lacks. */
const withErrorArguments = (json) => JSON.stringify({ allowErrorForDataTypeAny: true, ...JSON.parse(json) }, undefined, 2);

/** The generator never says that a function may see error cells among its arguments; ours name the cell, so they must. */
class ErrorArguments {
  constructor(hosted) {
    this.hosted = hosted;
  }

  apply(compiler) {
    const { Compilation, sources } = compiler.webpack;
    compiler.hooks.thisCompilation.tap("ErrorArguments", (compilation) => {
      compilation.hooks.processAssets.tap({ name: "ErrorArguments", stage: Compilation.PROCESS_ASSETS_STAGE_ADDITIONS }, (assets) => {
        const asset = assets["functions.json"];
        if (asset === undefined) return;
        const metadata = withErrorArguments(asset.source().toString());
        compilation.updateAsset("functions.json", new sources.RawSource(this.hosted(metadata)));
      });
    });
  }
}

/** The metadata in another language; a text that it lacks stays English. Names are the same in every language: formulas travel. */
function toldIn(json, texts) {
  const { functions, ...more } = JSON.parse(json);
  const told = (it) => ({ ...it, description: texts[it.description] ?? it.description });
  const inLanguage = functions.map((it) => ({ ...told(it), parameters: it.parameters.map(told) }));
  return JSON.stringify({ ...more, functions: inLanguage }, undefined, 2);
}

class ToldIn {
  constructor(code, file) {
    this.code = code;
    this.file = file;
  }

  apply(compiler) {
    const { Compilation, sources } = compiler.webpack;
    compiler.hooks.thisCompilation.tap("ToldIn", (compilation) => {
      compilation.fileDependencies.add(this.file);
      compilation.hooks.processAssets.tap({ name: "ToldIn", stage: Compilation.PROCESS_ASSETS_STAGE_DERIVED }, (assets) => {
        const english = assets["functions.json"]?.source().toString();
        if (english === undefined) return;
        const told = toldIn(english, JSON.parse(fs.readFileSync(this.file, "utf8")));
        compilation.emitAsset(`functions.${this.code}.json`, new sources.RawSource(told));
      });
    });
  }
}

module.exports = { toldIn, associatedIn, functionSources, functionMetadata, withErrorArguments };
