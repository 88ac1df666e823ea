export * from './boards/figures.js';
export * from './boards/network.js';
export * from './caseload/caseload.js';
export * from './caseload/counted.js';
export * from './caseload/rows.js';
export * from './clashes.js';
export * from './dossier/answer.js';
export * from './dossier/release.js';
export * from './explain.js';
export * from './partnership/directory.js';
export * from './partnership/documents.js';
export * from './partnership/follow-up.js';
export * from './partnership/gaps.js';
export * from './partnership/inventory.js';
export * from './partnership/log.js';
export * from './person/overview.js';
export * from './places/agenda.js';
export * from './places/places.js';
export * from './plan/answer.js';
export * from './plan/due.js';
export * from './plan/plan.js';
export * from './plan/sections.js';
export * from './prints/certificate.js';
export * from './prints/passable.js';
export * from './prints/person-file.js';
export * from './prints/reclassement.js';
export * from './readable.js';
export { readerOf } from './rights.js';
export * from './stay/stay.js';
export * from './timeline/timeline.js';

import type { AnyView } from '#eventsourcing';
import { type ViewSettings, caseloadView } from './caseload/caseload.js';
import { partnershipViews } from './partnership/documents.js';
import { planView } from './plan/plan.js';
import { stayView } from './stay/stay.js';

/** Every view there is, by name. */
export const views = {
  stay: stayView as unknown as AnyView<ViewSettings>,
  plan: planView as unknown as AnyView<ViewSettings>,
  caseload: caseloadView as unknown as AnyView<ViewSettings>,
  ...partnershipViews,
};

/** The views that fold stays. */
export const stayViews = { stay: views.stay, plan: views.plan, caseload: views.caseload };
