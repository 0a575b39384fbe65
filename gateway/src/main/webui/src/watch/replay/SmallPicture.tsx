import type { Small } from './storyboard';

/** One picture of a sheet, or nothing. */
export function SmallPicture({ small }: { small: Small | undefined }) {
  if (!small) {
    return null;
  }
  const { sheet, x, y, width, height } = small;
  return (
    <span
      data-small=""
      style={{
        display: 'block',
        width,
        height,
        marginBottom: 'var(--s-1)',
        borderRadius: 'var(--r-s)',
        backgroundImage: `url("${sheet}")`,
        backgroundPosition: `${-x}px ${-y}px`,
      }}
    />
  );
}
