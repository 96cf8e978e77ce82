import { PrimaryButton } from "@fluentui/react";
import { Component, type ReactNode } from "react";
import { Fold } from "./Fold";
import { words } from "../words";
import { Banner } from "./Banner";

interface ErrorBoundaryProps {
  readonly children: ReactNode;
  /** Loads the page anew. */
  readonly reloadPage: () => void;
}

interface ErrorBoundaryState {
  readonly mistake: string | undefined;
  readonly hasBeenDrawnAnew: boolean;
}

/**
 * A mistake of ours in a view must not leave an empty pane. Reload draws the views anew over the same state, so that a fill can still be
 * put back; where that fails too, it loads the page anew: terms and choices are in the workbook.
 */
export class ErrorBoundary extends Component<ErrorBoundaryProps, ErrorBoundaryState> {
  override state: ErrorBoundaryState = { mistake: undefined, hasBeenDrawnAnew: false };

  static getDerivedStateFromError(error: unknown): Pick<ErrorBoundaryState, "mistake"> {
    return { mistake: error instanceof Error ? `${error.name}: ${error.message}` : String(error) };
  }

  private readonly reload = (): void => {
    if (this.state.hasBeenDrawnAnew) this.props.reloadPage();
    else this.setState({ mistake: undefined, hasBeenDrawnAnew: true });
  };

  override render(): ReactNode {
    const { mistake } = this.state;
    if (mistake === undefined) return this.props.children;
    return (
      <main className="pane">
        <Banner tone="error" title={words.crashed.title}>
          <p>{words.crashed.text}</p>
          <div className="actions">
            <PrimaryButton text={words.reload} onClick={this.reload} />
          </div>
          <Fold title={words.trouble.details}>
            <code className="small">{mistake}</code>
          </Fold>
        </Banner>
      </main>
    );
  }
}
