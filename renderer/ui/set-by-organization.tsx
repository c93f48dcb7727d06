import { BuildingRegular } from '@fluentui/react-icons';
import { useTranslator } from '../lib/i18n';
import css from './set-by-organization.module.css';

/** Says of the value beside it that a policy of the organization sets it. @param id for `aria-describedby` */
export function SetByOrganization({ id }: { readonly id?: string }) {
  const { t } = useTranslator();
  return (
    <p className={css.note} {...(id ? { id } : {})}>
      <BuildingRegular aria-hidden="true" />
      <span>{t('policies.setBy')}</span>
    </p>
  );
}
