import type { GuidePage, PortalPages } from './types';

const page: Omit<GuidePage, 'tasks'> = {
  step: 'addApp',
  title: 'guide.addApp.title',
  why: 'guide.addApp.why',
  link: 'entraGallery',
  notes: [{ tone: 'warning', title: 'guide.addApp.sso.title', text: 'guide.addApp.sso' }],
  confirm: 'guide.addApp.confirm',
  troubles: [
    { title: 'guide.addApp.trouble.disabled.title', text: 'guide.addApp.trouble.disabled' },
    { title: 'guide.addApp.trouble.several.title', text: 'guide.addApp.trouble.several' },
    { title: 'guide.addApp.trouble.missing.title', text: 'guide.addApp.trouble.missing' },
    { title: 'guide.addApp.trouble.twice.title', text: 'guide.addApp.trouble.twice' },
  ],
};

/** Cisco Webex comes from Entra's gallery into the tenant's enterprise applications, unless it is there already. */
export const addApp: PortalPages = {
  newConfiguration: {
    ...page,
    location: 'newPortal.addApp.location',
    tasks: [
      { text: 'guide.addApp.signIn', detail: 'guide.addApp.signIn.detail' },
      { text: 'newPortal.addApp.skip', detail: 'guide.addApp.skip.detail', link: 'entraApps' },
      { text: 'guide.addApp.new' },
      { text: 'guide.addApp.search' },
      { text: 'guide.addApp.create', detail: 'guide.addApp.create.detail' },
      { text: 'guide.addApp.hide', detail: 'guide.addApp.hide.detail' },
    ],
    sketch: ['gallery', 'properties'],
  },
  provisioningMode: {
    ...page,
    location: 'olderPortal.addApp.location',
    tasks: [
      { text: 'guide.addApp.signIn', detail: 'guide.addApp.signIn.detail' },
      { text: 'guide.addApp.skip', detail: 'guide.addApp.skip.detail', link: 'entraApps' },
      { text: 'olderPortal.addApp.new', detail: 'olderPortal.addApp.new.detail' },
      { text: 'guide.addApp.search' },
      { text: 'olderPortal.addApp.add', detail: 'guide.addApp.create.detail' },
      { text: 'guide.addApp.hide', detail: 'guide.addApp.hide.detail' },
    ],
    sketch: ['olderGallery', 'properties'],
  },
};
