"use strict";
/* Once before all browser tests: unpack the packaged browser if it is the one to be used, so that workers do not race for it. */
const { findBrowser } = require("./browser");

module.exports = async () => {
  const browser = await findBrowser();
  process.env.CHANNEL_CREDITS_BROWSER_FOUND = JSON.stringify(browser);
};
