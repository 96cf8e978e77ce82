import { loadedPart } from "../workbook/loadedPart";

/** What writes and puts back; see there. */
export const writing = () => loadedPart(() => import(/* webpackChunkName: "writing" */ "./writing"));
