"use strict";
// Before any import: Fluent would otherwise ask Microsoft's CDN for fonts and icons.
globalThis.FabricConfig = { fontBaseUrl: "", iconBaseUrl: "" };
