/** The figures that most rights show in the Inventory sheet. */
import { showsFigures } from "../base/standing";
import type { Figure } from "./right";

/** Units that the right covers. */
export const quantityFigure: Figure = ({ state, quantity }, row) => (showsFigures(state[row]!) ? quantity[row]! : undefined);

/** Their credit in cents. */
export const creditFigure: Figure = ({ state, cents }, row) => (showsFigures(state[row]!) ? cents[row]! : undefined);
