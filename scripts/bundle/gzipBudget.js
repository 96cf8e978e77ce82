"use strict";
const { gzipSync } = require("node:zlib");

/** Fails the build when a file that Excel loads first grows past its budget, in bytes as they travel. */
class GzipBudget {
  constructor(budgets) {
    this.budgets = budgets;
  }

  apply(compiler) {
    compiler.hooks.thisCompilation.tap("GzipBudget", (compilation) => {
      const stage = compiler.webpack.Compilation.PROCESS_ASSETS_STAGE_REPORT;
      compilation.hooks.processAssets.tap({ name: "GzipBudget", stage }, (assets) => this.check(compiler, compilation, assets));
    });
  }

  check(compiler, compilation, assets) {
    if (compiler.options.mode !== "production") return;
    for (const [name, budget] of Object.entries(this.budgets)) {
      const asset = assets[name];
      if (asset === undefined) continue;
      const size = gzipSync(asset.buffer()).length;
      if (size <= budget) continue;
      compilation.errors.push(new compiler.webpack.WebpackError(`${name} is ${size} bytes gzipped; its budget is ${budget}.`));
    }
  }
}

module.exports = { GzipBudget };
