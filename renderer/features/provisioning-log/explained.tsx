import { useAnswerInView } from '../../lib/answer-in-view';
import { Card, Section } from '../../ui/layout';
import css from './explained.module.css';
import { Explanation } from './explanation';
import { useProvisioningLog } from './state';

/** What the pasted text means. */
export function Explained() {
  const explained = useProvisioningLog((log) => log.explained);
  const section = useAnswerInView<HTMLElement>(explained);
  if (!explained || explained.length === 0) return null;
  return (
    <Section ref={section}>
      {explained.map(({ code, cause, kind }, index) => (
        <Card as="article" key={cause ?? code} className={css.card} aria-labelledby={`explained-${index}`}>
          <Explanation
            id={`explained-${index}`}
            cause={cause}
            kind={kind}
            code={code}
            codes={cause !== null && code ? [code] : []}
          />
        </Card>
      ))}
    </Section>
  );
}
