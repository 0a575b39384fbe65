import { X } from 'lucide-react';
import { Dialog as Primitive } from 'radix-ui';
import type { ReactNode } from 'react';
import { common } from '../text/common';
import { Button } from './Button';
import styles from './Dialog.module.css';
import { useOpener } from './useOpener';

interface Props {
  title: string;
  open: boolean;
  onClose(): void;
  children: ReactNode;
}

export function Dialog({ title, open, onClose, children }: Props) {
  const opener = useOpener();
  return (
    <Primitive.Root open={open} onOpenChange={(now) => !now && onClose()}>
      <Primitive.Portal>
        <Primitive.Overlay className={styles.scrim} />
        <Primitive.Content className={styles.dialog} aria-describedby={undefined} {...opener}>
          <div className={styles.head}>
            <Primitive.Title>{title}</Primitive.Title>
            <Primitive.Close asChild>
              <Button icon tone="quiet" aria-label={common.close}>
                <X size={20} aria-hidden="true" />
              </Button>
            </Primitive.Close>
          </div>
          {children}
        </Primitive.Content>
      </Primitive.Portal>
    </Primitive.Root>
  );
}
