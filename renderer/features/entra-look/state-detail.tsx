import type { LookCycle, LookQuarantine, LookState } from '../../../shared/contract';
import type { Translator } from '../../../shared/texts/i18n';
import { useTranslator } from '../../lib/i18n';
import { Callout } from '../../ui/callout';
import { FactList } from '../../ui/fact-list';
import { Rich } from '../../ui/rich';

/** How the provisioning job stands. */
export function StateDetail({ state }: { state: LookState }) {
  const translator = useTranslator();
  const { t, moment, number, list } = translator;
  const { status, schedule, interval, last, lastSuccess, synchronized, quarantine } = state;
  const counts = synchronized.map(({ type, count }) => `${typeName(type, translator)}: ${number(count)}`);
  return (
    <>
      {quarantine ? <Quarantine quarantine={quarantine} /> : null}
      <FactList
        facts={[
          { name: t('look.fact.status'), value: t(`look.status.${status}`) },
          { name: t('look.fact.schedule'), value: t(`look.schedule.${schedule}`) },
          ...(interval === null
            ? []
            : [{ name: t('look.fact.interval'), value: t('look.interval', { minutes: interval }) }]),
          { name: t('look.fact.last'), value: cycleText(last, translator), note: countsOf(last, translator) },
          { name: t('look.fact.lastSuccess'), value: lastSuccess ? moment(lastSuccess) : t('look.never') },
          ...(counts.length ? [{ name: t('look.fact.synchronized'), value: list(counts) }] : []),
        ]}
      />
    </>
  );
}

/** A type is "User to urn:…:User": what is in Entra names it. */
function typeName(type: string, { t }: Translator): string {
  const [source = ''] = type.split(' to ');
  const names: Readonly<Record<string, string>> = { User: t('look.assigned.user'), Group: t('look.assigned.group') };
  return names[source] ?? source;
}

function cycleText(last: LookCycle | null, { t, moment }: Translator): string {
  if (!last?.began) return t('look.never');
  return t('look.cycle.when', { result: t(`look.cycle.${last.result}`), date: moment(last.ended ?? last.began) });
}

function countsOf(last: LookCycle | null, { t }: Translator): string | undefined {
  if (!last || last.exported === null) return undefined;
  return t('look.cycle.counts', { exported: last.exported, escrowed: last.escrowed ?? 0 });
}

function Quarantine({ quarantine }: { quarantine: LookQuarantine }) {
  const { t, moment } = useTranslator();
  const { reason, since, nextAttempt, attempts, code, cause } = quarantine;
  const dates = [
    since && t('look.quarantine.since', { date: moment(since) }),
    attempts && t('look.quarantine.attempts', { count: attempts }),
    nextAttempt && t('look.quarantine.next', { date: moment(nextAttempt) }),
  ].filter(Boolean);
  return (
    <Callout tone="danger" title={t('look.quarantine')}>
      <p>{t(`look.quarantine.reason.${reason}`)}</p>
      {cause ? (
        <p>
          {t(`provisioningLog.cause.${cause}.why`)} {t(`provisioningLog.cause.${cause}.remedy`)}
        </p>
      ) : null}
      {code ? (
        <p>
          <code translate="no">{code}</code>
        </p>
      ) : null}
      <p>{dates.join(' ')}</p>
      <p>
        <Rich text={t('look.quarantine.start')} />
      </p>
    </Callout>
  );
}
