import type { SetupView, TokenSlot } from '../../shared/contract';
import { confirmedBy, confirmedByText } from '../../shared/texts/confirmed-by';
import { useTranslator } from '../lib/i18n';
import { useApp } from '../lib/store';
import { Quiet } from './text';

/** What a confirmation on this page saves about who confirms, before it is saved. */
export function ConfirmedAs({ setup, token = 'current' }: { readonly setup: SetupView; readonly token?: TokenSlot }) {
  const translator = useTranslator();
  const { t } = translator;
  const names = useApp((app) => app.settings.recordNames);
  const system = useApp((app) => app.start?.systemUser ?? '');
  const account = token === 'pending' ? setup.renewal?.account : setup.account;
  const who = confirmedByText(confirmedBy(names, { system, webex: account?.email ?? '' }), translator);
  return <Quiet>{who ? t('record.by.before', { who }) : t('record.by.before.none')}</Quiet>;
}
