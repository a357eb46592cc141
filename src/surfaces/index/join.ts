import type { LogRecord, LogSource, LogStream } from "./logs.ts";
import type { SnapshotIndex } from "./open.ts";
import type { SampleSource, Samples } from "./samples.ts";
import type { RecordedSpan, ServiceCall, TraceSource } from "./traces.ts";

/** Several indexes, each of a later stretch of time than the one before, asked as one. Objects are the first one's. */
export function joinIndexes(parts: readonly [SnapshotIndex, ...SnapshotIndex[]]): SnapshotIndex {
  const [first] = parts;
  if (parts.length === 1) return first;
  return {
    facts: {
      start: first.facts.start,
      end: Math.max(...parts.map((one) => one.facts.end)),
    },
    samples: joinSamples(parts.map((one) => one.samples)),
    objects: first.objects,
    logs: joinLogs(parts.map((one) => one.logs)),
    traces: joinTraces(parts.map((one) => one.traces)),
    alerts: parts.flatMap((one) => one.alerts),
  };
}

function joinSamples(sources: readonly SampleSource[]): SampleSource {
  const ids = new Map<string, number>();
  const series: { readonly labels: Readonly<Record<string, string>> }[] = [];
  const places: { readonly source: SampleSource; readonly id: number }[][] = [];
  const byMetric = new Map<string, number[]>();
  for (const source of sources) {
    source.series.forEach(({ labels }, id) => {
      const key = JSON.stringify(Object.entries(labels).sort());
      let joined = ids.get(key);
      if (joined === undefined) {
        joined = series.push({ labels }) - 1;
        ids.set(key, joined);
        places.push([]);
        const name = labels.__name__ ?? "";
        const known = byMetric.get(name);
        if (known === undefined) byMetric.set(name, [joined]);
        else known.push(joined);
      }
      places[joined]?.push({ source, id });
    });
  }
  return {
    series,
    byMetric,
    samples: (id) => {
      const found = (places[id] ?? []).map((one) => one.source.samples(one.id));
      return found.length === 1 && found[0] ? found[0] : inSequence(found);
    },
  };
}

function inSequence(parts: readonly Samples[]): Samples {
  const length = parts.reduce((sum, one) => sum + one.times.length, 0);
  const times = new Float64Array(length);
  const values = new Float64Array(length);
  let at = 0;
  for (const part of parts) {
    times.set(part.times, at);
    values.set(part.values, at);
    at += part.times.length;
  }
  return { times, values };
}

function joinLogs(sources: readonly LogSource[]): LogSource {
  const ids = new Map<string, number>();
  const streams: LogStream[] = [];
  const places: { readonly source: LogSource; readonly stream: number }[][] = [];
  for (const source of sources) {
    source.streams.forEach((one, stream) => {
      const key = JSON.stringify([one.service, Object.entries(one.resource).sort()]);
      let joined = ids.get(key);
      if (joined === undefined) {
        joined = streams.push(one) - 1;
        ids.set(key, joined);
        places.push([]);
      }
      places[joined]?.push({ source, stream });
    });
  }
  const length = sources.reduce((sum, one) => sum + one.us.length, 0);
  const us = new Float64Array(length);
  const starts = new Uint32Array(streams.length + 1);
  const from = new Uint16Array(length);
  const index = new Uint32Array(length);
  let at = 0;
  places.forEach((found, stream) => {
    for (const { source, stream: own } of found) {
      const number = sources.indexOf(source);
      for (let row = source.starts[own] ?? 0; row < (source.starts[own + 1] ?? 0); row += 1) {
        us[at] = source.us[row] ?? 0;
        from[at] = number;
        index[at] = row;
        at += 1;
      }
    }
    starts[stream + 1] = at;
  });
  return {
    streams,
    us,
    starts,
    firstAt: (stream, wanted) => {
      let low = starts[stream] ?? 0;
      let high = starts[stream + 1] ?? low;
      while (low < high) {
        const middle = (low + high) >>> 1;
        if ((us[middle] ?? 0) < wanted) low = middle + 1;
        else high = middle;
      }
      return low;
    },
    record: (row): LogRecord => {
      const source = sources[from[row] ?? 0];
      if (source === undefined) throw new RangeError(`no log record ${row}`);
      return source.record(index[row] ?? 0);
    },
  };
}

function joinTraces(sources: readonly TraceSource[]): TraceSource {
  const services = new Numbered();
  const operations = new Numbered();
  const traces = sources.flatMap((one) => one.traces);
  const spans = sources.reduce((sum, one) => sum + one.startUs.length, 0);
  const firsts = new Uint32Array(traces.length + 1);
  const startUs = new Float64Array(spans);
  const durationUs = new Float64Array(spans);
  const service = new Uint32Array(spans);
  const operation = new Uint32Array(spans);
  const calls = new Map<string, ServiceCall>();
  const begins: number[] = [];
  let span = 0;
  let trace = 0;
  for (const source of sources) {
    const serviceIds = source.services.map((name) => services.id(name));
    const operationIds = source.operations.map((name) => operations.id(name));
    begins.push(span);
    for (let own = 0; own < source.traces.length; own += 1) {
      firsts[trace] = span + (source.firsts[own] ?? 0);
      trace += 1;
    }
    startUs.set(source.startUs, span);
    durationUs.set(source.durationUs, span);
    source.service.forEach((id, at) => {
      service[span + at] = serviceIds[id] ?? 0;
    });
    source.operation.forEach((id, at) => {
      operation[span + at] = operationIds[id] ?? 0;
    });
    for (const { parent, child, count } of source.calls) {
      const [from = 0, to = 0] = [serviceIds[parent], serviceIds[child]];
      const known = calls.get(`${from} ${to}`)?.count ?? 0;
      calls.set(`${from} ${to}`, { parent: from, child: to, count: known + count });
    }
    span += source.startUs.length;
  }
  firsts[trace] = span;
  const ids = new Map(traces.map((id, number) => [id, number]));
  return {
    services: services.list,
    operations: operations.list,
    traces,
    calls: [...calls.values()],
    firsts,
    startUs,
    durationUs,
    service,
    operation,
    traceNumber: (id) => {
      const lower = id.toLowerCase();
      return ids.get(lower) ?? ids.get(lower.padStart(32, "0"));
    },
    span: (at): RecordedSpan => {
      const number = begins.findLastIndex((begin) => begin <= at);
      const source = sources[number];
      if (source === undefined) throw new RangeError(`no span ${at}`);
      return source.span(at - (begins[number] ?? 0));
    },
  };
}

/** Numbers texts in the order they are first met. */
class Numbered {
  readonly list: string[] = [];
  readonly #ids = new Map<string, number>();

  id(text: string): number {
    let id = this.#ids.get(text);
    if (id === undefined) {
      id = this.list.push(text) - 1;
      this.#ids.set(text, id);
    }
    return id;
  }
}
