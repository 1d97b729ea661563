// npm start: the embedded workbook with the pane docked beside it, at http://localhost:3000 or the port of PORT.
import { createServer } from "node:http";
import { PageBuild } from "./page-build.mjs";
import { answer } from "./page-answer.mjs";

const port = Number(process.env.PORT ?? 3000);
const address = `http://localhost:${port}`;
/** For end-to-end tests: what a user gets, without React's checks and source maps. */
const production = process.argv.includes("--production");

const build = new PageBuild({ production });
const server = createServer((request, response) => void answer(build, request, response));
server.on("error", ({ code, message }) => {
  console.error(
    code === "EADDRINUSE"
      ? `Something else has port ${port}. Choose another: PORT=${port + 1} npm start`
      : message,
  );
  process.exit(1);
});
server.listen(port, "localhost", async () => {
  console.log(`Building the page for ${address} ...`);
  const begun = Date.now();
  if (await build.page()) {
    console.log(`Built in ${((Date.now() - begun) / 1000).toFixed(1)} s.`);
    console.log(`Social value for Excel is at ${address}`);
  } else {
    console.error("The page could not be built. Correct what is said above, then load the page again.");
  }
});
