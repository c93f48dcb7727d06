import css from './code-block.module.css';
/** Text in full; a long one scrolls in itself, by keyboard too. */
export function CodeBlock({ name, text }: { name: string; text: string }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard (WCAG 2.1.1)
    <section className={css.block} aria-label={name} tabIndex={0}>
      <code>{text}</code>
    </section>
  );
}
