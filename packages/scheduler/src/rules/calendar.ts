/**
 * Calendar arithmetic in UTC and ISO 8601: moments, durations, calendar fields. It reads no clock.
 */

const DAY_MS = 86_400_000;

export interface CalendarFields {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly hours: number;
  readonly minutes: number;
  readonly seconds: number;
  readonly yearDay: number;
  /** 1 is Monday. */
  readonly weekday: number;
  readonly week: number;
  readonly weekYear: number;
}

/** Days from 1970-01-01 to the given day of the proleptic Gregorian calendar. */
export function daysFromCivil(year: number, month: number, day: number): number {
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146_097 + dayOfEra - 719_468;
}

function civilFromDays(days: number): { year: number; month: number; day: number } {
  const shifted = days + 719_468;
  const era = Math.floor(shifted / 146_097);
  const dayOfEra = shifted - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shiftedMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const day = dayOfYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1;
  const month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9;
  return { year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day };
}

const weekdayOf = (days: number): number => ((((days + 3) % 7) + 7) % 7) + 1;

/** Monday of the first ISO week of a year, in days since 1970. */
function firstWeekStart(year: number): number {
  const fourth = daysFromCivil(year, 1, 4);
  return fourth - (weekdayOf(fourth) - 1);
}

export function calendarFields(epochMs: number): CalendarFields {
  const days = Math.floor(epochMs / DAY_MS);
  const secondsOfDay = Math.floor((epochMs - days * DAY_MS) / 1000);
  const { year, month, day } = civilFromDays(days);
  let weekYear = year + 1;
  while (firstWeekStart(weekYear) > days) weekYear -= 1;
  return {
    year,
    month,
    day,
    hours: Math.floor(secondsOfDay / 3600),
    minutes: Math.floor(secondsOfDay / 60) % 60,
    seconds: secondsOfDay % 60,
    yearDay: days - daysFromCivil(year, 1, 1) + 1,
    weekday: weekdayOf(days),
    week: Math.floor((days - firstWeekStart(weekYear)) / 7) + 1,
    weekYear,
  };
}

const DATE = /^(-?\d{4})(?:-?(\d{2})-?(\d{2})|-?W(\d{2})(?:-?(\d))?|-?(\d{3}))?$/;
const TIME = /^(\d{2}):?(\d{2})(?::?(\d{2})(?:[.,]\d+)?)?\s*(Z|[+-]\d{2}(?::?\d{2})?)?$/;

function parseDateDays(text: string): number | null {
  const match = DATE.exec(text);
  if (!match) return null;
  const year = Number(match[1]);
  if (match[2] !== undefined) return daysFromCivil(year, Number(match[2]), Number(match[3]));
  if (match[4] !== undefined) return firstWeekStart(year) + (Number(match[4]) - 1) * 7 + Number(match[5] ?? 1) - 1;
  return daysFromCivil(year, 1, 1) + Number(match[6] ?? 1) - 1;
}

function parseTimeMs(text: string): number | null {
  if (text === '') return 0;
  const match = TIME.exec(text);
  if (!match) return null;
  const offset = match[4];
  let offsetMinutes = 0;
  if (offset !== undefined && offset !== 'Z') {
    const digits = offset.slice(1).replace(':', '');
    offsetMinutes = Number(digits.slice(0, 2)) * 60 + Number(digits.slice(2) || 0);
    if (offset.startsWith('-')) offsetMinutes = -offsetMinutes;
  }
  const seconds = Number(match[1]) * 3600 + Number(match[2]) * 60 + Number(match[3] ?? 0);
  return (seconds - offsetMinutes * 60) * 1000;
}

/** Milliseconds since 1970 of an ISO 8601 moment (calendar, ordinal or week date; time and offset optional), or `null`. */
export function parseMoment(text: string): number | null {
  const trimmed = text.trim();
  if (trimmed === 'epoch') return 0;
  const split = /^(\S+?)(?:[T\s]+(.+))?$/.exec(trimmed);
  if (!split) return null;
  const days = parseDateDays(split[1] as string);
  const timeMs = parseTimeMs((split[2] ?? '').trim());
  return days === null || timeMs === null ? null : days * DAY_MS + timeMs;
}

export interface CalendarDuration {
  readonly years?: number;
  readonly months?: number;
  readonly weeks?: number;
  readonly days?: number;
  readonly hours?: number;
  readonly minutes?: number;
  readonly seconds?: number;
}

/** `epochMs` plus a duration; months keep the day of the month where the target month has it, else its last day. */
export function addDuration(epochMs: number, duration: CalendarDuration): number {
  const fields = calendarFields(epochMs);
  const months = fields.year * 12 + fields.month - 1 + (duration.years ?? 0) * 12 + (duration.months ?? 0);
  const year = Math.floor(months / 12);
  const month = months - year * 12 + 1;
  const lastDay =
    daysFromCivil(month === 12 ? year + 1 : year, month === 12 ? 1 : month + 1, 1) - daysFromCivil(year, month, 1);
  const days = daysFromCivil(year, month, Math.min(fields.day, lastDay));
  const timeMs = ((epochMs % DAY_MS) + DAY_MS) % DAY_MS;
  const seconds =
    (((duration.weeks ?? 0) * 7 + (duration.days ?? 0)) * 24 + (duration.hours ?? 0)) * 3600 +
    (duration.minutes ?? 0) * 60 +
    (duration.seconds ?? 0);
  return days * DAY_MS + timeMs + seconds * 1000;
}

const ISO_DURATION = /^P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?(?:T?(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?$/;

/** Milliseconds of a duration as people and Pacemaker write it: `10`, `10s`, `500ms`, `2min`, `1h`, `PT30S`, or `null`. */
export function parseIntervalMs(text: string): number | null {
  const trimmed = text.trim();
  const iso = ISO_DURATION.exec(trimmed);
  if (iso) {
    const part = (index: number): number => Number(iso[index] ?? 0);
    const days = part(1) * 365 + part(2) * 30 + part(3) * 7 + part(4);
    return ((days * 24 + part(5)) * 3600 + part(6) * 60 + part(7)) * 1000;
  }
  const match = /^([+-]?\d+)\s*([A-Za-z]*)$/.exec(trimmed);
  if (!match) return null;
  const unit = UNITS[(match[2] as string).toLowerCase()];
  return unit === undefined ? null : Math.floor(Number(match[1]) * unit);
}

const UNITS: Readonly<Record<string, number>> = {
  '': 1000,
  s: 1000,
  sec: 1000,
  ms: 1,
  msec: 1,
  us: 0.001,
  usec: 0.001,
  m: 60_000,
  min: 60_000,
  h: 3_600_000,
  hr: 3_600_000,
  d: 86_400_000,
};
