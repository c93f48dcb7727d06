import { Menu, MenuButton, MenuItem, MenuList, MenuPopover, MenuTrigger } from '@fluentui/react-components';
import type { SetupView } from '../../../shared/contract';
import { goTo } from '../../features/setups/actions';
import { useTranslator } from '../../lib/i18n';
import type { SetupPlace } from '../../lib/store';
import { stateText, stepIcons } from '../../ui/step-icons';

/** The steps where there is room for one button only: which one is open, and a menu of all. */
export function StepMenu({ setup: { steps }, current }: { setup: SetupView; current: SetupPlace }) {
  const translator = useTranslator();
  const { t } = translator;
  const number = steps.findIndex((step) => step.id === current) + 1;
  return (
    <Menu positioning={{ autoSize: true }}>
      <MenuTrigger disableButtonEnhancement>
        <MenuButton appearance="subtle">
          {number ? t('app.stepOf', { number, count: steps.length }) : t('overview.tasks')}
        </MenuButton>
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          {steps.map((step) => (
            <MenuItem
              key={step.id}
              icon={<span className="step-icon">{stepIcons[step.state]}</span>}
              disabled={!step.reached}
              data-state={step.state}
              aria-current={step.id === current ? 'step' : undefined}
              onClick={() => goTo(step.id)}
            >
              {t(`step.${step.id}`)}
              <span className="hidden">, {stateText(step, translator)}</span>
            </MenuItem>
          ))}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
