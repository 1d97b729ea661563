import type { ProxyPack } from "../../../src/domain/framework/proxies";

/** Invented. */
export const pack: ProxyPack = {
  edition: "Trial 2026",
  title: "Invented",
  source: "Invented",
  published: "2026-01-01",
  licence: "Free",
  illustrative: true,
  values: [{ measure: "skills", poundsPerUnit: 1, source: "Invented" }],
};
