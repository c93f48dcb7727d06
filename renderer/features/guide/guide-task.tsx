import { Button } from '@fluentui/react-components';
import { Open16Regular } from '@fluentui/react-icons';
import type { GuideTask } from '../../../shared/guide/types';
import { openLink } from '../../lib/actions';
import { useTranslator } from '../../lib/i18n';
import { Rich } from '../../ui/rich';
import { Quiet } from '../../ui/text';
import css from './guide-task.module.css';
import { RenewButton } from './renew-button';

/** One instruction of the guide or the reference, with what should be known and the page where it is done. */
export function Task({ task: { text, detail, link, action } }: { task: GuideTask }) {
  const { t } = useTranslator();
  return (
    <li>
      <p>
        <Rich text={t(text)} />
      </p>
      {detail ? (
        <Quiet>
          <Rich text={t(detail)} />
        </Quiet>
      ) : null}
      {link ? (
        <Button size="small" className={css.link} icon={<Open16Regular />} onClick={() => void openLink(link)}>
          {t(`link.${link}`)}
        </Button>
      ) : null}
      {action ? <RenewButton /> : null}
    </li>
  );
}
