import { call } from './client';
import type { Readiness } from './types';

/** What can be known before a picture arrives; null in it is "not known". */
export const getReadiness = () => call<Readiness>('GET', '/api/v1/readiness');
