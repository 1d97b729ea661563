import { useState } from "react";
import type { Issue } from "../../domain/issues/issue";
import type { ProxyPack } from "../../domain/framework/proxies";
import { readProxyPack } from "../../jobs/proxy-pack";
import { FilePicker } from "../parts/file-picker";
import { IssueWords } from "../parts/issue-words";
import { Refusal } from "../parts/said";
import { sourceOf } from "../parts/sources";
import { fieldId } from "./field-of-issue";
import { useTenderForm } from "./form-context";
import { PartError } from "./part-error";

/** Opens the council's values in pounds, and shows which they are. */
export function ProxyPackChoice() {
  const { draft, change } = useTenderForm();
  const [issues, setIssues] = useState<readonly Issue[]>([]);
  const open = async (file: File) => {
    const read = await readProxyPack(sourceOf(file));
    setIssues(read.ok ? [] : read.issues);
    if (read.ok) change({ type: "proxy-pack", loaded: { file: file.name, pack: read.value } });
  };
  return (
    <div>
      <PartError id={fieldId.proxyPack} />
      <FilePicker
        id={fieldId.proxyPack}
        text={draft.proxyPack ? "Open another proxy pack" : "Open a proxy pack"}
        label="Proxy pack"
        accept=".xlsx,.json,.csv,application/json,text/csv"
        onFiles={([file]) => file && void open(file)}
      />
      <div role="status">
        {draft.proxyPack ? <InBrief pack={draft.proxyPack.pack} /> : <p>{wanted(draft.kept.proxyPack)}</p>}
      </div>
      {issues.length > 0 && (
        <Refusal title="The proxy pack was not opened">
          <IssueWords issues={issues} />
        </Refusal>
      )}
    </div>
  );
}

/** What an opened tender file says of the pack; its path is of no use to the pane. */
function wanted(named: unknown): string {
  return typeof named === "string" ? `This tender is scored by the pack ${named}: open that file.` : "";
}

function InBrief({ pack }: { readonly pack: ProxyPack }) {
  const { title, edition, published, source, licence, values, illustrative } = pack;
  return (
    <>
      {illustrative && (
        <p className="sv-warning">
          <strong>ILLUSTRATIVE</strong> The values are made up. Every sheet that uses them says so, and no
          contract can be awarded by them.
        </p>
      )}
      <p>
        {title}, edition {edition}, published {published}, with {values.length}{" "}
        {values.length === 1 ? "value" : "values"}. Source: {source}.
      </p>
      <p className="sv-hint">Licence: {licence}</p>
    </>
  );
}
