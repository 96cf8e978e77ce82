import { useCallback, useEffect, useState } from "react";
import type { WorkbookView } from "../desk/desk";
import { words } from "../words";
import { DeskRefusal, type RemoteDesk } from "./deskClient";
import { download, fetchBytes, readWorkbookFile } from "./files";
import { fileNameOf, type Start } from "./start";
import type { Unsaved } from "./useUnsaved";

export interface FilesOptions {
  readonly start: Start;
  /** Name of the workbook that is open. */
  readonly fileName: string;
  readonly unsaved: Unsaved;
  readonly showWorkbook: (view: WorkbookView) => void;
  readonly report: (error: unknown) => void;
  readonly clearMessage: () => void;
}

export interface FilesState {
  /** What is being done with a file, in words; undefined when nothing is. */
  readonly status: string | undefined;
  readonly open: (file: File) => void;
  readonly drop: (files: readonly File[]) => void;
  readonly save: () => void;
  readonly openSample: () => void;
}

/** Opening and saving workbooks. A file that is refused leaves the open one as it is. */
export function useFiles(desk: RemoteDesk, { start, fileName, unsaved, showWorkbook, report, clearMessage }: FilesOptions): FilesState {
  const [status, setStatus] = useState<string | undefined>(words.opening(nameOfFirst(start)));

  const finish = useCallback((work: Promise<void>) => void work.catch(report).finally(() => setStatus(undefined)), [report]);
  const during = useCallback(
    (doing: string, work: () => Promise<void>): void => {
      setStatus(doing);
      finish(work());
    },
    [finish],
  );

  const openUrl = useCallback(
    async (url: string) => {
      const fileName = fileNameOf(url);
      showWorkbook(await desk.open(fileName, await fetchBytes(url, fileName)));
    },
    [desk, showWorkbook],
  );

  useEffect(() => {
    const create = async (): Promise<void> => showWorkbook(await desk.create(words.emptyWorkbook));
    const begin = async (): Promise<void> => {
      const { workbookUrl, simulation } = start;
      await desk.simulate(simulation);
      if (workbookUrl === undefined) return create();
      // A file that cannot be opened still leaves a workbook to work in, and the reason.
      await openUrl(workbookUrl).catch(async (error: unknown) => {
        await create();
        throw error;
      });
    };
    finish(begin());
  }, [desk, finish, openUrl, showWorkbook, start]);

  const open = useCallback(
    (file: File) => {
      clearMessage();
      if (!unsaved.mayBeLost(fileName)) return;
      during(words.opening(file.name), async () => {
        showWorkbook(await desk.open(file.name, await readWorkbookFile(file)));
        unsaved.forget();
      });
    },
    [desk, during, showWorkbook, clearMessage, unsaved, fileName],
  );

  const drop = useCallback(
    (files: readonly File[]) => {
      const [file] = files;
      if (files.length > 1) report(new DeskRefusal(words.dropOne));
      else if (file) open(file);
    },
    [open, report],
  );

  const save = useCallback(() => {
    during(words.saving, async () => {
      const { fileName, bytes } = await desk.save();
      download(fileName, bytes);
      unsaved.forget();
    });
  }, [desk, during, unsaved]);

  const openSample = useCallback(() => {
    const { sampleUrl } = start;
    if (!unsaved.mayBeLost(fileName)) return;
    during(words.opening(fileNameOf(sampleUrl)), () => openUrl(sampleUrl).then(unsaved.forget));
  }, [start, during, openUrl, unsaved, fileName]);

  return { status, open, drop, save, openSample };
}

function nameOfFirst({ workbookUrl }: Start): string {
  return workbookUrl === undefined ? words.emptyWorkbook : fileNameOf(workbookUrl);
}
