/** Work that fields of terms set off: a value from the beginning, one from a day on, and either taken back. */
import { amendTerm, expectAmended } from "../../credits/amendTerm";
import { enterTerm, expectEntered, takeBackEntered } from "../../credits/enterTerm";
import { lookAtWorkbook, type Outlook } from "../../credits/outlook";
import type { AmendmentWish, TermEntry } from "../../credits/termEntries";
import type { TermName } from "../../contract/agreement/terms";
import type { WorkbookPort } from "../../workbook/port";
import type { WorkbookView } from "../../workbook/workbookView";
import type { TermUndo } from "./paneState";
import type { Store } from "./store";

export interface TermWork {
  readonly enter: (name: TermName, value: TermEntry["value"]) => Promise<void>;
  readonly amend: (wish: AmendmentWish) => Promise<void>;
  readonly takeBack: () => Promise<void>;
}

export function termWork({ state, dispatch }: Store, port: WorkbookPort, view: WorkbookView): TermWork {
  const looked = async (): Promise<Outlook> => {
    const outlook = await lookAtWorkbook(port);
    dispatch({ type: "looked", outlook, isAfterFill: false });
    return outlook;
  };
  const entered = (undo: TermUndo): void => dispatch({ type: "termEntered", undo });
  return {
    /** Read anew before it is written: rows may have moved. */
    enter: async (name, value) => {
      const { recognition, terms, shape } = await lookAtWorkbook(port);
      const sheet = recognition.sheets.Terms;
      const entry = terms.find((it) => it.name === name)!;
      const pieces = await enterTerm(port, view, sheet, entry, value, shape.dateSystem === "1904");
      entered({ name, from: undefined, entered: pieces });
      expectEntered((await looked()).terms, name, value, sheet?.sheetName ?? "Terms");
    },
    amend: async (wish) => {
      const pieces = await amendTerm(port, view, wish);
      entered({ name: wish.name, from: wish.from, entered: pieces });
      expectAmended(await looked(), wish);
    },
    takeBack: async () => {
      const undo = state().termUndos.at(-1);
      if (undo === undefined) return;
      await takeBackEntered(port, view, undo.entered);
      dispatch({ type: "termTakenBack" });
      await looked();
    },
  };
}
