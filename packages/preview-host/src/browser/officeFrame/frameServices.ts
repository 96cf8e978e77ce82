/**
 * Requests of Office.js that are for the page around the frame, not for the workbook: whether the pane is shown, and that ribbon
 * commands may be called from now on.
 */
const SERVICES = ["Microsoft.AppRuntime.AppRuntimeService", "Microsoft.InternalService.AddinInternalService"];
const NEW_OBJECT = 2;

interface RequestBody {
  readonly Actions: readonly {
    readonly Id: number;
    readonly Name: string;
    readonly ArgumentInfo?: { readonly Arguments?: readonly unknown[] };
  }[];
  readonly ObjectPaths: Readonly<Record<string, { readonly ObjectPathType: number; readonly Name: string }>>;
}

export interface PaneVisibility {
  isShown: boolean;
  readonly show: (isShown: boolean) => void;
}

/** The reply's body, or undefined for a request that the workbook answers. */
export function answerForFrame(requestText: string, pane: PaneVisibility): string | undefined {
  // Most requests are for the workbook, and some are large: those are not read here.
  if (!SERVICES.some((name) => requestText.includes(name))) return undefined;
  const { Actions, ObjectPaths } = JSON.parse(requestText) as RequestBody;
  const isForFrame = Object.values(ObjectPaths).every((it) => it.ObjectPathType === NEW_OBJECT && SERVICES.includes(it.Name));
  if (!isForFrame) return undefined;
  const Results = Actions.map(({ Id, Name, ArgumentInfo }) => ({
    ActionId: Id,
    Value: valueOf(Name, ArgumentInfo?.Arguments ?? [], pane),
  }));
  return JSON.stringify({ Results, TraceIds: [] });
}

function valueOf(method: string, [argument]: readonly unknown[], pane: PaneVisibility): unknown {
  switch (method) {
    case "":
      return {};
    case "SetAppRuntimeState":
      pane.isShown = argument === "Visible";
      pane.show(pane.isShown);
      return null;
    case "GetAppRuntimeState":
      return pane.isShown ? "Visible" : "Background";
    default:
      return null;
  }
}
