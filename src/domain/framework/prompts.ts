/** What the policy asks an officer to think of besides measures; answers are recorded, not scored. */
export const PROMPTS = [
  {
    id: "co-design",
    group: "Commissioning",
    question: "How will local people and organisations help to design the service?",
  },
  {
    id: "lived-experience",
    group: "Commissioning",
    question: "How will people with lived experience take part in design and procurement?",
  },
  {
    id: "whole-system",
    group: "Keep It Local",
    question: "How does the contract look at the whole system, beyond one service?",
  },
  {
    id: "neighbourhoods",
    group: "Keep It Local",
    question: "Which parts can be coordinated by neighbourhood?",
  },
  {
    id: "local-spend",
    group: "Keep It Local",
    question: "How can more of the spend stay in the local economy?",
  },
  { id: "early-intervention", group: "Keep It Local", question: "Which early help would save cost later?" },
  {
    id: "local-organisations",
    group: "Keep It Local",
    question: "How are local community organisations supported to take part?",
  },
  {
    id: "simple-commissioning",
    group: "Keep It Local",
    question: "How is the procurement kept simple enough for local organisations?",
  },
  {
    id: "modern-slavery",
    group: "Ethical procurement",
    question: "Where in the supply chain is a risk of modern slavery, and what will be asked of suppliers?",
  },
  {
    id: "fair-employment",
    group: "Ethical procurement",
    question: "Which fair employment standards will be asked of suppliers?",
  },
  {
    id: "enforcement",
    group: "Contract management",
    question: "What will be done where commitments lapse, and which term of the contract allows it?",
  },
  {
    id: "qualitative-impact",
    group: "Contract management",
    question: "Which case studies or other qualitative impact will be asked for?",
  },
] as const;
