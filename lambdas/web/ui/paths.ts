/** Addresses that the frame links to from every page. */
export const PATHS = {
  home: '/',
  whistle: '/whistle',
  progress: '/progress',
  desk: '/desk',
  entry: '/desk/entry',
  import: '/desk/entry/import',
  signOut: '/desk/sign-out',
  privacy: '/privacy',
  accessibility: '/accessibility',
  help: '/help',
} as const;
