/** Invented ids: the real ones of Cisco Webex are not published, and each tenant is asked for them. */
export const webexTemplate = {
  id: '9d6bd1e7-4a52-4c1f-8a3e-1f70e2b5c0aa',
  displayName: 'Cisco Webex',
  homePageUrl: 'https://www.webex.com/',
  supportedSingleSignOnModes: ['password', 'saml', 'notSupported'],
  supportedProvisioningTypes: ['sync'],
  logoUrl: null,
  categories: ['collaboration'],
  publisher: 'Cisco',
  description: 'The practice copy of Cisco Webex in the gallery.',
} as const;

/** Another entry of the gallery, whose name is similar. */
const meetingsTemplate = {
  ...webexTemplate,
  id: '5c0d2a64-7be9-4b0d-9f6f-3de0c4a1b7d2',
  displayName: 'Cisco Webex Meetings',
  supportedProvisioningTypes: [],
  description: 'The practice copy of an application that cannot provision.',
};

/** The gallery. */
export const applicationTemplates = [webexTemplate, meetingsTemplate];

/** The synchronization templates of Cisco Webex: the one to use, and an older one that `twoJobs` uses. */
export const synchronizationTemplates = [
  { id: 'practiceWebex', factoryTag: 'practiceWebex', default: true },
  { id: 'practiceWebexOld', factoryTag: 'practiceWebexOld', default: false },
] as const;
