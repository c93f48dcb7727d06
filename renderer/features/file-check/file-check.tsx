import { Button, useRestoreFocusTarget } from '@fluentui/react-components';
import { DocumentSearch20Regular } from '@fluentui/react-icons';
import { useTranslator } from '../../lib/i18n';
import { lazyPart } from '../../lib/lazy-page';
import { ButtonLabel } from '../../ui/button-label';
import { openFileCheck } from './actions';
import { useFileCheck } from './state';

/** Opens the dialog in which a file is checked. */
export function FileCheckButton() {
  const { t } = useTranslator();
  // The focus returns here when the dialog closes.
  const restore = useRestoreFocusTarget();
  return (
    <Button appearance="subtle" icon={<DocumentSearch20Regular />} {...restore} onClick={() => void openFileCheck()}>
      <ButtonLabel>{t('fileCheck.title')}</ButtonLabel>
    </Button>
  );
}

const FileCheckDialog = lazyPart(
  () => import('./dialog').then((dialog) => dialog.FileCheckDialog),
  () => <></>,
);

/** Above every page: the dialog, while it is open. */
export function FileCheckLayer() {
  const open = useFileCheck((check) => check.open);
  return open ? <FileCheckDialog /> : null;
}
