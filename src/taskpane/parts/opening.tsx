/** While a page is fetched. */
export function Opening() {
  return (
    <p className="sv-page" role="status">
      Opening.
    </p>
  );
}
