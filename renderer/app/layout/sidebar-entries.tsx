import { Tooltip } from '@fluentui/react-components';
import { ArrowSync20Regular } from '@fluentui/react-icons';
import type { SetupView, StepView } from '../../../shared/contract';
import { isOptional } from '../../../shared/enums/step-progress';
import { classNames } from '../../lib/class-names';
import { useTranslator } from '../../lib/i18n';
import { goTo, showOverview, showRenewal } from '../../lib/navigation';
import type { SetupPageId } from '../../lib/store';
import { AppIcon } from '../../ui/app-icon';
import { StepIcon, stateText } from '../../ui/step-icons';
import { VisuallyHidden } from '../../ui/text';
import css from './sidebar-entries.module.css';

export interface SidebarProps {
  readonly setup: SetupView;
  readonly current: SetupPageId;
}

/** The setup's name, which leads to its start page. */
export function SetupEntry({ setup, current, compact }: SidebarProps & { compact: boolean }) {
  const { t } = useTranslator();
  const name = setup.name || t('app.unnamed');
  // The accessible name begins with the visible text (WCAG 2.5.3).
  const label = `${name} ${t('overview.kicker')}`;
  return (
    <Tooltip content={label} relationship="label" {...(compact ? {} : { visible: false })} positioning="after">
      <button
        type="button"
        className={css.name}
        aria-current={current === 'overview' ? 'page' : undefined}
        onClick={showOverview}
      >
        <AppIcon size={32} />
        <span className={css.nameLabel}>
          {/* A long name is cut. */}
          <span className={css.nameText} title={name}>
            {name}
          </span>{' '}
          <span className={css.kind}>{t('overview.kicker')}</span>
        </span>
      </button>
    </Tooltip>
  );
}

/** A renewal is not a step; the sidebar shows it on every page. */
export function RenewalEntry({ setup, current, compact }: SidebarProps & { compact: boolean }) {
  const { t } = useTranslator();
  const text = t(setup.renewal ? 'renewal.underWay' : 'renewal.kicker');
  return (
    <Tooltip content={text} relationship="label" {...(compact ? {} : { visible: false })} positioning="after">
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

/** A step with its state. */
export function StepEntry({ step, current }: { step: StepView; current: boolean }) {
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
      <span className={css.label}>
        {name}
        {isOptional(step.id) ? (
          <span className={css.optional} aria-hidden="true">
            {translator.t('step.optional')}
          </span>
        ) : null}
      </span>
      <VisuallyHidden>, {stateText(step, translator)}</VisuallyHidden>
    </button>
  );
  return (
    <li>
      {step.reached ? (
        button
      ) : (
        <Tooltip content={stateText(step, translator)} relationship="inaccessible" positioning="after">
          {button}
        </Tooltip>
      )}
    </li>
  );
}
