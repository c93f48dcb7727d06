import { Button, Menu, MenuItem, MenuList, MenuPopover, MenuTrigger } from '@fluentui/react-components';
import {
  ArrowSync20Regular,
  CalendarAdd20Regular,
  Delete20Regular,
  DocumentText20Regular,
  LockClosed20Regular,
  MoreHorizontal20Regular,
  Note20Regular,
  Rename20Regular,
  SaveMultiple20Regular,
} from '@fluentui/react-icons';
import { useTranslator } from '../../lib/i18n';

interface SetupMenuProps {
  readonly name: string;
  /** It has notes already. */
  readonly noted: boolean;
  /** What leads to the renewal; absent before Entra has a token. */
  readonly renewal?: 'renewal.start' | 'renewal.continue';
  readonly onRenew: () => void;
  /** Absent when there is no day to be reminded of. */
  readonly onCalendar?: () => void;
  readonly onRecord: () => void;
  readonly onCopies: () => void;
  readonly onBackUp: () => void;
  readonly onNote: () => void;
  readonly onRename: () => void;
  readonly onDelete: () => void;
}

/** The other actions on a setup in the list. */
export function SetupMenu({
  name,
  noted,
  renewal,
  onRenew,
  onCalendar,
  onRecord,
  onCopies,
  onBackUp,
  onNote,
  onRename,
  onDelete,
}: SetupMenuProps) {
  const { t } = useTranslator();
  return (
    <Menu>
      <MenuTrigger disableButtonEnhancement>
        <Button appearance="subtle" icon={<MoreHorizontal20Regular />} aria-label={t('home.more', { name })} />
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          {renewal ? (
            <MenuItem icon={<ArrowSync20Regular />} onClick={onRenew}>
              {t(renewal)}
            </MenuItem>
          ) : null}
          {onCalendar ? (
            <MenuItem icon={<CalendarAdd20Regular />} onClick={onCalendar}>
              {t('calendar.save.menu')}
            </MenuItem>
          ) : null}
          <MenuItem icon={<DocumentText20Regular />} onClick={onRecord}>
            {t('recordPage.open')}
          </MenuItem>
          <MenuItem icon={<SaveMultiple20Regular />} onClick={onCopies}>
            {t('copies.open')}
          </MenuItem>
          <MenuItem icon={<LockClosed20Regular />} onClick={onBackUp}>
            {t('backup.menu')}
          </MenuItem>
          <MenuItem icon={<Note20Regular />} onClick={onNote}>
            {t(noted ? 'notes.edit' : 'notes.add')}
          </MenuItem>
          <MenuItem icon={<Rename20Regular />} onClick={onRename}>
            {t('home.rename')}
          </MenuItem>
          <MenuItem icon={<Delete20Regular />} onClick={onDelete}>
            {t('home.delete')}
          </MenuItem>
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
