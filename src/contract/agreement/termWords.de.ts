import type { Translated } from "../base/language";
import type { english } from "./termWords";

export const german: Translated<typeof english> = {
  toEnter: (called, name) => `„${called}“ (${name})`,
};
