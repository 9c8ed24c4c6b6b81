// Languages that people speak and countries that they live in, by their names in the page's language.
import { html } from 'lit';
import { language, t } from '../core/text.js';

const LANGUAGES = 'en hi bn ta te mr gu kn ml pa or as ur ne si es fr de pt it nl pl ru uk tr ar fa he zh ja ko vi th id'.split(' ');
const COUNTRIES =
  'AD AE AF AG AL AM AO AR AT AU AZ BA BB BD BE BF BG BH BI BJ BN BO BR BS BT BW BY BZ CA CD CF CG CH CI CL CM CN CO CR CU CV CY CZ DE DJ DK DM DO DZ EC EE EG ER ES ET FI FJ FM FR GA GB GD GE GH GM GN GQ GR GT GW GY HK HN HR HT HU ID IE IL IN IQ IR IS IT JM JO JP KE KG KH KI KM KN KP KR KW KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MG MH MK ML MM MN MO MR MT MU MV MW MX MY MZ NA NE NG NI NL NO NP NR NZ OM PA PE PG PH PK PL PS PT PW PY QA RO RS RU RW SA SB SC SD SE SG SI SK SL SM SN SO SR SS ST SV SY SZ TD TG TH TJ TL TM TN TO TR TT TV TW TZ UA UG US UY UZ VA VC VE VN VU WS YE ZA ZM ZW'.split(' ');

const names = kind => {
  const known = new Intl.DisplayNames([language], { type: kind, fallback: 'code' });
  return code => known.of(code);
};
const languageName = names('language');
const regionName = names('region');
const byName = (one, other) => one.text.localeCompare(other.text, language);

export const countries = () => [{ value: '', text: t('profile.country.none') }, ...COUNTRIES.map(value => ({ value, text: regionName(value) })).sort(byName)];

/** Boxes to tick; what was chosen elsewhere stays. @param {import('./forms.js').Form} form @param {string} name @param {string} label */
export function languages(form, name, label) {
  const chosen = form.values[name] ?? [];
  const error = form.errors.find(one => one.field.startsWith(name))?.message;
  const options = [...new Set([...chosen, ...LANGUAGES])].map(value => ({ value, text: languageName(value) }));
  const change = (value, on) => form.set(name, on ? [...chosen, value] : chosen.filter(one => one !== value));
  return html`<fieldset class="field ticks ${error ? 'wrong' : ''}" id="${form.name}-${name}">
    <legend>${label} <span class="optional">${t('form.optional')}</span></legend>
    <div>${options.map(({ value, text }) => html`<label class="chip"><input type="checkbox" .checked=${chosen.includes(value)} @change=${event => change(value, event.target.checked)} /> ${text}</label>`)}</div>
    ${error ? html`<p class="error">${error}</p>` : ''}
  </fieldset>`;
}
