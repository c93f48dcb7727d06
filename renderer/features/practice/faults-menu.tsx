import { Menu, MenuItemCheckbox, MenuList, MenuPopover, MenuTrigger } from '@fluentui/react-components';
import { practiceFaults } from '../../../shared/enums';
import { useTranslator } from '../../lib/i18n';
import { useApp } from '../../lib/store';
import { FaultsButton } from '../../ui/menu-buttons';
import { MenuNote } from '../../ui/menu-note';
import { setFault } from './actions';

/** Switches the faults of the practice Webex on and off. */
export function FaultsMenu() {
  const { t } = useTranslator();
  const on = useApp((app) => app.faults);
  return (
    <Menu
      checkedValues={{ fault: [...on] }}
      onCheckedValueChange={(_, { checkedItems }) => {
        const changed = practiceFaults.find((fault) => checkedItems.includes(fault) !== on.includes(fault));
        if (changed) void setFault(changed, checkedItems.includes(changed));
      }}
    >
      <MenuTrigger disableButtonEnhancement>{(trigger) => <FaultsButton {...trigger} />}</MenuTrigger>
      <MenuPopover>
        <MenuNote>{t('practice.faults.explain')}</MenuNote>
        <MenuList>
          {practiceFaults.map((fault) => (
            <MenuItemCheckbox key={fault} name="fault" value={fault}>
              {t(`practice.fault.${fault}`)}
            </MenuItemCheckbox>
          ))}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
