import type { Session } from "./options";
import { send } from "./request";
import { words } from "./words";

/** Kept per file and per add-in; small values only, as JSON text, so that equality is plain and dates keep their form. */
const prefix = "channelCredits.";

/** The full key of a setting of ours. */
export const settingKey = (key: string): string => prefix + key;

/** The JSON text of a setting, undefined when there is none. */
export async function readSettingText(session: Session, key: string): Promise<string | undefined> {
  return send(session, { doing: words.readSetting(key) }, async (context) => {
    const setting = context.workbook.settings.getItemOrNullObject(prefix + key);
    setting.load("value");
    await context.sync();
    if (setting.isNullObject) return undefined;
    const value: unknown = setting.value;
    return typeof value === "string" ? value : JSON.stringify(value);
  });
}

export async function readSetting(session: Session, key: string): Promise<unknown> {
  const text = await readSettingText(session, key);
  if (text === undefined) return undefined;
  try {
    return JSON.parse(text) as unknown;
  } catch {
    // Not ours as it stands: whoever reads it finds a text where there should be a value, and says so.
    return text;
  }
}

/** undefined takes the setting away. */
export async function writeSettingTexts(session: Session, texts: ReadonlyMap<string, string | undefined>): Promise<void> {
  const place = { doing: words.keepSettings([...texts.keys()].map((key) => `"${key}"`).join(", ")) };
  await send(session, place, async (context) => {
    const { settings } = context.workbook;
    const old = [...texts].filter(([, text]) => text === undefined).map(([key]) => settings.getItemOrNullObject(prefix + key));
    for (const setting of old) setting.load("key");
    if (old.length > 0) await context.sync();
    for (const setting of old) if (!setting.isNullObject) setting.delete();
    for (const [key, text] of texts) if (text !== undefined) settings.add(prefix + key, text);
    await context.sync();
  });
}

export function settingText(value: unknown): string | undefined {
  return value === undefined ? undefined : JSON.stringify(value);
}
