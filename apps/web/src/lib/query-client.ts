import { QueryClient } from '@tanstack/react-query';
import { ProblemError } from './problems';

/** A refusal will not change by asking again; a lost connection may. */
function worthRetrying(failures: number, error: Error): boolean {
  return failures < 2 && !(error instanceof ProblemError && error.problem.status < 500);
}

function makeQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: { staleTime: 30_000, retry: worthRetrying, refetchOnWindowFocus: false },
      mutations: { retry: false },
    },
  });
}

let inBrowser: QueryClient | undefined;

/** The cache of server data: one for the tab; on the server a fresh one for each request. */
export function queryClient(): QueryClient {
  if (typeof document === 'undefined') return makeQueryClient();
  inBrowser ??= makeQueryClient();
  return inBrowser;
}
