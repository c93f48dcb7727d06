import type { GuidePage, GuideTask, PortalPages } from './types';

const page: Omit<GuidePage, 'tasks'> = {
  step: 'keepIt',
  title: 'guide.keep.title',
  why: 'guide.keep.why',
  link: 'entraProvisioning',
  notes: [
    { tone: 'warning', title: 'guide.keep.warning.title', text: 'guide.keep.warning' },
    { tone: 'info', text: 'guide.keep.noTextFile' },
  ],
  confirm: 'guide.keep.confirm',
  troubles: [
    { title: 'guide.keep.trouble.expired.title', text: 'guide.keep.trouble.expired', action: 'renew' },
    { title: 'guide.keep.trouble.unknown.title', text: 'guide.keep.trouble.unknown' },
    { title: 'guide.keep.trouble.leaving.title', text: 'guide.keep.trouble.leaving' },
    { title: 'guide.keep.trouble.computer.title', text: 'guide.keep.trouble.computer' },
  ],
};
const date: GuideTask = { text: 'guide.keep.date', detail: 'guide.keep.date.detail' };
const renew: GuideTask = { text: 'guide.keep.renew', detail: 'guide.keep.renew.detail', action: 'renew' };
const copy: GuideTask = { text: 'guide.keep.copy', detail: 'guide.keep.copy.detail' };

/** What keeps the connection alive: the day of expiry, a renewal before it, the notification email, a copy of the record. */
export const keepIt: PortalPages = {
  newConfiguration: {
    ...page,
    location: 'newPortal.keep.location',
    tasks: [
      date,
      { text: 'newPortal.keep.email', detail: 'guide.keep.email.detail' },
      { text: 'newPortal.keep.deletions', detail: 'newPortal.deletions' },
      copy,
      renew,
    ],
    sketch: 'keptProperties',
  },
  provisioningMode: {
    ...page,
    location: 'guide.keep.location',
    tasks: [date, { text: 'guide.keep.email', detail: 'guide.keep.email.detail' }, copy, renew],
    sketch: 'keptCredentials',
  },
};
