import { useCallback, useEffect, useRef, useState } from "react";
import type { WorkbookView } from "../desk/desk";
import { isCsvName } from "../../csv/fileName";
import { words } from "../words";
import { DeskRefusal, type RemoteDesk } from "./deskClient";
import { download, fetchBytes, readChosenFile } from "./files";
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
  /** Chosen or dropped: one workbook, or CSV files that make one. */
  readonly open: (files: readonly File[]) => void;
  readonly save: () => void;
  readonly openSample: () => void;
}

/** Opening and saving workbooks. A file that is refused leaves the open one as it is. */
export function useFiles(desk: RemoteDesk, { start, fileName, unsaved, showWorkbook, report, clearMessage }: FilesOptions): FilesState {
  const [status, setStatus] = useState<string | undefined>(words.opening(nameOfFirst(start)));

  /** One after the other: what was asked for last is what is open in the end. */
  const last = useRef<Promise<void>>(Promise.resolve());
  const inTurn = useCallback(
    (work: () => Promise<void>): void => {
      const done = last.current.then(work).catch(report);
      last.current = done;
      void done.then(() => last.current === done && setStatus(undefined));
    },
    [report],
  );
  const during = useCallback(
    (doing: string, work: () => Promise<void>): void => {
      setStatus(doing);
      inTurn(work);
    },
    [inTurn],
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
    inTurn(begin);
  }, [desk, inTurn, openUrl, showWorkbook, start]);

  const open = useCallback(
    (files: readonly File[]) => {
      const [first] = files;
      if (first === undefined) return;
      const areCsv = files.every(({ name }) => isCsvName(name));
      if (files.length > 1 && !areCsv) return report(new DeskRefusal(words.dropOne));
      clearMessage();
      if (!unsaved.mayBeLost(fileName)) return;
      during(words.opening(first.name), async () => {
        showWorkbook(await (areCsv ? openCsv(desk, files) : desk.open(first.name, await readChosenFile(first))));
        unsaved.forget();
      });
    },
    [desk, during, report, showWorkbook, clearMessage, unsaved, fileName],
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

  return { status, open, save, openSample };
}

/** The workbook is named after the first file, as on the command line. */
async function openCsv(desk: RemoteDesk, files: readonly File[]): Promise<WorkbookView> {
  const read = await Promise.all(files.map(async (file) => ({ name: file.name, bytes: await readChosenFile(file) })));
  return desk.openCsv(`${(read[0]?.name ?? "").replace(/\.[^.]*$/, "")}.xlsx`, read);
}

function nameOfFirst({ workbookUrl }: Start): string {
  return workbookUrl === undefined ? words.emptyWorkbook : fileNameOf(workbookUrl);
}
