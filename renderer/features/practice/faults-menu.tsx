import { Menu, MenuItemCheckbox, MenuList, MenuPopover, MenuTrigger } from '@fluentui/react-components';
import type { PracticeFault } from '../../../shared/contract';
import { useTranslator } from '../../lib/i18n';
import { useApp } from '../../lib/store';
import { FaultsButton } from '../../ui/menu-buttons';
import { MenuNote } from '../../ui/menu-note';
import { setFault } from './actions';

const faults: readonly PracticeFault[] = [
  'expiredToken',
  'revokedToken',
  'forbidden',
  'tooManyRequests',
  'slow',
  'serverError',
  'wrongOrganization',
];

/** Switches the faults of the practice Webex on and off. */
export function FaultsMenu() {
  const { t } = useTranslator();
  const on = useApp((app) => app.faults);
  return (
    <Menu
      checkedValues={{ fault: [...on] }}
      onCheckedValueChange={(_, { checkedItems }) => {
        const changed = faults.find((fault) => checkedItems.includes(fault) !== on.includes(fault));
        if (changed) void setFault(changed, checkedItems.includes(changed));
      }}
    >
      <MenuTrigger disableButtonEnhancement>{(trigger) => <FaultsButton {...trigger} />}</MenuTrigger>
      <MenuPopover>
        <MenuNote>{t('practice.faults.explain')}</MenuNote>
        <MenuList>
          {faults.map((fault) => (
            <MenuItemCheckbox key={fault} name="fault" value={fault}>
              {t(`practice.fault.${fault}`)}
            </MenuItemCheckbox>
          ))}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
