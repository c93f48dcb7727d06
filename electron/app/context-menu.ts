import { app, type ContextMenuParams, Menu, type MenuItemConstructorOptions } from 'electron';
import type { Locale } from '../../shared/contract';
import type { Translator } from '../../shared/texts/i18n';

type Clicked = Pick<ContextMenuParams, 'isEditable' | 'editFlags' | 'selectionText' | 'formControlType'>;

/** Offers cutting, copying and pasting at a right click in every page of the app, those of a sign-in included. */
export function offerContextMenus(locale: () => Locale): void {
  app.on('web-contents-created', (_event, contents) => {
    contents.on('context-menu', (_clicked, params) => {
      void import('../../shared/texts/i18n').then(({ translator }) => {
        const template = contextMenu(params, translator(locale()));
        if (template.length && !contents.isDestroyed()) Menu.buildFromTemplate(template).popup();
      });
    });
  });
}

/** The items for what was clicked: a field, a selected text, or nothing. What a password field holds is never copied. */
export function contextMenu(clicked: Clicked, { t }: Translator): MenuItemConstructorOptions[] {
  const { isEditable, editFlags, selectionText, formControlType } = clicked;
  const copy = { role: 'copy', label: t('menu.copy') } as const;
  if (!isEditable) return selectionText.trim() ? [copy] : [];
  const isSecret = formControlType === 'input-password';
  return [
    { role: 'cut', label: t('menu.cut'), enabled: editFlags.canCut && !isSecret },
    { ...copy, enabled: editFlags.canCopy && !isSecret },
    { role: 'paste', label: t('menu.paste'), enabled: editFlags.canPaste },
    { type: 'separator' },
    { role: 'selectAll', label: t('menu.selectAll'), enabled: editFlags.canSelectAll },
  ];
}
