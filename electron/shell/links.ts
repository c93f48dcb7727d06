import { shell } from 'electron';
import type { LinkId } from '../contract';

/** The only pages that the wizard opens in the default browser, besides the sign-in of the setup's own cloud. */
const links: Readonly<Record<LinkId, string>> = {
  entraProvisioning:
    'https://entra.microsoft.com/#view/Microsoft_AAD_IAM/StartboardApplicationsMenuBlade/~/AppAppsPreview',
  controlHub: 'https://admin.webex.com/',
  webexTokens: 'https://idbroker.webex.com/idb/profile#/tokens',
};

export async function openLink(link: LinkId): Promise<void> {
  await shell.openExternal(links[link]);
}
