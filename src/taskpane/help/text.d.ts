/** The text of a file, as the builds take it. */
declare module "*.md" {
  const text: string;
  export default text;
}
