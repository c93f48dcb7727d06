import { Button, Tooltip } from '@fluentui/react-components';
import {
  ArrowLeft20Regular,
  CheckmarkCircle20Filled,
  Circle20Regular,
  CircleHalfFill20Regular,
  ErrorCircle20Filled,
} from '@fluentui/react-icons';
import type { Translator } from '../../assets/i18n';
import type { SetupView, StepId, StepView } from '../../electron/contract';
import { goTo, showHome } from '../actions/setups';
import { useTranslator } from '../i18n';
import { AppIcon } from './app-icon';
import { useMedia } from './hooks';
import { SettingsMenu } from './settings-menu';

const icons = {
  done: <CheckmarkCircle20Filled />,
  next: <CircleHalfFill20Regular />,
  waiting: <Circle20Regular />,
  attention: <ErrorCircle20Filled />,
};

/** The steps of a setup, which are its progress too. Narrow windows show the icons, the narrowest a bar at the top. */
export function Rail({ setup, current }: { setup: SetupView; current: StepId }) {
  const { t } = useTranslator();
  const narrow = useMedia('(max-width: 900px)');
  const name = setup.name || t('app.unnamed');
  return (
    <div className="rail">
      <Tooltip content={t('app.allSetups')} relationship="label" {...(narrow ? {} : { visible: false })}>
        <Button
          appearance="subtle"
          className="rail-button"
          icon={<ArrowLeft20Regular />}
          onClick={() => void showHome()}
        >
          <span className="label">{t('app.allSetups')}</span>
        </Button>
      </Tooltip>
      <div className="rail-name">
        <AppIcon size={32} />
        <div className="label">
          <p className="rail-title">{name}</p>
          <p className="rail-app">{t('app.name')}</p>
        </div>
      </div>
      <nav aria-label={t('app.steps')}>
        <ol>
          {setup.steps.map((step) => (
            <RailStep key={step.id} step={step} current={step.id === current} narrow={narrow} />
          ))}
        </ol>
      </nav>
      <SettingsMenu className="rail-button rail-settings" />
    </div>
  );
}

function RailStep({ step, current, narrow }: { step: StepView; current: boolean; narrow: boolean }) {
  const translator = useTranslator();
  const name = translator.t(`step.${step.id}`);
  const button = (
    <button
      type="button"
      className="rail-step"
      data-state={step.state}
      aria-current={current ? 'step' : undefined}
      aria-disabled={step.reached ? undefined : true}
      onClick={() => goTo(step.id)}
    >
      <span className="rail-icon" aria-hidden="true">
        {icons[step.state]}
      </span>
      <span className="label">{name}</span>
      <span className="hidden">, {stateText(step, translator)}</span>
    </button>
  );
  return (
    <li>
      {narrow || !step.reached ? (
        <Tooltip
          content={narrow ? `${name}: ${stateText(step, translator)}` : stateText(step, translator)}
          relationship="inaccessible"
          positioning="after"
        >
          {button}
        </Tooltip>
      ) : (
        button
      )}
    </li>
  );
}

function stateText({ state, waitsFor }: StepView, { t }: Translator): string {
  if (state !== 'waiting') return t(`stepState.${state}`);
  return waitsFor ? t('stepState.waiting', { step: t(`step.${waitsFor}`) }) : t('stepState.open');
}
