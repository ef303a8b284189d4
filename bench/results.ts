import { isReached, limitOf } from './limits.ts';
import { type Measurement, readable } from './measurement.ts';

/** The measurements as the lines that a terminal shows. */
export function printed(measurements: readonly Measurement[]): string {
  return measurements
    .map((measurement) => {
      const { work, ours, unit, comparison } = measurement;
      const others = comparison === undefined ? '' : `; ${comparison}`;
      return `${mark(measurement)} ${work}: ${readable(ours)} ${unit} (goal ${goalOf(measurement)})${others}`;
    })
    .join('\n');
}

/** The measurements as the page `RESULTS.md`. */
export function table(measurements: readonly Measurement[], machine: string): string {
  const rows = measurements.map(
    (row) =>
      `| ${mark(row)} ${row.work} | ${readable(row.ours)} ${row.unit} | ${goalOf(row)} | ${row.comparison ?? ''} | ${row.floor ?? ''} |`,
  );
  const missed = measurements.filter((measurement) => !isReached(measurement));
  return `# Results

Written by \`npm run bench\`; do not edit. ${machine}.

Every speed is a ratio of medians of runs that were interleaved in one process, since times alone mean nothing on a shared
machine. "touch" is one loop over the characters of the text.

| work | measured | goal | others in the same run | floor |
|---|---|---|---|---|
${rows.join('\n')}

${missed.length === 0 ? 'All goals are reached.' : `Not reached:\n\n${missed.map(missedLine).join('\n')}`}
`;
}

function missedLine(measurement: Measurement): string {
  const { work, ours, unit } = measurement;
  const { value, isHeld } = limitOf(measurement);
  const held = isHeld ? `; held at ${readable(value)}` : '';
  return `- ${work}: ${readable(ours)} ${unit}, goal ${goalOf(measurement)}${held}`;
}

function goalOf({ goal, atLeast }: Measurement): string {
  return `${atLeast ? '≥' : '≤'} ${readable(goal)}`;
}

function mark(measurement: Measurement): string {
  return isReached(measurement) ? '✓' : '✗';
}
