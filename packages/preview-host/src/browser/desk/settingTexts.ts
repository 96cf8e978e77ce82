import type { BookSettings } from "../../book/model";
import type { SettingTexts } from "./desk";

/** The add-in's settings as texts, the form in which Office.js takes and gives the document's settings. */
export function settingTexts(settings: BookSettings): SettingTexts {
  return settings.keys().map((key) => [key, JSON.stringify(settings.get(key))]);
}

export function keepSettings(settings: BookSettings, kept: SettingTexts, removed: readonly string[]): void {
  for (const name of removed) settings.delete(name);
  for (const [name, json] of kept) settings.set(name, JSON.parse(json));
}
