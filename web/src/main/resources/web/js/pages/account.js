// Getting in: login, sign-up, a forgotten password, a new one, a proven address. One module, because each is one form.
import { html, nothing } from 'lit';
import { announceNext } from '../core/chrome.js';
import { ApiError, api, query, session } from '../core/api.js';
import { Page } from '../core/page.js';
import { t } from '../core/text.js';
import { Form, words } from '../parts/forms.js';

const parameters = new URLSearchParams(location.search);

/** Where one wanted to go; only a path of ours is taken, never another site. */
function next() {
  const wanted = parameters.get('next') ?? '/';
  return /^\/(?![/\\])/.test(wanted) ? wanted : '/';
}

/** The secret of a mail's link, which is then taken out of the address, so that it is in no history and no picture of the screen. */
function secret() {
  const token = parameters.get('token') ?? '';
  history.replaceState(null, '', location.pathname);
  return token;
}

const shown = body => html`<section class="narrow card account">${body}</section>`;

class LoginPage extends Page {
  constructor() {
    super();
    this.form = new Form(this, { name: 'login', send: values => this.#enter(values) });
  }

  async #enter({ email, password }) {
    try {
      await session.login(email.trim(), password);
    } catch (error) {
      throw error.code === 'WRONG_CREDENTIALS' ? new ApiError(401, { detail: t('login.wrong') }) : error;
    }
    location.assign(next());
  }

  view() {
    const { form } = this;
    return shown(html`<h1>${t('login.title')}</h1>
      ${parameters.has('next') ? html`<p class="note">${t('login.needed')}</p>` : nothing}
      <form novalidate method="post" @submit=${form.submit}>
        ${form.summary()}
        ${form.field('email', { label: t('account.email'), type: 'email', autocomplete: 'username', required: true })}
        ${form.field('password', { label: t('account.password'), type: 'password', autocomplete: 'current-password', required: true })}
        ${form.button(t('login.go'), 'full')}
      </form>
      <p><a href="/forgot-password">${t('login.forgot')}</a></p>
      <hr />
      <p>${t('login.new')} <a href="/sign-up${query({ next: parameters.get('next') })}">${t('login.sign-up')}</a></p>`);
  }
}

class SignUpPage extends Page {
  constructor() {
    super();
    this.joined = null;
    const role = parameters.get('role') === 'seller' ? 'SELLER' : 'BUYER';
    this.form = new Form(this, { name: 'sign-up', values: { role }, send: values => this.#join(values) });
  }

  async #join({ email, password, displayName, role }) {
    try {
      // When only the login after it failed, the account is there: another try is not told that the address is taken.
      if (this.joined !== email) await api.post('/auth/signup', { email: email.trim(), password, displayName: displayName.trim(), role }, { anonymous: true });
      this.joined = email;
    } catch (error) {
      if (error.code !== 'EMAIL_TAKEN') throw error;
      throw new ApiError(409, { errors: [{ field: 'email', message: t('sign-up.taken') }] });
    }
    await session.login(email.trim(), password);
    announceNext(t('sign-up.done'));
    location.assign(role === 'SELLER' ? '/sell' : next());
  }

  view() {
    const { form } = this;
    return shown(html`<h1>${t('sign-up.title')}</h1>
      <form novalidate method="post" @submit=${form.submit}>
        ${form.summary()}
        ${form.choice('role', {
          label: t('sign-up.role'),
          options: [
            { value: 'BUYER', text: t('sign-up.buyer'), hint: t('sign-up.buyer.hint') },
            { value: 'SELLER', text: t('sign-up.seller'), hint: t('sign-up.seller.hint') },
          ],
        })}
        ${form.field('displayName', { label: t('account.name'), hint: t('account.name.hint'), autocomplete: 'name', required: true, maxlength: 80 })}
        ${form.field('email', { label: t('account.email'), type: 'email', autocomplete: 'username', required: true })}
        ${form.field('password', { label: t('account.password'), hint: t('account.password.hint'), type: 'password', autocomplete: 'new-password', required: true, minlength: 8, maxlength: 128 })}
        ${form.button(t('sign-up.go'), 'full')}
      </form>
      <hr />
      <p>${t('sign-up.known')} <a href="/login${query({ next: parameters.get('next') })}">${t('nav.login')}</a></p>`);
  }
}

class ForgotPage extends Page {
  constructor() {
    super();
    this.sent = '';
    this.form = new Form(this, { name: 'forgot', send: values => this.#ask(values) });
  }

  async #ask({ email }) {
    await api.post('/auth/password/forgot', { email: email.trim() }, { anonymous: true });
    this.sent = email.trim();
    await this.updateComplete;
    this.querySelector('h1').focus();
  }

  view() {
    const { form } = this;
    if (this.sent) {
      return shown(html`<h1 tabindex="-1">${t('forgot.sent')}</h1><p>${t('forgot.sent.text', { email: this.sent })}</p><p><a href="/login">${t('forgot.back')}</a></p>`);
    }
    return shown(html`<h1 tabindex="-1">${t('forgot.title')}</h1><p>${t('forgot.text')}</p>
      <form novalidate method="post" @submit=${form.submit}>
        ${form.summary()}
        ${form.field('email', { label: t('account.email'), type: 'email', autocomplete: 'username', required: true })}
        ${form.button(t('forgot.go'), 'full')}
      </form>
      <p><a href="/login">${t('forgot.back')}</a></p>`);
  }
}

class ResetPage extends Page {
  constructor() {
    super();
    this.token = secret();
    this.form = new Form(this, { name: 'reset', send: values => this.#change(values) });
  }

  async #change({ newPassword }) {
    try {
      await api.post('/auth/password/reset', { token: this.token, newPassword }, { anonymous: true });
    } catch (error) {
      if (error.errors.some(one => one.field === 'token')) throw new ApiError(422, { detail: t('reset.spent') });
      throw error;
    }
    session.forget();
    announceNext(t('reset.done'));
    location.assign('/login');
  }

  view() {
    const { form } = this;
    if (!this.token) return shown(html`<h1>${t('reset.title')}</h1><p>${t('reset.spent')}</p><p><a class="button" href="/forgot-password">${t('reset.again')}</a></p>`);
    return shown(html`<h1>${t('reset.title')}</h1>
      <form novalidate method="post" @submit=${form.submit}>
        ${form.summary()}
        ${form.field('newPassword', { label: t('reset.new'), hint: t('account.password.hint'), type: 'password', autocomplete: 'new-password', required: true, minlength: 8, maxlength: 128 })}
        ${form.button(t('reset.go'), 'full')}
      </form>
      <p><a href="/forgot-password">${t('reset.again')}</a></p>`);
  }
}

class VerifyPage extends Page {
  constructor() {
    super();
    this.token = secret();
    this.spent = '';
  }

  async load(signal) {
    try {
      await api.post('/auth/email/verify', { token: this.token }, { signal, anonymous: true });
      if (session.expected) await session.renew();
    } catch (error) {
      if (error.status !== 422) throw error;
      this.spent = words(new ApiError(422, { detail: t('verify.spent') }));
    }
  }

  view() {
    return shown(
      this.spent
        ? html`<h1>${t('verify.failed')}</h1><p>${this.spent}</p><p><a class="button" href="/profile">${t('nav.profile')}</a></p>`
        : html`<h1>${t('verify.done')}</h1><p>${t('verify.done.text')}</p><p><a class="button" href="/search">${t('nav.explore')}</a></p>`,
    );
  }
}

customElements.define('gs-login', LoginPage);
customElements.define('gs-sign-up', SignUpPage);
customElements.define('gs-forgot', ForgotPage);
customElements.define('gs-reset', ResetPage);
customElements.define('gs-verify', VerifyPage);
