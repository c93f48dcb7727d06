import { Field, Select } from '@fluentui/react-components';
import type { ProvisioningApplication, ProvisioningLogView } from '../../../shared/contract';
import { useTranslator } from '../../lib/i18n';
import { Callout } from '../../ui/callout';
import { Card } from '../../ui/layout';
import { Quiet } from '../../ui/text';
import { showApplication } from './actions';
import { CauseBars } from './cause-bars';
import { CauseDetail } from './cause-detail';
import css from './result.module.css';
import { useProvisioningLog } from './state';

/** What the log says of one application: how many users need an action, the causes as bars, and the open cause. */
export function LogResult({ view }: { readonly view: ProvisioningLogView }) {
  const { t, moment } = useTranslator();
  const chosen = useProvisioningLog((log) => log.application);
  const open = useProvisioningLog((log) => log.cause);
  const application = view.applications.find(({ name }) => name === chosen) ?? view.applications[0];
  if (!application) return null;
  const cause = application.causes.find(({ key }) => key === open);
  const acting = application.causes.reduce((sum, { kind, users }) => sum + (kind === 'act' ? users : 0), 0);
  const { events, users, succeeded, causes } = application;
  const period = view.from && view.to ? { from: moment(view.from), to: moment(view.to) } : null;
  return (
    <>
      <Card as="section" className={css.result} aria-labelledby="log-result">
        <h2 id="log-result">
          {acting ? t('provisioningLog.headline.act', { users: acting }) : t('provisioningLog.headline.none')}
        </h2>
        {view.applications.length > 1 ? <Applications all={view.applications} chosen={application.name} /> : null}
        <div>
          <Quiet>{t('provisioningLog.summary', { events, users, succeeded })}</Quiet>
          {period ? <Quiet>{t('provisioningLog.period', period)}</Quiet> : null}
        </div>
        <Remarks view={view} />
        {causes.length ? <CauseBars causes={causes} /> : <p>{t('provisioningLog.allSucceeded')}</p>}
      </Card>
      {cause ? <CauseDetail cause={cause} /> : null}
    </>
  );
}

function Applications({ all, chosen }: { all: readonly ProvisioningApplication[]; chosen: string }) {
  const { t } = useTranslator();
  return (
    <Field label={t('provisioningLog.application')} className={css.application}>
      <Select value={chosen} onChange={(_, { value }) => void showApplication(value)}>
        {all.map(({ name, events }) => (
          <option key={name} value={name}>
            {t('provisioningLog.application.option', {
              name: name || t('provisioningLog.application.unnamed'),
              events,
            })}
          </option>
        ))}
      </Select>
    </Field>
  );
}

/** What the summary lacks. */
function Remarks({ view: { unreadable, cut, more } }: { view: ProvisioningLogView }) {
  const { t } = useTranslator();
  const texts = [
    unreadable ? t('provisioningLog.unreadable', { count: unreadable }) : '',
    cut ? t('provisioningLog.cut') : '',
    more ? t('provisioningLog.more') : '',
  ].filter(Boolean);
  if (texts.length === 0) return null;
  return (
    <Callout tone="warning">
      {texts.map((text) => (
        <p key={text}>{text}</p>
      ))}
    </Callout>
  );
}
