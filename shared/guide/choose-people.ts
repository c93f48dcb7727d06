import type { GuidePage } from './types';

/** Only those who are assigned to the application are synchronized: one test user first, all others afterwards. */
export const choosePeople: GuidePage = {
  step: 'choosePeople',
  title: 'guide.people.title',
  why: 'guide.people.why',
  location: 'guide.people.location',
  link: 'entraApps',
  tasks: [
    { text: 'guide.people.open' },
    { text: 'guide.people.add', detail: 'guide.people.add.detail' },
    { text: 'guide.people.find', detail: 'guide.people.find.detail' },
    { text: 'guide.people.assign' },
    { text: 'guide.people.repeat', detail: 'guide.people.repeat.detail' },
  ],
  notes: [
    { tone: 'info', title: 'guide.people.groups.title', text: 'guide.people.groups' },
    { tone: 'warning', title: 'guide.people.nested.title', text: 'guide.people.nested' },
    { tone: 'info', title: 'guide.people.defaultAccess.title', text: 'guide.people.defaultAccess' },
  ],
  sketch: 'usersAndGroups',
  confirm: 'guide.people.confirm',
  troubles: [
    { title: 'guide.people.trouble.groups.title', text: 'guide.people.trouble.groups' },
    { title: 'guide.people.trouble.disabled.title', text: 'guide.people.trouble.disabled' },
    { title: 'guide.people.trouble.nothing.title', text: 'guide.people.trouble.nothing' },
    { title: 'guide.people.trouble.wrong.title', text: 'guide.people.trouble.wrong' },
  ],
};
