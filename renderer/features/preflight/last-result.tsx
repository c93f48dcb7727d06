import { Button } from '@fluentui/react-components';
import { useTranslator } from '../../lib/i18n';
import { useApp } from '../../lib/store';
import { ActionCard } from '../../ui/action-card';
import { Callout } from '../../ui/callout';
import { comparisonText } from '../../ui/comparison-text';
import { compareAgain, compareSamples } from './actions';
import { usePreflight } from './state';

/** The last comparison of the record, which keeps only its counts: until there is a result again. */
export function LastResult({ hasResult }: { readonly hasResult: boolean }) {
  const translator = useTranslator();
  const { t } = translator;
  const comparison = useApp(({ setup }) => setup?.comparison ?? null);
  const readsWebex = useApp(({ setup }) => setup?.token?.location === 'keychain' && setup.orgId !== null);
  if (!comparison || hasResult) return null;
  const { outdated, counts, shortfall } = comparison;
  return (
    <Callout
      tone={outdated || shortfall || counts.duplicates ? 'warning' : 'success'}
      title={comparisonText(comparison, translator)}
      actions={<Button onClick={() => void compareAgain(readsWebex)}>{t('preflight.compareAgain')}</Button>}
    >
      {outdated ? <p>{t(`duplicates.outdated.${outdated}`)}</p> : null}
      {shortfall ? <p>{t('duplicates.short', shortfall)}</p> : null}
      <p>{t('duplicates.countsOnly')}</p>
    </Callout>
  );
}

/** Practice mode has both lists at hand. */
export function Samples({ busy }: { readonly busy: boolean }) {
  const { t } = useTranslator();
  const setup = useApp((app) => app.setup);
  const used = usePreflight(({ view }) => view.summary !== null);
  if (setup?.space !== 'practice') return null;
  const ready = setup.token && setup.orgId && setup.token.location !== 'missing';
  return (
    <ActionCard title={t('duplicates.samples.title')} text={t(ready ? 'duplicates.samples.text' : 'preflight.noToken')}>
      <Button
        appearance={used ? 'secondary' : 'primary'}
        disabledFocusable={busy || !ready}
        onClick={() => void compareSamples()}
      >
        {t('duplicates.samples.use')}
      </Button>
    </ActionCard>
  );
}
