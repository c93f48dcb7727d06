import {
  Menu,
  MenuButton,
  MenuGroup,
  MenuGroupHeader,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
} from '@fluentui/react-components';
import type { SetupView, StepId } from '../../../shared/contract';
import { stepIds } from '../../../shared/enums';
import { groupSteps, stepCount, stepNumber } from '../../../shared/enums/step-progress';
import type { Translator } from '../../../shared/texts/i18n';
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
  return (
    <Menu positioning={{ autoSize: true }}>
      <MenuTrigger disableButtonEnhancement>
        <MenuButton appearance="subtle">
          {buttonText(current, translator)}
          {isStep(current) ? <span className={css.name}>{t(`step.${current}`)}</span> : null}
        </MenuButton>
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          {groupSteps(steps).map((group) => (
            <MenuGroup key={group.id}>
              <MenuGroupHeader>{t(`stepGroup.${group.id}`)}</MenuGroupHeader>
              {group.steps.map((step) => (
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
            </MenuGroup>
          ))}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}

function buttonText(current: SetupPageId, { t }: Translator): string {
  if (!isStep(current)) return t('overview.tasks');
  const number = stepNumber(current);
  return number === null ? t('app.optionalStep') : t('app.stepOf', { number, count: stepCount });
}

function isStep(page: SetupPageId): page is StepId {
  return stepIds.some((id) => id === page);
}
