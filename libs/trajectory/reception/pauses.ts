import type { Day } from '#eventsourcing';
import type { Disruption } from './state.js';

/** How many days from `from` to `to`, both included, lie in a disruption. Days in two disruptions count once. */
export function daysOnHold(disruptions: readonly Disruption[], from: Day, to: Day): number {
  const days = new Set<Day>();
  for (const d of disruptions) for (let day = Math.max(d.from, from); day <= Math.min(d.to, to); day += 1) days.add(day);
  return days.size;
}

/** By how many days disruptions put off a limit that runs from `from` to `due`: days added may lie in a disruption again. */
export function putOff(disruptions: readonly Disruption[], from: Day, due: Day): number {
  let days = 0;
  for (;;) {
    const more = daysOnHold(disruptions, from, due + days);
    if (more === days) return days;
    days = more;
  }
}

/** The disruption of a day, if any. */
export function disruptionOn(disruptions: readonly Disruption[], day: Day): Disruption | undefined {
  return disruptions.find((d) => d.from <= day && day <= d.to);
}
