import { expect, it, vi } from 'vitest';
import { translator } from '../../../shared/texts/i18n';

vi.mock('electron', () => ({ app: {}, Menu: {} }));

const { contextMenu } = await import('../../../electron/app/context-menu');
const can = {
  canCut: true,
  canCopy: true,
  canPaste: true,
  canSelectAll: true,
  canUndo: true,
  canRedo: true,
  canDelete: true,
  canEditRichly: false,
};
const clicked = { isEditable: true, editFlags: can, selectionText: 'abc', formControlType: 'input-text' } as const;
const shown = (part: Partial<Parameters<typeof contextMenu>[0]>, locale: 'en' | 'zh-CN' = 'en') =>
  contextMenu({ ...clicked, ...part }, translator(locale)).flatMap(({ label, enabled }) =>
    label ? [`${label}${enabled === false ? ' (off)' : ''}`] : [],
  );

it('a field offers cut, copy, paste and select all, in both languages', () => {
  expect(shown({})).toEqual(['Cut', 'Copy', 'Paste', 'Select all']);
  expect(shown({}, 'zh-CN')).toEqual(['剪切', '复制', '粘贴', '全选']);
});

it('a password is pasted, and neither cut nor copied', () => {
  expect(shown({ formControlType: 'input-password' })).toEqual(['Cut (off)', 'Copy (off)', 'Paste', 'Select all']);
});

it('what the page cannot do is off', () => {
  expect(shown({ editFlags: { ...can, canCut: false, canPaste: false } })).toEqual([
    'Cut (off)',
    'Copy',
    'Paste (off)',
    'Select all',
  ]);
});

it('a selected text can be copied; elsewhere there is no menu', () => {
  expect(shown({ isEditable: false, selectionText: 'abc' })).toEqual(['Copy']);
  expect(shown({ isEditable: false, selectionText: ' \n' })).toEqual([]);
});
