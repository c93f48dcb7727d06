import { Button } from '@fluentui/react-components';
import { LockClosed20Regular } from '@fluentui/react-icons';
import type { SetupView } from '../../../shared/contract';
import { useTranslator } from '../../lib/i18n';
import { ActionCard } from '../../ui/action-card';
import { Callout } from '../../ui/callout';
import { Section } from '../../ui/layout';
import { Paragraph } from '../../ui/paragraph';
import { passOnToken } from '../backup';
import { handOverText, showHandOver } from './hand-over-page';

/** The two ways to pass on the Secret Token, and what not to do with it. */
export function PassOn({ setup }: { setup: SetupView }) {
  const { t } = useTranslator();
  const token = setup.renewal?.token ?? setup.token;
  const hasToken = token !== null && token.location !== 'missing';
  return (
    <Section>
      <h2>{t('sheetPage.token')}</h2>
      <Paragraph>{t(hasToken ? 'sheetPage.token.text' : 'sheetPage.file.none')}</Paragraph>
      {hasToken ? (
        <>
          <ActionCard title={t('sheetPage.together')} text={t('sheetPage.together.text')} level="h3">
            <Button onClick={() => showHandOver(setup)}>{t(handOverText(setup))}</Button>
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
