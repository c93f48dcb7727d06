import { BuildingRegular } from '@fluentui/react-icons';
import type { ReactNode } from 'react';
import { useTranslator } from '../lib/i18n';
import css from './organization-value.module.css';
import { VisuallyHidden } from './text';

interface OrganizationValueProps {
  /** What the value is; hidden where a heading says it already. */
  readonly label: string;
  readonly isLabelHidden?: boolean;
  readonly children?: ReactNode;
}

/** A value that a policy of the organization sets, in the place of the control that would change it. */
export function OrganizationValue({ label, isLabelHidden, children }: OrganizationValueProps) {
  const { t } = useTranslator();
  return (
    <fieldset className={css.set}>
      <legend className={css.label}>{isLabelHidden ? <VisuallyHidden>{label}</VisuallyHidden> : label}</legend>
      {children ? <div className={css.value}>{children}</div> : null}
      <p className={css.note}>
        <BuildingRegular aria-hidden="true" />
        <span>{t('policies.setBy')}</span>
      </p>
    </fieldset>
  );
}
