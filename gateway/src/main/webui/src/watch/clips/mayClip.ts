import type { Pass } from '../pass';

/** Whether this person may make clips of the recording. A service that is older than this page does not say so. */
export const mayClip = (pass: Pass) => pass.kind === 'granted' && pass.grant.scope?.includes('clip') === true;
