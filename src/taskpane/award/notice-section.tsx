import { DefaultButton } from "office-ui-fabric-react";
import { useEffect, useRef, useState } from "react";
import type { Contract } from "../../domain/contract/contract";
import type { Issue } from "../../domain/issues/issue";
import type { Release } from "../../domain/notice/release";
import { releaseFile } from "../../jobs/notice";
import type { TenderToScore } from "../../jobs/tender";
import { ErrorSummary, type FieldError } from "../parts/error-summary";
import { handOverNamed, type Said } from "../parts/hand-over";
import { IssueWords } from "../parts/issue-words";
import { Refusal, SaidLine } from "../parts/said";
import { Warnings } from "../parts/warnings";
import { emptyNotice, makeNotice } from "./notice-draft";
import { NoticeForm } from "./notice-form";

interface Tried {
  readonly attempt: number;
  readonly errors: readonly FieldError[];
  readonly issues: readonly Issue[];
  readonly made?: { readonly release: Release; readonly warnings: readonly Issue[] };
}

/** What the contract award notice states, as open data, of the workbook's tender and the contract that came of it. */
export function NoticeSection(props: {
  /** Of the section: a page may hold two. */
  readonly id: string;
  readonly here: TenderToScore;
  readonly contract: Contract;
}) {
  const { id, here, contract } = props;
  const [draft, setDraft] = useState(() => emptyNotice(here.tender, contract.supplier));
  const [tried, setTried] = useState<Tried>({ attempt: 0, errors: [], issues: [] });
  const make = () => {
    const attempt = tried.attempt + 1;
    const made = makeNotice(here, contract, { draft, id });
    setTried(made.ok ? { attempt, errors: [], issues: [], made } : { attempt, ...made });
  };
  return (
    <section aria-labelledby={id}>
      <h3 id={id}>Award notice</h3>
      <p>
        What the contract award notice states, as open data (OCDS 1.1). It holds no score, and no price but
        the winning one.
      </p>
      <ErrorSummary errors={tried.errors} attempt={tried.attempt} />
      <NoticeForm
        id={id}
        quotation={here.tender.route === "quotation"}
        draft={draft}
        errors={tried.errors}
        onChange={(next) => {
          setDraft(next);
          setTried({ attempt: tried.attempt, errors: [], issues: [] });
        }}
        onSubmit={make}
      />
      {tried.issues.length > 0 && (
        <Refusal key={tried.attempt} title="The notice was not made">
          <IssueWords issues={tried.issues} />
        </Refusal>
      )}
      {tried.made && <NoticeOutcome key={tried.attempt} {...tried.made} />}
    </section>
  );
}

function NoticeOutcome(props: { readonly release: Release; readonly warnings: readonly Issue[] }) {
  const { release, warnings } = props;
  const [said, setSaid] = useState<Said>();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <>
      <h4 ref={heading} tabIndex={-1}>
        The notice&apos;s data is made
      </h4>
      <p>{`Release ${release.id}.${warnings.length > 0 ? " What is missing is left out of it." : ""}`}</p>
      <DefaultButton
        text="Save the notice's data"
        onClick={() => setSaid(handOverNamed(releaseFile(release)))}
      />
      <SaidLine said={said} />
      <Warnings issues={warnings} />
    </>
  );
}
