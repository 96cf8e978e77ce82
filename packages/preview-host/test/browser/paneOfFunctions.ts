import type { Notice } from "../../src/browser/desk/desk";
import { Session } from "../../src/browser/desk/session";
import type { FunctionLibrary } from "../../src/browser/formulas/functionLibrary";

type Answer = readonly [succeeded: boolean, value: unknown, code?: number];
/** What the add-in's runtime would answer to a call, by the function's id. */
export type Functions = Readonly<Record<string, (...args: never[]) => Answer>>;

interface Pushed {
  readonly type: number;
  readonly message: { readonly entries?: readonly { readonly messageCategory: number; readonly message: string }[] };
}

const FUNCTION_CALLS = 1;

const parameter = (name: string, isOptional: boolean, isRange: boolean) => ({ name, isOptional, isRange });

export const LIBRARY: FunctionLibrary = {
  namespace: "CHANNEL",
  functions: [
    {
      id: "ONE",
      name: "ONE",
      takesErrors: true,
      description: "",
      parameters: [parameter("value", false, false), parameter("more", true, false)],
    },
    { id: "GRID", name: "GRID", takesErrors: true, description: "", parameters: [parameter("cells", false, true)] },
  ],
};

/** A session whose Office.js is these few lines: function calls are answered as the real runtime answers them. */
export function sessionWithPane(functions: Functions) {
  const told: Notice[] = [];
  const calls: { id: string; args: unknown[]; address: string }[] = [];
  const answerCalls = (text: string): void => {
    const { type, message } = JSON.parse(text) as Pushed;
    const entries = type === 3 ? (message.entries ?? []).filter(({ messageCategory }) => messageCategory === FUNCTION_CALLS) : [];
    const results = entries.map(({ message: call }) => {
      const [number, id, args, address] = JSON.parse(call) as [number, string, never[], string];
      calls.push({ id, args, address });
      return [number, ...(functions[id]?.(...args) ?? [false, "", 2])];
    });
    if (results.length > 0) session.office(resultsRequest(results));
  };
  const session: Session = new Session({
    tell: (notice) => {
      told.push(notice);
      if (notice.kind === "office") answerCalls(notice.text);
    },
  });
  session.learnFunctions(LIBRARY);
  const { activeSheetId: sheetId } = session.create("Book.xlsx");
  return { session, sheetId, told, calls };
}

function resultsRequest(results: unknown): string {
  const body = {
    AutoKeepReference: false,
    Actions: [{ Id: 1, ActionType: 3, Name: "SetInvocationArrayResults", ObjectPathId: 2, ArgumentInfo: { Arguments: [results] } }],
    ObjectPaths: { "2": { Id: 2, ObjectPathType: 2, Name: "Microsoft.ExcelServices.CustomFunctions" } },
  };
  return JSON.stringify({ id: 1, type: 1, flags: 0, message: { url: "ProcessQuery", method: "POST", headers: {}, body } });
}
