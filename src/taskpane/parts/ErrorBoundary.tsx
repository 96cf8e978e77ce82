import { PrimaryButton } from "@fluentui/react";
import { Component, type ReactNode } from "react";
import { words } from "../words";
import { Banner } from "./Banner";

/** A mistake of ours in a view must not leave an empty pane. Everything that matters is in the workbook, so a reload loses nothing. */
export class ErrorBoundary extends Component<{ readonly children: ReactNode }, { readonly mistake: string | undefined }> {
  override state = { mistake: undefined };

  static getDerivedStateFromError(error: unknown): { mistake: string } {
    return { mistake: error instanceof Error ? `${error.name}: ${error.message}` : String(error) };
  }

  override render(): ReactNode {
    const { mistake } = this.state;
    if (mistake === undefined) return this.props.children;
    return (
      <main className="pane">
        <Banner tone="error" title={words.crashed.title} isAlert>
          <p>{words.crashed.text}</p>
          <div className="actions">
            <PrimaryButton text={words.reload} onClick={() => window.location.reload()} />
          </div>
          <details>
            <summary>{words.trouble.details}</summary>
            <code className="small">{mistake}</code>
          </details>
        </Banner>
      </main>
    );
  }
}
