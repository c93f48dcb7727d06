import type { LookLog, LookLogEntry } from '../../../shared/contract';
import type { MessageId, Translator } from '../../../shared/texts/i18n';
import { useTranslator } from '../../lib/i18n';
import { Address } from '../../ui/address';
import { Actions } from '../../ui/layout';
import { Caption, Quiet } from '../../ui/text';
import { ValueTable } from '../../ui/value-table';
import { ExplainButton } from '../provisioning-log';
import css from './log-detail.module.css';

/** The last entries of the provisioning log, each with its explanation. */
export function LogDetail({ log: { entries, since, more } }: { log: LookLog }) {
  const { t, day } = useTranslator();
  if (entries.length === 0) return <Quiet>{t('look.log.empty', { date: day(since) })}</Quiet>;
  return (
    <>
      <Quiet>{t('look.log.since', { date: day(since) })}</Quiet>
      <ValueTable className={css.table}>
        <thead>
          <tr>
            <th scope="col">{t('look.log.when')}</th>
            <th scope="col">{t('look.log.who')}</th>
            <th scope="col">{t('look.log.what')}</th>
          </tr>
        </thead>
        <tbody>
          {entries.map((entry, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: entries have no id of their own here
            <Entry key={index} entry={entry} />
          ))}
        </tbody>
      </ValueTable>
      {more ? <Quiet>{t('look.log.more')}</Quiet> : null}
      <Actions>
        <ExplainButton />
      </Actions>
    </>
  );
}

function Entry({ entry }: { entry: LookLogEntry }) {
  const translator = useTranslator();
  const { t, moment } = translator;
  const { at, name, cause, code } = entry;
  return (
    <tr>
      <td>{at ? moment(at) : '–'}</td>
      <td translate="no">{name ? <Address>{name}</Address> : '–'}</td>
      <td>
        {resultText(entry, translator)}
        {cause && cause !== 'noChange' ? (
          <Caption>
            {t(`provisioningLog.cause.${cause}.title`)}. {t(`provisioningLog.cause.${cause}.remedy`)}
          </Caption>
        ) : null}
        {code && !cause ? (
          <Caption>
            <code translate="no">{code}</code>
          </Caption>
        ) : null}
      </td>
    </tr>
  );
}

const actions: Readonly<Record<string, MessageId>> = {
  create: 'look.action.create',
  update: 'look.action.update',
  delete: 'look.action.delete',
  disable: 'look.action.disable',
  other: 'look.action.other',
  stageddelete: 'look.action.stageddelete',
};

function resultText({ status, action }: LookLogEntry, { t }: Translator): string {
  const known = actions[action];
  const text = t(`look.log.status.${status}`);
  return known ? t('look.log.action', { status: text, action: t(known) }) : text;
}
