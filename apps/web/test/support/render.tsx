import { MantineProvider } from '@mantine/core';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { render, type RenderResult } from '@testing-library/react';
import type { ReactNode } from 'react';
import { I18nextProvider } from 'react-i18next';
import { createMemoryRouter, RouterProvider } from 'react-router';
import { addMessages, hasMessages, i18nFor } from '../../src/i18n/i18n';
import type { Language } from '../../src/i18n/language';
import { theme } from '../../src/ui/theme';
import { catalogue } from './catalogue';

/** Draws a part of the interface as it stands on a page of that language. */
export function renderUi(
  content: ReactNode,
  { language = 'ru', at = `/${language}` }: { readonly language?: Language; readonly at?: string } = {},
): RenderResult {
  if (!hasMessages(language)) addMessages(language, catalogue(language));
  document.documentElement.lang = language;
  const router = createMemoryRouter([{ id: 'root', path: '*', element: content }], { initialEntries: [at] });
  const client = new QueryClient({ defaultOptions: { queries: { retry: false } } });
  return render(
    <I18nextProvider i18n={i18nFor(language)}>
      <QueryClientProvider client={client}>
        <MantineProvider theme={theme} env="test">
          <RouterProvider router={router} />
        </MantineProvider>
      </QueryClientProvider>
    </I18nextProvider>,
  );
}
