/** 3.7(B) asked for: defective products that a request sends back. Rule text: rules 7. */
import { ANY_LOT, type RequestRule } from "../requests/standing";

export const DEFECTIVE_REQUEST: RequestRule = {
  right: "Defective",
  givenBy: "defective.given",
  clause: "3.7(B)",
  terms: ["defective.given", "returns.shipWithinDays"],
  begin:
    () =>
    ({ requestDate }, { agreed }) => ({
      needsSeal: false,
      countsOn: "request",
      needsOrder: false,
      returnWithinDays: agreed.on("asOf", requestDate)["returns.shipWithinDays"],
      valuedBy: "netCost",
      lots: ANY_LOT,
      steps: [],
    }),
};
