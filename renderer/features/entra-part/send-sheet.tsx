import { Button, Field, Radio, RadioGroup } from '@fluentui/react-components';
import { useState } from 'react';
import type { Locale, SavedFile, SheetFormat } from '../../../shared/contract';
import { locales } from '../../../shared/enums';
import { useTranslator } from '../../lib/i18n';
import { useApp } from '../../lib/store';
import { CopyButton } from '../../ui/copy-button';
import { Actions, Section } from '../../ui/layout';
import { SavedFileCallout } from '../../ui/saved-file';
import { copyMail, saveSheet } from './actions';

interface SendSheetProps {
  readonly language: Locale;
  readonly onLanguage: (language: Locale) => void;
}

/** The language of the sheet, and the forms that it can be sent in. */
export function SendSheet({ language, onLanguage }: SendSheetProps) {
  const { t } = useTranslator();
  const busy = useApp((app) => app.busy) !== null;
  const [saved, setSaved] = useState<SavedFile | null>(null);
  const save = (format: SheetFormat) => void saveSheet(language, format).then((file) => file && setSaved(file));
  return (
    <Section>
      <h2>{t('sheetPage.send')}</h2>
      <Field label={t('sheetPage.language')}>
        <RadioGroup
          layout="horizontal"
          value={language}
          onChange={(_, { value }) => onLanguage(locales.find((each) => each === value) ?? language)}
        >
          {locales.map((each) => (
            <Radio key={each} value={each} label={<span lang={each}>{t(`app.language.${each}`)}</span>} />
          ))}
        </RadioGroup>
      </Field>
      <Actions>
        <Button disabledFocusable={busy} onClick={() => save('pdf')}>
          {t('sheetPage.savePdf')}
        </Button>
        <Button disabledFocusable={busy} onClick={() => save('html')}>
          {t('sheetPage.saveHtml')}
        </Button>
        <CopyButton what={t('sheetPage.title')} label={t('sheetPage.copyMail')} copy={() => copyMail(language)} />
      </Actions>
      {saved ? <SavedFileCallout file={saved} /> : null}
    </Section>
  );
}
