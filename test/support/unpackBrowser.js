"use strict";
/* node unpackBrowser.js: unpacks the browser of @sparticuz/chromium into the folder that TMPDIR names, and prints where it is. */
const loaded = require("@sparticuz/chromium");

const chromium = loaded.default ?? loaded;
chromium.setGraphicsMode = false;
chromium.executablePath().then((file) => process.stdout.write(file));
