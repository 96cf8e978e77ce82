"use strict";
/*
 * node scripts/icons.js: draws assets/icons/*.png. Only needed when a drawing changes; the results are kept in the repository.
 * Every size is drawn on its own whole-pixel grid, so that lines stay crisp at 16 as at 80.
 */
const fs = require("node:fs");
const path = require("node:path");
const { launchBrowser } = require("../test/support/browser");

const FOLDER = path.join(__dirname, "..", "assets", "icons");
const SIZES = [16, 20, 24, 32, 40, 48, 64, 80, 128];

const PAPER = "#ffffff";
const INK = "#0b5c6b";
const RULE = "#8fc3cb";
const CREDIT = "#d9730d";

/** A helper for one size: `p` turns sixteenths of the icon into whole pixels. */
function grid(size) {
  const p = (sixteenths) => Math.round((sixteenths * size) / 16);
  const line = Math.max(1, Math.round(size / 16));
  return { p, line, size };
}

const box = (x, y, width, height, fill, more = "") =>
  `<rect x="${x}" y="${y}" width="${width}" height="${height}" fill="${fill}" ${more}/>`;

/** The ledger: a sheet with a head and ruled lines, leaving the lower right for what the button does. */
function ledger({ p, line }) {
  const [left, top, right, bottom] = [p(1), p(1), p(13), p(15)];
  const parts = [
    box(left, top, right - left, bottom - top, INK, `rx="${line}"`),
    box(left + line, top + p(3), right - left - 2 * line, bottom - top - p(3) - line, PAPER),
  ];
  for (const row of [6, 8.5, 11]) parts.push(box(left + 2 * line, p(row), right - left - 4 * line, line, RULE));
  parts.push(box(p(5), top + p(3), line, bottom - top - p(3) - line, RULE));
  return parts.join("");
}

const outlined = (shape, { size }) =>
  `<g stroke="${PAPER}" stroke-width="${(size / 16) * 2}" stroke-linejoin="round" fill="${PAPER}">${shape}</g><g fill="${CREDIT}">${shape}</g>`;

/** Credit coming back: an arrow that turns into the ledger. */
function creditArrow(g) {
  const { p } = g;
  const thick = Math.max(2, p(2));
  const shaft = p(11);
  const middle = shaft + thick / 2;
  const reach = p(2.5) + (thick % 2) / 2;
  const shape = [
    `<rect x="${p(8)}" y="${shaft}" width="${p(15) - p(8)}" height="${thick}"/>`,
    `<rect x="${p(15) - thick}" y="${p(6)}" width="${thick}" height="${shaft + thick - p(6)}"/>`,
    `<polygon points="${p(5)},${middle} ${p(9)},${middle - reach} ${p(9)},${middle + reach}"/>`,
  ].join("");
  return outlined(shape, g);
}

/** Figures going down into a column. */
function downArrow(g) {
  const { p } = g;
  const thick = Math.max(2, p(2));
  const left = p(11) - Math.floor(thick / 2);
  const middle = left + thick / 2;
  const reach = p(3) + (thick % 2) / 2;
  const shape = [
    `<rect x="${left}" y="${p(5)}" width="${thick}" height="${p(12) - p(5)}"/>`,
    `<polygon points="${middle},${p(15)} ${middle - reach},${p(11)} ${middle + reach},${p(11)}"/>`,
  ].join("");
  return outlined(shape, g);
}

/** A question put to a figure. */
function question(g) {
  const { size } = g;
  const u = size / 16;
  const mark =
    `<path d="M ${8.6 * u} ${7 * u} a ${2.7 * u} ${2.7 * u} 0 1 1 ${4 * u} ${2.4 * u} q ${-1.3 * u} ${0.8 * u} ${-1.3 * u} ${1.6 * u}" fill="none"` +
    ` stroke-linecap="round"`;
  const dot = `<circle cx="${11.3 * u}" cy="${14.7 * u}" r="${1.15 * u}"`;
  return [
    `${mark} stroke="${PAPER}" stroke-width="${4 * u}"/>${dot} fill="${PAPER}" stroke="${PAPER}" stroke-width="${1.6 * u}"/>`,
    `${mark} stroke="${CREDIT}" stroke-width="${2 * u}"/>${dot} fill="${CREDIT}"/>`,
  ].join("");
}

const DRAWINGS = { icon: creditArrow, fill: downArrow, why: question };

function svg(drawing, size) {
  const g = grid(size);
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${size}" height="${size}" viewBox="0 0 ${size} ${size}">${ledger(g)}${drawing(g)}</svg>`;
}

async function main() {
  fs.mkdirSync(FOLDER, { recursive: true });
  const browser = await launchBrowser();
  for (const [name, drawing] of Object.entries(DRAWINGS)) {
    for (const size of SIZES) {
      const page = await browser.newPage({ viewport: { width: size, height: size } });
      await page.setContent(`<style>body { margin: 0; background: transparent } svg { display: block }</style>${svg(drawing, size)}`);
      await page.screenshot({ path: path.join(FOLDER, `${name}-${size}.png`), omitBackground: true });
      await page.close();
    }
  }
  fs.writeFileSync(path.join(FOLDER, "icon.svg"), `${svg(creditArrow, 64)}\n`);
  await browser.close();
}

main().catch((error) => {
  console.error(error);
  process.exitCode = 1;
});
