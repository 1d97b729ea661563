import { Page } from "../parts/page";
import { holdsNoTender, useTender } from "../parts/use-tender";
import { WithTender } from "../parts/with-tender";
import type { Draft } from "../tender/draft";
import { FormsFooter, FormToSend, useFormsToSend } from "./form-to-send";
import { ResponsesBack } from "./responses-back";
import { titleOf } from "../start/stages";

/** The form that bidders answer in: made and sent, and taken in when it comes back. */
export function ResponsesPage({ draft, onBack }: { readonly draft: Draft; readonly onBack: () => void }) {
  const { found, read } = useTender();
  const forms = useFormsToSend(draft);
  const footer = <FormsFooter make={forms.make} />;
  return (
    <Page title={titleOf("responses")} onBack={onBack}>
      <FormToSend forms={forms} />
      {found && holdsNoTender(found) ? (
        <section aria-labelledby="responses-none">
          <h2 id="responses-none">Responses that came back</h2>
          <p>To take responses in, open the workbook that holds the tender&apos;s sheets.</p>
        </section>
      ) : (
        <WithTender found={found} read={read}>
          {(here) => <ResponsesBack here={here} onTaken={read} otherwise={footer} />}
        </WithTender>
      )}
      {!found?.ok && footer}
    </Page>
  );
}
