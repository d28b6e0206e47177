// What stands around a script inside the sandbox, itself run there: a clock that stands still, a die that falls the same, a console that
// keeps its lines, and the way out, which is JSON. It takes hold of what it needs before the script can touch it.

/** The longest answer, in characters of JSON. */
const MOST_OUTPUT = 256 * 1024;

/** Evaluates to `(input, at, offset, seed) => (script) => answer`: all texts and numbers, the answer JSON as in `Answer`. */
export const PRELUDE = `(function (input, at, offset, seed) {
  'use strict';
  const { parse, stringify } = JSON;
  const text = String, cut = String.prototype.slice, call = Function.prototype.call.bind(Function.prototype.call);
  const short = (value) => { const all = text(value); return call(cut, all, 0, 500); };

  // Date: one moment, in one zone, on every machine
  const Real = Date, utc = Date.UTC, read = Date.parse, proto = Date.prototype, time = proto.getTime, setTime = proto.setTime;
  const shift = offset * 60000;
  const shifted = (date) => new Real(call(time, date) + shift);
  const two = (n) => (n < 10 ? '0' : '') + n;
  const parseDate = (source) => {
    if (/^\\d{4}(-\\d\\d(-\\d\\d)?)?$/.test(source) || /(Z|GMT|UTC|[+-]\\d\\d:?\\d\\d)\\s*(\\(.*\\))?$/i.test(source)) return read(source);
    const plain = /^(\\d{4})[-/.](\\d\\d?)[-/.](\\d\\d?)(?:[T ]+(\\d\\d?):(\\d\\d)(?::(\\d\\d))?)?/.exec(source);
    if (plain) return utc(+plain[1], plain[2] - 1, +plain[3], +(plain[4] || 0), +(plain[5] || 0), +(plain[6] || 0)) - shift;
    return read(source + ' UTC') - shift;
  };
  function Fixed(...parts) {
    if (!new.target) return new Fixed().toString();
    const [one] = parts;
    const moment = parts.length === 0 ? at : parts.length > 1 ? utc(...parts) - shift
      : one instanceof Real ? call(time, one) : typeof one === 'string' ? parseDate(one) : Number(one);
    return Reflect.construct(Real, [moment], new.target);
  }
  Fixed.now = () => at;
  Fixed.UTC = utc;
  Fixed.parse = (source) => parseDate(text(source));
  Fixed.prototype = proto;
  const put = (name, value) => Object.defineProperty(proto, name, { value, writable: true, configurable: true, enumerable: false });
  put('constructor', Fixed);
  for (const part of ['FullYear', 'Month', 'Date', 'Day', 'Hours', 'Minutes', 'Seconds', 'Milliseconds']) {
    const get = proto['getUTC' + part], set = proto['setUTC' + part];
    put('get' + part, function () { return call(get, shifted(this)); });
    if (set) put('set' + part, function (...parts) {
      const moved = shifted(this);
      Reflect.apply(set, moved, parts);
      return call(setTime, this, call(time, moved) - shift);
    });
  }
  put('getTimezoneOffset', () => -offset);
  const days = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];
  const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
  const zone = 'GMT' + (offset < 0 ? '-' : '+') + two(Math.floor(Math.abs(offset) / 60)) + two(Math.abs(offset) % 60);
  const written = (how) => function () {
    const d = shifted(this);
    if (isNaN(call(time, d))) return 'Invalid Date';
    const year = d.getUTCFullYear(), month = d.getUTCMonth(), day = d.getUTCDate();
    const clock = two(d.getUTCHours()) + ':' + two(d.getUTCMinutes()) + ':' + two(d.getUTCSeconds());
    const long = days[d.getUTCDay()] + ' ' + months[month] + ' ' + two(day) + ' ' + year;
    const iso = year + '-' + two(month + 1) + '-' + two(day);
    return { text: long + ' ' + clock + ' ' + zone, date: long, time: clock + ' ' + zone, local: iso + ' ' + clock, day: iso, clock }[how];
  };
  put('toString', written('text')); put('toDateString', written('date')); put('toTimeString', written('time'));
  put('toLocaleString', written('local')); put('toLocaleDateString', written('day')); put('toLocaleTimeString', written('clock'));
  globalThis.Date = Fixed;

  // mulberry32 (public domain)
  let state = seed | 0;
  Math.random = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  for (const name of ['performance', 'WeakRef', 'FinalizationRegistry', 'SharedArrayBuffer', 'Atomics', 'navigator', 'queueMicrotask', 'print', 'gc'])
    delete globalThis[name];

  const logs = [];
  const log = (...values) => {
    if (logs.length < 20) logs[logs.length] = short(values.map((value) => typeof value === 'string' ? value : stringify(value) ?? text(value)).join(' '));
  };
  globalThis.console = { log, info: log, warn: log, error: log, debug: log };
  const vars = parse(input);

  return function (script) {
    const wrong = (what, reason, line) => stringify({ wrong: { what, text: short(reason), line }, logs });
    let value;
    try {
      value = script(vars);
      if (value && typeof value.then === 'function') return wrong('promise', 'a script cannot wait');
      value = stringify(value);
    } catch (error) {
      let reason = 'an error that says nothing', line;
      try {
        reason = error instanceof Error ? error.name + ': ' + error.message : typeof error === 'string' ? error : stringify(error) ?? text(error);
        line = +(/script:(\\d+)/.exec(error.stack) || [])[1] || undefined;
      } catch (_) {}
      return wrong(/^InternalError: (out of memory|.*string.*(long|length))/.test(reason) ? 'memory' : 'threw', reason, line);
    }
    if (value === undefined) return stringify({ logs });
    if (value.length > ${MOST_OUTPUT}) return wrong('output', 'more than ${MOST_OUTPUT / 1024} KB');
    return '{"value":' + value + ',"logs":' + stringify(logs) + '}';
  };
})`;
