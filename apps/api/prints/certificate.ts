import { html } from 'htm/preact';
import type { CertificateAnswer } from '#platform';
import { COURT } from '#vocabulary';
import { definitions, sheet } from './page.js';
import { personName } from './person.js';
import type { Words } from './words.js';

/** An attendance certificate: dates, and nothing of what took place on them. */
export function certificatePage(answer: CertificateAnswer, words: Words): string {
  const { person, from, to, addressee, issuedBy, issuedAt, dates, trajectoryId, certificateId, asOf } = answer;
  const body = html`${definitions([
      [words.say('person'), personName(person, words)],
      [words.say('issuedBy'), issuedBy],
      [words.say('issuedOn'), words.day(issuedAt)],
      [words.say('period'), `${words.day(from)} – ${words.day(to)}`],
    ])}
    <p class="note">${words.say('attended')}</p>
    ${
      dates.length === 0
        ? html`<p>${words.say('noDates')}</p>`
        : html`<ul>
            ${dates.map((date) => html`<li>${words.day(date)}</li>`)}
          </ul>`
    }
    <div class="sign"><div>${issuedBy === undefined ? words.say('signature') : words.named('signature', issuedBy)}</div></div>`;
  const foot = [`${words.say('stay')} ${trajectoryId}`, certificateId, words.moment(asOf)].join(' · ');
  return sheet({ title: words.say('certificate'), subtitle: words.named('forCourt', words.label(COURT, addressee)), body, foot }, words);
}
