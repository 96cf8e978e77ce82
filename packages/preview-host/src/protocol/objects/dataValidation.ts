import type { BookSheet, CellInput } from "../../book/model";
import { requireUnprotected } from "../guards";
import { failure, notServed } from "../hostError";
import { defineClass, type ClassMaker } from "../schema";
import { liveSheet, type HostState } from "../state";
import type { RangeSelf } from "./range";

/** A data validation, as far as the host serves it: of one cell whether it has a rule, and its input message; of any, a list of texts as rule. */
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
    Rule: {
      since: "1.8",
      set: (self, value, host) => offerChoices(self, host, value),
    },
    ErrorAlert: {
      since: "1.8",
      set: (self, value, host) => {
        const { showAlert } = Object(value) as Record<string, unknown>;
        if (typeof showAlert !== "boolean")
          throw failure("InvalidArgument", "DataValidation.errorAlert takes showAlert.", "DataValidation.errorAlert");
        ruledSheet(self, host, "DataValidation.errorAlert").refuseOthers?.(self.area, showAlert);
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

function offerChoices(self: RangeSelf, host: HostState, value: unknown): void {
  const { list } = Object(value) as { list?: unknown };
  const { source, inCellDropDown } = Object(list) as Record<string, unknown>;
  if (typeof source !== "string" || inCellDropDown !== true)
    throw notServed("DataValidation.rule", "the host serves a list of texts with a drop-down");
  ruledSheet(self, host, "DataValidation.rule").offerChoices?.(self.area, source.split(","));
}

function ruledSheet({ sheet: address }: RangeSelf, host: HostState, where: string): BookSheet {
  const sheet = liveSheet(host, address);
  requireUnprotected(host, sheet, where);
  if (!sheet.offerChoices) throw notServed(where, "the workbook engine behind this host has no drop-downs");
  return sheet;
}
