import { OTHER_SETS } from "../../client/officeShim";
import type { SettingTexts } from "../desk/desk";

/** One start of the pane. Office.js keeps settings by conversation, so each start has a name of its own. */
export interface Conversation {
  readonly id: string;
  readonly addinId: string;
  readonly addinName: string;
  /** Newest ExcelApi set that the simulated Excel has. */
  readonly apiLevel: string;
}

/** The pane's language is the person's; Office.js's own few texts are English, which every copy of it has. */
const LIBRARY_LANGUAGE = "en-US";
const EXCEL_WEB = 16;
const READ_WRITE = 1;
const TASK_PANE = 1;
const SHOWN = 2;
/** Shared runtime, custom functions, public add-in. */
const FLAGS = 1 + 2 + 16;

/** What the frame must be called before it is attached: Office.js learns from it who is around it. */
export function frameName({ id, addinId }: Conversation, origin: string): string {
  return JSON.stringify({
    baseFrameName: "preview",
    hostInfo: `Excel|Web|16.00|${LIBRARY_LANGUAGE}|${id}||disableLogging|${FLAGS}`,
    xdmInfo: `${id}|${addinId}|${origin}`,
    serializerVersion: "1",
    flights: "[]",
  });
}

/** What Office.js asks for first: the application, the document and its settings. */
export function appContext({ id, addinId, addinName, apiLevel }: Conversation, fileName: string, settings: SettingTexts) {
  const sets = { ...OTHER_SETS, ExcelApi: apiLevel, RichApiRuntime: "1.2", SharedRuntimeInternal: "1.2" };
  return {
    _id: addinId,
    _appInstanceId: id,
    _correlationId: id,
    _appName: EXCEL_WEB,
    _appVersion: "16.0",
    _appMinorVersion: 0,
    _hostFullVersion: "16.0.0.0",
    _appUILocale: navigator.language,
    _dataLocale: navigator.language,
    _docUrl: fileName,
    _clientMode: READ_WRITE,
    _settings: settings,
    _reason: "inserted",
    _osfControlType: TASK_PANE,
    _eToken: "",
    _requirementMatrix: JSON.stringify(sets),
    _addinName: addinName,
    _appDomains: [window.location.origin],
    _featureGates: {},
    _initialDisplayMode: SHOWN,
  };
}
