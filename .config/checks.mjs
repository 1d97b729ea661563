import { join } from "node:path";

const cache = (name) => join("node_modules", ".cache", name);
const bin = (...parts) => join("node_modules", ...parts);

/** What `npm run check` runs, the longest first; each tool keeps what it knows to be clean. */
export const checks = [
  { name: "lint", args: [join(".config", "lint.mjs")] },
  {
    name: "types",
    args: [
      bin("typescript", "bin", "tsc"),
      "--noEmit",
      "--incremental",
      "--tsBuildInfoFile",
      cache("tsc.tsbuildinfo"),
    ],
  },
  {
    name: "layout",
    args: [bin("prettier", "bin", "prettier.cjs"), "--check", "--cache", "--log-level", "warn", "."],
  },
  {
    name: "imports",
    args: [
      bin("dependency-cruiser", "bin", "dependency-cruise.mjs"),
      ...["--config", join(".config", "dependency-cruiser.mjs")],
      ...["--cache", cache("dependency-cruiser"), "--cache-strategy", "content", "src"],
    ],
  },
];
