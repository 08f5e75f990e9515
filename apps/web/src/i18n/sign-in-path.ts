import { type Language, localPath } from './language';

/** Address of the sign-in page that leads back to `next` afterwards. */
export function signInPath(language: Language, next?: string): string {
  const path = localPath(language, '/sign-in');
  return next ? `${path}?next=${encodeURIComponent(next)}` : path;
}

/** The `next` of a sign-in address when it stays on this site, else the workspace. Another host must not be reachable through it. */
export function safeNext(next: string | null): string {
  return next && /^\/(?![/\\])/.test(next) ? next : '/app';
}
