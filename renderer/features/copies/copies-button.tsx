import { Button, useRestoreFocusTarget } from '@fluentui/react-components';
import { SaveMultiple20Regular } from '@fluentui/react-icons';
import { useTranslator } from '../../lib/i18n';
import { openCopies } from './state';

interface CopiesButtonProps {
  /** Absent: of all setups. */
  readonly setup?: { readonly id: string; readonly name: string };
  readonly size?: 'small' | 'medium' | 'large';
  readonly appearance?: 'subtle';
}

/** Opens the dialog of copies; the focus returns to this button. */
export function CopiesButton({ setup, ...look }: CopiesButtonProps) {
  const { t } = useTranslator();
  const restore = useRestoreFocusTarget();
  return (
    <Button icon={<SaveMultiple20Regular />} onClick={() => openCopies(setup ?? null)} {...look} {...restore}>
      {t('copies.open')}
    </Button>
  );
}
