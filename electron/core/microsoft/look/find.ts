import type { LookApplication } from '../../../../shared/contract';
import { webexApplicationName } from '../../../../shared/enums/entra-look';
import { toFailure } from '../../lib/failure';
import type { GraphClient } from '../graph/client';
import { type ServicePrincipal, servicePrincipal, template } from './answers';
import { type LookRead, reads } from './requests';
import type { SafeText } from './texts';

/** Of one name, a tenant has a few. */
const mostApplications = 50;

export interface FoundApplications {
  /** Those from the gallery first. */
  readonly applications: readonly ServicePrincipal[];
  /** The gallery's id of Cisco Webex; null: not one entry has its name, or the gallery could not be read. */
  readonly templateId: string | null;
  readonly inGallery: boolean | null;
}

/**
 * The applications with a name. Graph's filter finds a name in any case; from which entry of the gallery an application was made
 * is compared here. @throws FailureError `graph.*`, `net.*`
 */
export async function findApplications(graph: GraphClient, name: string): Promise<FoundApplications> {
  const { templateId, inGallery } = await webexTemplate(graph);
  const { items } = await graph.list(...of(reads.applications(name), servicePrincipal), mostApplications);
  const named = items.filter(({ displayName }) => sameName(displayName, name));
  const isOurs = ({ applicationTemplateId: from }: ServicePrincipal) => templateId !== null && from === templateId;
  return {
    applications: [...named.filter(isOurs), ...named.filter((each) => !isOurs(each))],
    templateId,
    inGallery,
  };
}

/** Without the gallery, the name alone decides. A cancelled look ends, as does one without a sign-in. */
export async function webexTemplate(graph: GraphClient): Promise<Omit<FoundApplications, 'applications'>> {
  try {
    const { items } = await graph.list(...of(reads.gallery(), template));
    const found = items.filter(({ displayName }) => sameName(displayName, webexApplicationName));
    const [only] = found;
    return { templateId: found.length === 1 && only ? only.id : null, inGallery: found.length > 0 };
  } catch (thrown) {
    const { code } = toFailure(thrown);
    if (['graph.cancelled', 'graph.signInExpired', 'graph.claims'].includes(code) || code.startsWith('net.'))
      throw thrown;
    return { templateId: null, inGallery: null };
  }
}

export function applicationOf(found: ServicePrincipal, templateId: string | null, safe: SafeText): LookApplication {
  const { id, appId, displayName, applicationTemplateId, accountEnabled, tags } = found;
  return {
    id: safe(id),
    appId: safe(appId),
    name: safe(displayName),
    fromGallery: templateId === null ? null : applicationTemplateId === templateId,
    enabled: accountEnabled !== false,
    hidden: tags?.includes('HideApp') ?? false,
  };
}

function sameName(one: string | null | undefined, other: string): boolean {
  return (one ?? '').trim().toLowerCase() === other.trim().toLowerCase();
}

/** The arguments of a request. */
export function of<Schema>({ path, query }: LookRead, schema: Schema) {
  return [path, schema, query] as const;
}
