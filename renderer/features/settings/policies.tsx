import type { PoliciesView } from '../../../shared/contract';
import { copyText } from '../../lib/actions';
import { useTranslator } from '../../lib/i18n';
import { useApp } from '../../lib/store';
import { FailureCallout } from '../../ui/callout';
import { CopyButton } from '../../ui/copy-button';
import { FactList } from '../../ui/fact-list';
import { Actions } from '../../ui/layout';
import { Quiet } from '../../ui/text';
import { SettingsGroup } from './settings-group';

/** The policies that are in effect, where they are from, and what is wrong with others; nothing where there are none. */
export function PolicySettings() {
  const policies = useApp((app) => app.start?.policies);
  if (!policies || (policies.inEffect.length === 0 && policies.problems.length === 0)) return null;
  return <Shown policies={policies} />;
}

function Shown({ policies: { inEffect, problems } }: { readonly policies: PoliciesView }) {
  const { t } = useTranslator();
  const text = inEffect.map((each) => `${each.name}: ${each.text} (${each.source})\n`).join('');
  return (
    <SettingsGroup title={t('policies.title')}>
      <Quiet>{t('policies.lead')}</Quiet>
      {problems.map((failure) => (
        <FailureCallout key={JSON.stringify(failure)} failure={failure} tone="warning" />
      ))}
      {inEffect.length === 0 ? (
        <p>{t('policies.none')}</p>
      ) : (
        <>
          <FactList
            facts={inEffect.map(({ name, text: value, source }) => ({
              name: t(`policies.name.${name}`),
              value: value || '–',
              note: t('policies.source', { name, source }),
              mono: true,
            }))}
          />
          <Actions>
            <CopyButton what={t('policies.copied')} copy={() => copyText(text, t('policies.copied'))} />
          </Actions>
        </>
      )}
    </SettingsGroup>
  );
}
