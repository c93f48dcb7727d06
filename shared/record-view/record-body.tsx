import type { RecordDocument } from '../contract';
import { Block } from './blocks';
import { Facts } from './value';

/** A record without its heading: key facts, contents, and every section. */
export function RecordBody({ document }: { document: RecordDocument }) {
  const { highlights, contents, sections } = document;
  return (
    <>
      <Facts facts={highlights} className="rd-highlights" />
      <nav className="rd-contents" aria-labelledby="record-contents">
        <h2 id="record-contents">{contents}</h2>
        <ol>
          {sections.map(({ id, title }) => (
            <li key={id}>
              <a href={`#record-${id}`}>{title}</a>
            </li>
          ))}
        </ol>
      </nav>
      {sections.map(({ id, title, blocks }) => (
        <section key={id} id={`record-${id}`} className="rd-section" aria-labelledby={`record-${id}-title`}>
          <h2 id={`record-${id}-title`}>{title}</h2>
          {blocks.map((block, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a section's blocks never change places
            <Block key={index} block={block} within={title} />
          ))}
        </section>
      ))}
    </>
  );
}
