import type { EntraCloudView, MicrosoftClient } from '../../../shared/contract';
import { entraClouds } from '../../core/microsoft/sign-in/clouds';
import type { Target } from '../../core/setup/token-owner';
import type { PracticeSignIn } from '../practice';

/** The clouds to choose from for a setup, the likeliest first. @param practice starts the practice Entra of a practice setup */
export async function entraCloudsOf(
  { cloud, space }: Pick<Target, 'cloud' | 'space'>,
  practice: () => Promise<PracticeSignIn>,
): Promise<readonly EntraCloudView[]> {
  if (space === 'practice') {
    const { loginUrl, graphUrl } = await practice();
    return [{ kind: 'practice', loginUrl, graphUrl }];
  }
  if (cloud.entra) return [{ kind: 'file', loginUrl: cloud.entra.loginUrl, graphUrl: cloud.entra.graphUrl }];
  return [
    { kind: 'global', ...entraClouds.global },
    { kind: 'usGovernment', ...entraClouds.usGovernment },
  ];
}

/**
 * What a sign-in begins with: what the last one had, or what is known beforehand.
 * @param ofOrganization the ID of the application that the organization sets; the practice Entra has its own
 */
export async function firstClient(
  { cloud, space, facts }: Pick<Target, 'cloud' | 'space' | 'facts'>,
  practice: () => Promise<PracticeSignIn>,
  ofOrganization: string | undefined,
): Promise<MicrosoftClient> {
  if (space === 'practice') {
    const { tenant, clientId } = await practice();
    return { cloud: 'practice', tenant, clientId };
  }
  const { microsoft } = facts;
  const kinds = cloud.entra ? ['file'] : ['global', 'usGovernment'];
  if (microsoft && kinds.includes(microsoft.cloud)) {
    return { cloud: microsoft.cloud, tenant: microsoft.tenant, clientId: ofOrganization ?? microsoft.clientId };
  }
  const { tenantId = '', clientId = '' } = cloud.entra ?? {};
  return { cloud: cloud.entra ? 'file' : 'global', tenant: tenantId, clientId: ofOrganization ?? clientId };
}
