/** Every agreement that is shipped: whoever imports this knows them all. */
import type { Agreement } from "../agreement";
import { addAgreements } from ".";

const FURTHER: readonly Agreement[] = [];

addAgreements(FURTHER);
export { AGREEMENTS } from ".";
