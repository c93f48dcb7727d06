import type { GuidePage } from './types';

/** Whether the test user arrived: Control Hub shows the person, Entra's logs the synchronization. */
export const checkResult: GuidePage = {
  step: 'checkResult',
  title: 'guide.check.title',
  why: 'guide.check.why',
  location: 'guide.check.location',
  link: 'controlHubUsers',
  tasks: [
    { text: 'guide.check.open' },
    { text: 'guide.check.find', detail: 'guide.check.find.detail' },
    { text: 'guide.check.logs', detail: 'guide.check.logs.detail' },
    { text: 'guide.check.audit', link: 'entraApps' },
    { text: 'guide.check.rest' },
  ],
  notes: [{ tone: 'info', title: 'guide.check.noStatus.title', text: 'guide.check.noStatus' }],
  sketch: ['controlHubUsers', 'auditLog'],
  confirm: 'guide.check.confirm',
  troubles: [
    { title: 'guide.check.trouble.missing.title', text: 'guide.check.trouble.missing' },
    { title: 'guide.check.trouble.twice.title', text: 'guide.check.trouble.twice' },
    { title: 'guide.check.trouble.taken.title', text: 'guide.check.trouble.taken' },
    { title: 'guide.check.trouble.unauthorized.title', text: 'guide.check.trouble.unauthorized' },
  ],
};
