import { lazy, Suspense, useEffect, useState } from "react";
import { HomePage } from "./start/home-page";
import type { AtHome } from "./start/at-home";
import type { Job } from "./start/stages";
import { keep } from "./parts/kept";
import { OpenJob } from "./parts/open-job";
import { Opening } from "./parts/opening";
import { askedJob } from "./start-up/asked-job";
import { excelReady, type Readiness } from "./start-up/excel-ready";
import { NotReadyPage } from "./start-up/not-ready";
import { PaneTheme } from "./theme/pane-theme";

/** Rules, reading and scoring are fetched after the first view. */
const Workbench = lazy(() => import("./workbench").then((loaded) => ({ default: loaded.Workbench })));

/** The whole pane. What is typed lives as long as the pane is open. */
export function Pane() {
  const [readiness, setReadiness] = useState<Readiness>();
  useEffect(() => void excelReady().then(setReadiness), []);
  return (
    <PaneTheme>
      {readiness && readiness.state !== "ready" ? (
        <NotReadyPage readiness={readiness} />
      ) : (
        <Jobs isReady={readiness !== undefined} />
      )}
    </PaneTheme>
  );
}

/** Home is there at once; what it knows of the workbook and the council comes with the workbench. */
function Jobs({ isReady }: { readonly isReady: boolean }) {
  const [job, setJob] = useState(() => askedJob(window.location));
  const [known, setKnown] = useState<AtHome>();
  const open = (next: Job | undefined) => {
    if (next !== undefined) keep("last-job", next);
    setJob(next);
  };
  return (
    <OpenJob value={open}>
      {job === undefined && <HomePage known={known} onOpen={open} />}
      {isReady && (
        <Suspense fallback={job && <Opening />}>
          <Workbench job={job} onOpen={open} onKnown={setKnown} />
        </Suspense>
      )}
    </OpenJob>
  );
}
