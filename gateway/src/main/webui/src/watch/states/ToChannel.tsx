import { Link } from 'wouter';
import { LinkButton } from '../../design/Button';

/** The way on for whoever has nothing to watch here. */
export function ToChannel({ label }: { label: string }) {
  return (
    <Link href="/" asChild>
      <LinkButton>{label}</LinkButton>
    </Link>
  );
}
