import { useEffect } from "react";
import { readFunctionLibrary } from "../formulas/functionLibrary";
import { words } from "../words";
import type { AddinManifest } from "./addinManifest";
import { DeskRefusal, type RemoteDesk } from "./deskClient";

/** Tells the workbook's desk which worksheet functions the add-in brings. Without them all else works, so that is only reported. */
export function useFunctions(desk: RemoteDesk, { functions }: AddinManifest, report: (error: unknown) => void): void {
  useEffect(() => {
    if (!functions) return;
    const learn = async (): Promise<void> => {
      const response = await fetch(functions.metadataUrl);
      if (!response.ok) throw new DeskRefusal(words.cannotLoad(new URL(functions.metadataUrl).pathname));
      await desk.learnFunctions(readFunctionLibrary(functions.namespace, await response.json()));
    };
    learn().catch(report);
  }, [desk, functions, report]);
}
