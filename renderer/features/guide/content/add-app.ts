import type { GuidePage } from './types';

/** Cisco Webex comes from Entra's gallery into the tenant's enterprise applications, unless it is there already. */
export const addApp: GuidePage = {
  step: 'addApp',
  title: 'guide.addApp.title',
  why: 'guide.addApp.why',
  location: 'guide.addApp.location',
  link: 'entraGallery',
  tasks: [
    { text: 'guide.addApp.signIn', detail: 'guide.addApp.signIn.detail' },
    { text: 'guide.addApp.skip', detail: 'guide.addApp.skip.detail', link: 'entraApps' },
    { text: 'guide.addApp.new', detail: 'guide.addApp.new.detail' },
    { text: 'guide.addApp.search' },
    { text: 'guide.addApp.create', detail: 'guide.addApp.create.detail' },
    { text: 'guide.addApp.hide', detail: 'guide.addApp.hide.detail' },
  ],
  notes: [{ tone: 'warning', title: 'guide.addApp.sso.title', text: 'guide.addApp.sso' }],
  sketch: ['gallery', 'properties'],
  confirm: 'guide.addApp.confirm',
  troubles: [
    { title: 'guide.addApp.trouble.disabled.title', text: 'guide.addApp.trouble.disabled' },
    { title: 'guide.addApp.trouble.several.title', text: 'guide.addApp.trouble.several' },
    { title: 'guide.addApp.trouble.missing.title', text: 'guide.addApp.trouble.missing' },
    { title: 'guide.addApp.trouble.twice.title', text: 'guide.addApp.trouble.twice' },
  ],
};
