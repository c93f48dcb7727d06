import { Button, Menu, MenuItem, MenuList, MenuPopover, MenuTrigger } from '@fluentui/react-components';
import { CalendarAdd20Regular, Delete20Regular, MoreHorizontal20Regular, Rename20Regular } from '@fluentui/react-icons';
import { useTranslator } from '../i18n';

interface SetupMenuProps {
  readonly name: string;
  /** Absent when there is no day to be reminded of. */
  readonly onCalendar?: () => void;
  readonly onRename: () => void;
  readonly onDelete: () => void;
}

/** What else can be done with a setup from the list. */
export function SetupMenu({ name, onCalendar, onRename, onDelete }: SetupMenuProps) {
  const { t } = useTranslator();
  return (
    <Menu>
      <MenuTrigger disableButtonEnhancement>
        <Button appearance="subtle" icon={<MoreHorizontal20Regular />} aria-label={t('home.more', { name })} />
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          {onCalendar ? (
            <MenuItem icon={<CalendarAdd20Regular />} onClick={onCalendar}>
              {t('calendar.save.menu')}
            </MenuItem>
          ) : null}
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
