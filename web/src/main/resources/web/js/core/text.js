// Messages of the page's language, and what the language makes of money, numbers and time.
import messages from 'messages';

export const language = document.documentElement.lang;
/** Both languages are written for India: grouping in lakhs, day before month. */
const locale = `${language}-IN`;
const plurals = new Intl.PluralRules(locale);
const numbers = new Intl.NumberFormat(locale);
const decimals = new Intl.NumberFormat(locale, { minimumFractionDigits: 1, maximumFractionDigits: 1 });
const compact = new Intl.NumberFormat(locale, { notation: 'compact', maximumFractionDigits: 1 });
const relatives = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' });
const days = new Intl.DateTimeFormat(locale, { dateStyle: 'medium' });
const moments = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' });
const months = new Intl.DateTimeFormat(locale, { month: 'long', year: 'numeric' });
const lists = new Intl.ListFormat(locale, { type: 'conjunction' });
const moneyFormats = new Map();

/**
 * A message with its values put in; `count` also chooses the plural form (`key#one`, `key#other`).
 * @param {string} key @param {Record<string, string | number>} [values]
 */
export function t(key, values) {
  const counted = values && 'count' in values;
  const text = (counted && (messages[`${key}#${plurals.select(values.count)}`] ?? messages[`${key}#other`])) || messages[key];
  if (text === undefined) {
    console.error(`There is no message ${key}`);
    return key;
  }
  return values ? text.replace(/\{(\w+)\}/g, (whole, name) => shown(values[name] ?? whole)) : text;
}

/** Whether there is such a message: for values of the contract that a newer server may have more of. */
export const has = key => messages[key] !== undefined;

const shown = value => (typeof value === 'number' ? numbers.format(value) : String(value));

function moneyFormat(currency) {
  if (!moneyFormats.has(currency)) {
    moneyFormats.set(currency, new Intl.NumberFormat(locale, { style: 'currency', currency, trailingZeroDisplay: 'stripIfInteger' }));
  }
  return moneyFormats.get(currency);
}

const digitsOf = currency => new Intl.NumberFormat(locale, { style: 'currency', currency }).resolvedOptions().maximumFractionDigits;

/** Whole minor units as a decimal number in text: no amount passes through a fraction. */
function decimal(amountMinor, digits) {
  const sign = amountMinor < 0 ? '-' : '';
  const all = String(Math.abs(amountMinor)).padStart(digits + 1, '0');
  return digits === 0 ? sign + all : `${sign}${all.slice(0, -digits)}.${all.slice(-digits)}`;
}

/** @param {{amountMinor: number, currency: string}} amount */
export const money = amount => moneyFormat(amount.currency).format(decimal(amount.amountMinor, digitsOf(amount.currency)));

/** For a field that a person types an amount into. */
export const amountText = amount => decimal(amount.amountMinor, digitsOf(amount.currency)).replace(/\.0+$/, '');

/** What a person typed as whole minor units, or null when it is no amount. */
export function amountOf(text, currency = 'INR') {
  const digits = digitsOf(currency);
  const match = /^(\d{1,12})(?:\.(\d+))?$/.exec(String(text).trim().replaceAll(',', ''));
  if (!match || (match[2]?.length ?? 0) > digits) return null;
  return { amountMinor: Number(match[1] + (match[2] ?? '').padEnd(digits, '0')), currency };
}

export const number = value => numbers.format(value);
export const short = value => compact.format(value);
export const decimalOf = value => decimals.format(value);
export const day = value => days.format(new Date(value));
export const moment = value => moments.format(new Date(value));
export const month = value => months.format(new Date(value));
export const list = values => lists.format(values);

const UNITS = [
  ['year', 31_536_000],
  ['month', 2_592_000],
  ['day', 86_400],
  ['hour', 3600],
  ['minute', 60],
];

/** "in 3 days", "2 hours ago". */
export function relative(value, now = Date.now()) {
  const seconds = Math.round((new Date(value).getTime() - now) / 1000);
  const [unit, size] = UNITS.find(([, length]) => Math.abs(seconds) >= length) ?? ['second', 1];
  return unit === 'second' ? relatives.format(0, 'second') : relatives.format(Math.trunc(seconds / size), unit);
}
