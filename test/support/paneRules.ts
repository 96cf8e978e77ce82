/** Pane tests: a warning on the console is a failure, and icons need no font. */
import "@testing-library/jest-dom";
import { setIconOptions } from "@fluentui/react";

setIconOptions({ disableWarnings: true });

const refuse =
  (level: string) =>
  (...words: unknown[]): never => {
    throw new Error(`console.${level}: ${words.map(String).join(" ")}`);
  };

beforeEach(() => {
  console.error = refuse("error");
  console.warn = refuse("warn");
});
