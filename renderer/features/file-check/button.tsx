import { Button, useRestoreFocusTarget } from '@fluentui/react-components';
import { DocumentSearch20Regular } from '@fluentui/react-icons';
import { useTranslator } from '../../lib/i18n';
import { lazyPart } from '../../lib/lazy-page';
import { ButtonLabel } from '../../ui/button-label';
import { openCheck } from './actions';
import { useCheck } from './state';

/** Opens the dialog in which a file is checked. */
export function CheckButton() {
  const { t } = useTranslator();
  // The focus returns here when the dialog closes.
  const restore = useRestoreFocusTarget();
  return (
    <Button appearance="subtle" icon={<DocumentSearch20Regular />} {...restore} onClick={() => void openCheck()}>
      <ButtonLabel>{t('fileCheck.title')}</ButtonLabel>
    </Button>
  );
}

const CheckDialog = lazyPart(
  () => import('./dialog').then((dialog) => dialog.CheckDialog),
  () => <></>,
);

/** The dialog, while it is open. */
export function Check() {
  const open = useCheck((check) => check.open);
  return open ? <CheckDialog /> : null;
}
