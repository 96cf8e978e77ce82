/** What is said of objectives (Exhibit C). */
import { wordTable } from "../../base/language";

export const english = {
  name: "Objectives",
  allParts: "all parts",
  steps: { quarter: "Quarter", part: "Part number", objective: "Objective quantity" },
};
export const words = wordTable("rights.objectives", english);
