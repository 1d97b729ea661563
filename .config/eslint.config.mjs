import accessibility from "eslint-plugin-jsx-a11y";
import hooks from "eslint-plugin-react-hooks";
import typescript from "typescript-eslint";

const doubleMinus = "IronCalc reads -- in a formula otherwise than Excel does: write (condition)*1.";
/** Whole formulas begin with "="; a piece of one has -- after an operator and before a reference, name or bracket. */
const noDoubleMinus = [
  "Literal[value=/^=.*--/]",
  "Literal[value=/[(,*+=]\\s*--[A-Z($']/]",
  "TemplateLiteral[quasis.0.value.raw=/^=/] > TemplateElement[value.raw=/--/]",
  "TemplateElement[value.raw=/[(,*+=]\\s*--([A-Z($']|$)/]",
].map((selector) => ({ selector, message: doubleMinus }));

export default typescript.config(
  { ignores: ["dist/", "build/", "node_modules/"] },
  ...typescript.configs.strict,
  {
    files: ["**/*.{ts,tsx}"],
    languageOptions: { parserOptions: { projectService: true } },
    rules: {
      "@typescript-eslint/no-floating-promises": ["error", { ignoreVoid: true }],
      "@typescript-eslint/no-misused-promises": ["error", { checksVoidReturn: { attributes: false } }],
      "@typescript-eslint/await-thenable": "error",
      "@typescript-eslint/switch-exhaustiveness-check": "off",
      "@typescript-eslint/no-extraneous-class": "off",
      "@typescript-eslint/no-unused-vars": [
        "error",
        { argsIgnorePattern: "^_", varsIgnorePattern: "^_", ignoreRestSiblings: true },
      ],
      "no-console": "error",
      eqeqeq: "error",
      "no-restricted-syntax": ["error", ...noDoubleMinus],
    },
  },
  // A method of Excel's that answers nothing gives void.
  { files: ["src/host/protocol/members.ts"], rules: { "@typescript-eslint/no-invalid-void-type": "off" } },
  { files: ["test/**"], rules: { "@typescript-eslint/no-non-null-assertion": "off" } },
  {
    files: ["src/**/*.tsx"],
    plugins: { "react-hooks": hooks, "jsx-a11y": accessibility },
    rules: { ...hooks.configs.recommended.rules, ...accessibility.flatConfigs.recommended.rules },
  },
  {
    files: [
      "src/sheets/**",
      "src/domain/**",
      "src/taskpane/**",
      "src/commands/**",
      "src/xlsx/**",
      "src/cli/**",
      "src/workbook/**",
      "src/host/**",
    ],
    rules: {
      "no-restricted-properties": [
        "error",
        {
          object: "Excel",
          property: "run",
          message: "Only src/excel calls Excel.run: add a function there.",
        },
      ],
    },
  },
);
