import { setNonce } from 'get-nonce';
import { startTransition, StrictMode } from 'react';
import { hydrateRoot } from 'react-dom/client';
import { HydratedRouter } from 'react-router/dom';
import { defaultLanguage, isLanguage } from './i18n/language';
import { loadMessages } from './i18n/load-messages';
import { NonceContext, nonceOfPage } from './ui/nonce';

const nonce = nonceOfPage();
const shown = document.documentElement.lang;

// The library locks scrolling under dialogs by a style element of its own, which needs the nonce too.
setNonce(nonce);
await loadMessages(isLanguage(shown) ? shown : defaultLanguage, location.pathname);

startTransition(() => {
  hydrateRoot(
    document,
    <StrictMode>
      <NonceContext value={nonce}>
        <HydratedRouter />
      </NonceContext>
    </StrictMode>,
  );
});
