import { Spinner } from '@fluentui/react-components';
import type { LookupRequest, SetupView } from '../../../shared/contract';
import { userQueryUrl } from '../../../shared/texts/user-query';
import { copyText } from '../../lib/actions';
import { useAfter, useNow } from '../../lib/hooks';
import { useTranslator } from '../../lib/i18n';
import { secondsUntil } from '../../lib/seconds-until';
import { CopyButton } from '../../ui/copy-button';
import { Caption, Quiet } from '../../ui/text';
import { addressesOf } from './actions';
import css from './lookup-requests.module.css';
import { useResultCheck } from './state';

/** Longer than a request usually takes. */
const slowMs = 2000;

/** The requests before they are sent; while they run and afterwards, each with its answer. */
export function LookupRequests({ setup }: { setup: SetupView }) {
  const { t } = useTranslator();
  const { address, others, flow } = useResultCheck();
  const made =
    flow.kind === 'running' || flow.kind === 'failed'
      ? flow.requests
      : flow.kind === 'ended'
        ? flow.lookup.requests
        : [];
  const tenantUrl = setup.tenantUrl ?? setup.cloud.scimBaseUrl;
  const addresses = address.trim() ? addressesOf({ address, others }) : [];
  const planned = addresses.map((each) => `GET ${userQueryUrl(tenantUrl, 'userName', each)}`);
  const shown: readonly string[] = planned.length ? planned : [`GET ${tenantUrl}/Users?filter=userName+eq+"…"`];
  const isCurrent =
    flow.kind === 'running' || made.map(({ line }) => line).join() === planned.slice(0, made.length).join();
  if (made.length && isCurrent) {
    return (
      <ul className={css.requests}>
        {made.map((request) => (
          <Made key={request.line} request={request} />
        ))}
      </ul>
    );
  }
  return (
    <div className={css.planned}>
      <Quiet>{t('result.requests.before', { count: shown.length })}</Quiet>
      <ul className={css.requests}>
        {shown.map((line) => (
          <li key={line}>
            <code>{line}</code>
          </li>
        ))}
      </ul>
    </div>
  );
}

function Made({ request }: { request: LookupRequest }) {
  const { t } = useTranslator();
  const { line, state, status, duration, trackingId } = request;
  const what = t('result.trackingId');
  return (
    <li>
      <code>{line}</code>
      {state === 'ended' ? (
        <span className={css.answer}>
          {' → '}
          {status === null ? t('result.noAnswer') : <code>{status}</code>}
          {duration === undefined ? '' : ` · ${t('test.duration', { ms: duration })}`}
        </span>
      ) : null}
      {state === 'running' ? <Running /> : null}
      {state === 'waiting' && request.retryAt ? <Waiting request={request} retryAt={request.retryAt} /> : null}
      {trackingId && state === 'ended' ? (
        <Caption>
          {what} <code>{trackingId}</code>
          <CopyButton iconOnly appearance="subtle" what={what} copy={() => copyText(trackingId, what)} />
        </Caption>
      ) : null}
    </li>
  );
}

function Running() {
  const { t } = useTranslator();
  const slow = useAfter(slowMs);
  return (
    <span className={css.running}>
      <Spinner size="extra-tiny" aria-hidden="true" />
      {t(slow ? 'result.slow' : 'result.running')}
    </span>
  );
}

function Waiting({
  request: { status, attempt = 2, attempts = attempt },
  retryAt,
}: {
  request: LookupRequest;
  retryAt: string;
}) {
  const { t } = useTranslator();
  const seconds = secondsUntil(retryAt, useNow(true));
  return (
    <span className={css.running} role="timer">
      {status === null ? null : <code>{status}</code>}
      {t('result.waiting', { seconds, attempt, attempts })}
    </span>
  );
}
