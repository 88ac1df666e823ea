import { type Warning, bodyOf, collectionOf, parseDay, warn } from '#eventsourcing';
import type { Place } from '#partnership';
import { type StreamDocument, views } from '#views';
import type { Advising, Advisor } from '../advisors.js';

const DATE_LENGTH = 10;

/** A prison that is closed on the day on which somebody comes there. One that nobody has registered is not closed. */
export function closedPrison(property: string): Advisor {
  return async ({ fact, stores }: Advising): Promise<readonly Warning[]> => {
    const prison = fact.data[property] as string;
    const document = (await stores.documents.load(collectionOf(views.place), [prison])).get(prison);
    if (!document) return [];
    const { status, since } = (bodyOf(document) as unknown as StreamDocument<Place>).state.premises;
    const closedOn = status === 'closed' ? parseDay((since ?? '').slice(0, DATE_LENGTH)) : undefined;
    return closedOn !== undefined && fact.moment.day > closedOn ? [warn('prison-closed', `${prison} is closed since ${since}`)] : [];
  };
}
