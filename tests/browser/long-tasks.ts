import type { Page } from 'playwright-core';

export type Task = {
  /** Milliseconds that the page's main thread computed; what a neighbour took of the processor meanwhile does not count. */
  cpu: number;
  /** What most of it went into, the longest first. */
  within: string[];
};

type TraceEvent = {
  name: string;
  ph: string;
  pid: number;
  tid: number;
  ts: number;
  dur?: number;
  tdur?: number;
  args: { name?: string; data?: Record<string, unknown> };
};

const TIMELINE = 'disabled-by-default-devtools.timeline';

/**
 * Records what the page's main thread does, by processor time: a task that waits for its turn on a busy machine is not a long one.
 * `stop` gives the tasks that took more than so many milliseconds, the longest first. One recording at a time in a browser.
 */
export async function recordTasks(page: Page): Promise<{ stop(longerThan: number): Promise<Task[]> }> {
  const session = await page.context().newCDPSession(page);
  const events: TraceEvent[] = [];
  session.on('Tracing.dataCollected', ({ value }) => {
    for (const event of value) events.push(event as unknown as TraceEvent);
  });
  const { frameTree } = await session.send('Page.getFrameTree');
  await session.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: {
      recordMode: 'recordAsMuchAsPossible',
      includedCategories: ['devtools.timeline', TIMELINE],
      excludedCategories: ['*'],
    },
  });
  return {
    stop: async (longerThan) => {
      const complete = new Promise<void>((resolve) => session.once('Tracing.tracingComplete', () => resolve()));
      await session.send('Tracing.end');
      await complete;
      await session.detach();
      return longTasks(events, frameTree.frame.id, longerThan);
    },
  };
}

function longTasks(events: TraceEvent[], frame: string, longerThan: number): Task[] {
  const ofPage = mainThreadsOf(events, frame).flatMap(({ pid, tid }) =>
    events.filter((event) => event.pid === pid && event.tid === tid && event.ph === 'X'),
  );
  const tasks = ofPage.filter(({ name }) => name === 'RunTask');
  if (tasks.length === 0) throw new Error('long tasks: nothing was recorded of the page’s main thread');
  return tasks
    .filter(({ tdur = 0 }) => tdur > longerThan * 1000)
    .toSorted((a, b) => (b.tdur ?? 0) - (a.tdur ?? 0))
    .map((task) => ({ cpu: (task.tdur ?? 0) / 1000, within: partsOf(task, ofPage) }));
}

/** The main threads of the processes that showed the frame: a page that is left for another may move. */
function mainThreadsOf(events: TraceEvent[], frame: string): { pid: number; tid: number }[] {
  const shown = events.flatMap(({ name, args: { data } }) => {
    if (name === 'TracingStartedInBrowser') return (data?.frames ?? []) as { frame: string; processId: number }[];
    return name === 'FrameCommittedInBrowser' ? [data as { frame: string; processId: number }] : [];
  });
  const processes = new Set(shown.filter((one) => one.frame === frame).map(({ processId }) => processId));
  return events.filter(
    ({ name, args, pid }) => name === 'thread_name' && args.name === 'CrRendererMain' && processes.has(pid),
  );
}

const MOST_PARTS = 6;

function partsOf(task: TraceEvent, events: TraceEvent[]): string[] {
  const end = task.ts + (task.dur ?? 0);
  return events
    .filter(({ name, ts, tdur = 0 }) => name !== 'RunTask' && ts >= task.ts && ts < end && tdur > (task.tdur ?? 0) / 10)
    .toSorted((a, b) => (b.tdur ?? 0) - (a.tdur ?? 0))
    .slice(0, MOST_PARTS)
    .map(({ name, tdur = 0, args: { data } }) => {
      const place = [data?.type, data?.functionName, data?.url, data?.lineNumber, data?.columnNumber];
      return [name, `${Math.round(tdur / 1000)} ms`, ...place.filter((part) => part !== undefined)].join(' ');
    });
}
