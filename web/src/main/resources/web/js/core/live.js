// Socket.IO: one connection per need and tab, kept by renewed tokens.
import { io } from 'socket.io';
import { session } from './api.js';

/** @type {Map<string, import('socket.io-client').Socket>} */
const connections = new Map();

/** @param {string} path of the need @returns {import('socket.io-client').Socket} */
function connection(path) {
  if (!connections.has(path)) {
    // The token is in a cookie that only the handshake gets; after a long sleep it has to be renewed first.
    const socket = io({ path, reconnectionDelayMax: 10_000, autoConnect: false });
    session.onRenewed(async () => {
      if (socket.connected) socket.emit('auth:renew', { token: await session.token() });
    });
    socket.on('disconnect', reason => {
      if (reason === 'io server disconnect') reopen(socket);
    });
    socket.on('connect_error', () => {
      session.token().catch(() => {});
    });
    connections.set(path, socket);
    reopen(socket);
  }
  return connections.get(path);
}

/** A server that closed does so because the session is over, or this token is: only a new one tells which. */
async function reopen(socket) {
  const token = await session.token().catch(() => null);
  if (token) socket.connect();
}

export const notifications = () => connection('/socket.io/notifications/');
export const chat = () => connection('/socket.io/chat/');
