import './ui/styles.css';
import { ColorSchemeScript, localStorageColorSchemeManager, MantineProvider, mantineHtmlProps } from '@mantine/core';
import { QueryClientProvider } from '@tanstack/react-query';
import { type ReactNode, useEffect, useState } from 'react';
import { I18nextProvider } from 'react-i18next';
import { Links, Meta, Outlet, Scripts, ScrollRestoration } from 'react-router';
import type { Route } from './+types/root';
import { i18nFor } from './i18n/i18n';
import { languageOfRequest } from './i18n/language';
import { type RootFacts, useLanguage } from './i18n/use-language';
import { holdForms, replayEarlyInput } from './lib/early-input';
import { isKnownPerson } from './lib/known-person';
import { queryClient } from './lib/query-client';
import { ErrorPage } from './shell/error-page';
import { HeadLinks } from './shell/head-links';
import { useRefreshOnLanguage } from './shell/use-refresh-on-language';
import { NoticeCorner } from './ui/notice-corner';
import { useNonce } from './ui/nonce';
import { colorScheme, cssVariables, theme } from './ui/theme';

export function loader({ request, context }: Route.LoaderArgs): RootFacts {
  return {
    language: languageOfRequest(request),
    publicOrigin: context.publicOrigin ?? new URL(request.url).origin,
    knownPerson: isKnownPerson(request.headers.get('cookie') ?? ''),
  };
}

/** These facts are about the first request of a visit; the browser knows the rest itself. */
export const shouldRevalidate = () => false;

const keptScheme = localStorageColorSchemeManager({ key: colorScheme.key });

function Providers({ children }: { readonly children: ReactNode }) {
  const [client] = useState(queryClient);
  const language = useLanguage();
  const nonce = useNonce();
  useRefreshOnLanguage(client, language);
  return (
    <I18nextProvider i18n={i18nFor(language)}>
      <QueryClientProvider client={client}>
        <MantineProvider
          theme={theme}
          cssVariablesResolver={cssVariables}
          colorSchemeManager={keptScheme}
          defaultColorScheme={colorScheme.fallback}
          getStyleNonce={() => nonce}
        >
          {children}
          <NoticeCorner />
        </MantineProvider>
      </QueryClientProvider>
    </I18nextProvider>
  );
}

/** The document around every page, also around error pages. */
export function Layout({ children }: { readonly children: ReactNode }) {
  const language = useLanguage();
  const nonce = useNonce();
  return (
    <html lang={language} {...mantineHtmlProps}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <ColorSchemeScript nonce={nonce} defaultColorScheme={colorScheme.fallback} localStorageKey={colorScheme.key} suppressHydrationWarning />
        <script nonce={nonce} suppressHydrationWarning dangerouslySetInnerHTML={{ __html: holdForms }} />
        <Meta />
        <HeadLinks />
        <Links />
      </head>
      <body>
        <Providers>{children}</Providers>
        <ScrollRestoration />
        <Scripts />
      </body>
    </html>
  );
}

export default function App() {
  useEffect(replayEarlyInput, []);
  return <Outlet />;
}

export function ErrorBoundary({ error }: Route.ErrorBoundaryProps) {
  return <ErrorPage error={error} />;
}
