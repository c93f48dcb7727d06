import { ProgressBar } from '@fluentui/react-components';
import type { GraphRequestView } from '../../../shared/contract';
import { type LookPart, lookParts } from '../../../shared/enums/entra-look';
import { useAfter } from '../../lib/hooks';
import { useTranslator } from '../../lib/i18n';
import { Caption, Strong } from '../../ui/text';
import { MadeRequest } from './look-requests';
import css from './look-requests.module.css';

/** Longer than a request usually takes. */
const slowMs = 5_000;

/** How far a look is: its part, and the request that runs. */
export function LookRunning({ part, requests }: { part: LookPart; requests: readonly GraphRequestView[] }) {
  const { t } = useTranslator();
  const number = lookParts.indexOf(part) + 1;
  const current = requests.at(-1);
  return (
    <div>
      <Strong>{t(`look.running.${part}`)}</Strong>
      <ProgressBar aria-label={t('look.title')} value={number - 1} max={lookParts.length} />
      <Caption>{t('look.progress', { part: number, parts: lookParts.length })}</Caption>
      {current ? (
        <ul className={css.requests}>
          <MadeRequest request={current} />
          {current.state === 'running' ? <Slow key={requests.length} /> : null}
        </ul>
      ) : null}
    </div>
  );
}

function Slow() {
  const { t } = useTranslator();
  return useAfter(slowMs) ? <li>{t('look.slow')}</li> : null;
}
