import { useEffect, useState } from "react";
import { readFunctionLibrary, type FunctionLibrary } from "../formulas/functionLibrary";
import { words } from "../words";
import type { AddinManifest } from "./addinManifest";
import { DeskRefusal, type RemoteDesk } from "./deskClient";

/**
 * The worksheet functions that the add-in brings, once they are known; the workbook's desk is told of them. Without them all else works,
 * so a failure is only reported.
 */
export function useFunctions(
  desk: RemoteDesk,
  { functions }: AddinManifest,
  report: (error: unknown) => void,
): FunctionLibrary | undefined {
  const [library, setLibrary] = useState<FunctionLibrary>();
  useEffect(() => {
    if (!functions) return;
    const learn = async (): Promise<void> => {
      const response = await fetch(functions.metadataUrl);
      if (!response.ok) throw new DeskRefusal(words.cannotLoad(new URL(functions.metadataUrl).pathname));
      const read = readFunctionLibrary(functions.namespace, await response.json());
      setLibrary(read);
      await desk.learnFunctions(read);
    };
    learn().catch(report);
  }, [desk, functions, report]);
  return library;
}
