import type { ConfirmedBy } from '../contract';
import type { RecordNames } from '../enums/settings';
import type { Translator } from './i18n';

/** The names that a confirmation could have; an empty text: unknown. */
interface KnownNames {
  readonly system: string;
  readonly webex: string;
}

/** Whom a confirmation names by this setting; undefined: no one. */
export function confirmedBy(names: RecordNames, { system, webex }: KnownNames): ConfirmedBy | undefined {
  const by = {
    ...(system && (names === 'both' || names === 'system') ? { system } : {}),
    ...(webex && (names === 'both' || names === 'webex') ? { webex } : {}),
  };
  return Object.keys(by).length ? by : undefined;
}

/** The names with what each is: `ada (computer), ada@contoso.example (Webex)`; empty without any. */
export function confirmedByText(by: ConfirmedBy | undefined, { t, list }: Translator): string {
  return list([
    ...(by?.system ? [t('record.by.system', { name: by.system })] : []),
    ...(by?.webex ? [t('record.by.webex', { name: by.webex })] : []),
  ]);
}
