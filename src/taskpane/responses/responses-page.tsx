import { Page } from "../parts/page";
import { useTender } from "../parts/use-tender";
import { WithTender } from "../parts/with-tender";
import type { Draft } from "../tender/draft";
import { FormToSend } from "./form-to-send";
import { ResponsesBack } from "./responses-back";

/** The form that bidders answer in: made and sent, and taken in when it comes back. */
export function ResponsesPage({ draft, onBack }: { readonly draft: Draft; readonly onBack: () => void }) {
  const { found, read } = useTender();
  return (
    <Page title="Bid responses" onBack={onBack}>
      <FormToSend draft={draft} />
      {found && !found.ok && found.issues.some(({ code }) => code === "no-stamp") ? (
        <section aria-labelledby="responses-none">
          <h2 id="responses-none">Responses that came back</h2>
          <p>To take responses in, open the workbook that holds the tender&apos;s sheets.</p>
        </section>
      ) : (
        <WithTender found={found} read={read}>
          {(here) => <ResponsesBack here={here} onTaken={read} />}
        </WithTender>
      )}
    </Page>
  );
}
