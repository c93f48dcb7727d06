import { useEffect, useRef } from 'react';
import { Card, Section } from '../../ui/layout';
import css from './explained.module.css';
import { Explanation } from './explanation';
import { useProvisioningLog } from './state';

/** What the pasted text means. */
export function Explained() {
  const explained = useProvisioningLog((log) => log.explained);
  const section = useRef<HTMLElement>(null);
  // In a small window it is below what can be seen.
  useEffect(() => {
    if (explained) section.current?.scrollIntoView({ block: 'nearest' });
  }, [explained]);
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
