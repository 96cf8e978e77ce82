/** What we are called, and which release this is; a test holds it against package.json. */
export const PRODUCT = { name: "Channel Credits", version: "1.0.0" } as const;
