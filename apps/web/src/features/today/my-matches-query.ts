import { queryOptions } from '@tanstack/react-query';
import { api } from '../../lib/api';
import { unwrap } from '../../lib/problems';

/** Suggestions for all listings of the organisation acted for, the best first. */
export const myMatchesQuery = queryOptions({ queryKey: ['matches', 'mine'], queryFn: ({ signal }) => unwrap(api.GET('/api/v1/my/matches', { signal })) });
