import { installOfficeShim } from "../client/officeShim";
import { hear, say } from "./paneCommands";
import { readPaneName } from "./paneStart";

/** Runs in the pane after Office.js: what Excel's own loader would have added. */
type Action = (event: { readonly source: { readonly id: string }; completed(): void }) => unknown;
interface Scope {
  Office: { addin?: unknown };
  /** The shim keeps here what the add-in associates with its ribbon buttons. */
  readonly officeActions?: Readonly<Record<string, Action | undefined>>;
}

const scope = window as unknown as Scope & Record<string, unknown>;
installOfficeShim(scope, { apiLevel: readPaneName(window.name).apiLevel, displayLanguage: navigator.language });

const showPane = (isShown: boolean): Promise<void> => {
  say(window.parent, { showPane: isShown });
  return Promise.resolve();
};
const addin = (scope.Office.addin ?? {}) as Record<string, unknown>;
addin["showAsTaskpane"] = () => showPane(true);
addin["hide"] = () => showPane(false);
scope.Office.addin = addin;

hear(
  () => window.parent,
  ({ runCommand, controlId = "" }) => {
    if (runCommand === undefined) return;
    const action = scope.officeActions?.[runCommand];
    if (!action) throw new Error(`The ribbon names ${runCommand}, which the add-in does not associate with a function.`);
    action({ source: { id: controlId }, completed: () => undefined });
  },
);
