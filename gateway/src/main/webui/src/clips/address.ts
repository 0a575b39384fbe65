import type { Clip } from '../api/types';

/** The page of a clip. */
export const pageOf = ({ id }: Pick<Clip, 'id'>) => `/c/${id}`;
