import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogTitle,
  Field,
  Input,
  Radio,
  RadioGroup,
} from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import type { Finding, MappingSource } from '../../../shared/contract';
import { applyText, typeText } from '../../../shared/texts/mapping-texts';
import { setupId } from '../../lib/actions';
import { request } from '../../lib/bridge';
import { useTranslator } from '../../lib/i18n';
import { sourceOf, sourceText } from '../../lib/source-text';
import { useApp } from '../../lib/store';
import { Surface } from '../../ui/dialog-surface';
import { DialogText } from '../../ui/dialog-text';
import { Quiet } from '../../ui/text';
import {
  beginRow,
  changeDraft,
  chooseTarget,
  dropDraft,
  isComplete,
  isNewTarget,
  keepDraft,
  withDraft,
} from './actions';
import { FindingList } from './findings';
import css from './mapping-editor.module.css';
import { MappingMatchingField } from './mapping-matching-field';
import { MappingSourceField } from './mapping-source-field';
import { MappingTargetField } from './mapping-target-field';
import type { MappingDraft } from './state';

const kinds: readonly MappingSource['kind'][] = ['attribute', 'constant', 'expression', 'none'];

/** The fields of Entra's page "Edit Attribute", with the findings about the row while it is typed. A new row begins with its target. */
export function MappingEditor({ draft }: { draft: MappingDraft }) {
  const { t } = useTranslator();
  const { row, mapping } = draft;
  const title = {
    target: t('workbench.editor.add'),
    new: t('workbench.editor.addTo', { target: mapping.target }),
    row: t('workbench.edit', { target: mapping.target }),
  };
  return (
    <Dialog open onOpenChange={(_, { open }) => !open && dropDraft()}>
      <Surface className={css.editor} page={row === 'new' ? 'new' : 'first'}>
        <DialogBody>
          <DialogTitle>{title[typeof row === 'number' ? 'row' : row]}</DialogTitle>
          {row === 'target' ? <TargetPage target={mapping.target} /> : <FieldsPage draft={draft} />}
        </DialogBody>
      </Surface>
    </Dialog>
  );
}

/** Asks for the target of a new row. */
function TargetPage({ target }: { target: string }) {
  const { t } = useTranslator();
  const isUsed = target.trim() !== '' && !isNewTarget(target);
  return (
    <>
      <DialogText>
        <p>{t('workbench.editor.target.text')}</p>
        <MappingTargetField target={target} onlyNew {...(isUsed ? { error: t('workbench.editor.target.used') } : {})} />
      </DialogText>
      <DialogActions>
        <Button onClick={dropDraft}>{t('app.cancel')}</Button>
        <Button appearance="primary" disabledFocusable={!isNewTarget(target)} onClick={chooseTarget}>
          {t('workbench.editor.next')}
        </Button>
      </DialogActions>
    </>
  );
}

function FieldsPage({ draft }: { draft: MappingDraft }) {
  const translator = useTranslator();
  const { t } = translator;
  const { row, mapping } = draft;
  const busy = useApp((app) => app.busy) !== null;
  const findings = useFindings(draft);
  const isNew = row === 'new';
  const complete = isComplete(draft);
  return (
    <>
      <DialogText className={css.fields}>
        <Field label={t('mapping.column.type')}>
          <RadioGroup
            layout="horizontal"
            value={mapping.source.kind}
            onChange={(_, { value }) => {
              const kind = kinds.find((each) => each === value) ?? 'attribute';
              changeDraft({ source: sourceOf(kind, sourceText(mapping.source)) });
            }}
          >
            {kinds.map((kind) => (
              <Radio key={kind} value={kind} label={typeText(kind, translator)} />
            ))}
          </RadioGroup>
        </Field>
        <MappingSourceField source={mapping.source} onChange={(source) => changeDraft({ source })} />
        <Field label={t('mapping.column.defaultValue')} hint={t('workbench.editor.defaultValue.hint')}>
          <Input value={mapping.defaultValue} onChange={(_, { value }) => changeDraft({ defaultValue: value })} />
        </Field>
        {isNew ? null : <MappingTargetField target={mapping.target} />}
        <MappingMatchingField draft={draft} />
        <Field label={t('mapping.column.apply')}>
          <RadioGroup
            layout="horizontal"
            value={mapping.apply}
            onChange={(_, { value }) => changeDraft({ apply: value === 'creation' ? 'creation' : 'always' })}
          >
            <Radio value="always" label={applyText('always', translator)} />
            <Radio value="creation" label={applyText('creation', translator)} />
          </RadioGroup>
        </Field>
        <FindingList findings={findings.filter(({ error }) => !error)} />
        {complete ? null : <Quiet>{t('workbench.editor.incomplete')}</Quiet>}
      </DialogText>
      <DialogActions>
        <Button onClick={dropDraft}>{t('app.cancel')}</Button>
        {isNew ? <Button onClick={beginRow}>{t('app.back')}</Button> : null}
        <Button appearance="primary" disabledFocusable={busy || !complete} onClick={() => void keepDraft()}>
          {t(isNew ? 'workbench.editor.addRow' : 'workbench.editor.keep')}
        </Button>
      </DialogActions>
    </>
  );
}

/** Requests the findings about the edited row while it is typed; that no row matches is one of them where it was the matching one. */
function useFindings(draft: MappingDraft): readonly Finding[] {
  const [findings, setFindings] = useState<readonly Finding[]>([]);
  const { row, mapping } = draft;
  // biome-ignore lint/correctness/useExhaustiveDependencies: its parts are the draft
  useEffect(() => {
    let current = true;
    const check = async () => {
      const mappings = withDraft(draft);
      const result = await request((main) => main['mappings.check']({ id: setupId(), mappings }));
      const index = typeof row === 'number' ? row : mappings.length - 1;
      const isAbout = (finding: Finding) =>
        finding.row === index || (finding.code === 'matchingMissing' && typeof row === 'number');
      if (current && result.ok) setFindings(result.value.filter(isAbout));
    };
    const timer = setTimeout(() => void check(), 150);
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [row, mapping]);
  return findings;
}
