// Forms: fields with label, hint and error, a summary that takes the focus, no double submit, drafts.
import { html, nothing } from 'lit';
import { live } from 'lit';
import { ApiError } from '../core/api.js';
import { t } from '../core/text.js';

/* messages: form.* invalid.* failure.offline.text failure.busy.text failure.away.text failure.broken.text failure.trace */

/** @typedef {{label: string, hint?: string, type?: string, autocomplete?: string, required?: boolean, rows?: number, min?: number | string, max?: number | string, step?: number | string, minlength?: number, maxlength?: number, inputmode?: string, placeholder?: string, options?: {value: string, text: string}[], prefix?: string, spellcheck?: boolean, pattern?: string}} FieldOptions */

/** One form of a page. The page renders; the form holds values, errors and whether it is on its way. */
export class Form {
  #host;
  #draft;
  #send;
  #checks;

  /**
   * @param {import('lit').LitElement} host is rendered again when something changed
   * @param {{name: string, values?: Record<string, any>, draft?: boolean, send: (values: Record<string, any>) => Promise<void>, check?: (values: Record<string, any>) => {field: string, message: string}[]}} parts
   *   `name` is unique on the page; `draft` keeps what was typed until it was sent; `check` adds errors of its own
   */
  constructor(host, { name, values = {}, draft = false, send, check = () => [] }) {
    this.#host = host;
    this.#draft = draft ? `draft:${name}` : null;
    this.#send = send;
    this.#checks = check;
    this.name = name;
    this.values = { ...values, ...this.#kept() };
    /** @type {{field: string, message: string}[]} */
    this.errors = [];
    /** @type {ApiError | null} */
    this.failure = null;
    this.busy = false;
    /** @type {Map<string, string>} */
    this.labels = new Map();
  }

  #kept() {
    return this.#draft ? JSON.parse(localStorage.getItem(this.#draft) ?? '{}') : {};
  }

  /** @param {string} name @param {any} value */
  set(name, value) {
    this.values = { ...this.values, [name]: value };
    if (this.#draft) localStorage.setItem(this.#draft, JSON.stringify(this.values));
    this.#host.requestUpdate();
  }

  forgetDraft() {
    if (this.#draft) localStorage.removeItem(this.#draft);
  }

  #id = name => `${this.name}-${name.replace(/[^\w-]/g, '-')}`;

  error(name) {
    return this.errors.find(one => one.field === name)?.message;
  }

  /** @param {string} name as the server names it in its errors @param {FieldOptions} options */
  field(name, options) {
    const id = this.#id(name);
    const error = this.error(name);
    this.labels.set(name, options.label);
    const described = [options.hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ');
    const typed = event => this.set(name, event.target.value);
    const shared = { id, name, error, described, typed };
    return html`<div class="field ${error ? 'wrong' : ''}">
      <label for=${id}>${options.label}${options.required ? nothing : html` <span class="optional">${t('form.optional')}</span>`}</label>
      ${options.hint ? html`<p class="hint" id="${id}-hint">${options.hint}</p>` : nothing}
      ${options.options ? this.#select(shared, options) : options.rows ? this.#area(shared, options) : this.#input(shared, options)}
      ${error ? html`<p class="error" id="${id}-error">${error}</p>` : nothing}
    </div>`;
  }

  #input({ id, name, error, described, typed }, options) {
    const input = html`<input
      id=${id}
      name=${name}
      type=${options.type ?? 'text'}
      .value=${live(this.values[name] ?? '')}
      autocomplete=${options.autocomplete ?? 'off'}
      ?required=${options.required}
      min=${options.min ?? nothing}
      max=${options.max ?? nothing}
      step=${options.step ?? nothing}
      minlength=${options.minlength ?? nothing}
      maxlength=${options.maxlength ?? nothing}
      inputmode=${options.inputmode ?? nothing}
      placeholder=${options.placeholder ?? nothing}
      aria-invalid=${error ? 'true' : nothing}
      aria-describedby=${described || nothing}
      @input=${typed}
    />`;
    return options.prefix ? html`<span class="prefixed"><span aria-hidden="true">${options.prefix}</span>${input}</span>` : input;
  }

  #area({ id, name, error, described, typed }, options) {
    return html`<textarea
      id=${id}
      name=${name}
      rows=${options.rows}
      .value=${live(this.values[name] ?? '')}
      ?required=${options.required}
      minlength=${options.minlength ?? nothing}
      maxlength=${options.maxlength ?? nothing}
      placeholder=${options.placeholder ?? nothing}
      aria-invalid=${error ? 'true' : nothing}
      aria-describedby=${described || nothing}
      @input=${typed}
    ></textarea>`;
  }

  #select({ id, name, error, described, typed }, options) {
    return html`<select
      id=${id}
      name=${name}
      ?required=${options.required}
      aria-invalid=${error ? 'true' : nothing}
      aria-describedby=${described || nothing}
      @change=${typed}
    >
      ${options.options.map(({ value, text }) => html`<option value=${value} ?selected=${value === (this.values[name] ?? '')}>${text}</option>`)}
    </select>`;
  }

