import { Download } from 'lucide-react';
import { LinkButton } from '../../design/Button';
import { after as words } from '../../text/after';

/** To take the figures away; `of` says whose, for those who hear the link alone. */
export function CsvLink({ href, of }: { href: string; of: string }) {
  return (
    <LinkButton small href={href} download aria-label={words.csvOf(of)}>
      <Download size={16} aria-hidden="true" />
      {words.csv}
    </LinkButton>
  );
}
