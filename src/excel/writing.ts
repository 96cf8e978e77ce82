/** What writes and puts back: loaded after the pane's first view, or when it is first needed. */
export { commentOn } from "./comment";
export { forgetLastFill, lastFill, takeBackLastFill } from "./lastFill";
export { restore } from "./restore";
export { putBackUnfinished, unfinishedFill } from "./unfinished";
export { typedOver } from "./typedOver";
export { write } from "./write";
