import type { Member } from '#platform';

/** One line for each stay, its events below. */
export function membersText(members: readonly Member[]): string {
  const lines = members.flatMap(({ stay, kind, from, until, events }) => [
    `${stay}  ${kind === '' ? '' : `${kind} `}${from} – ${until ?? ''}`.trimEnd(),
    ...events.map(({ eventId, type, occurredAt, recordedAt }) => `    ${type} ${occurredAt}, recorded ${recordedAt}  ${eventId}`),
  ]);
  return `${[...lines, members.length === 1 ? '1 line' : `${members.length} lines`].join('\n')}\n`;
}
