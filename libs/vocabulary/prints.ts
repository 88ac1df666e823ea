import { label } from './label.js';

/** Sections of the print for a court, beside the protocol and its signatures. */
export const RECLASSEMENT_SECTION = {
  GOALS: label('doelen en stappen', 'objectifs et étapes', 'goals and steps'),
  ACTIVITIES: label('activiteiten en vorming', 'activités et formations', 'activities and training'),
  SKILLS: label('erkende vaardigheden', 'compétences reconnues', 'recognised skills'),
  SUPPORTS: label('begeleiding', 'accompagnement', 'support'),
  MODALITIES: label('modaliteiten', 'modalités', 'modalities'),
  RELEASE: label('na de vrijlating', 'après la libération', 'after the release'),
};
export type ReclassementSection = keyof typeof RECLASSEMENT_SECTION;

/** Courts that a print can be for. A consent names one by this code. */
export const COURT = {
  SENTENCE_COURT: label('strafuitvoeringsrechtbank', "tribunal de l'application des peines", 'sentence-enforcement court'),
  PROTECTION_CHAMBER: label(
    'kamer voor de bescherming van de maatschappij',
    'chambre de protection sociale',
    'chamber for the protection of society',
  ),
};
export type Court = keyof typeof COURT;

/** What the file of a person explains, in plain words. */
export const PERSON_FILE_NOTE = {
  WHAT: label(
    'Dit is wat over u is genoteerd, per dienst. U mag het lezen, er iets naast zetten in uw eigen woorden, en vragen om een fout recht te zetten.',
    "Voici ce qui est noté à votre sujet, service par service. Vous pouvez le lire, y ajouter vos propres mots et demander qu'une erreur soit corrigée.",
    'This is what is noted about you, service by service. You may read it, add your own words to it, and ask that a mistake be put right.',
  ),
  WITHDRAW: label(
    'U kunt een toestemming op elk moment intrekken. Zeg het aan om het even welke dienst of aan de psychosociale dienst. Vanaf dan wordt niets meer doorgegeven op grond van die toestemming. Wat al doorgegeven is, blijft bij wie het kreeg.',
    "Vous pouvez retirer un consentement à tout moment. Dites-le à n'importe quel service ou au service psychosocial. Dès ce moment, plus rien n'est transmis sur cette base. Ce qui a déjà été transmis reste chez qui l'a reçu.",
    'You may withdraw a consent at any time. Tell any service or the psychosocial service. From then on nothing passes on the strength of it. What passed before stays with whoever got it.',
  ),
  OTHERS: label(
    'Namen en gegevens van andere mensen staan hier niet in. Teksten van medewerkers kunnen over anderen gaan: vraag ze aan de dienst, die ze met u doorneemt.',
    "Les noms et les données d'autres personnes n'y figurent pas. Les textes des collaborateurs peuvent parler d'autrui : demandez-les au service, qui les parcourt avec vous.",
    'Names and data of other people are left out. Texts by staff may speak of others: ask the service for them; it goes through them with you.',
  ),
  NOT_HERE: label(
    'Wie u dit geeft, mag niet alles lezen. Wat een andere dienst alleen voor zichzelf noteert, staat hier niet in: vraag het aan die dienst.',
    "La personne qui vous remet ceci ne peut pas tout lire. Ce qu'un autre service note pour lui seul n'y figure pas : demandez-le à ce service.",
    'Whoever gives you this may not read everything. What another service notes for itself alone is not in it: ask that service.',
  ),
  WHO_LOOKED: label(
    'Wie uw dossier bekeek, staat hier nog niet in: dit systeem houdt dat nog niet bij.',
    "Qui a consulté votre dossier n'y figure pas encore : ce système ne l'enregistre pas encore.",
    'Who looked at your file is not in it yet: this system does not keep that yet.',
  ),
};
