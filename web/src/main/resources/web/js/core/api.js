// The one way to the gateway: tokens, problem details, time-outs, keys for what may happen once only.

/** @typedef {{field: string, message: string}} FieldError */
/** @typedef {{userId: string, email: string, displayName: string, roles: string[], emailVerified: boolean}} User */
/** @typedef {{signal?: AbortSignal, body?: unknown, key?: string, etag?: string, anonymous?: boolean, timeout?: number}} Options */

const REFRESH = '/api/v1/auth/refresh';
const TIMEOUT = 20_000;
/** A token that ends within this time is renewed before it is used. */
const MARGIN = 20_000;

/** What the gateway refused, or a network that did not answer (status 0). */
export class ApiError extends Error {
  /** @param {number} status @param {any} problem @param {Headers} [headers] */
  constructor(status, problem, headers) {
    super(problem?.detail ?? problem?.title ?? `Status ${status}`);
    this.status = status;
    this.problem = problem ?? {};
    this.code = problem?.code ?? '';
    /** @type {FieldError[]} */
    this.errors = problem?.errors ?? [];
    this.traceId = problem?.traceId ?? headers?.get('X-Trace-Id') ?? '';
    this.retryAfter = Number(headers?.get('Retry-After')) || 0;
  }

  get offline() {
    return this.status === 0;
  }
}

/** Gives out signals of which only the newest is not aborted: a new search ends the one before. */
export class Latest {
  #controller = new AbortController();

  next() {
    this.#controller.abort();
    this.#controller = new AbortController();
    return this.#controller.signal;
  }

  stop() {
    this.#controller.abort();
  }
}

/** Where this tab's token is kept from one page to the next, as long as the tab is open. */
const KEPT = 'session';
/** Where all tabs see that one of them is renewing, and how long that is believed. */
const RENEWING = 'renewing';
const BELIEVED = 5_000;

/** @type {{token: string, until: number} | null} */
let access = null;
/** @type {User | null} */
let user = null;
/** @type {Promise<void> | null} */
let renewing = null;
const tabs = new BroadcastChannel('session');
const renewed = new EventTarget();

const cookie = name => document.cookie.split('; ').find(part => part.startsWith(`${name}=`))?.slice(name.length + 1);

/** What the shells are drawn for. It grants nothing, so it may be a readable cookie. */
function remember(viewer) {
  const life = viewer === 'guest' ? 0 : 30 * 24 * 3600;
  document.cookie = `viewer=${viewer}; path=/; max-age=${life}; SameSite=Lax`;
  document.documentElement.dataset.viewer = viewer;
}

function viewerOf(roles) {
  return roles.includes('ADMIN') ? 'admin' : roles.includes('SELLER') ? 'seller' : 'buyer';
}

function opened(answer) {
  access = { token: answer.accessToken, until: Date.now() + answer.expiresIn * 1000 };
  user = answer.user;
  sessionStorage.setItem(KEPT, JSON.stringify({ access, user }));
  remember(viewerOf(user.roles));
  renewed.dispatchEvent(new Event('renewed'));
}

function drop() {
  access = null;
  user = null;
  sessionStorage.removeItem(KEPT);
}

function closed() {
  drop();
  remember('guest');
}

tabs.onmessage = ({ data }) => {
  if (data === 'closed') {
    closed();
    location.reload();
  } else if (data === 'opened' && session.expected) {
    // Perhaps as somebody else.
    drop();
    document.documentElement.dataset.viewer = cookie('viewer');
  }
};

export const session = {
  /** Whether a session should be there; whether it is, only a renewal tells. */
  get expected() {
    return (cookie('viewer') ?? 'guest') !== 'guest';
  },

  /** @returns {Promise<User | null>} */
  async user() {
    if (!user && this.expected) {
      await renew();
    }
    return user;
  },

  async token() {
    if (!fresh() && this.expected) {
      await renew();
    }
    return access?.token ?? null;
  },

  /** @param {() => void} listener called after each renewal */
  onRenewed(listener) {
    renewed.addEventListener('renewed', listener);
  },

  async login(email, password) {
    const { data } = await request('POST', '/auth/login', { body: { email, password }, anonymous: true });
    opened(data);
    tabs.postMessage('opened');
    return user;
  },

  async logout() {
    try {
      await request('POST', '/auth/logout', { body: {} });
    } finally {
      closed();
      tabs.postMessage('closed');
    }
  },

  /** New roles are in the next token. */
  renew,

  /** The account is gone, or the session was ended elsewhere. */
  forget: closed,
};

const kept = session.expected ? JSON.parse(sessionStorage.getItem(KEPT) ?? 'null') : null;
if (kept?.access.until > Date.now()) {
  ({ access, user } = kept);
} else {
  sessionStorage.removeItem(KEPT);
}

const fresh = () => access !== null && access.until - Date.now() > MARGIN;

/**
 * Once for all who wait, and one tab at a time: a refresh token used twice would end the session. `keepalive` lets the
 * answer with the next token arrive even when the page is left meanwhile; the page after it waits for that.
 */
