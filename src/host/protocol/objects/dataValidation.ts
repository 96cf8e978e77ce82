import type { BookSheet, CellInput } from "../../book/model";
import { requireUnprotected } from "../guards";
import { failure, notServed } from "../hostError";
import { defineClass, type ClassMaker } from "../schema";
import { liveSheet, type HostState } from "../state";
import type { RangeSelf } from "./range";

/** The data validation of one cell, as far as the host serves it: whether it has a rule, and its input message. */
export const dataValidationObject: ClassMaker<RangeSelf> = defineClass<RangeSelf>({
  name: "DataValidation",
  scalars: {
    Type: { since: "1.8", get: (self, host) => (inputOf(self, host).isRuled ? "Custom" : "None") },
    Prompt: {
      since: "1.8",
      get: (self, host) => {
        const { message } = inputOf(self, host);
        return { showPrompt: message !== undefined, title: message?.title ?? "", message: message?.text ?? "" };
      },
      set: (self, value, host) => {
        const { message, title, showPrompt } = Object(value) as Record<string, unknown>;
        if (typeof message !== "string" || typeof title !== "string" || typeof showPrompt !== "boolean")
          throw failure("InvalidArgument", "DataValidation.prompt takes message, title and showPrompt.", "DataValidation.prompt");
        change(self, host, "DataValidation.prompt", showPrompt ? { title, text: message } : undefined);
      },
    },
  },
  methods: { Clear: { since: "1.8", call: (self, _args, host) => change(self, host, "DataValidation.clear", undefined) } },
});

function oneCell({ sheet, area }: RangeSelf, host: HostState): BookSheet {
  if (area.rowCount !== 1 || area.columnCount !== 1) throw notServed("Range.dataValidation", "the host serves that of one cell");
  return liveSheet(host, sheet);
}

function inputOf(self: RangeSelf, host: HostState): CellInput {
  return oneCell(self, host).inputOf?.(self.area.row, self.area.column) ?? { isRuled: false, message: undefined };
}

function change(self: RangeSelf, host: HostState, where: string, message: CellInput["message"]): void {
  const sheet = oneCell(self, host);
  requireUnprotected(host, sheet, where);
  if (!sheet.setInputMessage) throw notServed(where, "the workbook engine behind this host has no input messages");
  sheet.setInputMessage(self.area.row, self.area.column, message);
}
