"use strict";
/*
 * addin     dist/            what is hosted and what Excel loads: pane, functions and ribbon commands in one runtime, pages, manifest
 * headless  build/           the add-in's own fill without a pane, for `npm run fill`
 * node      build/           our workbook host on the command line, and the benchmark
 * preview   build/preview/   our workbook host in a browser
 *
 * ADDIN_URL (https://…/) is the address that the add-in will be hosted at; without it, that of the development manifest.
 */
const fs = require("node:fs");
const path = require("node:path");
const CopyPlugin = require("copy-webpack-plugin");
const HtmlPlugin = require("html-webpack-plugin");
const Minimizer = require("minimizer-webpack-plugin");
const { hostedUrl, withHostedUrl } = require("./scripts/bundle/hostedUrl");
const { GzipBudget } = require("./scripts/bundle/gzipBudget");
const { associatedIn, functionSources, functionMetadata } = require("./scripts/bundle/functionMetadata");
const { Notices } = require("./scripts/bundle/notices");
const { HelpPages } = require("./scripts/bundle/helpPages");

/** The workbook host, a package of its own: its pages and its command line. */
const HOST = "./packages/preview-host/src";

const at = (...parts) => path.join(__dirname, ...parts);
const exists = (file) => fs.existsSync(at(file));

function common(name, target, directory, mode) {
  return {
    name,
    mode,
    target,
    context: __dirname,
    devtool: mode === "production" ? false : "source-map",
    resolve: { extensions: [".tsx", ".ts", ".js"] },
    output: { path: at(directory), filename: "[name].js", chunkFilename: "[name].[contenthash:8].js" },
    module: {
      rules: [
        { test: /\.tsx?$/, exclude: /node_modules/, use: swc(target) },
        // A page's template takes its style sheet as text.
        { test: /\.css$/, type: "asset/source" },
      ],
    },
    performance: false,
    stats: "errors-warnings",
  };
}

function swc(target) {
  return {
    loader: "swc-loader",
    options: {
      jsc: {
        parser: { syntax: "typescript", tsx: true },
        target: target === "node" ? "es2022" : "es2021",
        transform: { react: { runtime: "automatic" } },
      },
    },
  };
}

// Not parallel: the minimizer is native, and starting processes for a handful of files takes longer than the work.
const minimizer = [new Minimizer({ minify: Minimizer.swcMinify, parallel: false, extractComments: false })];

/** One page, one entry, one runtime: the pane sees what functions and ribbon commands did. */
function addin(mode) {
  const url = hostedUrl(process.env.ADDIN_URL);
  const hosted = (content) => withHostedUrl(content.toString(), url);
  const functions = functionSources(at("src/functions"));
  const base = common("addin", "web", "dist", mode);
  const onCall = at("src/functions/onCall.ts");
  return {
    ...base,
    entry: { taskpane: [onCall, "./src/commands/ribbon.ts", "./src/taskpane/index.tsx"] },
    module: { rules: [...base.module.rules, associatedIn(onCall, functions)] },
    output: { path: at("dist"), filename: "[name].js", chunkFilename: "[name].[contenthash:8].js", clean: true },
    optimization: { minimizer },
    plugins: [
      new HtmlPlugin({ template: "./src/taskpane/taskpane.html", filename: "taskpane.html", hash: true, scriptLoading: "defer" }),
      new CopyPlugin({
        patterns: [
          { from: "manifest.xml", to: "manifest.xml", transform: hosted },
          { from: "assets/icons", to: "assets" },
          { from: "assets/pages", to: ".", transform: hosted },
          { from: "assets/hosting", to: ".", globOptions: { ignore: ["**/README.md"] } },
        ],
      }),
      ...functionMetadata(functions, hosted),
      new HelpPages(functions, at("src/contract/agreement/terms.ts"), hosted),
      new Notices(),
      new GzipBudget({ "taskpane.js": 250_000 }),
    ],
  };
}

/** Runs inside a worker of Node after Office.js, as a page would: no React, no module system. Readable in stack traces. */
function headless(mode) {
  return {
    ...common("headless", "web", "build", mode),
    entry: { headless: "./src/commands/headless.ts" },
    // A worker has no page to load more scripts into.
    output: { path: at("build"), filename: "[name].js", asyncChunks: false },
    optimization: { minimize: false },
  };
}

function node(mode) {
  const bench = exists("test/bench/index.ts") ? { bench: "./test/bench/index.ts" } : {};
  const base = common("node", "node", "build", mode);
  return {
    ...base,
    entry: {
      fill: `${HOST}/headless/index.ts`,
      page: `${HOST}/headless/page.ts`,
      sample: "./scripts/sample/index.ts",
      template: "./scripts/template/index.ts",
      agreement: "./scripts/agreement/index.ts",
      ...bench,
    },
    output: { ...base.output, library: { type: "commonjs2" } },
    optimization: { minimize: false },
  };
}

function preview(mode) {
  const entries = {
    preview: `${HOST}/browser/index.tsx`,
    beforeOffice: `${HOST}/browser/beforeOffice.ts`,
    afterOffice: `${HOST}/browser/afterOffice.ts`,
  };
  return {
    ...common("preview", "web", "build/preview", mode),
    entry: entries,
    output: { path: at("build/preview"), filename: "[name].js", chunkFilename: "[name].[contenthash:8].js", clean: true },
    optimization: { minimizer },
    plugins: [
      new HtmlPlugin({
        template: `${HOST}/browser/preview.html`,
        filename: "index.html",
        chunks: ["preview"],
        hash: true,
        scriptLoading: "defer",
      }),
      new Notices(),
    ],
  };
}

module.exports = (_env, { mode = "production" } = {}) => [addin(mode), headless(mode), node(mode), preview(mode)];
