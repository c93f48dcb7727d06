import { Button } from '@fluentui/react-components';
import { type ReactNode, useId } from 'react';
import type { PlannedWrite, WriteDecision } from '../../../shared/contract';
import { copyText } from '../../lib/actions';
import { useTranslator } from '../../lib/i18n';
import { Callout } from '../../ui/callout';
import { CodeBlock } from '../../ui/code-block';
import { CopyButton } from '../../ui/copy-button';
import { FactList } from '../../ui/fact-list';
import { Actions, Card } from '../../ui/layout';
import { Paragraph } from '../../ui/paragraph';
import { Rich } from '../../ui/rich';
import { Quiet } from '../../ui/text';
import css from './planned-writes.module.css';

/** What stands for a secret in a body that is shown. */
const hidden = '•••';

interface PlannedWritesProps {
  /** One, or those of a plan that is confirmed once. */
  readonly writes: readonly PlannedWrite[];
  readonly onDecide: (decision: WriteDecision) => void;
  /** Ends everything, beside the decisions. */
  readonly cancel: ReactNode;
}

/** Requests that change something in Entra, before they are made: each in full, with what it changes and how it is undone. */
export function PlannedWrites({ writes, onDecide, cancel }: PlannedWritesProps) {
  const { t } = useTranslator();
  return (
    <>
      <ol className={css.writes}>
        {writes.map((write) => (
          <li key={`${write.change} ${write.address} ${write.body}`}>
            <PlannedWriteCard write={write} />
          </li>
        ))}
      </ol>
      <Actions>
        <Button appearance="primary" onClick={() => onDecide('do')}>
          {writes.length > 1 ? t('entraWrite.doAll', { count: writes.length }) : t('entraWrite.do')}
        </Button>
        <Button onClick={() => onDecide('skip')}>{t('entraWrite.skip')}</Button>
        <Button onClick={() => onDecide('byHand')}>{t('entraWrite.byHand')}</Button>
        {cancel}
      </Actions>
    </>
  );
}

function PlannedWriteCard({ write }: { write: PlannedWrite }) {
  const { t } = useTranslator();
  const id = useId();
  const { change, method, address, body, remark } = write;
  return (
    <Card as="section" className={css.write} aria-labelledby={id}>
      <h3 id={id}>{t(`entraWrite.${change}`)}</h3>
      <FactList
        facts={[
          { name: t('entraWrite.changes'), value: t(`entraWrite.${change}.changes`) },
          { name: t('entraWrite.undo'), value: <Rich text={t(`entraWrite.${change}.undo`)} /> },
        ]}
      />
      {remark ? (
        <Callout tone="info">
          <p>{t(`entraWrite.${remark}`)}</p>
        </Callout>
      ) : null}
      <CodeBlock name={t('entraWrite.request')} text={textOf(write)} />
      {body?.includes(hidden) ? <Quiet>{t('entraWrite.hidden', { mark: hidden })}</Quiet> : null}
      {body === null ? <Paragraph>{t('entraWrite.noBody')}</Paragraph> : null}
      <Actions>
        <CopyButton
          what={`${method} ${address}`}
          label={t('entraWrite.copy')}
          copy={() => copyText(textOf(write), t('entraWrite.request'))}
        />
      </Actions>
    </Card>
  );
}

function textOf({ method, address, body }: PlannedWrite): string {
  return body === null ? `${method} ${address}` : `${method} ${address}\n\n${body}`;
}
