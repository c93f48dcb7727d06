import { Button, Dialog, DialogActions, DialogBody, DialogTitle } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useTranslator } from '../lib/i18n';
import { Surface } from './dialog-surface';
import { DialogText } from './dialog-text';

interface ConfirmDialogProps {
  readonly title: string;
  readonly confirm: string;
  /** The text of the button that closes the dialog; by default, Cancel. */
  readonly dismiss?: string;
  readonly disabled?: boolean;
  readonly children: ReactNode;
  readonly onConfirm: () => void;
  readonly onClose: () => void;
}

/** A small dialog with one action and a cancel button. */
export function ConfirmDialog(props: ConfirmDialogProps) {
  const { title, confirm, dismiss, disabled = false, children, onConfirm, onClose } = props;
  const { t } = useTranslator();
  return (
    <Dialog open onOpenChange={(_, { open }) => !open && onClose()}>
      <Surface>
        <DialogBody>
          <DialogTitle>{title}</DialogTitle>
          <DialogText>{children}</DialogText>
          <DialogActions>
            <Button onClick={onClose}>{dismiss ?? t('app.cancel')}</Button>
            <Button appearance="primary" disabled={disabled} onClick={onConfirm}>
              {confirm}
            </Button>
          </DialogActions>
        </DialogBody>
      </Surface>
    </Dialog>
  );
}
