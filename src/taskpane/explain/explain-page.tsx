import { PrimaryButton } from "office-ui-fabric-react";
import { useEffect, useState } from "react";
import { explainBid } from "../../domain/evaluation/explain";
import { textsOfSelectedRow } from "../../excel/select";
import type { TenderToScore } from "../../jobs/tender";
import { Footer } from "../parts/footer";
import { Page } from "../parts/page";
import { SelectInput } from "../parts/select-input";
import { useTender } from "../parts/use-tender";
import { WithTender } from "../parts/with-tender";
import { titleOf } from "../start/stages";

/** How a bid came to its scores, step by step with its own figures: the bid whose row is selected, or another. */
export function ExplainPage({ onBack }: { readonly onBack: () => void }) {
  const { found, read } = useTender();
  return (
    <Page title={titleOf("explain")} onBack={onBack}>
      <WithTender found={found} read={read}>
        {(here) => (
          <>
            <Explained here={here} />
            <Footer does="Reads the scores of this workbook as they are now.">
              <PrimaryButton text="Read again" onClick={() => void read()} />
            </Footer>
          </>
        )}
      </WithTender>
    </Page>
  );
}

function Explained({ here }: { readonly here: TenderToScore }) {
  const bidders = here.tender.bids.map(({ bidder }) => bidder);
  const [chosen, choose] = useState<string>();
  const selected = useSelectedBidder(bidders);
  const bidder = bidders.find((each) => each === (chosen ?? selected)) ?? bidders[0];
  if (bidder === undefined) return <p>This tender has no bidder yet.</p>;
  return (
    <>
      <SelectInput
        id="explain-bidder"
        label="Bidder"
        value={bidder}
        options={bidders.map((name) => ({ key: name, text: name }))}
        onChoose={choose}
      />
      <dl className="sv-steps-of-score">
        {explainBid(here, bidder).map(({ of, words, isSum = false }) => (
          <div key={of} className={isSum ? "sv-sum-of-score" : undefined}>
            <dt>{of}</dt>
            <dd>{words}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}

/** Undefined where the row that is selected names no bidder. */
function useSelectedBidder(bidders: readonly string[]): string | undefined {
  const [texts, setTexts] = useState<readonly string[]>([]);
  useEffect(() => {
    let isShown = true;
    void textsOfSelectedRow().then((row) => {
      if (isShown && row.ok) setTexts(row.value);
    });
    return () => {
      isShown = false;
    };
  }, []);
  return bidders.find((bidder) => texts.includes(bidder));
}
