import { Menu, MenuButton, MenuItem, MenuList, MenuPopover, MenuTrigger } from '@fluentui/react-components';
import type { SetupView } from '../../../shared/contract';
import { classNames } from '../../lib/class-names';
import { useTranslator } from '../../lib/i18n';
import { goTo } from '../../lib/navigation';
import type { SetupPageId } from '../../lib/store';
import { stateText, stepIcons } from '../../ui/step-icons';
import { VisuallyHidden } from '../../ui/text';
import css from './step-menu.module.css';

const looks = { done: css.done, next: css.next, attention: css.attention, waiting: undefined } as const;

/** The steps in the narrowest windows: one button with the open step and a menu of all. */
export function StepMenu({ setup: { steps }, current }: { setup: SetupView; current: SetupPageId }) {
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
              icon={<span className={css.icon}>{stepIcons[step.state]}</span>}
              disabled={!step.reached}
              className={classNames(looks[step.state])}
              aria-current={step.id === current ? 'step' : undefined}
              onClick={() => goTo(step.id)}
            >
              {t(`step.${step.id}`)}
              <VisuallyHidden>, {stateText(step, translator)}</VisuallyHidden>
            </MenuItem>
          ))}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
