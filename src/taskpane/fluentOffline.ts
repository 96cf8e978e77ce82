/** Imported before Fluent: it would otherwise ask Microsoft's CDN for fonts and icons. We use neither. */
(window as unknown as Record<string, unknown>)["FabricConfig"] = { fontBaseUrl: "", iconBaseUrl: "" };

export {};
