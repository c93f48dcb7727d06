import type { Translator } from '../../../../shared/texts/i18n';
import type { MappingChanges } from './mapping-changes';

/** What a script is made of: values of the record, none of which is secret. */
export interface ScriptValues {
  readonly setupName: string;
  /** Null: not known yet, so the script asks for it. */
  readonly tenantUrl: string | null;
  /** The userPrincipalName of the test user, if one was looked up; null: the script asks for it. */
  readonly testUser: string | null;
  readonly mappings: MappingChanges;
  /** Microsoft Graph of the tenant's cloud, without a slash at its end. */
  readonly graphUrl: string;
}

export interface ScriptContext {
  readonly translator: Translator;
  readonly values: ScriptValues;
}

/** The application's name in Entra's gallery (Microsoft's tutorial on Cisco Webex), which is also the default of a new one. */
export const applicationName = 'Cisco Webex';

/** Microsoft Graph of the worldwide cloud (Microsoft Graph, "National cloud deployments"). */
export const globalGraph = 'https://graph.microsoft.com';

/** A script begins with these lines: what it is, for what, and what it must not be taken for. */
export function headLines(
  { translator: { t }, values }: ScriptContext,
  title: 'script.setUp' | 'script.renewal' | 'script.mappings' | 'script.registration',
): string[] {
  return [
    t(title),
    t('script.head.for', { name: values.setupName || t('app.unnamed') }),
    '',
    t('script.head.untested'),
    t('script.head.noToken'),
    t('script.head.again'),
  ];
}
