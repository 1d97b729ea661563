import { type ReactNode, useEffect, useRef, useState } from "react";
import { localMinute } from "../../domain/values/moment";
import type { ResponseFile } from "../../domain/response/receive";
import { logHolds, sortResponses, type SortedResponses, withResponses } from "../../domain/response/take-in";
import { readResponses } from "../../jobs/take-responses";
import { withPicked, without } from "../parts/chosen-files";
import { FilePicker } from "../parts/file-picker";
import { Footer } from "../parts/footer";
import { heldFiles, useHeld } from "../parts/held";
import { inWords } from "../parts/insert-sheets";
import { sourcesOf } from "../parts/sources";
import { Done } from "../parts/said";
import { TenderUpdate } from "../parts/tender-update";
import { TextInput } from "../parts/text-input";
import type { TenderToScore } from "../../jobs/tender";
import { unlessCancelled, useWork } from "../parts/use-work";
import { WorkProgress } from "../parts/work-progress";
import { ResponseItem } from "./response-item";

interface Taken {
  readonly bidders: readonly string[];
  readonly notes: readonly string[];
}

const FILES = heldFiles();

/** Filled forms, each held against the tender in the workbook; the prices, offers and answers of the sound ones go in together. */
export function ResponsesBack(props: {
  readonly here: TenderToScore;
  readonly onTaken: () => Promise<void>;
  /** The page's footer while nothing is to be taken in. */
  readonly otherwise: ReactNode;
}) {
  const { tender } = props.here;
  const [files, setFiles] = useHeld(FILES);
  const [read, setRead] = useState<readonly ResponseFile[]>([]);
  const [officer, setOfficer] = useState("");
  const [said, setSaid] = useState("");
  const [taken, setTaken] = useState<Taken>();
  const { progress, run, cancel } = useWork();
  const check = (chosen: readonly File[]) =>
    run(async (options) => {
      setFiles(chosen);
      setRead([]);
      setSaid("");
      setTaken(undefined);
      if (chosen.length === 0) return;
      const sources = sourcesOf(chosen);
      const all = await unlessCancelled(readResponses(sources, props.here, options), options.signal);
      // With some files unread a bidder's second version could be missed.
      setSaid(all ? "" : "Cancelled. Nothing was taken in.");
      setRead(all ?? []);
      if (!all) setFiles([]);
    });
  // What was chosen before another job was opened is held against the tender as it is now.
  const again = useRef(() => void (files.length > 0 && check(files)));
  useEffect(() => again.current(), []);
  const sorted = sortResponses(tender, read);
  // Each file was read to one response, in the same order.
  const leaveOut = (name: string) => {
    const at = read.findIndex(({ file }) => file === name);
    setRead(without(read, at));
    setFiles(without(files, at));
  };
  const done = (notes: readonly string[]) => {
    setTaken({ bidders: sorted.bids.map(({ bid }) => bid.bidder), notes });
    setRead([]);
    setFiles([]);
    void props.onTaken();
  };
  const hasBids = sorted.bids.length > 0;
  const hasRoom = logHolds(tender, sorted.bids.length);
  return (
    <>
      <section aria-labelledby="responses-back">
        <h2 id="responses-back">Responses that came back</h2>
        <FilePicker
          id="responses-files"
          text="Choose filled responses"
          label="Bidders' responses"
          accept=".xlsx,.xlsm"
          multiple
          disabled={progress.state === "at-work"}
          onFiles={(picked) => void check(withPicked(files, picked, "any"))}
        />
        <WorkProgress progress={progress} label="Checking the responses" things="files" onCancel={cancel} />
        <p role="status">{read.length > 0 ? summaryOf(sorted) : said}</p>
        <ul className="sv-jobs">
          {sorted.files.map((each) => (
            <ResponseItem key={each.file} sorted={each} onLeaveOut={() => leaveOut(each.file)} />
          ))}
        </ul>
        {hasBids && !hasRoom && (
          <p className="sv-warning">
            The bid log has too few lines left to record this. Take lines out of it that are not needed, then
            open this page again.
          </p>
        )}
        {hasBids && hasRoom && (
          <TextInput
            id="responses-officer"
            label="Who takes them in"
            hint="Your name or role. The bid log records it with each file and the time."
            text={officer}
            errors={[]}
            onText={setOfficer}
          />
        )}
        {taken && (
          <Done>
            <p>
              {taken.bidders.length === 1 ? "The bid of " : "The bids of "}
              {inWords(taken.bidders)} {taken.bidders.length === 1 ? "is" : "are"} in this workbook, and its
              bid log says so.
            </p>
            {taken.notes.map((note) => (
              <p key={note}>{note}</p>
            ))}
          </Done>
        )}
      </section>
      {hasBids && hasRoom ? (
        <TakeIn here={props.here} sorted={sorted} officer={officer.trim()} onDone={done} />
      ) : (
        props.otherwise
      )}
    </>
  );
}

/** "2 of 3 files can be taken in." */
export function summaryOf({ files, bids }: SortedResponses): string {
  const good = files.filter(({ bidder }) => bidder !== undefined).length;
  const words = `${good} of ${files.length} ${files.length === 1 ? "file" : "files"} can be taken in.`;
  return good > 0 && bids.length === 0 ? `${words} This workbook holds what they say already.` : words;
}

/** Puts the bids of the sound files in, once it is typed who does. */
function TakeIn(props: {
  readonly here: TenderToScore;
  readonly sorted: SortedResponses;
  readonly officer: string;
  readonly onDone: (notes: readonly string[]) => void;
}) {
  const { here, sorted, officer, onDone } = props;
  const bidders = inWords(sorted.bids.map(({ bid }) => bid.bidder));
  if (officer === "")
    return <Footer does="Enter who takes them in, to put them into this workbook.">{undefined}</Footer>;
  return (
    <Footer does="Fills in prices, offers and answers, and the bid log.">
      <TenderUpdate
        text={`Put the ${sorted.bids.length === 1 ? "bid" : "bids"} of ${bidders} into this workbook`}
        isPrimary
        from={here.tender}
        next={withResponses(here.tender, sorted, {
          officer: officer.slice(0, 255),
          at: localMinute(new Date()),
        })}
        onDone={onDone}
      />
    </Footer>
  );
}
