import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { Button, LinkButton } from '../design/Button';
import styles from './Message.module.css';

interface Props {
  title: string;
  text: string;
  action?: { label: string; run(): void };
  link?: { label: string; to: string };
  children?: ReactNode;
}

/** A page, or the heart of one, that has only one thing to say. */
export function Message({ title, text, action, link, children }: Props) {
  return (
    <div className={styles.message}>
      <h1>{title}</h1>
      <p>{text}</p>
      <div className={styles.actions}>
        {action && (
          <Button tone="primary" onClick={action.run}>
            {action.label}
          </Button>
        )}
        {link && (
          <Link href={link.to} asChild>
            <LinkButton tone="primary">{link.label}</LinkButton>
          </Link>
        )}
        {children}
      </div>
    </div>
  );
}
