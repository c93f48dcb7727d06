const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text for an element or for an attribute in quotes (HTML, section 13.3). */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => entities[character] ?? '');
}

/** Text for an element only, where quotes need no escaping and stay readable. */
export function escapeHtmlText(text: string): string {
  return text.replace(/[&<>]/g, (character) => entities[character] ?? '');
}
