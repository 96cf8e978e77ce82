/** What a finding in the workbook says of the settings that it keeps; it comes with the pane's first views. */
import { wordTable } from "../contract/base/language";

export const english = {
  choicesDamaged:
    "Sheets or columns chosen by hand are kept with this workbook in a form that cannot be read. They were left out, and headings decide. Choose them again; that replaces what is damaged.",
};
export const settingsWords = wordTable("credits.settings", english);
