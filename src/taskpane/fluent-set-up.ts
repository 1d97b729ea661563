/** Fluent reads this while it loads: with no address for fonts it asks no CDN for them. Must be imported before it. */
(window as { FabricConfig?: { fontBaseUrl: string } }).FabricConfig = { fontBaseUrl: "" };

export {};
