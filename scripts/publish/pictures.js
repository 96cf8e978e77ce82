"use strict";
/* Pictures of the add-in at work, of the preview: 1366 x 768, as the store asks for, under 1 MB each. */
const path = require("node:path");
const { servePreview } = require("../serve/preview");

const SIZE = { width: 1366, height: 768 };
const MOST_BYTES = 1_048_576;

/** Each picture: its file, and what a user did before it; they follow each other in one pane. */
const PICTURES = [
  ["1-what-there-is.png", async () => undefined],
  [
    "2-filled.png",
    async (pane) => {
      await pane.getByRole("button", { name: "Preview", exact: true }).click();
      await pane.getByRole("button", { name: "Fill workbook", exact: true }).click();
      await pane.getByRole("region", { name: "Filled" }).waitFor();
    },
  ],
  ["3-findings.png", (pane) => tab(pane, /^Findings/)],
  ["4-terms.png", (pane) => tab(pane, /^Terms/)],
  ["5-claims.png", (pane) => tab(pane, /^Claims/)],
];

async function tab(pane, name) {
  await pane.getByRole("tab", { name }).click();
  await pane.locator("main[aria-busy=false]").waitFor();
}

/** Takes the pictures into a folder and answers their names. @throws where one is larger than the store takes. */
async function takePictures(folder) {
  const { launchBrowser } = require("../../test/support/browser");
  const { url, close } = await servePreview({ scheme: "http" });
  const browser = await launchBrowser();
  try {
    const page = await browser.newPage({ viewport: SIZE });
    await page.goto(url);
    await page.locator("[data-ready=true][data-busy=false]").waitFor();
    const pane = page.frameLocator("[data-pane]");
    for (const [name, act] of PICTURES) {
      await act(pane);
      const { length } = await page.screenshot({ path: path.join(folder, name) });
      if (length > MOST_BYTES) throw new Error(`${name} has ${length} bytes; the store takes ${MOST_BYTES}.`);
    }
    return PICTURES.map(([name]) => name);
  } finally {
    await browser.close();
    await close();
  }
}

module.exports = { PICTURES, SIZE, takePictures };
