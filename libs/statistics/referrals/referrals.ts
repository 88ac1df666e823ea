import { TRAJECTORY_PREFIX } from '#trajectory';
import { count, rateOn, tally } from '../cases/columns.js';
import { WHERE_RULE } from '../cases/whereabouts.js';
import { AGE_RULE, POPULATION } from '../custody/dimensions.js';
import { CUSTODY_READS } from '../custody/source.js';
import { type Definition, type Figure, type Observation, type Reads, source } from '../definition.js';
import { quantileOf } from '../table/spread.js';
import { OUTCOMES, PAIRS, type ReferralSubject, isReferral, observeReferrals } from './observe.js';

const READS: Reads = {
  ...CUSTODY_READS,
  ReferralSent: ['referralId', 'toServiceId', 'domain'],
  ReferralAccepted: ['referralId'],
  ReferralDeclined: ['referralId', 'cause'],
  ReferralRevoked: ['referralId'],
  ReferralCompleted: ['referralId'],
  SupportStarted: ['supportId', 'track', 'serviceId', 'jointWith'],
  SupportEnded: ['supportId'],
};

function figures(members: readonly Observation[]): readonly Figure[] {
  const sent = members.filter(isReferral);
  const outcome = tally(sent.map(({ kind }) => kind.split('/')[0]!));
  const answered = sent.filter(({ kind }) => kind.endsWith('/answered')).map(({ amount }) => amount);
  const pair = tally(members.map(({ kind }) => kind));
  return [
    sent.length,
    ...OUTCOMES.map((name) => outcome(name)),
    answered.length,
    quantileOf(answered, 0.5),
    ...PAIRS.map((name) => pair(name)),
  ];
}

/** Table 19: what services ask of each other, and what they answer. */
export const referrals: Definition<ReferralSubject> = {
  name: 'referrals',
  title: { nl: 'Doorverwijzingen', fr: 'Orientations', en: 'Referrals' },
  inWords: {
    nl: 'Doorverwijzingen die in de periode verstuurd werden, en wat er volgens de laatste kennis van werd; en begeleidingen die begonnen naast die van een andere dienst op hetzelfde spoor.',
    fr: "Orientations envoyées pendant la période, et ce qu'il en est advenu d'après ce que l'on sait ; et accompagnements commencés à côté de celui d'un autre service sur la même voie.",
    en: 'Referrals sent in the period, and what became of them as far as is known; and supports that began beside that of another service on the same track.',
  },
  counted: {
    nl: 'Doorverwijzingen, geen personen. Matrix dienst × dienst: `--by fromService,toService`; redenen: `--by cause`.',
    fr: 'Des orientations, non des personnes. Matrice service × service : `--by fromService,toService` ; motifs : `--by cause`.',
    en: 'Referrals, not persons. Matrix of service × service: `--by fromService,toService`; reasons: `--by cause`.',
  },
  formula:
    'sent = accepted + declined + revoked + expired + open; medianDays = median of the days from sent to the first answer, of those answered (Hyndman & Fan 1996, type 7)',
  origin: ['Traject, table 19 of its statistics'],
  rules: [
    'A referral is counted in the period in which it was sent, with the state in which it stands at the cut-off; one that was completed was accepted; one that was accepted and then revoked is revoked, and answered.',
    'expired: without an answer when custody ended. What is sent while the person is in no prison that counts is left out.',
    'fromService is the service that reported it; UNKNOWN when it was reported for no service.',
    'duplicatesAvoided: supports that began on a track on which another service supports, both by agreement (jointWith); duplicates: without; one that begins beside two services counts beside each. There fromService is the one that was there, toService the one that began; they have no domain and no cause.',
    WHERE_RULE,
    AGE_RULE,
  ],
  sources: [source(TRAJECTORY_PREFIX, READS, observeReferrals)],
  dimensions: [
    { name: 'fromService', labels: { nl: 'van dienst', fr: 'du service', en: 'from service' }, value: ({ fromService }) => fromService },
    { name: 'toService', labels: { nl: 'naar dienst', fr: 'au service', en: 'to service' }, value: ({ toService }) => toService },
    { name: 'cause', labels: { nl: 'reden van weigering', fr: 'motif du refus', en: 'reason for declining' }, value: ({ cause }) => cause },
    { name: 'domain', labels: { nl: 'domein', fr: 'domaine', en: 'domain' }, value: ({ domain }) => domain },
    ...POPULATION,
  ],
  measures: [
    count('sent', 'verstuurd', 'envoyées', 'sent'),
    count('accepted', 'aanvaard', 'acceptées', 'accepted'),
    count('declined', 'geweigerd', 'déclinées', 'declined'),
    count('revoked', 'ingetrokken', 'retirées', 'revoked'),
    count('expired', 'vervallen', 'devenues sans objet', 'expired'),
    count('open', 'zonder antwoord', 'sans réponse', 'not answered yet'),
    count('responses', 'antwoorden', 'réponses', 'answers'),
    rateOn('responses')('medianDays', 'mediaan tot antwoord (dagen)', 'médiane avant réponse (jours)', 'median to the answer (days)'),
    count('duplicatesAvoided', 'samen begeleid', 'accompagnements conjoints', 'duplicate supports avoided'),
    count('duplicates', 'dubbele begeleiding', 'doubles accompagnements', 'duplicate supports'),
  ],
  flow: true,
  identity: [['sent', ...OUTCOMES]],
  followsUp: true,
  measure: figures,
};
