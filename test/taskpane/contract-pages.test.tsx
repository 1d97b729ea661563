import { text } from "node:stream/consumers";
import { renderToStaticMarkup } from "react-dom/server";
import { prerenderToNodeStream } from "react-dom/static";
import { JobPage } from "../../src/taskpane/job-page";
import { emptyAssessment } from "../../src/taskpane/assess/assessment-draft";
import { emptyNotice } from "../../src/taskpane/award/notice-draft";
import { NoticeForm } from "../../src/taskpane/award/notice-form";
import { ContractForm } from "../../src/taskpane/award/contract-form";
import { emptyContract, offeredMeasures } from "../../src/taskpane/award/award-draft";
import { rotherham2019 } from "../../src/domain/framework/editions/rotherham-2019";
import { emptyReview } from "../../src/taskpane/editions/review-draft";
import { registerFluentIcons } from "../../src/taskpane/fluent-icons";
import { CouncilProvider } from "../../src/taskpane/parts/council";
import { EditionsProvider } from "../../src/taskpane/parts/editions";
import { LedgerColumnsChoice } from "../../src/taskpane/spend/ledger-columns";
import { emptyRescore, ofBidder } from "../../src/taskpane/rescore/rescore-draft";
import { RescoreForm } from "../../src/taskpane/rescore/rescore-form";
import type { Job } from "../../src/taskpane/start/stages";
import { rankedBids } from "../../src/taskpane/summaries/award";
import { emptyDraft } from "../../src/taskpane/tender/draft";
import { AT_THE_BEGINNING } from "../../src/taskpane/tender/steps";
import { WORKER_JOBS } from "../../src/taskpane/work/jobs";
import { bid, tenderWith } from "../domain/tender/tenders";
import { unlabelled } from "./unlabelled";

const ignore = () => undefined;

beforeAll(registerFluentIcons);

const typedDraft = <T,>(draft: T) => ({
  ...{ draft, onChange: ignore, isFresh: true },
  kept: { offer: undefined, taken: ignore, forget: ignore },
});

/** The page once it is fetched, as a browser draws it first. */
async function page(job: Job): Promise<string> {
  const typed = {
    ...{
      draft: emptyDraft,
      change: ignore,
      progress: AT_THE_BEGINNING,
      setProgress: ignore,
      isFresh: true,
      kept: { offer: undefined, taken: ignore, forget: ignore },
      assessment: typedDraft(emptyAssessment),
    },
    ...{ review: typedDraft(emptyReview), begin: ignore, follow: ignore },
  };
  const { prelude } = await prerenderToNodeStream(
    <CouncilProvider>
      <EditionsProvider>
        <JobPage job={job} typed={typed} onOpen={ignore} />
      </EditionsProvider>
    </CouncilProvider>,
  );
  return text(prelude);
}

describe("the pages of a contract", () => {
  it.each<[Job, string, string]>([
    ["next-edition", "Next edition", "Use this edition"],
    ["tender", "Set up a tender", "Use this edition"],
    ["assess", "Assess the opportunity", "Use this edition"],
    ["responses", "Bid responses", "Open the form as a new workbook"],
    ["award", "Award", "Reading the workbook."],
    ["rescore", "Score bids again", "Reading the workbook."],
    ["returns", "Quarterly returns", "Choose contract files"],
    ["consolidate", "Consolidate returns", "Choose contract files"],
    ["check", "Check", "Choose files to check"],
    ["spend", "Local spend", "Choose payments ledgers"],
    ["settings", "Council settings", "Set up this council"],
  ])(
    "%s has one heading of the first order, and begins with what is to be done",
    async (job, title, first) => {
      const html = await page(job);
      expect([...html.matchAll(/<h1[^>]*>([^<]*)/g)].map(([, text]) => text)).toEqual([title]);
      expect(html).toContain(first);
      expect(unlabelled(html)).toEqual([]);
    },
  );

  it("the award's form has a label for every field, and each error stands at its own", () => {
    const by = {
      tender: tenderWith({ bids: [bid("Bidder A"), bid("Bidder B", { price: 120 }), bid("Bidder C")] }),
      edition: rotherham2019,
      proxyPack: undefined,
    };
    const draft = { ...emptyContract(by, undefined), bidder: "Bidder B" };
    const html = renderToStaticMarkup(
      <CouncilProvider>
        <ContractForm
          ranked={rankedBids(by)}
          offered={offeredMeasures(by, "Bidder B")}
          draft={draft}
          area={undefined}
          errors={[{ field: "contract-start", message: "Enter the start date" }]}
          onChange={ignore}
          onArea={ignore}
          onSubmit={ignore}
        />
      </CouncilProvider>,
    );
    expect(unlabelled(html)).toEqual([]);
    expect(html).toContain("Why this bidder");
    expect(html).toContain("Enter the start date");
  });

  it("the notice's form has a label for every field, and asks for the method of a tender alone", () => {
    const draft = emptyNotice(tenderWith({}), "Bidder A");
    const html = (quotation: boolean) =>
      renderToStaticMarkup(
        <NoticeForm
          id="notice"
          quotation={quotation}
          draft={draft}
          errors={[{ field: "notice-date", message: "Enter the day of publication" }]}
          onChange={ignore}
          onSubmit={ignore}
        />,
      );
    expect(unlabelled(html(false))).toEqual([]);
    expect(html(false)).toContain("Enter the day of publication");
    expect([html(false), html(true)].map((each) => each.includes("Procurement method"))).toEqual([
      true,
      false,
    ]);
  });

  it("the re-scoring's form has a label for every field, of a bid that is corrected and of a file", () => {
    const here = {
      tender: tenderWith({ bids: [bid("Bidder A")] }),
      edition: rotherham2019,
      proxyPack: undefined,
    };
    const draft = {
      ...ofBidder(emptyRescore("2026-05-06"), here, "Bidder A"),
      happened: "corrected" as const,
    };
    for (const from of ["form", "sheets"] as const) {
      const html = renderToStaticMarkup(
        <RescoreForm
          here={here}
          draft={{ ...draft, from }}
          before={undefined}
          errors={[{ field: "rescore-reason", message: "Enter the reason" }]}
          onChange={ignore}
          onBefore={ignore}
          onSubmit={ignore}
        />,
      );
      expect(unlabelled(html)).toEqual([]);
      expect(html).toContain("Enter the reason");
      expect(html).toContain(from === "form" ? "Apprenticeships, quantity" : "The tender as it was before");
    }
  });

  it("a ledger's columns have a label each, and one that is chosen twice is told", async () => {
    const ledger = new File(["Supplier,Amount,Directorate\nAlpha,1.00,Adults\n"], "payments.csv");
    const [table] = (await WORKER_JOBS.ledgers({ files: [ledger] }, ignore, ignore)).tables;
    if (!table) throw new Error("no ledger");
    const html = renderToStaticMarkup(
      <LedgerColumnsChoice
        id="spend-ledger-0"
        table={table}
        chosen={{ category: "Directorate" }}
        first={table.first}
        onChoose={ignore}
      />,
    );
    expect(unlabelled(html)).toEqual([]);
    expect(html).toContain("The first lines of payments.csv, as they are read");
    expect(html).toContain(
      '<th scope="row">Alpha</th><td class="sv-day">No date</td><td class="sv-figure">£1.00</td>',
    );
    expect(html).toContain("Directorate is chosen twice. Choose another column, or None.");
    expect(html.match(/<select/g)).toHaveLength(10);
  });
});
