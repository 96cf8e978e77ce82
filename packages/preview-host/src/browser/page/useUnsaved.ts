import { useEffect, useMemo, useRef } from "react";
import { words } from "../words";
import type { DeskClient } from "./deskClient";

export interface Unsaved {
  /** The workbook was downloaded, or is another one. */
  readonly forget: () => void;
  /** Asks before changes are lost that were not downloaded. */
  readonly mayBeLost: (fileName: string) => boolean;
}

/** Changes live in this page alone until they are downloaded: nothing throws them away unasked, not even a reload. */
export function useUnsaved({ onNotice }: DeskClient): Unsaved {
  const isUnsaved = useRef(false);
  useEffect(
    () =>
      onNotice(({ kind }) => {
        if (kind === "cells") isUnsaved.current = true;
      }),
    [onNotice],
  );
  useEffect(() => {
    const ask = (event: BeforeUnloadEvent): void => {
      if (isUnsaved.current) event.preventDefault();
    };
    window.addEventListener("beforeunload", ask);
    return () => window.removeEventListener("beforeunload", ask);
  }, []);
  return useMemo(
    () => ({
      forget: () => void (isUnsaved.current = false),
      mayBeLost: (fileName) => !isUnsaved.current || window.confirm(words.discard(fileName)),
    }),
    [],
  );
}
