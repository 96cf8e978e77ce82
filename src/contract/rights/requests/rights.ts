/** The rights that goods are asked to go back under, by their names on Return requests. */
import type { RequestRight } from "../../base/requestRecords";
import { BALANCING_REQUEST } from "../balancing/request";
import { DEFECTIVE_REQUEST } from "../defectiveReturn/request";
import { DISCONTINUATION_REQUEST } from "../discontinuation/request";
import { INITIAL_ORDER_REQUEST } from "../initialOrder/request";
import { REFRESH_REQUEST } from "../productRefresh/request";
import { TERMINATION_REQUEST } from "../termination/request";
import type { RequestRule } from "./standing";

export const REQUEST_RULES: readonly RequestRule[] = [
  INITIAL_ORDER_REQUEST,
  BALANCING_REQUEST,
  DEFECTIVE_REQUEST,
  REFRESH_REQUEST,
  DISCONTINUATION_REQUEST,
  TERMINATION_REQUEST,
];

const BY_RIGHT = new Map(REQUEST_RULES.map((rule) => [rule.right, rule]));

export const requestRule = (right: RequestRight): RequestRule => BY_RIGHT.get(right)!;
