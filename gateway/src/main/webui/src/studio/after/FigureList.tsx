import styles from './After.module.css';

/** Figures with their names, side by side. */
export function FigureList({ figures }: { figures: readonly (readonly [name: string, figure: string])[] }) {
  return (
    <dl className={styles.figures}>
      {figures.map(([name, figure]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{figure}</dd>
        </div>
      ))}
    </dl>
  );
}
