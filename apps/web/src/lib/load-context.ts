import 'react-router';

declare module 'react-router' {
  /** What the server that mounts the pages hands to each request. Empty under the development server, which makes do without. */
  interface AppLoadContext {
    /** Origin of the HTTP interface as the server reaches it, e.g. "http://127.0.0.1:3000". */
    readonly origin?: string;
    /** Headers that tell the HTTP interface on whose behalf a page asks; they never leave the server. */
    readonly forwarded?: Readonly<Record<string, string>>;
    /** Nonce of this response's Content-Security-Policy. */
    readonly nonce?: string;
    /** Origin under which people see the site; taken from the request when left out. */
    readonly publicOrigin?: string;
    /** Mail address of the operator's support. */
    readonly support?: string;
  }
}

declare global {
  /** Origin of the HTTP interface under the development server, empty in a build; written in by Vite. */
  const __API_IN_DEVELOPMENT__: string;
}
