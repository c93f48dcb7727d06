import { Radio } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import type { MonitoredProgram } from '../../../shared/contract';
import { type MonitorSystem, monitorSystems } from '../../../shared/enums';
import { monitorCheck } from '../../../shared/texts/monitor-check';
import { copyText } from '../../lib/actions';
import { request } from '../../lib/bridge';
import { useTranslator } from '../../lib/i18n';
import { useApp } from '../../lib/store';
import { CodeBlock } from '../../ui/code-block';
import { CopyButton } from '../../ui/copy-button';
import { Actions, Section } from '../../ui/layout';
import { RadioRow } from '../../ui/radio-row';
import { Quiet } from '../../ui/text';
import css from './keep-it-reminders.module.css';

const names: Readonly<Record<MonitorSystem, string>> = {
  nagios: 'Nagios / Icinga',
  prtg: 'PRTG',
  zabbix: 'Zabbix',
};

/** What a monitoring system runs to hear of a token that expires, with the paths of this computer. */
export function Monitoring() {
  const { t } = useTranslator();
  const platform = useApp((app) => app.start?.platform ?? 'linux');
  const [system, setSystem] = useState<MonitorSystem>('nagios');
  const [app, setApp] = useState<MonitoredProgram | null>(null);
  useEffect(() => {
    const read = request(async (main) => ({ ok: true, value: await main['monitor.app']() }));
    void read.then((answer) => answer.ok && setApp(answer.value));
  }, []);
  const check = app ? monitorCheck(system, { platform, ...app }) : '';
  const what = t('monitoring.check');
  return (
    <Section aria-labelledby="monitoring">
      <h2 id="monitoring">{t('monitoring.title')}</h2>
      <p className={css.text}>{t('monitoring.text')}</p>
      <RadioRow
        aria-label={t('monitoring.system')}
        value={system}
        onChange={(_, { value }) => setSystem(monitorSystems.find((each) => each === value) ?? system)}
      >
        {monitorSystems.map((each) => (
          <Radio key={each} value={each} label={<span translate="no">{names[each]}</span>} />
        ))}
      </RadioRow>
      <p className={css.text}>{t(`monitoring.place.${system}`, { platform })}</p>
      <CodeBlock name={what} text={check} />
      <Actions>
        <CopyButton what={what} copy={() => copyText(check, what)} disabled={!app} />
      </Actions>
      <Quiet className={css.text}>
        {t('monitoring.codes')} {t('monitoring.account')}
      </Quiet>
    </Section>
  );
}
