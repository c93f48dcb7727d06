import { Button } from '@fluentui/react-components';
import { Eye20Regular, EyeOff20Regular } from '@fluentui/react-icons';
import { useTranslator } from '../lib/i18n';

/** Shows what is typed, or hides it again. */
export function ShowButton({ shown, onClick }: { shown: boolean; onClick: () => void }) {
  const { t } = useTranslator();
  return (
    <Button
      appearance="transparent"
      size="small"
      icon={shown ? <EyeOff20Regular /> : <Eye20Regular />}
      aria-label={t(shown ? 'backup.passphrase.hide' : 'backup.passphrase.show')}
      onClick={onClick}
    />
  );
}
