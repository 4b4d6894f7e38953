import { useEffect, useRef, useState } from 'react';
import { type ChartColours, loadRenderer, type MountedChart } from '../../charts';
import { useChartColours } from './chart-colours';

type ChartOption = Parameters<MountedChart['update']>[0];

/** Mounts an option; the renderer comes with the first chart. The picture speaks as one sentence, `label`. */
export function Chart({
  option,
  label,
  className,
}: {
  option: (colours: ChartColours) => ChartOption;
  label: string;
  className: string;
}) {
  const element = useRef<HTMLDivElement>(null);
  const [mounted, setMounted] = useState<MountedChart | null>(null);
  const colours = useChartColours();

  useEffect(() => {
    let chart: MountedChart | null = null;
    let gone = false;
    void loadRenderer().then(({ mountChart }) => {
      if (gone || !element.current) return;
      chart = mountChart(element.current, {});
      setMounted(chart);
    });
    return () => {
      gone = true;
      chart?.dispose();
    };
  }, []);

  useEffect(() => mounted?.update(option(colours)), [mounted, option, colours]);

  return <div ref={element} className={className} role="img" aria-label={label} />;
}
