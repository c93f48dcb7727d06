import type { LookSettings } from '../../../../shared/contract';
import type { TenantUrlVerdict } from '../../../../shared/enums/entra-look';
import { notificationSettings, type Secret } from './answers';
import type { SafeText } from './texts';

/** What Graph writes in place of a value that it does not show. */
const mask = '*';
const ours: ReadonlySet<string> = new Set(['BaseAddress', 'SecretToken', 'SyncAll', 'SyncNotificationSettings']);
const mostKeys = 20;

/** The settings of provisioning from its secrets. @param tenantUrl of the setup; null: it has no Org ID yet */
export function settingsOf(secrets: readonly Secret[], tenantUrl: string | null, safe: SafeText): LookSettings {
  const values = new Map(secrets.map(({ key, value }) => [key, value ?? '']));
  const address = values.get('BaseAddress') ?? '';
  const syncAll = (values.get('SyncAll') ?? '').toLowerCase();
  return {
    tenantUrl: { value: safe(address, 500), verdict: verdictOf(address, tenantUrl) },
    hasToken: (values.get('SecretToken') ?? '') !== '',
    syncAll: syncAll === 'true' ? true : syncAll === 'false' ? false : null,
    ...notificationOf(values.get('SyncNotificationSettings') ?? '', safe),
    unknownKeys: [...values]
      .filter(([key, value]) => value === mask && !ours.has(key))
      .map(([key]) => safe(key))
      .slice(0, mostKeys),
  };
}

/** The setting is an object in JSON text; `{}` is how it is emptied. */
function notificationOf(text: string, safe: SafeText): Pick<LookSettings, 'notification' | 'deleteThreshold'> {
  const read = notificationSettings.safeParse(jsonIn(text));
  if (!read.success) return { notification: null, deleteThreshold: null };
  const { Enabled: enabled, Recipients: to, DeleteThresholdEnabled: holds, DeleteThresholdValue: above } = read.data;
  return {
    notification: typeof enabled === 'boolean' || to ? { enabled: enabled === true, recipients: safe(to) } : null,
    deleteThreshold: typeof holds === 'boolean' ? { enabled: holds, value: above ?? null } : null,
  };
}

function verdictOf(address: string, tenantUrl: string | null): TenantUrlVerdict {
  if (address === '') return 'missing';
  if (tenantUrl === null) return 'unknown';
  return addressKey(address) === addressKey(tenantUrl) ? 'same' : 'different';
}

/** The case of a host and a slash at the end have no effect (RFC 3986, section 6.2.2.1). */
function addressKey(address: string): string {
  const text = address.trim();
  return (URL.canParse(text) ? new URL(text).href : text).replace(/\/+$/, '');
}

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
