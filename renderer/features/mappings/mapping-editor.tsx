import {
  Button,
  Combobox,
  Dialog,
  DialogActions,
  DialogBody,
  DialogTitle,
  Field,
  Input,
  Option,
  Radio,
  RadioGroup,
} from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import type { AttributeMapping, Finding, MappingSource } from '../../../shared/contract';
import { applyText, targetText, typeText } from '../../../shared/texts/mapping-texts';
import { request } from '../../lib/bridge';
import { useTranslator } from '../../lib/i18n';
import { useApp } from '../../lib/store';
import { Surface } from '../../ui/dialog-surface';
import { DialogText } from '../../ui/dialog-text';
import { changeDraft, dropDraft, keepDraft, withDraft } from './actions';
import { FindingList } from './findings';
import css from './mapping-editor.module.css';
import { MappingSourceField } from './mapping-source-field';
import { sourceOf, sourceText } from './source-text';
import { type MappingDraft, useWorkbench } from './state';

const kinds: readonly MappingSource['kind'][] = ['attribute', 'constant', 'expression', 'none'];

/** The fields of Entra's page "Edit Attribute", with the findings about the row while it is typed. */
export function MappingEditor({ draft: { row, mapping } }: { draft: MappingDraft }) {
  const translator = useTranslator();
  const { t } = translator;
  const busy = useApp((app) => app.busy) !== null;
  const targets = useWorkbench((bench) => bench.choices?.targets ?? []);
  const findings = useFindings(row, mapping);
  const matches = targets.filter(({ name }) => name.toLowerCase().includes(mapping.target.trim().toLowerCase()));
  const exact = targets.find(({ name }) => name === mapping.target);
  return (
    <Dialog open onOpenChange={(_, { open }) => !open && dropDraft()}>
      <Surface className={css.editor}>
        <DialogBody>
          <DialogTitle>
            {row === null ? t('workbench.editor.add') : t('workbench.edit', { target: mapping.target })}
          </DialogTitle>
          <DialogText>
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
            <Field label={t('mapping.column.target')} {...(exact ? { hint: targetText(exact.topic, translator) } : {})}>
              <Combobox
                freeform
                expandIcon={{ 'aria-label': t('workbench.editor.open') }}
                className={css.code}
                value={mapping.target}
                selectedOptions={[mapping.target]}
                onChange={({ target }) => changeDraft({ target: target.value })}
                onOptionSelect={(_, { optionValue }) => optionValue && changeDraft({ target: optionValue })}
              >
                {(exact ? targets : matches).map(({ name }) => (
                  <Option key={name} value={name}>
                    {name}
                  </Option>
                ))}
              </Combobox>
            </Field>
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
          </DialogText>
          <DialogActions>
            <Button onClick={dropDraft}>{t('app.cancel')}</Button>
            <Button appearance="primary" disabledFocusable={busy} onClick={() => void keepDraft()}>
              {t(row === null ? 'workbench.editor.addRow' : 'workbench.editor.keep')}
            </Button>
          </DialogActions>
        </DialogBody>
      </Surface>
    </Dialog>
  );
}

/** Requests the findings about the edited row while it is typed. */
function useFindings(row: number | null, mapping: AttributeMapping): readonly Finding[] {
  const [findings, setFindings] = useState<readonly Finding[]>([]);
  useEffect(() => {
    let current = true;
    const check = async () => {
      const mappings = withDraft(row, mapping);
      const result = await request(async (main) => ({ ok: true, value: await main['mappings.check']({ mappings }) }));
      const index = row ?? mappings.length - 1;
      const begun = mapping.target.trim() !== '';
      if (current && result.ok) setFindings(begun ? result.value.filter((finding) => finding.row === index) : []);
    };
    const timer = setTimeout(() => void check(), 150);
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [row, mapping]);
  return findings;
}
