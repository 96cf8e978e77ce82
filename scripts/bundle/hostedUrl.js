"use strict";

/** The address in manifest.xml, pages and help links as they stand in the repository. */
const DEVELOPMENT_URL = "https://localhost:3000/";

/** The address to build for: ADDIN_URL, checked, with a slash at its end. */
function hostedUrl(setting) {
  if (setting === undefined || setting === "") return DEVELOPMENT_URL;
  const url = URL.canParse(setting) ? new URL(setting) : undefined;
  if (url?.protocol !== "https:" || url.search !== "" || url.hash !== "") {
    throw new Error(
      `ADDIN_URL is "${setting}". It must be an https address without query, such as https://addins.example.com/channel-credits/`,
    );
  }
  return url.href.endsWith("/") ? url.href : `${url.href}/`;
}

/** The development address replaced wherever it stands; an AppDomain names the origin only. */
function withHostedUrl(text, url) {
  const origin = new URL(url).origin;
  return text.replaceAll(DEVELOPMENT_URL, url).replaceAll(DEVELOPMENT_URL.slice(0, -1), origin);
}

module.exports = { DEVELOPMENT_URL, hostedUrl, withHostedUrl };
