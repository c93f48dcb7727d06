import { Button } from '@fluentui/react-components';
import { LockClosed20Regular } from '@fluentui/react-icons';
import type { SetupView } from '../../../shared/contract';
import { useTranslator } from '../../lib/i18n';
import { goTo } from '../../lib/navigation';
import { ActionCard } from '../../ui/action-card';
import { Callout } from '../../ui/callout';
import { Section } from '../../ui/layout';
import { Paragraph } from '../../ui/paragraph';
import { passOnToken } from '../backup';

/** The two ways to pass on the Secret Token, and what not to do with it. */
export function PassOn({ setup }: { setup: SetupView }) {
  const { t } = useTranslator();
  const hasToken = setup.token !== null && setup.token.location !== 'missing';
  return (
    <Section>
      <h2>{t('sheetPage.token')}</h2>
      <Paragraph>{t(hasToken ? 'sheetPage.token.text' : 'sheetPage.file.none')}</Paragraph>
      {hasToken ? (
        <>
          <ActionCard title={t('sheetPage.together')} text={t('sheetPage.together.text')} level="h3">
            <Button onClick={() => goTo('connectEntra')}>{t('sheetPage.together.go')}</Button>
          </ActionCard>
          <ActionCard title={t('sheetPage.file')} text={t('sheetPage.file.text')} level="h3">
            <Button icon={<LockClosed20Regular />} onClick={() => passOnToken(setup)}>
              {t('sheetPage.file.save')}
            </Button>
          </ActionCard>
        </>
      ) : null}
      <Callout tone="warning" title={t('sheetPage.not')}>
        <p>{t('sheetPage.not.text')}</p>
      </Callout>
    </Section>
  );
}
