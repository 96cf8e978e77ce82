import { useRef, type ReactNode } from "react";
import { OPENED_FILES } from "../page/files";
import { words } from "../words";

export interface TitleBarProps {
  readonly fileName: string;
  readonly addinName: string;
  /** Help of the add-in, if it has any. */
  readonly helpUrl: string | undefined;
  readonly onOpen: (files: readonly File[]) => void;
  readonly onDownload: () => void;
  readonly onSample: () => void;
  readonly children: ReactNode;
}

export function TitleBar({ fileName, addinName, helpUrl, onOpen, onDownload, onSample, children }: TitleBarProps) {
  const chooser = useRef<HTMLInputElement>(null);
  return (
    <header className="titleBar">
      <h1>
        <span data-file-name>{fileName}</span> <span className="subtle">{words.previewOf(addinName)}</span>
      </h1>
      <input
        ref={chooser}
        type="file"
        accept={OPENED_FILES}
        multiple
        hidden
        data-file-chooser
        onChange={({ target }) => {
          const files = [...(target.files ?? [])];
          // Emptied, so that choosing the same file again is a change too.
          target.value = "";
          if (files.length > 0) onOpen(files);
        }}
      />
      <button type="button" title={words.openTip} onClick={() => chooser.current?.click()}>
        {words.open}
      </button>
      <button type="button" title={words.downloadTip} onClick={onDownload}>
        {words.download}
      </button>
      <button type="button" title={words.sampleTip} onClick={onSample}>
        {words.sample}
      </button>
      {helpUrl !== undefined && (
        // Beside the preview, not in its place: the workbook would be lost.
        <a className="helpLink" href={helpUrl} target="_blank" rel="noopener" title={words.helpTip}>
          {words.help}
        </a>
      )}
      {children}
    </header>
  );
}
