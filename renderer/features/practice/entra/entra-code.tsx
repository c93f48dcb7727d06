import { useTranslator } from '../../../lib/i18n';
import css from './practice-entra.module.css';

/** A code of Entra's provisioning service, as its log has it. */
export function EntraCode({ code }: { readonly code: string }) {
  const { t } = useTranslator();
  return (
    <p className={css.code}>
      {t('practiceEntra.code')} <code>{code}</code>
    </p>
  );
}
