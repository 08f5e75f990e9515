import { index, layout, prefix, route, type RouteConfig } from '@react-router/dev/routes';

/** Pages for everybody, `/ru/…` and `/en/…`: each has a `loader` or nothing to load. */
const publicPages = [
  index('pages/public/home.tsx'),
  route('registry', 'pages/public/registry.tsx'),
  route('companies/:slug', 'pages/public/company.tsx'),
  route('offers/:id', 'pages/public/offer.tsx'),
  route('about', 'pages/public/about.tsx'),
  route('help', 'pages/public/help.tsx'),
  route('privacy', 'pages/public/privacy.tsx'),
  route('sign-in', 'pages/account/sign-in.tsx'),
  route('sign-up', 'pages/account/sign-up.tsx'),
  route('confirm-email', 'pages/account/confirm-email.tsx'),
  route('forgotten-password', 'pages/account/forgotten-password.tsx'),
  route('reset-password', 'pages/account/reset-password.tsx'),
  route('accept-invitation', 'pages/account/accept-invitation.tsx'),
];

/** Pages of a signed-in person, `/app/…`: each has a `clientLoader` and a `HydrateFallback`. */
const workspacePages = [
  index('pages/workspace/today.tsx'),
];

export default [
  index('pages/entrance.ts'),
  ...prefix('app', [layout('shell/workspace-layout.tsx', workspacePages)]),
  route(':lang', 'shell/public-layout.tsx', publicPages),
  route('*', 'pages/nowhere.tsx'),
] satisfies RouteConfig;
