import type { GuidePage } from './types';

/** Provisioning is set to On, for the assigned people, and from then on Entra works by itself. */
export const turnOn: GuidePage = {
  step: 'turnOn',
  title: 'guide.turnOn.title',
  why: 'guide.turnOn.why',
  location: 'guide.turnOn.location',
  link: 'entraProvisioning',
  tasks: [
    { text: 'guide.turnOn.open', detail: 'guide.turnOn.open.detail' },
    { text: 'guide.turnOn.scope', detail: 'guide.turnOn.scope.detail' },
    { text: 'guide.turnOn.status' },
    { text: 'guide.turnOn.save', detail: 'guide.turnOn.save.detail' },
    { text: 'guide.turnOn.onDemand', detail: 'guide.turnOn.onDemand.detail', link: 'provisionOnDemandDocs' },
  ],
  notes: [
    { tone: 'info', title: 'guide.turnOn.restart.title', text: 'guide.turnOn.restart' },
    { tone: 'warning', title: 'guide.turnOn.clear.title', text: 'guide.turnOn.clear' },
  ],
  sketch: 'provisioning',
  confirm: 'guide.turnOn.confirm',
  troubles: [
    { title: 'guide.turnOn.trouble.switch.title', text: 'guide.turnOn.trouble.switch' },
    { title: 'guide.turnOn.trouble.start.title', text: 'guide.turnOn.trouble.start' },
    { title: 'guide.turnOn.trouble.nobody.title', text: 'guide.turnOn.trouble.nobody' },
    { title: 'guide.turnOn.trouble.leftOut.title', text: 'guide.turnOn.trouble.leftOut' },
    { title: 'guide.turnOn.trouble.everybody.title', text: 'guide.turnOn.trouble.everybody' },
    { title: 'guide.turnOn.trouble.quarantine.title', text: 'guide.turnOn.trouble.quarantine' },
  ],
};
