import type { Translated } from "../../base/language";
import type { english } from "./words";

export const german: Translated<typeof english> = {
  salesShort: (firstSale, starts, parts) =>
    `Die Verkäufe beginnen am ${firstSale}, später als der ${starts}, von dem an der Tagesabsatz ${parts === 1 ? "eines Artikels" : `von ${parts} Artikeln`} gezählt wird. Ergänzen Sie die Verkäufe davor, oder lesen Sie Stock days als zu hoch.`,
};
