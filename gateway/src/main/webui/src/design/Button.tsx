import type { AnchorHTMLAttributes, ComponentProps } from 'react';
import styles from './Button.module.css';
import { cx } from './cx';

type Tone = 'primary' | 'plain' | 'quiet' | 'danger';

interface Look {
  tone?: Tone;
  /** A square button that shows only an icon; give it an aria-label. */
  icon?: boolean;
  small?: boolean;
}

function look({ tone = 'plain', icon, small }: Look, className?: string): string {
  return cx(styles.button, styles[tone], icon && styles.icon, small && styles.small, className);
}

export function Button({ tone, icon, small, className, ...rest }: Look & ComponentProps<'button'>) {
  return <button type="button" className={look({ tone, icon, small } as Look, className)} {...rest} />;
}

/** A link that looks like a button, for what leads to another page. */
export function LinkButton({
  tone,
  icon,
  small,
  className,
  children,
  ...rest
}: Look & AnchorHTMLAttributes<HTMLAnchorElement>) {
  return (
    <a className={look({ tone, icon, small } as Look, className)} {...rest}>
      {children}
    </a>
  );
}
