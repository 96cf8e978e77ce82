/** The pane's words in German, by the names of their tables. */
import { german as agreement } from "./agreementWords.de";
import { german as questions } from "./questionWords.de";
import { german as later } from "./laterWords.de";
import { german as review } from "./reviewWords.de";
import { german as selfCheck } from "./selfCheckWords.de";
import { german as signOffs } from "./signOffWords.de";
import { german as pane } from "./words.de";

export const german = {
  pane,
  "pane.agreement": agreement,
  "pane.questions": questions,
  "pane.later": later,
  "pane.review": review,
  "pane.selfCheck": selfCheck,
  "pane.signOffs": signOffs,
} as const;
