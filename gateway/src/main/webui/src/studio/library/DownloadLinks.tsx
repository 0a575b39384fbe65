import { downloadPath } from '../../api/recordings';
import type { Recording } from '../../api/types';
import { LinkButton } from '../../design/Button';
import { library as words } from '../../text/library';
import { titleOf } from './useLibrary';

/** One file, or one after the other where the show's codecs changed on the way. */
export function DownloadLinks({ recording }: { recording: Recording }) {
  const { show, downloads } = recording;
  const title = titleOf(recording);
  return downloads.map(({ bytes }, index) => {
    const part = downloads.length > 1 ? index + 1 : null;
    return (
      <LinkButton
        key={downloadPath(show, index + 1)}
        small
        href={downloadPath(show, index + 1)}
        download
        title={words.downloadSize(bytes)}
        aria-label={words.downloadOf(title, part, bytes)}
      >
        {words.download(part)}
      </LinkButton>
    );
  });
}
