/** Places of the public site, in the order of the bar; `key` gives the words `common.nav.<key>`. */
export const publicNav = [
  { key: 'registry', path: '/registry' },
  { key: 'requests', path: '/registry?kind=request' },
  { key: 'about', path: '/about' },
] as const;

/** Smaller places, in the footer. */
export const footerNav = [
  { key: 'about', path: '/about' },
  { key: 'help', path: '/help' },
  { key: 'privacy', path: '/privacy' },
] as const;
