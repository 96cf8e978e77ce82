/** Views that are never the first to be shown, in one file that is loaded after those that are. */
export { CalendarView } from "./CalendarView";
export { ClaimsView } from "./ClaimsView";
export { FigureChangesView } from "./FigureChangesView";
export { FindingsView } from "./FindingsView";
export { FurtherRights } from "./FurtherRights";
export { PreviewSummary } from "./PreviewSummary";
export { ProposeReturn } from "./ProposeReturn";
export { ResultBanner } from "./ResultBanner";
export { SignOffsView } from "./SignOffsView";
export { TermsView } from "./TermsView";
export { TypedOverView } from "./TypedOverView";
export { WhyView } from "./WhyView";
