import { TableOfContents } from 'lucide-react';
import { chapters as words } from '../../../text/chapters';
import bar from '../../player/Controls.module.css';
import type { Marks } from '../useMarks';

/** Opens and closes the list of chapters; nothing where there is nothing to see. */
export function ChaptersButton({ list }: Pick<Marks, 'list'>) {
  return (
    list.toggle && (
      <button
        type="button"
        className={bar.button}
        aria-label={words.show}
        aria-expanded={list.open}
        title={words.show}
        data-chapters=""
        onClick={list.toggle}
      >
        <TableOfContents size={20} aria-hidden="true" />
      </button>
    )
  );
}
