/** Fields of a page that no label, by id or round them, tells of. */
export function unlabelled(html: string): readonly string[] {
  const fields = [...html.matchAll(/<(?:input|select|textarea)\b[^>]*>/g)].map(([tag]) => tag);
  return fields.filter((tag) => {
    const id = / id="([^"]+)"/.exec(tag)?.[1];
    return !tag.includes("aria-label") && !(id !== undefined && html.includes(`for="${id}"`));
  });
}
