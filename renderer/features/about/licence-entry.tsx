import { useState } from 'react';
import type { PackageLicence } from '../../../shared/contract';
import { CodeBlock } from '../../ui/code-block';
import { Caption } from '../../ui/text';
import css from './licences.module.css';

/** A package with its licence, whose text is drawn only when it is opened: there are some 150 of them. */
export function LicenceEntry({ entry: { name, version, licence, text } }: { entry: PackageLicence }) {
  const [isOpen, setIsOpen] = useState(false);
  return (
    <li>
      <details open={isOpen} onToggle={({ currentTarget }) => setIsOpen(currentTarget.open)} translate="no" lang="en">
        <summary className={css.entry}>
          <span className={css.name}>{name}</span>
          <Caption as="span">{version}</Caption>
          <Caption as="span" className={css.licence}>
            {licence}
          </Caption>
        </summary>
        {isOpen ? <CodeBlock name={`${name} ${version}`} text={text} /> : null}
      </details>
    </li>
  );
}
