// Files that are not for everybody: they are asked for with the token and then given to the browser.
import { ApiError, session } from '../core/api.js';

/** @param {{url: string}} file saved under the name that it was sent with */
export async function save({ url }) {
  const answer = await fetch(url, { headers: { Authorization: `Bearer ${await session.token()}` }, signal: AbortSignal.timeout(300_000) });
  if (!answer.ok) throw new ApiError(answer.status, await answer.json().catch(() => null), answer.headers);
  const address = URL.createObjectURL(await answer.blob());
  const link = document.createElement('a');
  link.href = address;
  link.download = nameOf(answer.headers.get('Content-Disposition')) ?? url.split('/').at(-1);
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

function nameOf(disposition) {
  const encoded = /filename\*=UTF-8''([^;]+)/.exec(disposition ?? '');
  return encoded ? decodeURIComponent(encoded[1]) : /filename="([^"]+)"/.exec(disposition ?? '')?.[1];
}
