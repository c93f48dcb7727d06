import { Button, Tooltip } from '@fluentui/react-components';
import { ArrowLeft20Regular, ArrowSync20Regular } from '@fluentui/react-icons';
import type { SetupView, StepView } from '../../../shared/contract';
import { ReferenceButton } from '../../features/reference';
import { SettingsMenu } from '../../features/settings';
import { classNames } from '../../lib/class-names';
import { useMedia } from '../../lib/hooks';
import { useTranslator } from '../../lib/i18n';
import { goTo, showHome, showOverview, showRenewal } from '../../lib/navigation';
import type { SetupPageId } from '../../lib/store';
import { AppIcon } from '../../ui/app-icon';
import { ButtonLabel } from '../../ui/button-label';
import { StepIcon, stateText } from '../../ui/step-icons';
import { VisuallyHidden } from '../../ui/text';
import css from './sidebar.module.css';
import { StepMenu } from './step-menu';

interface RailProps {
  readonly setup: SetupView;
  readonly current: SetupPageId;
}

/** The steps of a setup, which are its progress too. Narrow windows show the icons, the narrowest a bar with a menu. */
export function Sidebar({ setup, current }: RailProps) {
  const { t } = useTranslator();
  const narrow = useMedia('(max-width: 900px)');
  const compact = useMedia('(max-width: 640px)');
  return (
    <div className={css.sidebar} data-labels="from-901">
      <Tooltip content={t('app.allSetups')} relationship="label" {...(narrow ? {} : { visible: false })}>
        <Button
          appearance="subtle"
          className={css.button}
          icon={<ArrowLeft20Regular />}
          onClick={() => void showHome()}
        >
          <ButtonLabel>{t('app.allSetups')}</ButtonLabel>
        </Button>
      </Tooltip>
      <RailName setup={setup} current={current} narrow={narrow} />
      {setup.renewal || current === 'renewal' ? <RailRenewal setup={setup} current={current} narrow={narrow} /> : null}
      <nav aria-label={t('app.steps')}>
        {compact ? (
          <StepMenu setup={setup} current={current} />
        ) : (
          <ol>
            {setup.steps.map((step) => (
              <RailStep key={step.id} step={step} current={step.id === current} narrow={narrow} />
            ))}
          </ol>
        )}
      </nav>
      <div className={css.foot}>
        <Tooltip content={t('reference.link')} relationship="label" {...(narrow ? {} : { visible: false })}>
          <ReferenceButton className={classNames(css.button)} />
        </Tooltip>
        <SettingsMenu className={css.button} />
      </div>
    </div>
  );
}

/** The setup's name, which leads to its start page. */
function RailName({ setup, current, narrow }: RailProps & { narrow: boolean }) {
  const { t } = useTranslator();
  const name = setup.name || t('app.unnamed');
  // The accessible name begins with the visible text (WCAG 2.5.3).
  const label = `${name} ${t('overview.kicker')}`;
  return (
    <Tooltip content={label} relationship="label" {...(narrow ? {} : { visible: false })} positioning="after">
      <button
        type="button"
        className={css.name}
        aria-current={current === 'overview' ? 'page' : undefined}
        onClick={showOverview}
      >
        <AppIcon size={32} />
        <span className={css.nameLabel}>
          <span className={css.nameText}>{name}</span> <span className={css.kind}>{t('overview.kicker')}</span>
        </span>
      </button>
    </Tooltip>
  );
}

/** A renewal is not a step; the sidebar shows it on every page. */
function RailRenewal({ setup, current, narrow }: RailProps & { narrow: boolean }) {
  const { t } = useTranslator();
  const text = t(setup.renewal ? 'renewal.rail' : 'renewal.kicker');
  return (
    <Tooltip content={text} relationship="label" {...(narrow ? {} : { visible: false })} positioning="after">
      <button
        type="button"
        className={classNames(css.step, css.renewal)}
        aria-current={current === 'renewal' ? 'page' : undefined}
        onClick={() => showRenewal()}
      >
        <span className={css.renewalIcon} aria-hidden="true">
          <ArrowSync20Regular />
        </span>
        <span className={css.label}>{text}</span>
      </button>
    </Tooltip>
  );
}

function RailStep({ step, current, narrow }: { step: StepView; current: boolean; narrow: boolean }) {
  const translator = useTranslator();
  const name = translator.t(`step.${step.id}`);
  const button = (
    <button
      type="button"
      className={css.step}
      data-state={step.state}
      aria-current={current ? 'step' : undefined}
      aria-disabled={step.reached ? undefined : true}
      onClick={() => goTo(step.id)}
    >
      <StepIcon state={step.state} />
      <span className={css.label}>{name}</span>
      <VisuallyHidden>, {stateText(step, translator)}</VisuallyHidden>
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
