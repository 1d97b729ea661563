/** What the policy asks an officer to think of besides measures; answers are recorded, not scored, and go on as statements. */
export const PROMPTS = [
  {
    id: "co-design",
    title: "Co-design",
    group: "Commissioning",
    question: "How will local people and organisations help to design the service?",
  },
  {
    id: "lived-experience",
    title: "Lived experience",
    group: "Commissioning",
    question: "How will people with lived experience take part in design and procurement?",
  },
  {
    id: "whole-system",
    title: "The whole system",
    group: "Keep It Local",
    question: "How does the contract look at the whole system, beyond one service?",
  },
  {
    id: "neighbourhoods",
    title: "Neighbourhoods",
    group: "Keep It Local",
    question: "Which parts can be coordinated by neighbourhood?",
  },
  {
    id: "local-spend",
    title: "Spend in the local economy",
    group: "Keep It Local",
    question: "How can more of the spend stay in the local economy?",
  },
  {
    id: "early-intervention",
    title: "Early help",
    group: "Keep It Local",
    question: "Which early help would save cost later?",
  },
  {
    id: "local-organisations",
    title: "Local community organisations",
    group: "Keep It Local",
    question: "How are local community organisations supported to take part?",
  },
  {
    id: "simple-commissioning",
    title: "Simple commissioning",
    group: "Keep It Local",
    question: "How is the procurement kept simple enough for local organisations?",
  },
  {
    id: "modern-slavery",
    title: "Modern slavery",
    group: "Ethical procurement",
    question: "Where in the supply chain is a risk of modern slavery, and what will be asked of suppliers?",
  },
  {
    id: "fair-employment",
    title: "Fair employment",
    group: "Ethical procurement",
    question: "Which fair employment standards will be asked of suppliers?",
  },
  {
    id: "enforcement",
    title: "Where commitments lapse",
    group: "Contract management",
    question: "What will be done where commitments lapse, and which term of the contract allows it?",
  },
  {
    id: "qualitative-impact",
    title: "Qualitative impact",
    group: "Contract management",
    question: "Which case studies or other qualitative impact will be asked for?",
  },
] as const;

export type PromptId = (typeof PROMPTS)[number]["id"];
