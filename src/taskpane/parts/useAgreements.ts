import type { Agreement } from "../../contract/agreement/agreement";
import { AGREEMENTS } from "../../contract/agreement/agreements";
import { LaterPart, useLoaded } from "./useLoaded";

const ALL = new LaterPart(() => import(/* webpackChunkName: "agreements" */ "../../contract/agreement/agreements/all"));

/** The agreements that are known: the first at once, all of them a little later. @param onFailed told where they do not come. */
export const useAgreements = (onFailed: (error: unknown) => void): readonly Agreement[] =>
  useLoaded(ALL, onFailed)?.AGREEMENTS ?? AGREEMENTS;
