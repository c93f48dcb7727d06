/** Whether two Tenant URLs name the same target. Entra may have parameters at its address, and another final slash. */
export function isSameAddress(one: string, other: string): boolean {
  const [a, b] = [one, other].map((text) => (URL.canParse(text) ? new URL(text) : null));
  if (!a || !b) return one === other;
  const pathOf = ({ pathname }: URL) => pathname.replace(/\/+$/, '').toLowerCase();
  return a.origin === b.origin && pathOf(a) === pathOf(b);
}
