import type { Language, Note } from '#charts';
import type { DrawableMeta } from './drawable.js';

type Say = Readonly<Record<Language, (...said: readonly string[]) => string>>;

const KNOWN: Say = {
  nl: (at) => `Telt mee: wat op ${at} of eerder geregistreerd was.`,
  fr: (at) => `Compté : ce qui était enregistré le ${at} ou avant.`,
  en: (at) => `Counted: what was recorded at ${at} or before.`,
};
const KNOWN_EACH: Say = {
  nl: () => 'Telt mee: wat op het einde van elke datum geregistreerd was.',
  fr: () => 'Compté : ce qui était enregistré à la fin de chaque date.',
  en: () => 'Counted: what was recorded at the end of each date.',
};
const NOTHING: Say = {
  nl: () => 'Er is niets verborgen: ware aantallen.',
  fr: () => 'Rien n’est masqué : nombres réels.',
  en: () => 'Nothing is hidden: true counts.',
};
const HIDDEN: Say = {
  nl: (n, least) => `Verborgen cijfers: ${n} (kleiner dan ${least}, of een kleiner cijfer zou eruit volgen).`,
  fr: (n, least) => `Chiffres masqués : ${n} (moins de ${least}, ou un tel chiffre s’en déduirait).`,
  en: (n, least) => `Hidden figures: ${n} (below ${least}, or one below it would follow from them).`,
};
const EXPOSED: Say = {
  nl: (n) => `${n} ervan kunnen uit totalen volgen: vraag minder dimensies voor u publiceert.`,
  fr: (n) => `${n} d’entre eux peuvent se déduire de totaux : demandez moins de dimensions avant de publier.`,
  en: (n) => `${n} of them may follow from totals: ask for fewer dimensions before you publish.`,
};

const INSTANT = /\d{4}-\d{2}-\d{2}T\S+/;

/** What the figures of a page were made of, in its language; what an engineer needs to make them again stands last, as it is. */
export function notesOf(meta: DrawableMeta, language: Language): readonly Note[] {
  const { inWords, counted, parameters, cutOff, head, zone, codeHash, suppressed, notes } = meta;
  const known = parameters.knownAt === 'each' ? KNOWN_EACH : KNOWN;
  return [
    inWords[language],
    counted[language],
    known[language](INSTANT.exec(cutOff)?.[0] ?? cutOff),
    ...hiddenNotes(suppressed, language),
    ...[...notes, `head ${head} · zone ${zone} · code ${codeHash}`].map((text) => ({ text, language: 'en' as const })),
  ];
}

function hiddenNotes(suppressed: DrawableMeta['suppressed'], language: Language): readonly string[] {
  if (suppressed === 'nothing') return [NOTHING[language]()];
  const { hidden, threshold, exposed } = suppressed;
  const warning = exposed === 0 ? [] : [EXPOSED[language](String(exposed))];
  return [HIDDEN[language](String(hidden), String(threshold)), ...warning];
}
