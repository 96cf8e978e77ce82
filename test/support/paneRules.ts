/** Pane tests: a warning on the console is a failure, and icons need no font. */
import "@testing-library/jest-dom";
import { InjectionMode, setIconOptions, Stylesheet } from "@fluentui/react";

setIconOptions({ disableWarnings: true });
// Looks are for the tests in a browser: here each rule would be held against each element whenever a role or a name is asked for.
Stylesheet.getInstance().setConfig({ injectionMode: InjectionMode.none });

const refuse =
  (level: string) =>
  (...words: unknown[]): never => {
    throw new Error(`console.${level}: ${words.map(String).join(" ")}`);
  };

beforeEach(() => {
  console.error = refuse("error");
  console.warn = refuse("warn");
});
