/** A reliability diagram as SVG: stated confidence against the share that was right; on the diagonal it can be trusted. */
export function reliabilityPlot(
  bins: readonly { readonly count: number; readonly confidence: number; readonly right: number }[],
): string {
  const side = 320;
  const x = (share: number) => 40 + share * (side - 60);
  const y = (share: number) => side - 40 - share * (side - 60);
  const most = Math.max(...bins.map((bin) => bin.count));
  const dots = bins
    .filter((bin) => bin.count > 0)
    .map((bin) => {
      const radius = 3 + 6 * Math.sqrt(bin.count / most);
      return `<circle cx="${x(bin.confidence / bin.count).toFixed(1)}" cy="${y(bin.right / bin.count).toFixed(1)}" r="${radius.toFixed(1)}"/>`;
    });
  const ticks = [0, 0.5, 1].map(
    (share) =>
      `<text x="${x(share)}" y="${side - 22}" text-anchor="middle">${share}</text><text x="30" y="${y(share) + 4}" text-anchor="end">${share}</text>`,
  );
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${side} ${side}" role="img" aria-label="Stated confidence against the share that was right" font-family="sans-serif" font-size="11" fill="#555">
<rect width="${side}" height="${side}" fill="#fff"/>
<path d="M${x(0)} ${y(0)}L${x(1)} ${y(1)}" stroke="#bbb" stroke-dasharray="4 4"/>
<path d="M${x(0)} ${y(1)}V${y(0)}H${x(1)}" fill="none" stroke="#888"/>
<g fill="#1f5f99" fill-opacity="0.75">${dots.join("")}</g>
${ticks.join("")}
<text x="${side / 2}" y="${side - 6}" text-anchor="middle">stated confidence</text>
<text transform="translate(12 ${side / 2}) rotate(-90)" text-anchor="middle">share right</text>
</svg>
`;
}
