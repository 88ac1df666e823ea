import { DEFAULT_SETTINGS, trajectoryCatalogue, trajectoryDecider } from './index.js';

/** What the specs of the facets run on. */
export const setup = { decider: trajectoryDecider, catalogue: trajectoryCatalogue, settings: DEFAULT_SETTINGS };
