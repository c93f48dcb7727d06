import type { SetupView } from '../../../shared/contract';
import { useTranslator } from '../../lib/i18n';
import { Paragraph } from '../../ui/paragraph';
import { ScriptFile } from './script-card';
import { ScriptPreview } from './script-preview';

/** The script that registers the application for the sign-in to Microsoft: to save, copy or read. */
export function RegistrationScript({ setup }: { readonly setup: SetupView }) {
  const { t } = useTranslator();
  return (
    <>
      <Paragraph>{t('entraScript.does.registration')}</Paragraph>
      <ScriptFile kind="powershell" task="registration" />
      <ScriptPreview setup={setup} kind="powershell" task="registration" />
    </>
  );
}
