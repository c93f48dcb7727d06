import type { GraphRequestView } from '../../../shared/contract';
import { copyText } from '../../lib/actions';
import { useNow } from '../../lib/hooks';
import { useTranslator } from '../../lib/i18n';
import { secondsUntil } from '../../lib/seconds-until';
import { CopyButton } from '../../ui/copy-button';
import { Caption, Quiet } from '../../ui/text';
import css from './look-requests.module.css';
import { useEntraLook } from './state';

/** The requests before they are sent; afterwards, each with its answer. */
export function LookRequests() {
  const { t } = useTranslator();
  const { plan, flow } = useEntraLook();
  const made = flow.kind === 'failed' ? flow.requests : flow.kind === 'ended' ? flow.look.requests : [];
  if (flow.kind === 'running') return null;
  if (made.length > 0) {
    return (
      <details>
        <summary>{t('look.requests', { count: made.length })}</summary>
        <Quiet>{t('look.requests.sent')}</Quiet>
        <ul className={css.requests}>
          {made.map((request, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: two requests can be the same
            <MadeRequest key={index} request={request} />
          ))}
        </ul>
      </details>
    );
  }
  if (!plan) return null;
  return (
    <details>
      <summary>{t('look.requests', { count: plan.requests.length })}</summary>
      <Quiet>{t('look.requests.before')}</Quiet>
      <ul className={css.requests}>
        {plan.requests.map(({ line, scope, granted }) => (
          <li key={line}>
            <code translate="no">{line}</code>
            <Caption>{t(granted === false ? 'look.requests.missing' : 'look.requests.needs', { scope })}</Caption>
          </li>
        ))}
      </ul>
    </details>
  );
}

export function MadeRequest({ request }: { request: GraphRequestView }) {
  const { t } = useTranslator();
  const { line, state, status, duration, requestId } = request;
  const what = t('look.requestId');
  return (
    <li>
      <code translate="no">{line}</code>
      {state === 'ended' ? (
        <span className={css.answer}>
          {' → '}
          {status === null ? t('look.noAnswer') : <code>{status}</code>}
          {duration === undefined ? '' : ` · ${t('test.duration', { ms: duration })}`}
        </span>
      ) : null}
      {state === 'waiting' && request.retryAt ? <Waiting request={request} retryAt={request.retryAt} /> : null}
      {requestId && state === 'ended' ? (
        <Caption>
          {what} <code translate="no">{requestId}</code>
          <CopyButton iconOnly appearance="subtle" what={what} copy={() => copyText(requestId, what)} />
        </Caption>
      ) : null}
    </li>
  );
}

function Waiting({
  request: { status, attempt = 2, attempts = attempt },
  retryAt,
}: {
  request: GraphRequestView;
  retryAt: string;
}) {
  const { t } = useTranslator();
  const seconds = secondsUntil(retryAt, useNow(true));
  return (
    <span className={css.waiting} role="timer">
      {status === null ? null : <code>{status}</code>}
      {t('look.waiting', { seconds, attempt, attempts })}
    </span>
  );
}
