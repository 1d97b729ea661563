import CopyPlugin from "copy-webpack-plugin";
import HtmlPlugin from "html-webpack-plugin";
import MinimizerPlugin from "minimizer-webpack-plugin";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = dirname(fileURLToPath(import.meta.url));
const inRoot = (...parts) => join(root, ...parts);

/** Where the manifest's addresses point while developing; a production build names the council's own origin. */
const developmentOrigin = "https://localhost:3000";

/**
 * What the pane of a production build may do: run its own scripts and Microsoft's, and speak to its own origin only.
 * Frames stay free, since office.js opens some of its own; Fluent writes its styles into the page.
 */
const policy = [
  "script-src 'self' https://appsforoffice.microsoft.com",
  "style-src 'self' 'unsafe-inline'",
  "connect-src 'self'",
  "img-src 'self' data:",
  "font-src 'self' data:",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
].join("; ");

const typescript = {
  test: /\.tsx?$/,
  loader: "swc-loader",
  options: {
    jsc: {
      parser: { syntax: "typescript", tsx: true },
      target: "es2022",
      transform: { react: { runtime: "automatic" } },
    },
  },
};

const shared = {
  context: root,
  resolve: {
    extensions: [".ts", ".tsx", ".js", ".mjs"],
    // Fluent's theme asks for Fluent by its newer name: one copy of it.
    alias: { "@fluentui/react$": inRoot("node_modules/office-ui-fabric-react") },
  },
  module: {
    rules: [
      typescript,
      { test: /\.css$/, use: ["style-loader", "css-loader"] },
      { test: /\.(sql|md)$/, type: "asset/source" },
    ],
  },
  performance: { hints: false },
};

/** The pane as councils host it: no host code, nothing of Microsoft's library. */
const pane = (mode, origin) => ({
  ...shared,
  name: "pane",
  mode,
  entry: { taskpane: inRoot("src/taskpane/index.tsx") },
  output: {
    path: inRoot("dist"),
    // Webviews keep old files: what changed has another name.
    filename: mode === "production" ? "[name].[contenthash:12].js" : "[name].js",
    clean: { keep: /^cli\// },
  },
  devtool: mode === "production" ? false : "source-map",
  optimization: { minimizer: [new MinimizerPlugin({ minify: MinimizerPlugin.swcMinify })] },
  plugins: [
    new HtmlPlugin({
      template: inRoot("src/taskpane/taskpane.html"),
      filename: "taskpane.html",
      meta:
        mode === "production"
          ? { policy: { "http-equiv": "Content-Security-Policy", content: policy } }
          : false,
    }),
    new HtmlPlugin({
      template: inRoot("src/taskpane/support.html"),
      filename: "support.html",
      inject: false,
      meta:
        mode === "production"
          ? { policy: { "http-equiv": "Content-Security-Policy", content: "default-src 'none'" } }
          : false,
    }),
    new CopyPlugin({
      patterns: [
        { from: inRoot("assets"), to: "assets", globOptions: { ignore: ["**/*.mjs", "**/*.svg"] } },
        {
          from: inRoot("manifest.xml"),
          to: "manifest.xml",
          transform: (content) => content.toString().replaceAll(developmentOrigin, origin),
        },
      ],
    }),
  ],
});

/** The same jobs without Excel: what Node runs, of which each command loads its own part. */
const commandLine = (mode) => ({
  ...shared,
  name: "cli",
  mode,
  target: "node20",
  entry: { "social-value": inRoot("src/cli/social-value.ts") },
  // What is required by its path at run time is left to Node.
  module: { ...shared.module, parser: { javascript: { createRequire: false } } },
  experiments: { outputModule: true },
  output: {
    path: inRoot("dist", "cli"),
    filename: "[name].js",
    module: true,
    chunkFormat: "module",
    clean: true,
  },
  optimization: { minimize: false },
  devtool: false,
});

/** What a production build holds, or with `--env excel` the pane for Excel. The embedded page is built by npm start. */
export default async (env = {}) => {
  if (env.excel) {
    const { getHttpsServerOptions } = await import("office-addin-dev-certs");
    return {
      ...pane("development", developmentOrigin),
      devServer: {
        port: 3000,
        server: { type: "https", options: await getHttpsServerOptions() },
        headers: { "Access-Control-Allow-Origin": "*" },
      },
    };
  }
  const origin = env.origin ?? process.env.SOCIAL_VALUE_ORIGIN ?? developmentOrigin;
  return [pane("production", origin), commandLine("production")];
};
