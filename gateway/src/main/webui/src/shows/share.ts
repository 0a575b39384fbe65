import { toast } from '../design/toasts';
import { watch } from '../text/watch';

/** The system's share sheet on phones, the clipboard elsewhere. */
export async function share(title: string, url: string): Promise<void> {
  const phone = matchMedia('(pointer: coarse)').matches && 'share' in navigator;
  try {
    if (phone) {
      await navigator.share({ title, url });
    } else {
      await navigator.clipboard.writeText(url);
      toast(watch.shareCopied);
    }
  } catch (error) {
    if ((error as DOMException).name !== 'AbortError') {
      toast(watch.shareFailed);
    }
  }
}
