import {
  Menu,
  MenuDivider,
  MenuGroup,
  MenuGroupHeader,
  MenuItem,
  MenuItemCheckbox,
  MenuList,
  MenuPopover,
  MenuTrigger,
} from '@fluentui/react-components';
import { practiceFaults, practiceStates } from '../../../shared/enums';
import { practiceEntraFaults } from '../../../shared/enums/practice-entra';
import { useTranslator } from '../../lib/i18n';
import { useApp } from '../../lib/store';
import { FaultsButton } from '../../ui/menu-buttons';
import { MenuNote } from '../../ui/menu-note';
import { jumpTo, setFault } from './actions';
import { readEntraFaults, setEntraFaults } from './entra/actions';
import { usePracticeEntra } from './entra/state';

/** Switches the faults of the practice Webex and of the practice Entra on and off, and leads to setups in a state to practise with. */
export function FaultsMenu() {
  const { t } = useTranslator();
  const on = useApp((app) => app.faults);
  const entraOn = usePracticeEntra((entra) => entra.faults);
  const busy = useApp((app) => app.busy);
  return (
    <Menu
      positioning={{ autoSize: true, overflowBoundaryPadding: 8 }}
      checkedValues={{ fault: [...on], entraFault: [...entraOn] }}
      onOpenChange={(_, { open }) => {
        if (open) void readEntraFaults();
      }}
      onCheckedValueChange={(_, { name, checkedItems }) => {
        if (name === 'entraFault') {
          void setEntraFaults(practiceEntraFaults.filter((fault) => checkedItems.includes(fault)));
          return;
        }
        const changed = practiceFaults.find((fault) => checkedItems.includes(fault) !== on.includes(fault));
        if (changed) void setFault(changed, checkedItems.includes(changed));
      }}
    >
      <MenuTrigger disableButtonEnhancement>{(trigger) => <FaultsButton {...trigger} />}</MenuTrigger>
      <MenuPopover>
        <MenuNote>{t('practice.faults.explain')}</MenuNote>
        <MenuList>
          <MenuGroup>
            <MenuGroupHeader>{t('practice.states')}</MenuGroupHeader>
            {practiceStates.map((state) => (
              <MenuItem key={state} disabled={busy !== null} onClick={() => void jumpTo(state)}>
                {t(`practice.state.${state}`)}
              </MenuItem>
            ))}
          </MenuGroup>
          <MenuDivider />
          <MenuGroup>
            <MenuGroupHeader>{t('practiceWebex.faults.heading')}</MenuGroupHeader>
            {practiceFaults.map((fault) => (
              <MenuItemCheckbox key={fault} name="fault" value={fault}>
                {t(`practice.fault.${fault}`)}
              </MenuItemCheckbox>
            ))}
          </MenuGroup>
          <MenuDivider />
          <MenuGroup>
            <MenuGroupHeader>{t('practiceEntra.faults.heading')}</MenuGroupHeader>
            {practiceEntraFaults.map((fault) => (
              <MenuItemCheckbox key={fault} name="entraFault" value={fault}>
                {t(`practiceEntra.fault.${fault}`)}
              </MenuItemCheckbox>
            ))}
          </MenuGroup>
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
