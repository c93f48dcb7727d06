import type { GuidePage } from './types';

/** The people and values to prepare before the first change. */
export const beforeYouBegin: GuidePage = {
  step: 'beforeYouBegin',
  title: 'step.beforeYouBegin',
  why: 'guide.before.why',
  tasks: [
    { text: 'guide.before.webex', detail: 'guide.before.webex.detail' },
    { text: 'guide.before.entra', detail: 'guide.before.entra.detail' },
    { text: 'guide.before.orgId', detail: 'orgId.where.text', link: 'controlHub' },
    { text: 'guide.before.testUser', detail: 'guide.before.testUser.detail' },
    { text: 'guide.before.time', detail: 'guide.before.time.detail' },
  ],
  notes: [
    { tone: 'info', title: 'guide.before.clouds.title', text: 'guide.before.clouds' },
    { tone: 'info', title: 'guide.before.consent.title', text: 'guide.before.consent' },
    { tone: 'info', title: 'guide.before.stored.title', text: 'guide.before.stored' },
    { tone: 'info', title: 'guide.before.names.title', text: 'guide.before.names' },
  ],
  confirm: 'guide.before.confirm',
  troubles: [
    { title: 'guide.before.trouble.twoPeople.title', text: 'guide.before.trouble.twoPeople' },
    { title: 'guide.before.trouble.role.title', text: 'guide.before.trouble.role' },
    { title: 'guide.before.trouble.partner.title', text: 'guide.before.trouble.partner' },
    { title: 'guide.before.trouble.wizard.title', text: 'guide.before.trouble.wizard' },
  ],
};
