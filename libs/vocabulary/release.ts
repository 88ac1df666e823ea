import { label } from './label.js';

export const RELEASE_BASIS = {
  REGISTRY: label('datum van de griffie', 'date du greffe', 'date of the registry'),
  DECISION: label('beslissing', 'décision', 'decision'),
  ESTIMATE: label('schatting', 'estimation', 'estimate'),
};

export const HOUSING_KIND = {
  OWN: label('eigen woning', 'logement propre', 'own home'),
  RENTED: label('huurwoning', 'logement loué', 'rented home'),
  FAMILY: label('bij familie', 'en famille', 'with family'),
  HOSTEL: label('onthaaltehuis', "maison d'accueil", 'hostel'),
  INSTITUTION: label('zorginstelling', 'institution de soins', 'care institution'),
  EMERGENCY: label('noodopvang', "hébergement d'urgence", 'emergency shelter'),
  OTHER: label('andere', 'autre', 'other'),
};

export const KIT_CONTENT = {
  ADDRESSES: label('adressen van diensten', 'adresses de services', 'addresses of services'),
  TRANSPORT: label('vervoerbewijs', 'titre de transport', 'transport ticket'),
  PHONE_CARD: label('telefoonkaart', 'carte téléphonique', 'phone card'),
  DOCUMENTS: label('documenten', 'documents', 'documents'),
  HYGIENE: label('hygiëne', 'hygiène', 'hygiene'),
  CLOTHES: label('kleding', 'vêtements', 'clothes'),
  MEAL: label('maaltijd', 'repas', 'meal'),
  MEDICATION: label('medicatie', 'médicaments', 'medication'),
  OTHER: label('andere', 'autre', 'other'),
};

/** What stands in the way of a safe release. */
export const RELEASE_BLOCKER = {
  NO_EXPECTED_DATE: label('geen verwachte datum', 'pas de date prévue', 'no expected date'),
  NO_HOUSING: label('geen huisvesting', 'pas de logement', 'no housing'),
  NO_REFERENCE_PERSON: label('geen referentiepersoon', 'pas de personne de référence', 'no reference person'),
  NO_KIT: label('geen startkit', 'pas de kit de sortie', 'no release kit'),
  JUSTICE_HOUSE_NOT_NOTIFIED: label('justitiehuis niet verwittigd', 'maison de justice pas avertie', 'justice house not notified'),
  NOT_HANDED_OVER: label('niet overgedragen', 'pas transmis', 'not handed over'),
};
export type ReleaseBlocker = keyof typeof RELEASE_BLOCKER;

export const AFTERCARE_STATE = {
  requested: label('gevraagd', 'demandé', 'requested'),
  started: label('gestart', 'commencé', 'started'),
  ended: label('beëindigd', 'terminé', 'ended'),
};

export const AFTERCARE_END = {
  COMPLETED: label('afgerond', 'achevé', 'completed'),
  PERSON_STOPPED: label('gestopt door de persoon', 'arrêté par la personne', 'stopped by the person'),
  NO_CONTACT: label('geen contact', 'pas de contact', 'no contact'),
  RETURNED: label('terug in detentie', 'retour en détention', 'returned to custody'),
  OTHER: label('andere', 'autre', 'other'),
};
