import type { GuidePage, GuideTask, PortalPages } from './types';

const page: Omit<GuidePage, 'tasks'> = {
  step: 'attributeMappings',
  title: 'guide.mappings.title',
  why: 'guide.mappings.why',
  link: 'entraProvisioning',
  notes: [
    { tone: 'warning', title: 'guide.mappings.userName.title', text: 'guide.mappings.userName' },
    { tone: 'info', title: 'guide.groups.title', text: 'guide.groups' },
    { tone: 'info', title: 'guide.mappings.defaults.title', text: 'guide.mappings.defaults' },
    { tone: 'info', text: 'guide.mappings.anyTime' },
  ],
  confirm: 'guide.mappings.confirm',
  troubles: [
    { title: 'guide.mappings.trouble.twice.title', text: 'guide.mappings.trouble.twice' },
    { title: 'guide.mappings.trouble.list.title', text: 'guide.mappings.trouble.list' },
    { title: 'guide.mappings.trouble.empty.title', text: 'guide.mappings.trouble.empty' },
    { title: 'guide.mappings.trouble.guests.title', text: 'guide.mappings.trouble.guests' },
  ],
};

/** The instructions for the page of one mapping, which both forms of the portal share. */
const mappingTasks: readonly GuideTask[] = [
  { text: 'guide.mappings.check', detail: 'guide.mappings.check.detail' },
  { text: 'guide.mappings.list', detail: 'guide.mappings.list.detail' },
  { text: 'guide.mappings.choose', detail: 'guide.mappings.choose.detail' },
  { text: 'guide.mappings.add' },
  { text: 'guide.mappings.direct' },
  { text: 'guide.mappings.repeat', detail: 'guide.mappings.repeat.detail' },
];

/** Which Entra attribute fills which Webex attribute, before provisioning is turned on or any time afterwards. */
export const attributeMappings: PortalPages = {
  newConfiguration: {
    ...page,
    location: 'newPortal.mappings.location',
    tasks: [
      { text: 'newPortal.open' },
      { text: 'newPortal.mappings.users' },
      ...mappingTasks,
      { text: 'newPortal.mappings.groups', detail: 'guide.groups.detail' },
    ],
    sketch: 'mappings',
  },
  provisioningMode: {
    ...page,
    location: 'guide.mappings.location',
    tasks: [
      { text: 'guide.mappings.open' },
      { text: 'guide.mappings.section', detail: 'guide.mappings.section.detail' },
      ...mappingTasks,
      { text: 'olderPortal.mappings.groups', detail: 'guide.groups.detail' },
    ],
    sketch: 'olderMappings',
  },
};
