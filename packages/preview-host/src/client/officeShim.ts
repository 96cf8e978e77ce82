/**
 * What `office.js` itself would bring and the part of the library that knows Excel does not: `Office.onReady`,
 * `Office.context`, ribbon actions and the association of custom functions. For the bridge route only; pages loaded with
 * the real `office.js` must not have it. Uses nothing but the page's globals, so that it can run before any bundle.
 */
export interface ShimOptions {
  /** Newest ExcelApi set that `isSetSupported` admits. Absent: there is no `requirements`, and the client assumes all. */
  readonly apiLevel?: string;
  /** Sets that it lacks beside, such as "CustomFunctionsRuntime" where add-ins have no worksheet functions. */
  readonly lacks?: readonly string[];
  readonly platform?: string;
  readonly displayLanguage?: string;
}

/** What the library left of `Office`, and what this adds. */
interface OfficeGlobal {
  onReady?: unknown;
  actions?: { associate?: unknown };
  [name: string]: unknown;
}

type Scope = Record<string, unknown>;

/** Highest versions of the other sets that matter, as Excel on the web gives them. */
export const OTHER_SETS: Readonly<Record<string, string>> = {
  CustomFunctionsRuntime: "1.3",
  CustomFunctions: "1.9", // the runtime's own name for how results are handed over
  SharedRuntime: "1.1",
  RibbonApi: "1.2",
  DialogApi: "1.2",
};

export function installOfficeShim(scope: Scope, options: ShimOptions = {}): void {
  const office = (scope["Office"] ??= {}) as OfficeGlobal;
  const host = { host: "Excel", platform: options.platform ?? "OfficeOnline" };
  const context = contextFor(options, host);
  // `Office.context` is a fixed getter of the library that asks this object; it cannot be redefined.
  const osf = (scope["OSF"] ??= {}) as Scope;
  osf["_OfficeAppFactory"] = { getContext: () => context, getHostInfo: () => ({ flags: 0, hostType: "excel", hostPlatform: "web" }) };
  if (office["context"] !== context) defineQuietly(office, "context", () => context);
  office.onReady = (callback?: (info: typeof host) => unknown) => Promise.resolve(host).then((info) => (callback?.(info), info));
  office["HostType"] ??= { Excel: "Excel", Word: "Word", PowerPoint: "PowerPoint", Outlook: "Outlook", OneNote: "OneNote" };
  office["PlatformType"] ??= { PC: "PC", OfficeOnline: "OfficeOnline", Mac: "Mac", iOS: "iOS", Android: "Android", Universal: "Universal" };
  installActions(office, scope);
  installFunctions(scope);
}

function defineQuietly(office: OfficeGlobal, name: string, get: () => unknown): void {
  const existing = Object.getOwnPropertyDescriptor(office, name);
  if (!existing || existing.configurable) Object.defineProperty(office, name, { get, configurable: true, enumerable: true });
}

function contextFor(options: ShimOptions, host: { host: string; platform: string }): Scope {
  const language = options.displayLanguage ?? "en-US";
  const context: Scope = {
    ...host,
    displayLanguage: language,
    contentLanguage: language,
    diagnostics: { ...host, version: "16.0" },
    document: { url: "", mode: "readWrite", settings: documentSettings() },
    ui: {
      messageParent: () => undefined,
      displayDialogAsync: () => {
        throw new Error("displayDialogAsync: dialogs are not part of the bridge route.");
      },
    },
  };
  if (options.apiLevel !== undefined) context["requirements"] = { isSetSupported: supports(options.apiLevel, options.lacks ?? []) };
  return context;
}

function supports(apiLevel: string, lacks: readonly string[]): (set: string, version?: string) => boolean {
  return (set, version = "1.1") => {
    const level = set === "ExcelApi" ? apiLevel : lacks.includes(set) ? undefined : OTHER_SETS[set];
    return level !== undefined && isAtMost(version, level);
  };
}

/** "1.10" is later than "1.9": the parts are numbers. */
function isAtMost(version: string, level: string): boolean {
  const [major = 0, minor = 0] = version.split(".").map(Number);
  const [levelMajor = 0, levelMinor = 0] = level.split(".").map(Number);
  return major < levelMajor || (major === levelMajor && minor <= levelMinor);
}

/** Settings of the page's life only: what is to stay goes through `workbook.settings`. */
function documentSettings(): Scope {
  const values = new Map<string, unknown>();
  const done = (callback?: (result: { status: string }) => void): void => callback?.({ status: "succeeded" });
  return {
    get: (name: string) => values.get(name) ?? null,
    set: (name: string, value: unknown) => void values.set(name, value),
    remove: (name: string) => void values.delete(name),
    saveAsync: done,
    refreshAsync: done,
    addHandlerAsync: (_type: string, _handler: unknown, callback?: (result: { status: string }) => void) => done(callback),
  };
}

/** Ribbon commands: `Office.actions.associate` fills `officeActions`, by which the page around runs them. */
function installActions(office: OfficeGlobal, scope: Scope): void {
  const actions = (office.actions ??= {});
  if (typeof actions.associate === "function") return;
  const known: Scope = {};
  scope["officeActions"] = known;
  actions.associate = (id: string, action: unknown) => {
    known[id] = action;
  };
}

function installFunctions(scope: Scope): void {
  const functions = (scope["CustomFunctions"] ??= {}) as Scope;
  if (typeof functions["associate"] === "function") return;
  const mappings = (scope["CustomFunctionMappings"] ??= {}) as Scope;
  functions["associate"] = (first: unknown, implementation?: unknown) => {
    const all = typeof first === "string" ? { [first]: implementation } : (first as Scope);
    for (const [id, one] of Object.entries(all)) mappings[id.toUpperCase()] = one;
  };
}
