import { installOfficeShim } from "../client/officeShim";
import { readPaneName } from "./paneStart";

/** Runs in the pane after Office.js: what Excel's own loader would have added. */
installOfficeShim(window as unknown as Record<string, unknown>, {
  apiLevel: readPaneName(window.name).apiLevel,
  displayLanguage: navigator.language,
});
