import type { SetupView } from '../../../shared/contract';
import { seenStatusText } from '../../../shared/texts/entra-seen-texts';
import { useTranslator } from '../../lib/i18n';
import { Quiet } from '../../ui/text';

/** What the record says of the last look; in this run of the app there was none. */
export function LastLook({ setup: { entraSeen } }: { setup: SetupView }) {
  const translator = useTranslator();
  const { t, moment } = translator;
  if (!entraSeen) return null;
  return (
    <Quiet>{t('look.seen.state', { date: moment(entraSeen.at), status: seenStatusText(entraSeen, translator) })}</Quiet>
  );
}
