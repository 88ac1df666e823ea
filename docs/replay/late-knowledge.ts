import { defineReplay } from '#replay';

const DAY_MS = 86_400_000;

/** How many days after it was true the system learned of each stay: the longest wait, and what was corrected. */
export default defineReplay({
  name: 'late-knowledge',
  initial: { facts: 0, corrected: 0, longest: 0 },
  evolve: ({ facts, corrected, longest }, fact) => ({
    facts: facts + 1,
    corrected: corrected + Number(fact.corrected),
    longest: Math.max(longest, Math.floor((Date.parse(fact.recordedAt) - Date.parse(fact.day)) / DAY_MS)),
  }),
  row: (state, { stay }) => ({ stay, ...state }),
});
