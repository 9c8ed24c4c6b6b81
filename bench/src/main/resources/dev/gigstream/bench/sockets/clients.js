'use strict';
// Clients of one process, with the official library, as a plan says:
//   stay  {ends}                                     opens sockets and keeps them
//   watch {ends, event, key}                         and prints when each shows an event, by a field of it
//   talk  {pairs, perSecond, warmUpSeconds, seconds} sends messages at a steady rate, never waiting for answers
// An end is {url, path, token}; a pair has a group, a room, a sender and a receiver.
const fs = require('node:fs');
const { io } = require('socket.io-client');

const AT_ONCE = 25;
const PATIENCE_MS = 20_000;

function say(word, content) {
  process.stdout.write(`${word} ${content}\n`);
}

function connect({ url, path, token }) {
  return new Promise((resolve, reject) => {
    const socket = io(url, {
      path,
      transports: ['websocket'],
      extraHeaders: { Authorization: `Bearer ${token}` },
      reconnection: false,
      forceNew: true,
      timeout: PATIENCE_MS,
    });
    socket.once('connect', () => resolve(socket));
    socket.once('connect_error', (error) => reject(new Error(`${url}${path}: ${error.message}`)));
    socket.on('disconnect', (reason) => say('LOST', reason));
  });
}

async function connectAll(ends) {
  const sockets = new Array(ends.length);
  let next = 0;
  async function some() {
    while (next < ends.length) {
      const index = next++;
      sockets[index] = await connect(ends[index]);
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, some));
  say('CONNECTED', sockets.length);
  return sockets;
}

async function watch({ ends, event, key }) {
  const sockets = await connectAll(ends);
  sockets.forEach((socket) => socket.on(event, (content) => say('SEEN', `${Date.now()} ${content[key]}`)));
}

async function talk({ pairs, perSecond, warmUpSeconds, seconds, run }) {
  const sockets = await connectAll(pairs.flatMap((pair) => [pair.sender, pair.receiver]));
  const first = perSecond * warmUpSeconds;
  const last = perSecond * (warmUpSeconds + seconds);
  const shown = new Array(last);
  const acknowledged = new Array(last);
  const refused = [];
  let doubled = 0;
  const start = performance.now() + 200;
  // Counted from the moment a message is due, so that a late client does not make the server look fast.
  const due = (number) => start + (number * 1000) / perSecond;

  pairs.forEach((_, index) => {
    sockets[2 * index + 1].on('message:new', (message) => {
      const number = Number.parseInt(message.text, 10);
      doubled += shown[number] === undefined ? 0 : 1;
      shown[number] = performance.now() - due(number);
    });
  });

  function send(number) {
    const index = number % pairs.length;
    const message = {
      conversationId: pairs[index].room,
      clientMessageId: `${run}-${number}`,
      text: `${number} is the number of this message, which is about as long as what people write to each other.`,
      mediaIds: [],
    };
    sockets[2 * index].emit('message:send', message, (answer) => {
      if (answer.ok) {
        acknowledged[number] = performance.now() - due(number);
      } else {
        refused.push(answer.code);
      }
    });
  }

  let next = 0;
  function sendWhatIsDue() {
    while (next < last && due(next) <= performance.now()) {
      send(next++);
    }
    if (next < last) {
      setTimeout(sendWhatIsDue, Math.max(1, due(next) - performance.now()));
    } else {
      waitForTheRest(performance.now() + PATIENCE_MS);
    }
  }

  const missing = (times) => last - times.filter((time) => time !== undefined).length;

  function waitForTheRest(until) {
    if (missing(shown) + missing(acknowledged) > 0 && performance.now() < until) {
      setTimeout(() => waitForTheRest(until), 50);
    } else {
      report();
    }
  }

  function report() {
    const groups = {};
    for (let number = first; number < last; number++) {
      const group = pairs[number % pairs.length].group;
      groups[group] ??= { shown: [], acknowledged: [] };
      groups[group].shown.push(shown[number] ?? PATIENCE_MS);
      groups[group].acknowledged.push(acknowledged[number] ?? PATIENCE_MS);
    }
    say('RESULT', JSON.stringify({ groups, missing: missing(shown), unanswered: missing(acknowledged), doubled, refused }));
  }

  sendWhatIsDue();
}

const file = process.argv[2];
const plan = JSON.parse(fs.readFileSync(file, 'utf8'));
// It holds tokens.
fs.unlinkSync(file);
const does = { stay: ({ ends }) => connectAll(ends), watch, talk };
does[plan.does](plan).catch((error) => {
  say('FAILED', error.message);
  process.exitCode = 1;
});
