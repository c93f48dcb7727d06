import { Button } from '@fluentui/react-components';
import { ArrowLeft20Regular } from '@fluentui/react-icons';
import { useState } from 'react';
import type { Locale, SetupView } from '../../../shared/contract';
import { useTranslator } from '../../lib/i18n';
import { showOverview } from '../../lib/navigation';
import { Frame } from '../../ui/frame';
import { Section } from '../../ui/layout';
import { NextButton } from '../../ui/next-button';
import { handOverText, showHandOver } from './hand-over-page';
import { PassOn } from './pass-on';
import { SendSheet } from './send-sheet';
import { SheetView } from './sheet-view';

/** The hand-over sheet for the administrator of Entra, how to send it, and how to pass on the token, which is not in it. */
export function SheetPage({ setup }: { setup: SetupView }) {
  const { t, locale } = useTranslator();
  const [chosen, setChosen] = useState<Locale | null>(null);
  const language = chosen ?? locale;
  const back = (
    <Button appearance="subtle" icon={<ArrowLeft20Regular />} onClick={showOverview}>
      {t('renewal.done.back')}
    </Button>
  );
  const footer = <NextButton onClick={() => showHandOver(setup)}>{t(handOverText(setup))}</NextButton>;
  return (
    <Frame
      page="sheet"
      kicker={setup.name || t('app.unnamed')}
      title={t('sheetPage.title')}
      lead={t('sheetPage.lead')}
      back={back}
      footer={footer}
    >
      <SendSheet language={language} onLanguage={setChosen} />
      <PassOn setup={setup} />
      <Section>
        <h2>{t('sheetPage.preview')}</h2>
        <SheetView setup={setup} language={language} />
      </Section>
    </Frame>
  );
}