  /** Radio buttons of which one looks like a card each. @param {string} name @param {{label: string, options: {value: string, text: string, hint?: string}[]}} parts */
  choice(name, { label, options }) {
    const id = this.#id(name);
    const error = this.error(name);
    this.labels.set(name, label);
    return html`<fieldset class="choice ${error ? 'wrong' : ''}" aria-describedby=${error ? `${id}-error` : nothing}>
      <legend>${label}</legend>
      ${options.map(
        ({ value, text, hint }, index) => html`<label>
          <input
            type="radio"
            id=${index === 0 ? id : `${id}-${index}`}
            name=${name}
            value=${value}
            required
            .checked=${live(this.values[name] === value)}
            @change=${() => this.set(name, value)}
          />
          <span><b>${text}</b>${hint ? html`<small>${hint}</small>` : nothing}</span>
        </label>`,
      )}
      ${error ? html`<p class="error" id="${id}-error">${error}</p>` : nothing}
    </fieldset>`;
  }

  /** What is wrong, all of it, with links to where; it takes the focus when it appears. */
  summary() {
    if (!this.errors.length && !this.failure) return nothing;
    const { failure } = this;
    return html`<div class="summary" role="alert" tabindex="-1" id="${this.name}-summary">
      <h2>${t('form.wrong')}</h2>
      ${failure ? html`<p>${words(failure)}</p>` : nothing}
      ${this.errors.length
        ? html`<ul>
            ${this.errors.map(
              ({ field, message }) => html`<li><a href="#${this.#id(field)}" @click=${event => this.#goTo(event, field)}>${this.labels.get(field) ?? field}: ${message}</a></li>`,
            )}
          </ul>`
        : nothing}
      ${failure?.traceId && (failure.status >= 500 || failure.status === 0) ? html`<p class="trace">${t('failure.trace')} <code>${failure.traceId}</code></p>` : nothing}
    </div>`;
  }

  #goTo(event, field) {
    event.preventDefault();
    document.getElementById(this.#id(field))?.focus();
  }

  /** @param {string} label @param {string} [kind] further classes */
  button(label, kind = '') {
    return html`<button class="button ${kind}" aria-busy=${this.busy} aria-disabled=${this.busy}>${label}</button>`;
  }

  /** For `@submit` of a form with `novalidate`: our words, in the page's language, at the field and in the summary. */
  submit = async event => {
    event.preventDefault();
    if (this.busy) return;
    const form = event.currentTarget;
    this.failure = null;
    this.errors = [...invalid(form), ...this.#checks(this.values)];
    if (this.errors.length) {
      await this.#point();
      return;
    }
    this.busy = true;
    this.#host.requestUpdate();
    try {
      await this.#send(this.values);
      this.forgetDraft();
    } catch (error) {
      if (!(error instanceof ApiError)) console.error(error);
      this.failure = error instanceof ApiError ? error : new ApiError(500, null);
      this.errors = this.failure.errors;
      await this.#point();
    } finally {
      this.busy = false;
      this.#host.requestUpdate();
    }
  };

  async #point() {
    this.#host.requestUpdate();
    await this.#host.updateComplete;
    document.getElementById(`${this.name}-summary`)?.focus();
  }
}

/** What to say about a failure at the place where it happened. @param {ApiError} error */
export function words(error) {
  if (error.offline) return t('failure.offline.text');
  if (error.status === 429) return t('failure.busy.text');
  if ([502, 503, 504].includes(error.status)) return t('failure.away.text');
  if (error.status >= 500) return t('failure.broken.text');
  return error.errors.length ? t('form.look') : error.message;
}

/** @param {HTMLFormElement} form */
function invalid(form) {
  const found = new Map();
  for (const control of form.elements) {
    if (control.willValidate && control.name && !control.validity.valid && !found.has(control.name)) {
      found.set(control.name, { field: control.name, message: reason(control) });
    }
  }
  return [...found.values()];
}

function reason(control) {
  const { validity } = control;
  if (validity.valueMissing) return t('invalid.missing');
  if (validity.typeMismatch) return control.type === 'email' ? t('invalid.email') : t('invalid.link');
  if (validity.tooShort) return t('invalid.short', { count: control.minLength });
  if (validity.tooLong) return t('invalid.long', { count: control.maxLength });
  if (validity.rangeUnderflow) return t('invalid.low', { least: control.min });
  if (validity.rangeOverflow) return t('invalid.high', { most: control.max });
  return t('invalid.value');
}
