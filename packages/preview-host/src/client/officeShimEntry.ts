import { installOfficeShim, type ShimOptions } from "./officeShim";

/** The shim as a script of its own, to be loaded between the library and the add-in. `officeShimOptions` may be set before. */
const scope = globalThis as unknown as Record<string, unknown>;
installOfficeShim(scope, scope["officeShimOptions"] as ShimOptions | undefined);
