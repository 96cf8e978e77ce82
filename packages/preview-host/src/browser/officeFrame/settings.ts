import type { SettingTexts } from "../desk/desk";
import type { RemoteDesk } from "../page/deskClient";

/** `Office.context.document.settings`: the pane works on a copy of the workbook's settings, and saves it as a whole. */
export function settingsOf(desk: RemoteDesk) {
  let handedOut: SettingTexts = [];
  return {
    load: async (): Promise<SettingTexts> => {
      handedOut = await desk.settings();
      return handedOut;
    },
    /** What was handed out and is missing now has been removed; what others have added meanwhile stays. */
    save: async (properties: unknown): Promise<void> => {
      const texts = (Array.isArray(properties) ? properties : []) as SettingTexts;
      const removed = handedOut.map(([name]) => name).filter((name) => !texts.some(([kept]) => kept === name));
      await desk.saveSettings(texts, removed);
      handedOut = texts;
    },
  };
}
