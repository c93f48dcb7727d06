import type { SetupView } from '../../shared/contract';
import { confirmedBy, confirmedByText } from '../../shared/texts/confirmed-by';
import { useTranslator } from '../lib/i18n';
import { useApp } from '../lib/store';
import { Quiet } from './text';

/** What a confirmation on this page saves about who confirms, before it is saved. */
export function ConfirmedAs({ setup }: { readonly setup: Pick<SetupView, 'account'> }) {
  const translator = useTranslator();
  const { t } = translator;
  const names = useApp((app) => app.settings.recordNames);
  const system = useApp((app) => app.start?.systemUser ?? '');
  const who = confirmedByText(confirmedBy(names, { system, webex: setup.account?.email ?? '' }), translator);
  return <Quiet>{who ? t('record.by.before', { who }) : t('record.by.before.none')}</Quiet>;
}
