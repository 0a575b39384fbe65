import { useEffect } from 'react';
import { common } from '../text/common';

export function usePageTitle(title: string | null | undefined): void {
  useEffect(() => {
    document.title = title ? `${title} · ${common.product}` : common.product;
  }, [title]);
}
