/** When all limits have passed: what is not done by then is missing. */
export const AFTER_ALL = Date.UTC(9999, 0, 1);
