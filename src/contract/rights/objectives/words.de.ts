import type { Translated } from "../../base/language";
import type { english } from "./words";

export const german: Translated<typeof english> = {
  name: "Einkaufsziele",
  allParts: "alle Artikel",
  steps: { quarter: "Quartal", part: "Artikelnummer", objective: "Zielmenge" },
};
