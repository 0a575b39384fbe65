import { here } from '../api/notices';
import type { NoticeWish } from '../api/types';

/** Of somebody who has not said anything yet; as the service takes it. */
export const usualWish = (): NoticeWish => ({
  soon: true,
  live: true,
  everyShow: false,
  answers: true,
  mail: true,
  quiet: null,
  ...here(),
});
