import type { GuidePage, GuideTask, GuideTrouble, PortalPages } from './types';

const page: Omit<GuidePage, 'tasks' | 'notes' | 'troubles'> = {
  step: 'turnOn',
  title: 'guide.turnOn.title',
  why: 'guide.turnOn.why',
  link: 'entraProvisioning',
  confirm: 'guide.turnOn.confirm',
};
const onDemand: GuideTask = {
  text: 'guide.turnOn.onDemand',
  detail: 'guide.turnOn.onDemand.detail',
  link: 'provisionOnDemandDocs',
};
const troubles: readonly GuideTrouble[] = [
  { title: 'guide.turnOn.trouble.nobody.title', text: 'guide.turnOn.trouble.nobody' },
  { title: 'guide.turnOn.trouble.leftOut.title', text: 'guide.turnOn.trouble.leftOut' },
  { title: 'guide.turnOn.trouble.everybody.title', text: 'guide.turnOn.trouble.everybody' },
  { title: 'guide.turnOn.trouble.quarantine.title', text: 'guide.turnOn.trouble.quarantine' },
];

/** Provisioning is started, for the assigned people, and from then on Entra works by itself. */
export const turnOn: PortalPages = {
  newConfiguration: {
    ...page,
    location: 'newPortal.turnOn.location',
    tasks: [
      { text: 'newPortal.open', detail: 'guide.turnOn.open.detail' },
      { text: 'newPortal.turnOn.scope', detail: 'guide.turnOn.scope.detail' },
      onDemand,
      { text: 'newPortal.turnOn.start', detail: 'guide.turnOn.save.detail' },
    ],
    notes: [
      { tone: 'info', title: 'guide.turnOn.restart.title', text: 'newPortal.turnOn.restart' },
      { tone: 'warning', title: 'guide.turnOn.clear.title', text: 'guide.turnOn.clear' },
    ],
    sketch: 'startProvisioning',
    troubles: [
      { title: 'newPortal.turnOn.trouble.start.title', text: 'newPortal.turnOn.trouble.start' },
      { title: 'newPortal.turnOn.trouble.older.title', text: 'newPortal.turnOn.trouble.older' },
      ...troubles,
    ],
  },
  provisioningMode: {
    ...page,
    location: 'guide.turnOn.location',
    tasks: [
      { text: 'guide.turnOn.open', detail: 'guide.turnOn.open.detail' },
      { text: 'guide.turnOn.scope', detail: 'guide.turnOn.scope.detail' },
      { text: 'guide.turnOn.status' },
      { text: 'guide.turnOn.save', detail: 'guide.turnOn.save.detail' },
      onDemand,
    ],
    notes: [
      { tone: 'info', title: 'guide.turnOn.restart.title', text: 'guide.turnOn.restart' },
      { tone: 'warning', title: 'guide.turnOn.clear.title', text: 'guide.turnOn.clear' },
    ],
    sketch: 'provisioningStatus',
    troubles: [
      { title: 'guide.turnOn.trouble.switch.title', text: 'guide.turnOn.trouble.switch' },
      { title: 'guide.turnOn.trouble.start.title', text: 'guide.turnOn.trouble.start' },
      ...troubles,
    ],
  },
};
