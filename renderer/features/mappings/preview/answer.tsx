import type { PracticeAction } from '../../../../shared/contract';
import { useTranslator } from '../../../lib/i18n';
import { Callout, FailureCallout } from '../../../ui/callout';
import { CodeBlock } from '../../../ui/code-block';
import { Quiet, Strong } from '../../../ui/text';
import { useWorkbench } from '../state';
import css from './request.module.css';
import { usePreview } from './state';
import { exchangeText } from './texts';

interface PracticeAnswerProps {
  readonly action: PracticeAction;
  /** What the request does. */
  readonly name: string;
  readonly shownUrl: string;
}

/** What the practice Webex answered last to a request of this kind. @param shownUrl the address that stands above */
export function PracticeAnswerView({ action, name, shownUrl }: PracticeAnswerProps) {
  const { t } = useTranslator();
  const answer = usePreview((state) => state.answers[action]);
  const sample = useWorkbench((bench) => bench.sample);
  if (!answer) return null;
  const stale = answer.person === sample ? null : <Quiet>{t('preview.answer.stale')}</Quiet>;
  if (!answer.result.ok) {
    return (
      <FailureCallout failure={answer.result.failure} alert>
        {stale}
      </FailureCallout>
    );
  }
  const exchange = answer.result.value;
  const { method, url, status, body } = exchange;
  const good = status >= 200 && status < 300;
  return (
    <section className={css.answer} aria-label={t('preview.answer')}>
      <Callout tone={good ? 'success' : 'warning'}>
        <p>
          <Strong as="code">{status}</Strong> {t(exchangeText(exchange))}
        </p>
        {url === shownUrl ? null : (
          <p className={css.line}>
            <code className={css.method}>{method}</code> <code>{url}</code>
          </p>
        )}
        {stale}
      </Callout>
      {body ? <CodeBlock name={t('preview.answer.body', { name })} text={body} /> : null}
    </section>
  );
}
