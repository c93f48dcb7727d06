import { Button } from '@fluentui/react-components';
import { Location20Regular, Open20Regular } from '@fluentui/react-icons';
import type { GuidePage } from '../../../shared/guide/types';
import { openLink } from '../../lib/actions';
import { useTranslator } from '../../lib/i18n';
import { Card } from '../../ui/layout';
import { Rich } from '../../ui/rich';
import css from './guide-location.module.css';

/** The location in the portal: its path, and a button that opens it in the default browser. */
export function GuideLocation({ guide: { location, link } }: { guide: GuidePage }) {
  const { t } = useTranslator();
  if (!location && !link) return null;
  return (
    <Card className={css.location}>
      {location ? (
        <p className={css.path}>
          <Location20Regular aria-hidden="true" />
          <span>
            <Rich text={t(location)} />
          </span>
        </p>
      ) : null}
      {link ? (
        <Button icon={<Open20Regular />} onClick={() => void openLink(link)}>
          {t(`link.${link}`)}
        </Button>
      ) : null}
    </Card>
  );
}
