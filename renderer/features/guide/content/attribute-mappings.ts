import type { GuidePage } from './types';

/** Which Entra attribute fills which Webex attribute, before provisioning is turned on or any time afterwards. */
export const attributeMappings: GuidePage = {
  step: 'attributeMappings',
  title: 'guide.mappings.title',
  why: 'guide.mappings.why',
  location: 'guide.mappings.location',
  link: 'entraProvisioning',
  tasks: [
    { text: 'guide.mappings.open' },
    { text: 'guide.mappings.section', detail: 'guide.mappings.section.detail' },
    { text: 'guide.mappings.check', detail: 'guide.mappings.check.detail' },
    { text: 'guide.mappings.list', detail: 'guide.mappings.list.detail' },
    { text: 'guide.mappings.choose', detail: 'guide.mappings.choose.detail' },
    { text: 'guide.mappings.add' },
    { text: 'guide.mappings.direct' },
    { text: 'guide.mappings.repeat', detail: 'guide.mappings.repeat.detail' },
  ],
  notes: [
    { tone: 'warning', title: 'guide.mappings.userName.title', text: 'guide.mappings.userName' },
    { tone: 'info', title: 'guide.mappings.defaults.title', text: 'guide.mappings.defaults' },
    { tone: 'info', text: 'guide.mappings.anyTime' },
  ],
  sketch: 'mappings',
  confirm: 'guide.mappings.confirm',
  troubles: [
    { title: 'guide.mappings.trouble.twice.title', text: 'guide.mappings.trouble.twice' },
    { title: 'guide.mappings.trouble.list.title', text: 'guide.mappings.trouble.list' },
    { title: 'guide.mappings.trouble.empty.title', text: 'guide.mappings.trouble.empty' },
    { title: 'guide.mappings.trouble.guests.title', text: 'guide.mappings.trouble.guests' },
  ],
};
