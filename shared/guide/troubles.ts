import type { EntraPortal } from '../contract';
import type { GuideTrouble } from './types';

/** Problems known for the steps that are done in this app. */
export const signInTroubles: readonly GuideTrouble[] = [
  { title: 'trouble.signIn.cannotReach.title', text: 'trouble.signIn.cannotReach' },
  { title: 'trouble.signIn.otherAccount.title', text: 'trouble.signIn.otherAccount' },
  { title: 'trouble.signIn.notAdmin.title', text: 'trouble.signIn.notAdmin' },
  { title: 'trouble.signIn.errorPage.title', text: 'trouble.signIn.errorPage' },
  { title: 'trouble.signIn.device.title', text: 'trouble.signIn.device' },
  { title: 'trouble.signIn.lifetime.title', text: 'trouble.signIn.lifetime' },
];

export const orgIdTroubles: readonly GuideTrouble[] = [
  { title: 'trouble.orgId.example.title', text: 'trouble.orgId.example' },
  { title: 'trouble.orgId.partner.title', text: 'trouble.orgId.partner' },
  { title: 'trouble.orgId.tenantId.title', text: 'trouble.orgId.tenantId' },
];

export const connectionTestTroubles: readonly GuideTrouble[] = [
  { title: 'trouble.test.groups.title', text: 'trouble.test.groups' },
  { title: 'trouble.test.unauthorized.title', text: 'trouble.test.unauthorized' },
  { title: 'trouble.test.proxy.title', text: 'trouble.test.proxy' },
  { title: 'trouble.test.tooMany.title', text: 'trouble.test.tooMany' },
];

/** What the errors of Entra's Test Connection mean has its own place on that page (`hand-over/help.tsx`). */
export const connectEntraTroubles: Readonly<Record<EntraPortal, readonly GuideTrouble[]>> = {
  newConfiguration: [
    { title: 'newPortal.trouble.noNew.title', text: 'newPortal.trouble.noNew' },
    { title: 'newPortal.trouble.noCreate.title', text: 'newPortal.trouble.noCreate' },
    { title: 'trouble.entra.earlierToken.title', text: 'newPortal.trouble.earlierToken' },
    { title: 'trouble.entra.noEmail.title', text: 'newPortal.trouble.noEmail' },
  ],
  provisioningMode: [
    { title: 'trouble.entra.noMode.title', text: 'trouble.entra.noMode' },
    { title: 'trouble.entra.noSave.title', text: 'trouble.entra.noSave' },
    { title: 'trouble.entra.earlierToken.title', text: 'trouble.entra.earlierToken' },
    { title: 'trouble.entra.noEmail.title', text: 'trouble.entra.noEmail' },
  ],
};
