import { defineReplay } from '#replay';

interface Inside {
  readonly admitted: string | null;
  readonly released: string | null;
}

const DAY_MS = 86_400_000;

/** How many days each stay lasted, from admission to release. */
export default defineReplay({
  name: 'days-inside',
  reads: ['DetaineeAdmitted', 'DetaineeReleased'],
  initial: { admitted: null, released: null } as Inside,
  evolve: (state, { type, day }) => (type === 'DetaineeAdmitted' ? { admitted: day, released: null } : { ...state, released: day }),
  row: ({ admitted, released }, { stay }) =>
    admitted === null || released === null ? undefined : { stay, admitted, days: (Date.parse(released) - Date.parse(admitted)) / DAY_MS },
  summary: (rows) => ({ stays: rows.length, days: rows.reduce((sum, { days }) => sum + days, 0) }),
});
