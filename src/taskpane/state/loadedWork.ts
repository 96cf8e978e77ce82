import { loadedPart } from "../../workbook/loadedPart";

/** What buttons set off; see there. */
export const work = () => loadedPart(() => import(/* webpackChunkName: "work" */ "./work"));
