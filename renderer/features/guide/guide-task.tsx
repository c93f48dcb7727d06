import { Button } from '@fluentui/react-components';
import { Open16Regular } from '@fluentui/react-icons';
import { openLink } from '../../app/start-app';
import { useTranslator } from '../../lib/i18n';
import { Rich } from '../../ui/rich';
import type { GuideTask } from './content/types';

/** One instruction of the guide or the reference, with what should be known and the page where it is done. */
export function Task({ task: { text, detail, link } }: { task: GuideTask }) {
  const { t } = useTranslator();
  return (
    <li>
      <p>
        <Rich text={t(text)} />
      </p>
      {detail ? (
        <p className="quiet">
          <Rich text={t(detail)} />
        </p>
      ) : null}
      {link ? (
        <Button size="small" icon={<Open16Regular />} onClick={() => void openLink(link)}>
          {t(`link.${link}`)}
        </Button>
      ) : null}
    </li>
  );
}
