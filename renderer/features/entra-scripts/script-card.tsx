import { Button, Radio } from '@fluentui/react-components';
import { Save20Regular } from '@fluentui/react-icons';
import { useId, useState } from 'react';
import type { SavedFile, SetupView } from '../../../shared/contract';
import { kindsFor, type ScriptKind, type ScriptPart, type ScriptTask } from '../../../shared/enums/entra-scripts';
import { useTranslator } from '../../lib/i18n';
import { goTo } from '../../lib/navigation';
import { useApp } from '../../lib/store';
import { Callout } from '../../ui/callout';
import { CopyButton } from '../../ui/copy-button';
import { FactList } from '../../ui/fact-list';
import { Actions, Card, SectionHead } from '../../ui/layout';
import { Paragraph } from '../../ui/paragraph';
import { RadioRow } from '../../ui/radio-row';
import { Rich } from '../../ui/rich';
import { SavedFileCallout } from '../../ui/saved-file';
import { copyScript, saveScript } from './actions';
import css from './script-card.module.css';
import { ScriptPreview } from './script-preview';
import { changeScripts, useScripts } from './state';

const names: Readonly<Record<Exclude<ScriptKind, 'http'>, string>> = {
  powershell: 'PowerShell',
  terraform: 'Terraform',
  azureCli: 'Azure CLI',
};

interface ScriptCardProps {
  readonly setup: SetupView;
  readonly task: ScriptTask;
  /** Of a set-up: the part that belongs to the step. */
  readonly part?: ScriptPart;
  /** The script is for another time, so there is no step to confirm after it. */
  readonly later?: boolean;
}

/** A script for a step in Entra: its kind, what it does, needs and leaves, and the script itself to save, copy or read. */
export function ScriptCard({ setup, task, part, later = false }: ScriptCardProps) {
  const { t } = useTranslator();
  const id = useId();
  const kinds = kindsFor(task);
  const wanted = useScripts((scripts) => scripts.kind);
  const kind = kinds.includes(wanted) ? wanted : 'powershell';
  const asksForToken = !later && (part === 'connection' || task === 'renewal');
  return (
    <Card as="section" className={css.card} aria-labelledby={id}>
      <SectionHead className={css.head}>
        <h2 id={id}>{t(`entraScript.title.${task}`)}</h2>
        {part === 'application' ? null : (
          <Button size="small" onClick={() => goTo('addApp')}>
            {t('entraScript.change')}
          </Button>
        )}
      </SectionHead>
      <Paragraph>
        <Rich text={t(task === 'setUp' ? `entraScript.part.${part ?? 'application'}` : `entraScript.does.${task}`)} />
      </Paragraph>
      {asksForToken ? <Paragraph>{t('entraScript.token')}</Paragraph> : null}
      <Callout tone="warning" title={t('entraScript.untested.title')}>
        <p>{t(setup.space === 'practice' ? 'entraScript.practice' : 'entraScript.untested')}</p>
      </Callout>
      <RadioRow
        aria-label={t('entraScript.kind')}
        value={kind}
        onChange={(_, { value }) => changeScripts({ kind: kinds.find((each) => each === value) ?? kind })}
      >
        {kinds.map((each) => (
          <Radio
            key={each}
            value={each}
            label={each === 'http' ? t('entraScript.kind.http') : <span translate="no">{names[each]}</span>}
          />
        ))}
      </RadioRow>
      <FactList
        facts={(['needs', 'run', 'leaves'] as const).map((what) => ({
          name: t(`entraScript.${what}`),
          value: <Rich text={t(`entraScript.${what}.${kind}`)} />,
        }))}
      />
      <ScriptFile key={`${kind} ${task}`} kind={kind} task={task} />
      <ScriptPreview setup={setup} kind={kind} task={task} />
      {later ? null : <Paragraph>{t('entraScript.confirm')}</Paragraph>}
    </Card>
  );
}

export function ScriptFile({ kind, task }: { kind: ScriptKind; task: ScriptTask }) {
  const { t } = useTranslator();
  const busy = useApp((app) => app.busy) !== null;
  const [saved, setSaved] = useState<SavedFile | null>(null);
  return (
    <>
      <Actions>
        <Button
          icon={<Save20Regular />}
          disabledFocusable={busy}
          onClick={() => void saveScript(kind, task).then((file) => file && setSaved(file))}
        >
          {t('entraScript.save')}
        </Button>
        <CopyButton
          what={t(`entraScript.title.${task}`)}
          label={t('entraScript.copy')}
          copy={() => copyScript(kind, task)}
        />
      </Actions>
      {saved ? <SavedFileCallout file={saved} /> : null}
    </>
  );
}
