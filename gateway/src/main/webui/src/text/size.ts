const tenth = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 1 });
const whole = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 0 });

/** "2.7 GB", "340 MB", "under 1 MB"; decimal units, as disks are sold. */
export function size(bytes: number): string {
  if (bytes >= 1e9) {
    return `${tenth.format(bytes / 1e9)} GB`;
  }
  return bytes >= 1e6 ? `${whole.format(bytes / 1e6)} MB` : 'under 1 MB';
}
