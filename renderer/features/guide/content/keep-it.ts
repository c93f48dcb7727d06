import type { GuidePage } from './types';

/** What keeps the connection alive: the day of expiry, a renewal before it, the notification e-mail, a copy of the record. */
export const keepIt: GuidePage = {
  step: 'keepIt',
  title: 'guide.keep.title',
  why: 'guide.keep.why',
  location: 'guide.keep.location',
  link: 'entraProvisioning',
  tasks: [
    { text: 'guide.keep.date', detail: 'guide.keep.date.detail' },
    { text: 'guide.keep.renew', detail: 'guide.keep.renew.detail' },
    { text: 'guide.keep.email', detail: 'guide.keep.email.detail' },
    { text: 'guide.keep.copy', detail: 'guide.keep.copy.detail' },
  ],
  notes: [
    { tone: 'warning', title: 'guide.keep.warning.title', text: 'guide.keep.warning' },
    { tone: 'info', text: 'guide.keep.noTextFile' },
  ],
  confirm: 'guide.keep.confirm',
  troubles: [
    { title: 'guide.keep.trouble.expired.title', text: 'guide.keep.trouble.expired' },
    { title: 'guide.keep.trouble.unknown.title', text: 'guide.keep.trouble.unknown' },
    { title: 'guide.keep.trouble.leaving.title', text: 'guide.keep.trouble.leaving' },
    { title: 'guide.keep.trouble.computer.title', text: 'guide.keep.trouble.computer' },
  ],
};
