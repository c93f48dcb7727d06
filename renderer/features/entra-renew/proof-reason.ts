/** The element that says why the renewal cannot be finished yet. */
export const proofReason = 'entra-renew-reason';
