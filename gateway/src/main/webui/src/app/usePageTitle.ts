import { useEffect } from 'react';
import { useChannel } from '../look/channel';

export function usePageTitle(title: string | null | undefined): void {
  const { name } = useChannel();
  useEffect(() => {
    document.title = title ? `${title} · ${name}` : name;
  }, [title, name]);
}
