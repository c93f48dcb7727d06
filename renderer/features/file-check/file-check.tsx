import { Button } from '@fluentui/react-components';
import { DocumentSearch20Regular } from '@fluentui/react-icons';
import { useLayoutEffect } from 'react';
import { useTranslator } from '../../lib/i18n';
import { lazyPart } from '../../lib/lazy-page';
import { ButtonLabel } from '../../ui/button-label';
import { openFileCheck } from './actions';
import { useFileCheck } from './state';

/** What Fluent's useRestoreFocusTarget gives, without the engine behind it: other pages load that one. */
const focusTarget = { 'data-tabster': '{"restorer":{"type":1}}' };

/** Opens the dialog in which a file is checked. */
export function FileCheckButton() {
  const { t } = useTranslator();
  return (
    <Button
      appearance="subtle"
      icon={<DocumentSearch20Regular />}
      {...focusTarget}
      onClick={() => void openFileCheck()}
    >
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
  useReturningFocus(open);
  return open ? <FileCheckDialog /> : null;
}

/**
 * Gives the focus back to where it was when the dialog opened, if Fluent's engine came only with the dialog and does not know.
 * Runs before the effects of the dialog, which moves the focus.
 */
function useReturningFocus(open: boolean): void {
  useLayoutEffect(() => {
    if (!open) return;
    const before = document.activeElement;
    return () => {
      setTimeout(() => {
        if (before instanceof HTMLElement && document.activeElement === document.body) before.focus();
      });
    };
  }, [open]);
}
