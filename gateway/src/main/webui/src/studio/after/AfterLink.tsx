import { Link } from 'wouter';
import { LinkButton } from '../../design/Button';
import { after as words } from '../../text/after';

/** To the page that says how a show went. */
export function AfterLink({ show, title }: { show: string; title: string }) {
  return (
    <Link href={`/studio/s/${show}/after`} asChild>
      <LinkButton small tone="quiet" aria-label={words.linkOf(title)}>
        {words.link}
      </LinkButton>
    </Link>
  );
}
