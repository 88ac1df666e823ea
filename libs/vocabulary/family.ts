import { label } from './label.js';

export const RELATION = {
  PARTNER: label('partner', 'partenaire', 'partner'),
  PARENT: label('ouder', 'parent', 'parent'),
  CHILD: label('kind', 'enfant', 'child'),
  SIBLING: label('broer of zus', 'frère ou sœur', 'sibling'),
  OTHER_FAMILY: label('andere familie', 'autre famille', 'other family'),
  FRIEND: label('vriend', 'ami', 'friend'),
  OTHER: label('andere', 'autre', 'other'),
};

export const FAMILY_MATTER = {
  INFORMATION: label('informatie', 'information', 'information'),
  VISIT: label('bezoek', 'visite', 'visit'),
  CHILDREN: label('kinderen', 'enfants', 'children'),
  CORRESPONDENCE: label('briefwisseling', 'correspondance', 'correspondence'),
  JOINT_TALK: label('gesprek samen', 'entretien commun', 'joint talk'),
  MATERIAL: label('materiële hulp', 'aide matérielle', 'material help'),
  SUPPORT: label('steun', 'soutien', 'support'),
  OTHER: label('andere', 'autre', 'other'),
};

export const RELATIVE_STATE = {
  registered: label('gekend', 'connu', 'registered'),
  removed: label('verwijderd', 'retiré', 'removed'),
};

export const DUPLICATE_STATE = {
  flagged: label('mogelijk dezelfde', 'peut-être la même', 'possibly the same'),
  confirmed: label('dezelfde', 'la même', 'the same'),
  dismissed: label('niet dezelfde', 'pas la même', 'not the same'),
};