function renew() {
  renewing ??= alone(async () => {
    while (Date.now() - Number(localStorage.getItem(RENEWING) ?? 0) < BELIEVED) await pause(100);
    localStorage.setItem(RENEWING, String(Date.now()));
    for (let attempt = 0; attempt < 4; attempt++) {
      const answer = await call(REFRESH, { method: 'POST', keepalive: true, signal: AbortSignal.timeout(TIMEOUT) });
      if (answer.ok) {
        return opened(await answer.json());
      }
      if (answer.status === 401) {
        return closed();
      }
      if (answer.status !== 409) {
        throw await failure(answer);
      }
      await pause(200 * (attempt + 1));
    }
  }).finally(() => {
    localStorage.removeItem(RENEWING);
    renewing = null;
  });
  return renewing;
}

const pause = time => new Promise(resolve => setTimeout(resolve, time));

/** Without encryption a browser has no locks; then two tabs may meet, and the server answers one of them 409. */
const alone = work => (navigator.locks ? navigator.locks.request('session', work) : work());

async function call(url, init) {
  try {
    return await fetch(url, init);
  } catch (cause) {
    if (cause.name === 'AbortError') {
      throw cause;
    }
    throw new ApiError(0, null);
  }
}

async function failure(answer) {
  const problem = await answer.json().catch(() => null);
  return new ApiError(answer.status, problem, answer.headers);
}

/**
 * @param {string} method @param {string} path below /api/v1 @param {Options} [options]
 * @returns {Promise<{data: any, etag: string | null, status: number, replayed: boolean}>}
 */
export async function request(method, path, options = {}) {
  const { signal, body, key, etag, anonymous = false, timeout = TIMEOUT } = options;
  const send = async () => {
    const token = anonymous ? null : await session.token();
    const headers = new Headers();
    if (token) headers.set('Authorization', `Bearer ${token}`);
    if (key) headers.set('Idempotency-Key', key);
    if (etag) headers.set('If-Match', etag);
    const form = body instanceof FormData;
    if (body !== undefined && !form) headers.set('Content-Type', 'application/json');
    const signals = [AbortSignal.timeout(timeout), ...(signal ? [signal] : [])];
    const answer = await call(`/api/v1${path}`, {
      method,
      headers,
      body: body === undefined || form ? body : JSON.stringify(body),
      signal: AbortSignal.any(signals),
    });
    return { answer, token };
  };

  let { answer, token } = await send();
  if (answer.status === 401 && token) {
    if (access?.token === token) drop();
    ({ answer } = await send());
  }
  if (!answer.ok) {
    throw await failure(answer);
  }
  const json = answer.headers.get('Content-Type')?.includes('json');
  return {
    data: json ? await answer.json() : null,
    etag: answer.headers.get('ETag'),
    status: answer.status,
    replayed: answer.headers.get('Idempotency-Replayed') === 'true',
  };
}

const answered = async promise => (await promise).data;

export const api = {
  /** @param {string} path @param {Options} [options] */
  get: (path, options) => answered(request('GET', path, options)),
  post: (path, body = {}, options = {}) => answered(request('POST', path, { ...options, body })),
  put: (path, body, options = {}) => answered(request('PUT', path, { ...options, body })),
  patch: (path, body, options = {}) => answered(request('PATCH', path, { ...options, body })),
  delete: (path, options) => answered(request('DELETE', path, options)),

  /** @param {File} file @param {'PROFILE'|'PORTFOLIO'|'GIG'|'DELIVERABLE'|'MESSAGE'} purpose */
  upload(file, purpose, options = {}) {
    const form = new FormData();
    form.append('purpose', purpose);
    form.append('file', file);
    return answered(request('POST', '/media', { timeout: 300_000, ...options, body: form }));
  },
};

export function newKey() {
  return [...crypto.getRandomValues(new Uint8Array(16))].map(byte => byte.toString(16).padStart(2, '0')).join('');
}

/**
 * The key of an act that may happen once only. It outlives a reload, and changes with what is asked for: the same
 * order sent again is the same order, another one is not.
 * @param {string} act @param {unknown} body
 */
export function keyFor(act, body) {
  const name = `once:${act}`;
  const text = JSON.stringify(body);
  const kept = JSON.parse(sessionStorage.getItem(name) ?? 'null');
  if (kept?.text === text) {
    return kept.key;
  }
  const key = newKey();
  sessionStorage.setItem(name, JSON.stringify({ text, key }));
  return key;
}

export function done(act) {
  sessionStorage.removeItem(`once:${act}`);
}

/** @param {Record<string, unknown>} values nothing for what is empty, several for a list */
export function query(values) {
  const parameters = new URLSearchParams();
  for (const [name, value] of Object.entries(values)) {
    for (const one of Array.isArray(value) ? value : [value]) {
      if (one !== undefined && one !== null && one !== '') parameters.append(name, String(one));
    }
  }
  const text = parameters.toString();
  return text ? `?${text}` : '';
}

/** To the login, and back to where one is. */
export function toLogin() {
  location.assign(`/login${query({ next: location.pathname + location.search })}`);
}
