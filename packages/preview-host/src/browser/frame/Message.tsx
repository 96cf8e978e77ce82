import { words } from "../words";

/** A refusal or a mishap, until it is read and dismissed. */
export function Message({ text, onDismiss }: { readonly text: string | undefined; readonly onDismiss: () => void }) {
  return (
    <div role="alert" className="messageHolder">
      {text !== undefined && (
        <div className="message" data-message>
          <span>{text}</span>
          <button type="button" onClick={onDismiss}>
            {words.dismiss}
          </button>
        </div>
      )}
    </div>
  );
}
