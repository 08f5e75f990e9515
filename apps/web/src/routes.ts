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
  route('confirm-new-email', 'pages/account/confirm-new-email.tsx'),
  route('forgotten-password', 'pages/account/forgotten-password.tsx'),
  route('reset-password', 'pages/account/reset-password.tsx'),
  route('accept-invitation', 'pages/account/accept-invitation.tsx'),
  route('client-confirmation/:id', 'pages/account/client-confirmation.tsx'),
  route('still-interested/:token', 'pages/account/still-interested.tsx'),
  route('unsubscribe/:token', 'pages/account/unsubscribe.tsx'),
  route('mailbox', 'pages/account/mailbox.tsx'),
];

/** Pages of those who serve others, `/app/reviews`, `/app/agency…` and `/app/admin…` (`deskOf` of i18n/load-messages.ts): their texts come only with them. */
const deskPages = [
  route('reviews', 'pages/council/reviews.tsx'),
  route('agency', 'pages/agency/desk.tsx'),
  route('agency/import/:id?', 'pages/agency/import.tsx'),
  route('agency/clients', 'pages/agency/clients.tsx'),
  route('agency/clients/new', 'pages/agency/new-client.tsx'),
  route('agency/clients/:id', 'pages/agency/client.tsx'),
  route('admin/organisations', 'pages/admin/organisations.tsx'),
  route('admin/people', 'pages/admin/people.tsx'),
  route('admin/screening', 'pages/admin/screening.tsx'),
  route('admin/vocabularies', 'pages/admin/vocabularies.tsx'),
  route('admin/jobs', 'pages/admin/jobs.tsx'),
];

/** Pages of a signed-in person, `/app/…`: each has a `clientLoader` and a `HydrateFallback`. */
const workspacePages = [
  index('pages/workspace/today.tsx'),
  route('matches', 'pages/entrepreneur/matches.tsx'),
  route('saved-searches', 'pages/entrepreneur/saved-searches.tsx'),
  route('interests/:id?', 'pages/entrepreneur/interests.tsx'),
  route('introductions/new', 'pages/entrepreneur/propose-introduction.tsx'),
  route('introductions/:id?', 'pages/entrepreneur/introductions.tsx'),
  route('inbox', 'pages/workspace/inbox.tsx'),
  route('profile/:part?', 'pages/account/profile.tsx'),
  route('my-data', 'pages/account/my-data.tsx'),
  route('appeals', 'pages/workspace/appeals.tsx'),
  route('offers', 'pages/entrepreneur/offers.tsx'),
  route('offers/new', 'pages/entrepreneur/offer-new.tsx'),
  route('offers/:id', 'pages/entrepreneur/offer.tsx'),
  route('offers/:id/edit', 'pages/entrepreneur/offer-edit.tsx'),
  route('company/new', 'pages/entrepreneur/company-new.tsx'),
  route('company/:part?', 'pages/entrepreneur/company.tsx'),
  route('invitations', 'pages/entrepreneur/invitations.tsx'),
  layout('shell/desk-layout.tsx', deskPages),
];

export default [
  index('pages/entrance.ts'),
  ...prefix('app', [layout('shell/workspace-layout.tsx', workspacePages)]),
  route(':lang', 'shell/public-layout.tsx', publicPages),
  route('*', 'pages/nowhere.tsx'),
] satisfies RouteConfig;
