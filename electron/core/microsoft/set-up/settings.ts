import type { SettingsBefore } from '../../../../shared/contract/entra-write-events';
import { FailureError } from '../../lib/failure';
import type { Token } from '../../tokens/token';
import { type NewSecret, type SecretPair, secretsToWrite } from '../renew/secrets';

/** What the administrator wants of provisioning. */
export interface WantedSettings {
  /** Where Entra sends mail about a quarantine; empty: nowhere. */
  readonly recipient: string;
  /** Deletions in a cycle that need a confirmation when there are more. */
  readonly deleteThreshold: number;
}

/** Values of the key `SyncAll`. */
const scopeText = { all: 'true', assigned: 'false' } as const;
const notificationKey = 'SyncNotificationSettings';

export function settingsBefore(shown: readonly SecretPair[]): SettingsBefore {
  const value = (name: string) => shown.find(({ key }) => key === name)?.value || null;
  return { address: value('BaseAddress') !== null, scope: value('SyncAll'), notification: value(notificationKey) };
}

/**
 * All secrets as they are to be: those of the connection, the scope and the notification. Users who are in scope already stay in
 * scope: leaving it would deactivate them.
 * @throws FailureError `renew.unknownSecret`, `renew.otherAddress`; `setUp.unreadableSettings`: what Entra has is not an object
 */
export function connectionToWrite(
  shown: readonly SecretPair[],
  { tenantUrl, token }: { readonly tenantUrl: string; readonly token: Token },
  wanted: WantedSettings,
): NewSecret[] {
  const { scope, notification } = settingsBefore(shown);
  const isAll = scope?.toLowerCase() === scopeText.all;
  return withValues(secretsToWrite(shown, tenantUrl, token), {
    SyncAll: isAll ? scopeText.all : scopeText.assigned,
    [notificationKey]: notificationText(notification, wanted),
  });
}

/** The same with everybody in scope. */
export function everyoneToWrite(shown: readonly SecretPair[], tenantUrl: string, token: Token): NewSecret[] {
  return withValues(secretsToWrite(shown, tenantUrl, token), { SyncAll: scopeText.all });
}

/** The settings of before; a value that was not set is emptied as Graph takes it (msgraph-metadata, issue 347). */
export function restoredToWrite(
  shown: readonly SecretPair[],
  { scope, notification }: SettingsBefore,
  { tenantUrl, token }: { readonly tenantUrl: string; readonly token: Token },
): NewSecret[] {
  const now = settingsBefore(shown);
  return withValues(secretsToWrite(shown, tenantUrl, token), {
    ...(scope === now.scope ? {} : { SyncAll: scope ?? '' }),
    ...(notification === now.notification ? {} : { [notificationKey]: notification ?? '{}' }),
  });
}

/** The keys whose readable values are not as written. JSON texts are compared by what the app wrote in them. */
export function differing(written: readonly NewSecret[], shown: readonly SecretPair[]): string[] {
  const now = new Map(shown.map(({ key, value }) => [key, value ?? '']));
  return written.flatMap(({ key, value }) => {
    const found = now.get(key) ?? '';
    if (key === 'BaseAddress') return [];
    if (typeof value !== 'string') return found === '' ? [key] : [];
    if (key === notificationKey) return sameNotification(value, found) ? [] : [key];
    return value.toLowerCase() === found.toLowerCase() ? [] : [key];
  });
}

/** Whether Entra shows already what would be written. */
export function isWritten(written: readonly NewSecret[], shown: readonly SecretPair[]): boolean {
  return settingsBefore(shown).address && differing(written, shown).length === 0;
}

function withValues(secrets: readonly NewSecret[], values: Readonly<Record<string, string>>): NewSecret[] {
  return [
    ...secrets.filter(({ key }) => !(key in values)),
    ...Object.entries(values).map(([key, value]) => ({ key, value })),
  ];
}

/** The value is JSON text in a text (Microsoft Learn, "How to programmatically configure cloud sync using MS Graph API"). */
function notificationText(old: string | null, { recipient, deleteThreshold }: WantedSettings): string {
  const before = old === null ? {} : objectIn(old);
  if (!before) throw new FailureError('setUp.unreadableSettings', { key: notificationKey });
  return JSON.stringify({
    ...before,
    ...(recipient === '' ? {} : { Enabled: true, Recipients: recipient }),
    DeleteThresholdEnabled: true,
    DeleteThresholdValue: deleteThreshold,
  });
}

function sameNotification(written: string, found: string): boolean {
  const [wanted, now] = [objectIn(written), objectIn(found || '{}')];
  if (!wanted || !now) return written === found;
  return Object.entries(wanted).every(([name, value]) => Reflect.get(now, name) === value);
}

function objectIn(text: string): object | null {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : null;
  } catch {
    return null;
  }
}
