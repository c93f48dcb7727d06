import type { LinkId } from '../contract';

const entraApps =
  'https://entra.microsoft.com/#view/Microsoft_AAD_IAM/StartboardApplicationsMenuBlade/~/AppAppsPreview';

/** The only pages that the wizard opens in the default browser, besides the sign-in of the setup's own cloud. */
export const links: Readonly<Record<LinkId, string>> = {
  entraApps,
  entraGallery: 'https://entra.microsoft.com/#view/Microsoft_AAD_IAM/AppGalleryBladeV2',
  // The address of the Provisioning page contains ids of the tenant's application, so the link opens the list.
  entraProvisioning: entraApps,
  controlHub: 'https://admin.webex.com/',
  controlHubUsers: 'https://admin.webex.com/users',
  provisionOnDemandDocs: 'https://learn.microsoft.com/en-us/entra/identity/app-provisioning/provision-on-demand',
  webexTokens: 'https://idbroker.webex.com/idb/profile#/tokens',
};
