import { DefaultButton } from "@fluentui/react";
import { words } from "../laterWords";

/** A view without figures: why, and the way to them. */
export function NotYet({ text, onPreview }: { text: string; onPreview: (() => void) | undefined }) {
  return (
    <>
      <p className="soft">{text}</p>
      {onPreview && (
        <div className="actions">
          <DefaultButton text={words.preview.button} onClick={onPreview} />
        </div>
      )}
    </>
  );
}
