import { Button, Tooltip } from '@fluentui/react-components';
import { ArrowLeft20Regular } from '@fluentui/react-icons';
import { Fragment } from 'react';
import { groupSteps } from '../../../shared/enums/step-progress';
import { ReferenceButton } from '../../features/reference';
import { SettingsMenu } from '../../features/settings';
import { classNames } from '../../lib/class-names';
import { useMedia } from '../../lib/hooks';
import { useTranslator } from '../../lib/i18n';
import { showHome } from '../../lib/navigation';
import { ButtonLabel } from '../../ui/button-label';
import css from './sidebar.module.css';
import { RenewalEntry, SetupEntry, type SidebarProps, StepEntry } from './sidebar-entries';
import { StepMenu } from './step-menu';

/** The steps of a setup, which are its progress too. The narrowest windows show a bar with a menu instead. */
export function Sidebar({ setup, current }: SidebarProps) {
  const { t } = useTranslator();
  const hasRenewal = setup.renewal !== null || current === 'renewal';
  const compact = useMedia('(max-width: 760px)');
  return (
    <div className={css.sidebar} data-labels="from-761" data-renewal={hasRenewal}>
      <Tooltip content={t('app.allSetups')} relationship="label" {...(compact ? {} : { visible: false })}>
        <Button
          appearance="subtle"
          className={css.button}
          icon={<ArrowLeft20Regular />}
          onClick={() => void showHome()}
        >
          <ButtonLabel>{t('app.allSetups')}</ButtonLabel>
        </Button>
      </Tooltip>
      <SetupEntry setup={setup} current={current} compact={compact} />
      {hasRenewal ? <RenewalEntry setup={setup} current={current} compact={compact} /> : null}
      <nav aria-label={t('app.steps')}>
        {compact ? (
          <StepMenu setup={setup} current={current} />
        ) : (
          groupSteps(setup.steps).map(({ id, steps }) => (
            <Fragment key={id}>
              <p id={`group-${id}`} className={css.group}>
                {t(`stepGroup.${id}`)}
              </p>
              <ol aria-labelledby={`group-${id}`}>
                {steps.map((step) => (
                  <StepEntry key={step.id} step={step} current={step.id === current} />
                ))}
              </ol>
            </Fragment>
          ))
        )}
      </nav>
      <div className={css.foot}>
        <Tooltip content={t('reference.link')} relationship="label" {...(compact ? {} : { visible: false })}>
          <ReferenceButton className={classNames(css.button)} />
        </Tooltip>
        <SettingsMenu className={css.button} />
      </div>
    </div>
  );
}
