/** @jest-environment jsdom */
import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { ErrorBoundary } from "../../src/taskpane/parts/ErrorBoundary";

test("Reload draws the views anew over what is there; when they fail again, it loads the page", async () => {
  jest.spyOn(console, "error").mockReturnValue(undefined);
  const view = { isBroken: true };
  const View = () => {
    if (view.isBroken) throw new Error("no such cell");
    return <p>drawn</p>;
  };
  const reloadPage = jest.fn();
  const boundary = (
    <ErrorBoundary reloadPage={reloadPage}>
      <View />
    </ErrorBoundary>
  );
  const { rerender } = render(boundary);
  expect(screen.getByRole("alert")).toHaveTextContent("The pane has stopped");
  expect(screen.getByText("Error: no such cell")).toBeInTheDocument();

  view.isBroken = false;
  await userEvent.click(screen.getByRole("button", { name: "Reload" }));
  expect(screen.getByText("drawn")).toBeInTheDocument();
  expect(reloadPage).not.toHaveBeenCalled();

  view.isBroken = true;
  rerender(
    <ErrorBoundary reloadPage={reloadPage}>
      <View key="again" />
    </ErrorBoundary>,
  );
  await userEvent.click(screen.getByRole("button", { name: "Reload" }));
  expect(reloadPage).toHaveBeenCalledTimes(1);
});
