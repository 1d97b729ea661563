import { createHash } from "node:crypto";
import { zipSync } from "fflate";

/** Why the pane cannot be released for this address; undefined where it can. */
export function refusalOf(origin) {
  if (!origin)
    return "Give the address at which the files will be served: npm run package -- --origin https://example.council";
  if (!URL.canParse(origin)) return `Give an address that begins with https://, not ${origin}`;
  const { protocol, hostname, search, hash } = new URL(origin);
  if (protocol !== "https:")
    return `Give an address that begins with https://: Office opens no other, and ${origin} is none`;
  if (/^(localhost|127\.|0\.0\.0\.0|\[::1?\])|\.localhost$/.test(hostname))
    return `Give the address of your server: ${hostname} is this machine, which nobody else reaches`;
  if (search || hash) return `Give the address without ? and #: ${origin}`;
  if (origin.endsWith("/")) return `Give the address without / at its end: ${origin}`;
  return undefined;
}

/** Zip archives store no day before this one; a fixed day makes the same files the same archive. */
const DAY = new Date("2020-01-01T00:00:00");

/**
 * What a release holds, by name: the files of the pane as one zip, the manifest for its address, the list of parts, and the
 * fingerprints of all three and of each file in the zip. The same build gives the same bytes.
 * @param files by their paths in the build, bytes each; manifest.xml among them
 * @param parts as npm lists them (CycloneDX)
 */
export function releaseOf({ name, version, files, parts }) {
  const zip = `${name}-${version}.zip`;
  const manifest = files["manifest.xml"];
  if (!manifest) throw new Error("the build has no manifest");
  const sorted = Object.fromEntries(Object.entries(files).sort(([one], [other]) => (one < other ? -1 : 1)));
  const made = {
    [zip]: zipSync(sorted, { mtime: DAY }),
    "manifest.xml": manifest,
    "parts.cdx.json": Buffer.from(`${JSON.stringify(withoutChance(parts, name), null, 2)}\n`),
  };
  const line = ([path, bytes]) => `${createHash("sha256").update(bytes).digest("hex")}  ${path}`;
  const inZip = Object.entries(sorted).map(([path, bytes]) => [`${zip}/${path}`, bytes]);
  const sums = [...Object.entries(made), ...inZip].map(line).join("\n");
  return { ...made, SHA256SUMS: Buffer.from(`${sums}\n`) };
}

/** npm gives each list a number and a time of its own, and calls the product as its folder is called. */
function withoutChance(parts, name) {
  const { metadata } = parts;
  const component = { ...metadata.component, name };
  return { ...parts, serialNumber: undefined, metadata: { ...metadata, timestamp: undefined, component } };
}
