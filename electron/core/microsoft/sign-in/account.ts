import { z } from 'zod';
import { type EntraRole, entraRoles } from '../../../../shared/enums/microsoft-sign-in';
import type { GraphClient } from '../graph/client';

/** Who signed in to Microsoft. */
export interface MicrosoftAccount {
  readonly userPrincipalName: string;
  readonly displayName: string;
  readonly tenantId: string;
  readonly tenantName: string;
  /** The roles in effect that may change provisioning. A role that is only eligible is not among them. */
  readonly roles: readonly EntraRole[];
}

const text = z.string().max(1_000);
const me = z.looseObject({ userPrincipalName: text, displayName: text.nullish() });
const organization = z.looseObject({ id: text, displayName: text.nullish() });
const member = z.looseObject({ '@odata.type': text.optional(), roleTemplateId: text.nullish() });

/**
 * Asks Graph who is signed in, in which tenant, and with which roles, also through groups.
 * @throws FailureError `graph.*`, `net.*`
 */
export async function readMicrosoftAccount(graph: Pick<GraphClient, 'get' | 'list'>): Promise<MicrosoftAccount> {
  const [user, organizations, members] = await Promise.all([
    graph.get('/me', me, { $select: 'displayName,userPrincipalName' }),
    graph.list('/organization', organization, { $select: 'id,displayName' }),
    graph.list('/me/transitiveMemberOf', member),
  ]);
  const [tenant] = organizations.items;
  const templates = new Set(members.items.map(({ roleTemplateId }) => roleTemplateId?.toLowerCase()));
  return {
    userPrincipalName: user.userPrincipalName,
    displayName: user.displayName ?? user.userPrincipalName,
    tenantId: tenant?.id.toLowerCase() ?? '',
    tenantName: tenant?.displayName ?? '',
    roles: Object.entries(entraRoles).flatMap(([template, role]) => (templates.has(template) ? [role] : [])),
  };
}
